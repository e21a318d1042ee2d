// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { named } from '../../http/named-schemas.js';
import { list, object } from '../base.js';
import { BILINGUAL, boolean, choice, CODED_LABEL, COUNT, instant, integer, MODE, number, orNull, SHIFT, string, uuid } from './parts.js';
import { TELLING } from './telling.js';

/** The municipality's own lists, and who is at work now. */
export const MUNICIPALITY_ANSWER = named(
  'Municipality',
  object({
    code: string, name: string, zone: string, decisionFunction: string, followUpWorkingDays: integer, acknowledgementMinutes: integer,
    now: instant, onDuty: list(SHIFT), staffed: boolean, roles: list(CODED_LABEL),
    areas: list(object({ code: string, name: string })),
    places: list(object({ code: string, name: string, area: string, latitude: number, longitude: number, aliases: list(string) }, ['aliases'])),
    categories: list(object({ code: string, label: BILINGUAL, firstUnit: string, group: string }, ['firstUnit'])),
    units: list(
      object({
        code: string, name: string, kind: choice(['own', 'contracted', 'external', 'volunteer', 'decisionFunction']), onCall: boolean,
      }, ['onCall']),
    ),
    formerUnits: list(object({ code: string, name: string })),
    outcomes: list(object({ code: string, label: BILINGUAL, unfounded: boolean }, ['unfounded'])),
    actions: list(CODED_LABEL), measures: list(CODED_LABEL), referrals: list(CODED_LABEL),
  }),
);

const FIGURE = named(
  'Figure',
  // `query`: where the cases behind the number are listed, as known at the same place in the log.
  object({ id: string, value: orNull(number), unit: choice(['count', 'percent', 'minutes', 'difference']), query: string }),
);

const TABLE = named(
  'ReportTable',
  object({
    id: string, title: BILINGUAL, columns: list(BILINGUAL), rows: list(object({ label: BILINGUAL, figures: list(FIGURE) })),
    chart: choice(['bars', 'columns', 'heat']), note: BILINGUAL,
  }, ['chart', 'note']),
);

/** Counters of a month by what they count, each by code. */
export const FIGURES_ANSWER = named(
  'MonthlyFigures', object({ month: string, mode: MODE, figures: { type: 'object', additionalProperties: list(COUNT) } }),
);

/** The monthly follow-up. */
export const REPORT_ANSWER = named(
  'Report',
  object({
    kind: string, definition: integer, month: string, municipality: string, position: integer, asOf: orNull(instant), preliminary: boolean,
    sections: list(object({ id: string, title: BILINGUAL, intro: BILINGUAL, tables: list(TABLE) }, ['intro'])),
  }),
);

const PROJECTION = named(
  'ProjectionStatus',
  object({
    name: string, position: integer, head: integer, lagEvents: integer, lagSeconds: number, parked: integer,
    state: choice(['missing', 'rebuilding', 'outdated', 'catchingUp', 'live']),
  }),
);

const PARKED = named(
  'ParkedCase', object({ projection: string, caseId: uuid, position: integer, eventId: string, reason: string, parkedAt: instant }),
);

const DIVERGENCE = named(
  'Divergence',
  // `subject`: a case, or a month of the figures.
  object({
    projection: string, subject: string, kind: choice(['missing', 'extra', 'different', 'unreadable']), position: integer, foundAt: instant,
    mendedAt: instant,
  }, ['mendedAt']),
);

const AUDIT = named(
  'Audit',
  object({
    summary: string, casesChecked: integer, diverging: integer, position: integer, checkedAt: instant, found: integer, divergences: list(DIVERGENCE),
  }, ['checkedAt']),
);

/** How far the lists have come, what stands still in them, and how far they are what the log makes of them. */
const BACKUP = named('Backup', object({ position: integer, bytes: integer, takenAt: instant, verifiedAt: instant }, ['verifiedAt']));
const VERIFICATION = named('Verification', object({ at: instant, verdict: string, position: integer }));

const SOURCE = named(
  'SourceStatus',
  object({ source: string, lastHeardAt: instant, expectedWithinSeconds: integer, silent: boolean, missing: integer }, ['expectedWithinSeconds']),
);

/** How a demonstration plays. */
export const PLAY = named('Play', object({ state: choice(['history', 'playing', 'stopped']), pace: integer }));

export const STANDING = {
  projections: list(PROJECTION), parked: list(PARKED), audit: AUDIT, sources: list(SOURCE), quarantined: integer, backup: BACKUP,
  verification: VERIFICATION, play: PLAY, telling: TELLING,
  /** `bytes` left where the data lie; `low` when the database may soon take no more. */
  disk: object({ bytes: integer, low: boolean }),
};
