// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { check, InstructionContentBody, instructionCommands, match, newest, versionOf, type InstructionVersion } from '@fyrvakt/action-instructions';
import { YES_NO_UNKNOWN, type YesNoUnknown } from '@fyrvakt/cases';
import { Describe, localDate, Nested, toInstant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Body, Controller, Inject } from '@nestjs/common';
import { IsIn, IsInt, IsISO8601, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Endpoint } from '../../http/endpoint.js';
import { Problem } from '../../http/problem.js';
import { RUNTIME } from '../../runtime-token.js';
import { CASE_API, list, object } from '../base.js';
import { FINDING, MATCH } from './instruction-answers.js';
import { instructionOf } from './instruction-view.js';

export class InstructionChoice {
  @Describe('Instruktionen; utan den gäller den som är i kraft vid tiden', 'The instruction; without it, the one in force at the time')
  @IsOptional() @IsUUID()
  instructionId?: string;

  @Describe('Versionen; utan den gäller den senaste', 'The version; without it, the newest')
  @IsOptional() @IsInt() @Min(1) @Max(100_000)
  version?: number;
}

export class TrialBody extends InstructionChoice {
  @Describe('Innehåll som inte är sparat, i stället för en version', 'Contents that are not saved, in place of a version')
  @IsOptional() @IsObject() @ValidateNested() @Nested(() => InstructionContentBody)
  content?: InstructionContentBody;

  @Describe('Kategorins kod', 'Code of the category')
  @IsString() @MaxLength(50)
  category!: string;

  @Describe('Platsens kod', 'Code of the place')
  @IsOptional() @IsString() @MaxLength(50)
  place?: string;

  @Describe('Områdets kod; följer annars av platsen', 'Code of the area; otherwise it follows from the place')
  @IsOptional() @IsString() @MaxLength(50)
  area?: string;

  @Describe('Om någon är i fara', 'Whether anybody is in danger')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  danger?: YesNoUnknown;

  @Describe('Om det pågår', 'Whether it is going on')
  @IsOptional() @IsIn(YES_NO_UNKNOWN)
  ongoing?: YesNoUnknown;

  @Describe('När samtalet kommer', 'When the call comes')
  @IsISO8601({ strict: true, strictSeparator: true })
  at!: string;
}

export class CheckBody {
  @Describe('Innehållet som ska granskas', 'The contents to check')
  @IsObject() @ValidateNested() @Nested(() => InstructionContentBody)
  content!: InstructionContentBody;
}

const COMMON = { method: 'POST', tag: 'Instructions', permission: 'instructions:read', credential: 'person' } as const;
const { content } = instructionCommands.DraftInstruction.example;

/** The version, or the unsaved contents, that somebody wants to try. Undefined when nothing is in force and nothing was chosen. */
export const chosenVersion = (
  { agreement }: Pick<Runtime, 'agreement'>, { instructionId, version,
    content }: InstructionChoice & { readonly content?: InstructionContentBody }, at: string,
): InstructionVersion | undefined => {
  if (content) return { id: instructionId ?? '00000000-0000-0000-0000-000000000000', version: version ?? 1, content };
  if (instructionId === undefined) return agreement.inForce(at);
  const state = instructionOf({ agreement }, instructionId);
  const chosen = version === undefined ? newest(state) : versionOf(state, version);
  if (!chosen) throw new Problem('instruction/not-found');
  return { id: state.id, version: chosen.version, content: chosen.content };
};

/** Tries an instruction without anything happening: one case, or the contents as a whole. */
@Controller()
export class TrialsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    ...COMMON, path: `${CASE_API}/instruction-trials`,
    summary: { sv: 'Prova ett samtal', en: 'Try a call' },
    description: {
      sv: 'Vad som skulle gälla för ett samtal vid en tid, och varför varje enhet är med eller inte. Ingenting händer och ingenting sparas.',
      en: 'What would hold for a call at a time, and why each unit is in or out. Nothing happens and nothing is stored.',
    },
    body: TrialBody, bodyExample: { category: 'noiseMusic', place: 'LYS-NHA', at: '2026-11-28T22:40:00.000Z' },
    responses: {
      200: { description: { sv: 'Vad som gäller; utan `match` gäller ingen instruktion då',
        en: 'What holds; without `match`, no instruction holds then' }, body: object({ match: MATCH }, ['match']) },
    },
    refusals: [404],
  })
  try(@Body() { category, place, area, danger = 'unknown', ongoing = 'unknown', at, ...choice }: TrialBody) {
    const { agreement, municipality } = this.runtime;
    const when = toInstant(at);
    const version = chosenVersion(this.runtime, choice, when);
    const where = area ?? municipality.places.find(({ code }) => code === place)?.area;
    const call = { category, ...(place !== undefined && { place }), ...(where !== undefined && { area: where }), danger, ongoing,
      mode: 'exercise' } as const;
    return version ? { match: match(version, agreement.roster, call, when) } : {};
  }

  @Endpoint({
    ...COMMON, path: `${CASE_API}/instruction-checks`,
    summary: { sv: 'Granska ett innehåll', en: 'Check contents' },
    description: { sv: 'Vad som är fel eller tveksamt, fel först. Ingenting sparas.',
      en: 'What is wrong or doubtful, errors first. Nothing is stored.' },
    body: CheckBody, bodyExample: { content },
    responses: { 200: { description: { sv: 'Det som hittades', en: 'What was found' }, body: object({ findings: list(FINDING) }) } },
  })
  check(@Body() { content }: CheckBody) {
    const { agreement: { roster }, municipality, clock } = this.runtime;
    return { findings: check(content, roster, roster.days, municipality, localDate(clock.now(), roster.zone)) };
  }
}
