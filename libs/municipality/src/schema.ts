// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CHANNELS } from '@fyrvakt/cases';
import { EVE_NAMES } from './working-days.js';

const text = { type: 'string', minLength: 1, maxLength: 200 };
const code = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$' };
const wallClock = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
const date = { type: 'string', format: 'date' };
const yearlyDay = { type: 'string', pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };

const object = (properties: object, optional: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const list = (items: object, maxItems: number, minItems = 1): object => ({ type: 'array', items, minItems, maxItems });

const label = object({ sv: text, en: text });
const coded = object({ code, label });

const pattern = object(
  {
    days: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 }, minItems: 1, uniqueItems: true },
    from: wallClock,
    to: wallClock,
    endsAfterDays: { type: 'integer', minimum: 0, maximum: 7 },
    during: text,
    notDuring: text,
    workingDaysOnly: { type: 'boolean' },
  },
  ['endsAfterDays', 'during', 'notDuring', 'workingDaysOnly'],
);

const channel = object(
  { channel: { enum: CHANNELS }, address: text, testedAt: { type: 'string', format: 'date-time' }, works: { type: 'boolean' } },
  ['address', 'testedAt'],
);
const permit = object({ areas: list(code, 50), from: date, to: date, windows: list(object({ from: wallClock, to: wallClock }), 10, 0) });

const unit = object(
  {
    code,
    name: text,
    kind: { enum: ['own', 'contracted', 'external', 'volunteer', 'decisionFunction'] },
    onCall: { const: true },
    shifts: list(pattern, 50, 0),
    channels: list(channel, 10, 0),
    permit,
  },
  ['onCall', 'channels', 'permit'],
);

const place = object(
  {
    code, name: text, area: code,
    latitude: { type: 'number', minimum: 55, maximum: 70 },
    longitude: { type: 'number', minimum: 10, maximum: 25 },
    aliases: list(text, 20, 0),
  },
  ['aliases'],
);

const range = (more: object = {}): object => ({
  anyOf: [yearlyDay, date].map((day) => object({ ...more, from: day, to: day })),
});
const eves = { type: 'array', items: { enum: EVE_NAMES }, uniqueItems: true };

/** JSON Schema of a municipality's description; what refers to what is checked beside it. */
export const municipalitySchema = object({
  code: { type: 'string', pattern: '^\\d{4}$' },
  name: text,
  areas: list(object({ code, name: text }), 500),
  places: list(place, 5000),
  categories: list(object({ code, label, firstUnit: code, group: code }, ['firstUnit']), 200),
  units: list(unit, 200),
  outcomes: list(object({ code, label, unfounded: { const: true } }, ['unfounded']), 100),
  actions: list(coded, 100),
  measures: list(coded, 100),
  referrals: list(coded, 100),
  decisionFunction: code,
  followUpWorkingDays: { type: 'integer', minimum: 1, maximum: 60 },
  acknowledgementMinutes: { type: 'integer', minimum: 1, maximum: 1440 },
  handoverMarginMinutes: { type: 'integer', minimum: 0, maximum: 1440 },
  calendar: object(
    {
      eves,
      bridgeDays: { type: 'boolean' },
      daysOff: list(date, 500, 0),
      halfDays: eves,
      schoolHolidays: list(range({ name: text }), 200, 0),
    },
    ['halfDays', 'schoolHolidays'],
  ),
  seasons: { type: 'object', additionalProperties: list(range(), 100, 0) },
}, ['handoverMarginMinutes']);
