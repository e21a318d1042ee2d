// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { KnownPlace, ShiftRef } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';

/** What SOS Alarm sends: a report, all that is known, something added to a call; or, at `next-step`, the question what to do. */
export type SosResource =
  'report' | 'snapshot' | 'questions' | 'notifications' | 'redirections' | 'decisions' | 'deviations' | 'end' | 'next-step';

/** What the municipality says is to be done next about a call: the part of its answer that an operator goes by. */
export interface Advice {
  readonly action: string;
  readonly unit?: string;
  readonly channel?: string;
  readonly attempt?: number;
  /** So long an answer is waited for; 0 where nobody is to answer. */
  readonly waitMinutes?: number;
  readonly until?: Instant;
  readonly shift?: ShiftRef;
  readonly because?: string;
}

/** What came back when a step had been taken. */
export interface Heard {
  readonly advice?: Advice;
  /** The shift that was chosen, where one was looked for. */
  readonly shift?: ShiftRef;
}

/** What is done because of what was heard. */
export type Then = (heard: Heard) => readonly Step[];

/** One message from SOS Alarm. */
export interface SosStep {
  readonly by: 'sos';
  /** When it is sent; what it tells of may have happened earlier. */
  readonly at: Instant;
  readonly resource: SosResource;
  readonly body: Readonly<Record<string, unknown>>;
  /** Names the message within its call: the same one has the same name, however often it is sent. */
  readonly key: string;
  /** How many times it is delivered: networks repeat themselves. */
  readonly deliveries: number;
  readonly lookup?: 'shift';
  readonly then?: Then;
}

/** What only Fyrvakt knows: the player reads it and puts it into the body. */
export type Lookup = 'deferral' | 'review' | 'otherCase' | 'self' | 'shift' | 'openDecision';

/** One command of somebody in the municipality. */
export interface StaffStep {
  readonly by: 'coordinator' | 'decisionMaker' | 'unit';
  /** Whose unit, where a unit acts. */
  readonly unit?: string;
  readonly at: Instant;
  /** Name of the command in the address: `accept-handover`. */
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key?: string;
  readonly lookup?: Lookup;
  /** The other call's reference, where two are linked. */
  readonly other?: string;
  readonly then?: Then;
}

export type Step = SosStep | StaffStep;

/** Which of the model's roads a call has taken. */
export type Road = 'staffed' | 'specialHandling' | 'deferred' | 'emergency' | 'wrongLine';

/** One call as it rings: what is given before anybody has done anything about it. */
export interface Scene {
  /** SOS Alarm's own reference. */
  readonly reference: string;
  /** Its running number, where SOS Alarm counts. */
  readonly sequence?: number;
  /** When the phone rang. */
  readonly receivedAt: Instant;
  readonly category: string;
  readonly kind: 'ordinary' | 'emergency' | 'wrongLine';
  readonly place?: KnownPlace;
  /** Reference of the earlier call about the same thing. */
  readonly echoOf?: string;
  /** What is made difficult on purpose. */
  readonly faults: readonly Fault[];
  /** What is settled beforehand, so that the present has something of each kind. */
  readonly settled?: Settled;
  /** From which everything about the call that chance decides is drawn. */
  readonly seed: string;
}

export type Fault = 'reordered' | 'late' | 'placeMissing' | 'testNumber' | 'clockChange';

export interface Settled {
  /** SOS Alarm does no more after the call itself, or after the first contact. */
  readonly stops?: 'call' | 'contact';
  /** No unit takes it on. */
  readonly declines?: true;
  readonly answers?: true;
  /** The decision function does not decide. */
  readonly undecided?: true;
  /** The shift does not take over. */
  readonly forgotten?: true;
  readonly unreviewed?: true;
}

/** Sorts by time and keeps the order of what is sent at the same moment. */
export const inOrder = <T extends { readonly at: Instant }>(steps: readonly T[]): T[] =>
  steps.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
