// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { InstructionContentBody, type Variant } from '@fyrvakt/action-instructions';
import type { Principal } from '@fyrvakt/identity';
import { Describe, Nested, toInstant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { TooManyWhatIfs, WHAT_IF_STATES, WrongPeriod, type StoredWhatIf, type WhatIfHead } from '@fyrvakt/what-ifs';
import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { IsInt, IsISO8601, IsObject, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { idParameter } from '../../http/parameters.js';
import { Problem } from '../../http/problem.js';
import { Who } from '../../http/request.js';
import { RUNTIME } from '../../runtime-token.js';
import { boolean, choice, instant, integer, orNull, string, uuid } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
import { WHAT_IF_BASE, WHAT_IF_SUMMARY } from './instruction-answers.js';
import { namesOf } from './instruction-view.js';
import { chosenVersion, InstructionChoice } from './trials.controller.js';

export class WhatIfBody extends InstructionChoice {
  @Describe('Innehåll som inte är sparat, i stället för en version', 'Contents that are not saved, in place of a version')
  @IsOptional() @IsObject() @ValidateNested() @Nested(() => InstructionContentBody)
  content?: InstructionContentBody;

  @Describe('Samtal från och med', 'Calls from')
  @IsISO8601({ strict: true, strictSeparator: true })
  from!: string;

  @Describe('Samtal före', 'Calls before')
  @IsISO8601({ strict: true, strictSeparator: true })
  to!: string;

  @Describe('Jämför med den här instruktionen; annars med det som verkligen hände',
    'Compare with this instruction; otherwise with what really happened')
  @IsOptional() @IsUUID()
  baseInstructionId?: string;

  @Describe('Version att jämföra med', 'Version to compare with')
  @IsOptional() @IsInt() @Min(1) @Max(100_000)
  baseVersion?: number;
}

export class WhatIfsQuery {
  @Describe('Bara de som gällde den här instruktionen', 'Only those that were about this instruction')
  @IsOptional() @IsUUID()
  instructionId?: string;
}

const OUTCOME = named(
  'TriedOutcome',
  object(
    {
      rule: string, because: list(string), route: string, asked: list(string), told: list(string), out: list(object({ unit: string, why: string })),
      nobody: boolean, decision: boolean,
    },
    ['rule', 'route'],
  ),
);

const MEMBERS = {
  whatIfId: uuid, askedBy: string, askedAt: instant, state: choice(WHAT_IF_STATES), percent: integer, calls: integer,
  tried: object(
    { from: instant, to: instant, instructionId: uuid, version: integer, digest: string, rosterRevision: integer, base: WHAT_IF_BASE },
    ['instructionId', 'version', 'base'],
  ),
  position: integer, summary: WHAT_IF_SUMMARY,
};
const HEAD = named('WhatIfHead', object(MEMBERS, ['askedBy', 'position', 'summary']));

const WHOLE = named(
  'WhatIf',
  object(
    {
      ...MEMBERS,
      examples: list(object(
        { caseId: uuid, receivedAt: instant, category: string, area: orNull(string), place: orNull(string), before: OUTCOME, after: OUTCOME,
          changed: boolean },
        ['area', 'place'],
      )),
    },
    ['askedBy', 'position', 'summary', 'examples'],
  ),
);

const COMMON = { tag: 'Instructions', permission: 'instructions:read', credential: 'person' } as const;
const ONE = {
  ...COMMON, path: `${CASE_API}/what-ifs/{whatIfId}`, params: { whatIfId: idParameter('Provets id', 'Id of the what-if') },
} as const;

/** What a draft would have meant for calls that really came. Writes nothing in the log; names cases to whoever may read instructions by id alone. */
@Controller()
export class WhatIfsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    ...COMMON, method: 'POST', path: `${CASE_API}/what-ifs`,
    summary: { sv: 'Prova mot det som har hänt', en: 'Try against what has happened' },
    description: {
      sv: 'Räknas i bakgrunden, en åt gången. Fråga sedan efter resultatet, av vilken process som helst. Alla som får läsa instruktioner ser '
        + 'det, och det finns kvar i 30 dagar. En period är högst fem år.',
      en: 'Computed in the background, one at a time. Ask for the result afterwards, of any process. Everyone who may read instructions sees '
        + 'it, and it stays for 30 days. A period is five years at most.',
    },
    body: WhatIfBody, bodyExample: { from: '2025-12-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
    responses: { 202: { description: { sv: 'Påbörjat', en: 'Begun' }, body: WHOLE } },
    refusals: [404, 409],
  })
  async begin(@Body() { from, to, baseInstructionId, baseVersion, ...choice }: WhatIfBody, @Who() who: Principal) {
    const { agreement, whatIfs, clock } = this.runtime;
    const at = clock.now();
    const variant = (chosen: Parameters<typeof chosenVersion>[1]): Variant => {
      const instruction = chosenVersion(this.runtime, chosen, at);
      if (!instruction) throw new Problem('instruction/not-found');
      return { instruction, roster: agreement.roster };
    };
    const base = baseInstructionId === undefined ? undefined
      : variant({ instructionId: baseInstructionId, ...(baseVersion !== undefined && { version: baseVersion }) });
    const tried = variant(choice);
    const { id: instructionId, version } = tried.instruction;
    try {
      return await this.told(await whatIfs.begin(who.id, {
        variant: tried, from: toInstant(from), to: toInstant(to), ...(choice.content === undefined && { of: { instructionId, version } }),
        ...(base && { base }),
      }));
    } catch (error) {
      if (error instanceof TooManyWhatIfs) throw new Problem('what-if/too-many');
      throw error instanceof WrongPeriod ? new Problem('what-if/period') : error;
    }
  }

  @Endpoint({
    ...COMMON, method: 'GET', path: `${CASE_API}/what-ifs`, query: WhatIfsQuery,
    summary: { sv: 'De senaste proven', en: 'The latest what-ifs' },
    responses: {
      200: { description: { sv: 'De 20 senaste, nyast först', en: 'The latest 20, newest first' }, body: object({ whatIfs: list(HEAD) }) },
    },
  })
  async all(@Query() { instructionId }: WhatIfsQuery) {
    const names = await namesOf(this.runtime);
    return { whatIfs: (await this.runtime.whatIfs.list(instructionId?.toLowerCase())).map((one) => tell(one, names)) };
  }

  @Endpoint({
    ...ONE, method: 'GET',
    summary: { sv: 'Hur det går, och vad det gav', en: 'How it goes, and what it gave' },
    responses: { 200: { description: { sv: 'Provet', en: 'The what-if' }, body: WHOLE } },
    refusals: [404],
  })
  async one(@Param('whatIfId') id: string) {
    const run = await this.runtime.whatIfs.find(id);
    if (!run) throw new Problem('request/not-found');
    return this.told(run);
  }

  @Endpoint({
    ...ONE, method: 'DELETE',
    summary: { sv: 'Avbryt ett prov', en: 'Cancel a what-if' },
    description: {
      sv: 'Den som bad om det, eller den som får skriva instruktioner, avbryter det, vilken process det än går i.',
      en: 'Whoever asked for it, or may write instructions, cancels it, whichever process it runs in.',
    },
    responses: { 204: { description: { sv: 'Avbrutet', en: 'Cancelled' } } },
    refusals: [404, 409],
  })
  async cancel(@Param('whatIfId') id: string, @Who() who: Principal): Promise<void> {
    const { whatIfs } = this.runtime;
    const run = await whatIfs.find(id);
    if (!run) throw new Problem('request/not-found');
    if (run.owner !== who.id && !who.permissions.has('instructions:write')) throw new Problem('request/forbidden');
    if (!(await whatIfs.cancel(id))) throw new Problem('what-if/over');
  }

  private async told(run: StoredWhatIf) {
    return tell(run, await namesOf(this.runtime));
  }
}

const tell = <R extends WhatIfHead>({ id, owner, ...run }: R, names: ReadonlyMap<string, string>) => ({
  whatIfId: id, ...(names.has(owner) && { askedBy: names.get(owner) }), ...run,
});
