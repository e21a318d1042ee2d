// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionCommands, type WrittenInstruction } from '@fyrvakt/action-instructions';
import { similarDeviations, type Similar } from '@fyrvakt/cases';
import { addMinutes, Rejection, type Actor } from '@fyrvakt/kernel';
import type { Term } from '@fyrvakt/postgres';
import type { Runtime } from '@fyrvakt/runtime';
import { v5 as uuid } from 'uuid';

/** Names every command id that is derived from what is proposed; random once, fixed for ever. */
const PROPOSED = '0b6d5a3e-94f7-4d0b-a4f0-5d1c2e8b7f63';
const ACTOR: Actor = { kind: 'system', id: 'follow-ups', role: 'system' };
const YEAR_MINUTES = 365 * 24 * 60;

/** What is done otherwise than one version of an instruction says. */
interface Found extends Similar { readonly version: number }

const isSame = (known: WrittenInstruction['proposals'][number], { rule, kind, unit, step, cases }: Similar): boolean =>
  known.rule === rule && known.kind === kind && known.unit === unit && known.step === step && cases.some((one) => known.cases.includes(one));

type Parts = Pick<Runtime, 'agreement' | 'clock' | 'custody' | 'instructions' | 'queries' | 'store'>;

/**
 * Proposes a change of the instruction where it has been deviated from several times in the same way: once for each way and version, so that
 * whoever writes the next version finds it there. It remembers nothing that the log does not hold.
 */
export class Proposing {
  private seen = -1;

  constructor(private readonly parts: Parts) {}

  /** Returns how many were proposed. On hold, or once a term is lost, nothing is. */
  async look(term?: Term): Promise<number> {
    const { agreement, custody, queries, store } = this.parts;
    const head = await store.head();
    if (head === this.seen || agreement.instructions.length === 0 || (await custody.hold())) return 0;
    // Rows that come later than this look are looked at again, also when nothing more happens.
    const isAllThere = await queries.waitFor(head, 1);
    let proposed = 0;
    for (const found of await this.find()) {
      if (term?.isTrusted() === false) return proposed;
      if (await this.propose(found)) proposed += 1;
    }
    if (isAllThere) this.seen = head;
    return proposed;
  }

  private async find(): Promise<readonly Found[]> {
    const { queries, clock } = this.parts;
    const { rows } = await queries.deviations({ from: addMinutes(clock.now(), -YEAR_MINUTES) });
    const versions = [...new Set(rows.map(({ version }) => version))].toSorted((one, other) => one - other);
    return versions.flatMap((version) => {
      const its = rows.filter((row) => row.version === version);
      const deviated = its.map(({ step, unit, ...row }) => ({ ...row, ...(step !== null && { step }), ...(unit !== null && { unit }) }));
      return similarDeviations(deviated).map((similar) => ({ ...similar, version }));
    });
  }

  private async propose({ instructionId, version, ...similar }: Found): Promise<boolean> {
    const { agreement, instructions } = this.parts;
    const known = agreement.instruction(instructionId);
    if (known?.kind !== 'written' || known.proposals.some((proposal) => isSame(proposal, { instructionId, ...similar }))) return false;
    const { rule, kind, unit, step } = similar;
    const commandId = uuid(JSON.stringify([instructionId, version, rule, kind, unit, step]), PROPOSED);
    const request = { stream: `instruction-${instructionId}`, body: similar, commandId, actor: ACTOR };
    try {
      const { events, replayed } = await instructions.execute('ProposeChange', instructionCommands.ProposeChange, request);
      return events.length > 0 && !replayed;
    } catch (error) {
      if (error instanceof Rejection) return false;
      throw error;
    }
  }
}
