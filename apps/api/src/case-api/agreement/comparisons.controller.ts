// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { changeForm, compare, versionOf, type InstructionVersion, type VersionState, type WrittenInstruction } from '@fyrvakt/action-instructions';
import type { Principal } from '@fyrvakt/identity';
import { Describe } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { languageOf, Problem } from '../../http/problem.js';
import { headerOf, Who } from '../../http/request.js';
import { RUNTIME } from '../../runtime-token.js';
import { BILINGUAL, choice, integer, string } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';
import { INSTRUCTION_ID } from './instruction-answers.js';
import { approvalsOf, instructionOf, namesOf } from './instruction-view.js';
import { sendPaper } from './paper.js';

export class ComparisonQuery {
  @Describe('Den äldre versionen; utan den är allt nytt', 'The older version; without it everything is new')
  @IsOptional() @IsInt() @Min(1) @Max(99_999)
  from?: number;

  @Describe('Den nyare versionen', 'The newer version')
  @IsInt() @Min(1) @Max(99_999)
  to!: number;
}

export class ChangeFormQuery extends ComparisonQuery {
  @Describe('Text för ett brev, eller en sida att skriva ut', 'Text for a letter, or a page to print')
  @IsOptional() @IsIn(['text', 'html'])
  format?: 'text' | 'html';
}

const DIFFERENCE = named(
  'InstructionDifference',
  object({ kind: choice(['added', 'removed', 'changed', 'moved']), part: string, row: string, subject: BILINGUAL, before: BILINGUAL,
    after: BILINGUAL }, [
    'row', 'before', 'after',
  ]),
);

const COMMON = { method: 'GET', tag: 'Instructions', permission: 'instructions:read', credential: 'person',
  params: { instructionId: INSTRUCTION_ID } } as const;
const ONE = `${CASE_API}/instructions/{instructionId}`;

interface Chosen { readonly state: WrittenInstruction; readonly before: VersionState | undefined; readonly after: VersionState }

const asVersion = ({ id }: WrittenInstruction, { version, content }: VersionState): InstructionVersion => ({ id, version, content });

/** Two versions beside each other, and the written change that the answering service asks for. */
@Controller()
export class ComparisonsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    ...COMMON, path: `${ONE}/compare`, query: ComparisonQuery,
    summary: { sv: 'Två versioner bredvid varandra', en: 'Two versions beside each other' },
    responses: {
      200: { description: { sv: 'Det som skiljer, i ord', en: 'What differs, in words' },
        body: object({ from: integer, to: integer, differences: list(DIFFERENCE) }, ['from']) },
    },
    refusals: [404],
  })
  compare(@Param('instructionId') id: string, @Query() query: ComparisonQuery) {
    const { before, after } = this.chosen(id, query);
    return {
      ...(before && { from: before.version }), to: after.version, differences: compare(before?.content, after.content, this.runtime.municipality),
    };
  }

  @Endpoint({
    ...COMMON, path: `${ONE}/change-form`, query: ChangeFormQuery,
    summary: { sv: 'Den skriftliga ändringen', en: 'The written change' },
    description: {
      sv: 'Det som SOS Alarm ska få skriftligt, på det språk som Accept-Language ber om.',
      en: 'What SOS Alarm is to have in writing, in the language that Accept-Language asks for.',
    },
    responses: {
      200: {
        description: { sv: 'Blanketten', en: 'The form' }, body: string, contentType: 'text/plain', alternatives: { 'text/html': string },
      },
    },
    refusals: [404],
  })
  async form(
    @Param('instructionId') id: string, @Query() query: ChangeFormQuery, @Who() who: Principal, @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { state, before, after } = this.chosen(id, query);
    const { municipality } = this.runtime;
    const names = await namesOf(this.runtime);
    const { effectiveFrom } = after;
    const language = languageOf(headerOf(request, 'accept-language'));
    const form = changeForm(before && asVersion(state, before), asVersion(state, after), {
      municipality: municipality.name, instruction: state.name, requestedBy: who.name, zone: municipality.zone,
      ...(effectiveFrom !== undefined && { effectiveFrom }),
      approvals: approvalsOf(after, names),
    }, municipality, language);
    void reply.headers({ 'content-language': language, vary: 'Accept-Language' });
    if (query.format === 'html') return sendPaper(reply, form);
    void reply.header('content-type', 'text/plain; charset=utf-8');
    return form.text;
  }

  private chosen(id: string, { from, to }: ComparisonQuery): Chosen {
    const state = instructionOf(this.runtime, id);
    const [before, after] = [from === undefined ? undefined : versionOf(state, from), versionOf(state, to)];
    if (!after || (from !== undefined && !before)) throw new Problem('instruction/not-found');
    return { state, before, after };
  }
}
