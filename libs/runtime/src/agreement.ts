// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { match, versionInForce, type InstructionEvents, type InstructionState, type InstructionVersion } from '@fyrvakt/action-instructions';
import { BY_TELEPHONE, type Agreement, type MatchableCall, type MatchedInstruction, type PlannedStep } from '@fyrvakt/cases';
import { copiedRoster, type DrillEvents, type DrillState, type HeldDrill } from '@fyrvakt/drills';
import { DutyRoster, type DayFacts, type RosterState } from '@fyrvakt/duty-roster';
import type { Instant } from '@fyrvakt/kernel';
import type { FollowedStreams } from './followed.js';

interface AgreementParts {
  readonly instructions: FollowedStreams<InstructionEvents, InstructionState>;
  readonly drills: FollowedStreams<DrillEvents, DrillState>;
  /** The roster as it is now, or was at a revision: of the log, or of the municipality's own file where the log has none. */
  readonly rosterState: (revision?: number) => RosterState;
  readonly days: DayFacts;
}

/** So many drills go on at once, at most, before their copies are made again. */
const MOST_COPIES = 20;

/** What is agreed and who is on duty, as the log says now. Made again only when it has changed. */
export class CurrentAgreement implements Agreement {
  private readonly copies = new Map<string, DutyRoster>();
  private made: { readonly state: RosterState; readonly roster: DutyRoster } | undefined;

  constructor(private readonly parts: AgreementParts) {}

  get roster(): DutyRoster {
    const state = this.parts.rosterState();
    if (this.made?.state !== state) this.made = { state, roster: new DutyRoster(state, this.parts.days) };
    return this.made.roster;
  }

  /** Every drill, in the order in which they were started. */
  get drills(): readonly HeldDrill[] {
    return this.parts.drills.all().flatMap(({ state }) => (state.kind === 'held' ? [state] : []));
  }

  /** Every instruction, in the order in which they were begun. */
  get instructions(): readonly InstructionState[] {
    return this.parts.instructions.all().map(({ state }) => state);
  }

  instruction(id: string): InstructionState | undefined {
    return this.parts.instructions.get(id)?.state;
  }

  /** The version that holds at a moment. */
  inForce(at: Instant): InstructionVersion | undefined {
    return versionInForce(this.instructions, at);
  }

  match(call: MatchableCall, at: Instant): MatchedInstruction | undefined {
    const version = this.inForce(at);
    return version && match(version, this.rosterFor(call.drill), call, at);
  }

  reach(units: readonly string[], drill?: string): readonly PlannedStep[] {
    const roster = this.rosterFor(drill);
    return units.map((unit, index) => {
      const way = roster.reach(unit).find(({ works }) => works);
      return {
        ...BY_TELEPHONE, step: index + 1, unit, recipientKind: 'unit', acknowledgement: true,
        ...(way && { channel: way.channel, ...(way.address !== undefined && { address: way.address }) }),
      };
    });
  }

  /**
   * That of a drill is a copy of the real one as it was when the drill began, also where this process has begun later; a call of a drill that
   * is not known goes by the real one.
   */
  private rosterFor(drill: string | undefined): DutyRoster {
    const held = drill === undefined ? undefined : this.parts.drills.get(drill)?.state;
    if (held?.kind !== 'held') return this.roster;
    const known = this.copies.get(held.id);
    if (known) return known;
    const { rosterState, days } = this.parts;
    const copy = new DutyRoster(copiedRoster(rosterState(held.rosterRevision), held), days);
    // The drill may have been heard of before the change of the roster that it began after.
    if (copy.revision !== held.rosterRevision) return copy;
    if (this.copies.size >= MOST_COPIES) this.copies.clear();
    this.copies.set(held.id, copy);
    return copy;
  }
}
