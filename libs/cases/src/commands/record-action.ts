// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { caseCommand, followUpDue, happened, mustBeOpen, mustKnowUnit, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsCode, IsProse, IsReference } from './bodies.js';

export class RecordActionBody extends HappenedBody {
  @Describe('Egen referens; samma referens sparas en gång', 'Own reference; the same reference is kept once')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('Enheten som gjorde det', 'The unit that did it')
  @IsCode()
  unit!: string;

  @Describe('Vad som gjordes', 'What was done')
  @IsCode()
  code!: string;

  @Describe('Mer om det som gjordes. Skriv inga namn.', 'More about what was done. Write no names.')
  @IsOptional() @IsProse(4000)
  note?: string;
}

/** A unit did something about it. What is done is followed up like everything else. */
export const recordAction = caseCommand({
  body: RecordActionBody,
  permission: 'cases:receive',
  summary: { sv: 'Anteckna vad ni gjorde', en: 'Record what you did' },
  example: { unit: 'FT1', code: 'talkedToPeople', note: 'Sänkte musiken direkt.' },
  commutes: true,
  decide(state, body, at) {
    const open = mustBeOpen(state);
    mustKnowUnit(at, body.unit);
    if (!at.municipality.actions.some(({ code }) => code === body.code)) refuse('action/unknown', '/code');
    const { reference, unit, code, note } = body;
    if (reference !== undefined && open.actions.some((known) => known.reference === reference)) return [];
    const actionId = reference === undefined ? at.newId() : `action:${reference}`;
    const due = followUpDue(at, happened(at, body.at));
    const told = { ...(reference !== undefined && { reference }), ...(note !== undefined && { note }) };
    return [{ type: 'ActionTaken', data: { actionId, unit, code, ...told, followUpDue: due }, ...toldAt(at, body.at) }];
  },
});
