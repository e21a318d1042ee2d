// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';

/** What SOS Alarm can send: a whole report, a snapshot of everything known, or something added to a call. */
export type SosResource = 'report' | 'snapshot' | 'questions' | 'notifications' | 'redirections' | 'decisions' | 'end';

/** One message from SOS Alarm. */
export interface SosStep {
  readonly by: 'sos';
  /** When it is sent; what it tells of may have happened earlier. */
  readonly at: Instant;
  readonly resource: SosResource;
  readonly body: Readonly<Record<string, unknown>>;
  /** How many times it is delivered: networks repeat themselves. */
  readonly deliveries: number;
}

/** Ids that only Fyrvakt knows: the player reads them from the case and puts them into the body. */
export type Lookup = 'deferral' | 'review' | 'otherCase' | 'self';

/** One command of somebody in the municipality. */
export interface StaffStep {
  readonly by: 'coordinator' | 'decisionMaker' | 'unit';
  /** Whose unit, where a unit acts. */
  readonly unit?: string;
  readonly at: Instant;
  /** Name of the command in the address: `accept-handover`. */
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly lookup?: Lookup;
  /** The other call's reference, where two are linked. */
  readonly other?: string;
}

export type Step = SosStep | StaffStep;

/** Which of the model's roads a call takes. */
export type Road = 'staffed' | 'specialHandling' | 'deferred' | 'emergency' | 'wrongLine';

/** One call from the first ring to the last review, as it will be played. */
export interface Scene {
  /** SOS Alarm's own reference. */
  readonly reference: string;
  /** When the phone rang. */
  readonly receivedAt: Instant;
  readonly category: string;
  readonly place?: string;
  readonly road: Road;
  /** In the order in which they are played. */
  readonly steps: readonly Step[];
  /** Reference of the earlier call about the same thing. */
  readonly echoOf?: string;
  /** What was made difficult on purpose. */
  readonly faults: readonly Fault[];
}

export type Fault = 'duplicate' | 'reordered' | 'late' | 'placeMissing' | 'testNumber' | 'clockChange';

/** Sorts by time and keeps the order of what is sent at the same moment. */
export const inOrder = <T extends { readonly at: Instant }>(steps: readonly T[]): T[] =>
  steps
    .map((step, index) => ({ step, index }))
    .sort((one, other) => (one.step.at < other.step.at ? -1 : one.step.at > other.step.at ? 1 : one.index - other.index))
    .map(({ step }) => step);
