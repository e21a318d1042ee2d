// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { InstructionContentBody, type Variant } from '@fyrvakt/action-instructions';
import type { Principal } from '@fyrvakt/identity';
import { Describe, Nested, toInstant } from '@fyrvakt/kernel';
import { TooManyWhatIfs, type Runtime, type WhatIfJob } from '@fyrvakt/runtime';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { IsInt, IsISO8601, IsObject, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { randomUUID } from 'node:crypto';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { idParameter } from '../../http/parameters.js';
import { Problem } from '../../http/problem.js';
import { Who } from '../../http/request.js';
import { RUNTIME } from '../../runtime-token.js';
import { boolean, choice, instant, integer, orNull, string, uuid } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
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

const RESULT = named(
  'WhatIfResult',
  object({
    summary: { $ref: '#/components/schemas/WhatIfSummaryBody' },
    examples: list(object(
      { caseId: uuid, receivedAt: instant, category: string, area: orNull(string), place: orNull(string), before: OUTCOME, after: OUTCOME,
        changed: boolean },
      ['area', 'place'],
    )),
  }),
);

const JOB = named(
  'WhatIf', object({ whatIfId: uuid, state: choice(['waiting', 'running', 'done', 'failed']), done: integer, result: RESULT }, ['result']),
);

const COMMON = { tag: 'Instructions', permission: 'instructions:read', credential: 'person' } as const;

const told = ({ id, state, done, result }: WhatIfJob) => ({ whatIfId: id, state, done, ...(result && { result }) });

/** What a draft would have meant for calls that really came. Nothing is written; names cases to whoever may read instructions by id alone. */
@Controller()
export class WhatIfsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    ...COMMON, method: 'POST', path: `${CASE_API}/what-ifs`,
    summary: { sv: 'Prova mot det som har hänt', en: 'Try against what has happened' },
    description: {
      sv: 'Räknas i bakgrunden, en åt gången. Fråga sedan efter resultatet. Det finns kvar en stund i den process som räknade.',
      en: 'Computed in the background, one at a time. Ask for the result afterwards. It stays for a while in the process that computed it.',
    },
    body: WhatIfBody, bodyExample: { from: '2025-12-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
    responses: { 202: { description: { sv: 'Påbörjat', en: 'Begun' }, body: JOB } },
    refusals: [404, 409],
  })
  begin(@Body() { from, to, baseInstructionId, baseVersion, ...choice }: WhatIfBody, @Who() who: Principal) {
    const { agreement, whatIfs, clock } = this.runtime;
    const at = clock.now();
    const variant = (chosen: Parameters<typeof chosenVersion>[1]): Variant => {
      const instruction = chosenVersion(this.runtime, chosen, at);
      if (!instruction) throw new Problem('instruction/not-found');
      return { instruction, roster: agreement.roster };
    };
    const base = baseInstructionId === undefined ? undefined
      : variant({ instructionId: baseInstructionId, ...(baseVersion !== undefined && { version: baseVersion }) });
    try {
      return told(whatIfs.begin(randomUUID(), who.id, variant(choice), { from: toInstant(from), to: toInstant(to), ...(base && { base }) }));
    } catch (error) {
      throw error instanceof TooManyWhatIfs ? new Problem('what-if/too-many') : error;
    }
  }

  @Endpoint({
    ...COMMON, method: 'GET', path: `${CASE_API}/what-ifs/{whatIfId}`, params: { whatIfId: idParameter('Provets id', 'Id of the what-if') },
    summary: { sv: 'Hur det går, och vad det gav', en: 'How it goes, and what it gave' },
    responses: { 200: { description: { sv: 'Provet', en: 'The what-if' }, body: JOB } },
    refusals: [404],
  })
  one(@Param('whatIfId') id: string, @Who() who: Principal) {
    const job = this.runtime.whatIfs.get(id.toLowerCase());
    if (job?.owner !== who.id) throw new Problem('request/not-found');
    return told(job);
  }
}
