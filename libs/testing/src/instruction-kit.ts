// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import {
  instructionEvolvers, noInstruction, type FinishedWhatIf, type InstructionAt, type InstructionContent, type InstructionEvents,
  type InstructionState,
} from '@fyrvakt/action-instructions';
import type { DutyRoster } from '@fyrvakt/duty-roster';
import { canonicalJson } from '@fyrvakt/event-store';
import { fold, type Actor, type Fact, type Recorded } from '@fyrvakt/kernel';
import { NOW } from './case-kit.js';
import { givenState } from './given-state.js';
import { testMunicipality } from './municipality.js';
import { testRoster } from './roster.js';

export const INSTRUCTION_ID = '018f0000-0000-7000-8000-0000000000f1';

/** A fact that someone in particular brought about; the others are the author's. */
export type FactBy = Fact<InstructionEvents> & { readonly by?: string };
export const by = (id: string, fact: Fact<InstructionEvents>): FactBy => ({ ...fact, by: id });

/** Facts as if they had been stored, in order, in one instruction, an hour apart. */
export const storedInstruction = (facts: readonly FactBy[]): Recorded<InstructionEvents>[] =>
  facts.map(({ by: id = 'author', ...fact }, revision) => ({
    ...fact, id: `event-${revision}`, stream: `instruction-${INSTRUCTION_ID}`, revision, position: revision + 1,
    meta: {
      schema: 1, occurredAt: fact.occurredAt ?? `2026-11-20T${String(revision).padStart(2, '0')}:00:00.000Z`, recordedAt: NOW,
      actor: { kind: 'person', id, role: 'coordinator' }, commandId: `command-${revision}`, correlationId: INSTRUCTION_ID,
    },
  }) as Recorded<InstructionEvents>);

export const instructionAfter = (...facts: readonly FactBy[]): InstructionState => fold(instructionEvolvers, noInstruction, storedInstruction(facts));

/** Tells contents apart, which is all that a rule asks of it. */
export const digestOf = (content: InstructionContent): string => canonicalJson(content);

export interface InstructionCircumstances {
  readonly whatIf: FinishedWhatIf;
  readonly now: string;
  readonly actor: Partial<Actor>;
  readonly roster: DutyRoster;
}

const at = ({ now = NOW, actor = {}, roster = testRoster(), whatIf }: Partial<InstructionCircumstances> = {}): InstructionAt => {
  let ids = 0;
  return {
    now, occurredAt: now, actor: { kind: 'person', id: 'somebody', role: 'coordinator', ...actor }, newId: () => `id-${++ids}`,
    municipality: testMunicipality, roster, whatIf, digestOf,
  };
};

export const givenInstruction = (...facts: readonly FactBy[]) =>
  givenState<InstructionState, InstructionEvents, InstructionAt, InstructionCircumstances>(instructionAfter(...facts), at);
