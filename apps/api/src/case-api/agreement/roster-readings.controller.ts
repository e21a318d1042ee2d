// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsCode } from '@fyrvakt/cases';
import { readFile, READING_FAULTS } from '@fyrvakt/duty-roster';
import { Describe, localDate } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Body, Controller, Inject } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Endpoint } from '../../http/endpoint.js';
import { named } from '../../http/named-schemas.js';
import { RUNTIME } from '../../runtime-token.js';
import { boolean, choice, instant, integer, string } from '../answers/parts.js';
import { CASE_API, list, object } from '../base.js';

/** As much as a request may hold, with room for what is around it. */
const LARGEST = 200_000;

export class RosterFileBody {
  @Describe('Filen som text: en tabell (CSV) eller en kalender (iCalendar)', 'The file as text: a table (CSV) or a calendar (iCalendar)')
  @IsString() @MaxLength(LARGEST)
  text!: string;

  @Describe('Enheten för händelser i en kalender som inte nämner någon', 'The unit of events in a calendar that name none')
  @IsOptional() @IsCode()
  unit?: string;
}

const SHIFT = { unit: string, start: instant, end: instant, staff: list(string), known: boolean };
const FAULT = object({ row: integer, fault: choice(READING_FAULTS), field: string }, ['field']);
const READING = named('RosterReading', object({ source: choice(['csv', 'ical']), shifts: list(object(SHIFT, ['staff'])), faults: list(FAULT) }));

/** What a file would change, before anything is changed. */
@Controller()
export class RosterReadingsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Endpoint({
    method: 'POST', path: `${CASE_API}/roster/readings`, tag: 'Roster', permission: 'roster:write', credential: 'person',
    summary: { sv: 'Läs en fil med pass', en: 'Read a file of shifts' },
    description: {
      sv: 'Ändrar inget: visar vilka pass som är nya, vilka som finns, och varje rad som inte går att läsa. Passen läses in med import-shifts.',
      en: 'Changes nothing: shows which shifts are new, which are there, and each row that cannot be read. The shifts come in by import-shifts.',
    },
    body: RosterFileBody, bodyExample: { text: 'enhet;datum;från;till\nFT1;2027-01-09;18:00;01:00\n' },
    responses: { 200: { description: { sv: 'Vad filen säger', en: 'What the file says' }, body: READING } },
  })
  read(@Body() { text, unit }: RosterFileBody) {
    const { agreement: { roster }, clock } = this.runtime;
    const units = roster.units.map(({ code }) => code);
    const { source, shifts, faults } = readFile(text, { units, unit, today: localDate(clock.now(), roster.zone), zone: roster.zone });
    return { source, shifts: shifts.map((shift) => ({ ...shift, known: roster.shiftExists(shift) })), faults };
  }
}
