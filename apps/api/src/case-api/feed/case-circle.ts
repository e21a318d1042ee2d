// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseState } from '@fyrvakt/cases';
import type { StoredEvent } from '@fyrvakt/event-store';
import { boundUnits, type Principal } from '@fyrvakt/identity';
import { unitsConcerned } from '../unit-bounds.js';
import type { ThinEvent } from './thin-event.js';

/** Events that may bring a case to a unit. */
const WIDENING = new Set(['ResourceNotified', 'DeferredToNextShift']);

type Load = (stream: string) => Promise<{ state: CaseState }>;

/** Knows which units a case concerns, for readers who are bound to units. Asked of the case's own stream, remembered until it changes. */
export class CaseCircle {
  private readonly known = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(
    private readonly load: Load,
    private readonly most = 5_000,
  ) {}

  /** Forgets what an event may have changed. */
  note(event: Pick<StoredEvent, 'stream' | 'type'>): void {
    if (WIDENING.has(event.type)) this.known.delete(event.stream.slice('case-'.length));
  }

  /** True when the principal may know of the event. */
  async includes(principal: Principal, { caseId }: ThinEvent): Promise<boolean> {
    const bound = boundUnits(principal);
    if (!bound) return true;
    const units = await this.unitsOf(caseId);
    return bound.some((unit) => units.has(unit));
  }

  private unitsOf(caseId: string): Promise<ReadonlySet<string>> {
    const known = this.known.get(caseId);
    if (known) return known;
    const found = this.load(`case-${caseId}`).then(({ state }) => (state.kind === 'none' ? new Set<string>() : unitsConcerned(state)));
    this.known.set(caseId, found);
    found.catch(() => this.known.delete(caseId));
    if (this.known.size > this.most) this.known.delete(this.known.keys().next().value as string);
    return found;
  }
}
