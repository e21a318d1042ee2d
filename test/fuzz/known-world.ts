// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Random } from './random.js';
import type { World } from './requests.js';
import type { Schema } from './schema.js';

/** Members of answers that later requests can be about. */
interface Told {
  readonly callId?: string;
  readonly caseId?: string;
  readonly instructionId?: string;
  readonly revision?: number;
  readonly position?: number;
  readonly next?: string | number;
  readonly events?: readonly { readonly id: string }[];
  readonly notifications?: readonly { readonly id: string }[];
  readonly questions?: readonly { readonly id: string }[];
  readonly deferrals?: readonly { readonly id: string }[];
}

const MOST_CASES = 500;

/** Fields that name something inside a case, by the list that holds such things. */
const INSIDE = { notificationId: 'notifications', questionId: 'questions', deferralId: 'deferrals', entry: 'events' } as const;

/** What earlier answers have told: cases and where they stand, things within them, places in the log, pages. */
export class KnownWorld implements World {
  private readonly cases = new Map<string, Told>();
  private readonly instructions = new Map<string, number>();
  private readonly cursors = new Map<string, string>();
  private head = 0;
  private asked = '';
  private reference = '';

  /** `codes` are those of the municipality's lists, by the field that takes them. */
  constructor(private readonly codes: Readonly<Record<string, readonly string[]>>) {}

  get size(): number {
    return this.cases.size;
  }

  learn(operationId: string, told: Told): void {
    const id = told.callId ?? told.caseId;
    if (typeof id === 'string' && typeof told.revision === 'number' && (this.cases.size < MOST_CASES || this.cases.has(id)))
      this.cases.set(id, { ...this.cases.get(id), ...told });
    if (typeof told.instructionId === 'string' && typeof told.revision === 'number') this.instructions.set(told.instructionId, told.revision);
    if (typeof told.position === 'number') this.head = Math.max(this.head, told.position);
    if (typeof told.next === 'string') this.cursors.set(operationId, told.next);
  }

  cursor(operationId: string): string | undefined {
    return this.cursors.get(operationId);
  }

  known(name: string, { type, format, pattern, enum: values }: Schema, random: Random): string | undefined {
    if (values) return undefined;
    // The same name may stand for something else elsewhere: a day, a time on the clock, a number.
    const codes = format === undefined && type === 'string' ? this.codes[name]?.filter((code) =>
      new RegExp(pattern ?? '', 'u').test(code)) : undefined;
    if (codes?.length) return random.chance(0.8) ? random.pick(codes) : undefined;
    if (name in INSIDE) return this.inside(INSIDE[name as keyof typeof INSIDE], random);
    switch (name) {
      case 'callId': case 'caseId':
        return (this.asked = random.pick([...this.cases.keys()]) ?? random.uuid());
      case 'instructionId':
        return (this.asked = random.pick([...this.instructions.keys()]) ?? random.uuid());
      case 'toCaseId': case 'otherCaseId':
        return random.pick([...this.cases.keys()]);
      case 'reference':
        return (this.reference = `S-${random.below(200)}`);
      case 'sourceReference':
        return this.reference || undefined;
      case 'system':
        return 'sos-alarm';
      case 'If-Match':
        return `"${this.cases.get(this.asked)?.revision ?? this.instructions.get(this.asked) ?? 0}"`;
      case 'Idempotency-Key':
        return random.uuid();
      // Waiting for news is for another test.
      case 'wait':
        return '0';
      case 'minPosition': case 'atPosition': case 'after':
        return type === 'integer' && random.chance(0.8) ? String(random.below(this.head + 1)) : undefined;
      default:
        return undefined;
    }
  }

  private inside(list: 'notifications' | 'questions' | 'deferrals' | 'events', random: Random): string | undefined {
    const found = this.cases.get(this.asked)?.[list] ?? [];
    return random.pick(found)?.id;
  }
}
