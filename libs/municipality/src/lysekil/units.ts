// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { MunicipalityFile } from '../format.js';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];
/** On call in weeks, Monday to Monday. */
const DUTY_WEEK = { days: [1], from: '08:00', to: '08:00', endsAfterDays: 7 };

/** The town's units and when they work. Three of the patterns follow what the municipality has published; the rest are examples. */
export const units: MunicipalityFile['units'] = [
  {
    code: 'FT1', name: 'Fältteamet', kind: 'own',
    shifts: [
      { days: [3, 4, 5, 6, 7], from: '17:00', to: '01:00', during: 'summer' },
      { days: [5, 6], from: '18:00', to: '01:00', notDuring: 'summer' },
    ],
  },
  { code: 'TV1', name: 'Trygghetsvärdar hamn', kind: 'own', shifts: [{ days: EVERY_DAY, from: '17:00', to: '22:00', during: 'harbour' }] },
  {
    code: 'FL1', name: 'Fritidsledare', kind: 'own',
    shifts: [
      { days: [1, 2, 3, 4], from: '15:00', to: '21:30', during: 'term', workingDaysOnly: true },
      { days: [1, 2, 3, 4], from: '12:00', to: '21:30', notDuring: 'term', workingDaysOnly: true },
    ],
  },
  { code: 'BV1', name: 'Bevakningsbolag, rond', kind: 'contracted', shifts: [{ days: EVERY_DAY, from: '20:00', to: '06:00' }] },
  { code: 'OV1', name: 'Ordningsvakter Norra hamnen', kind: 'contracted', shifts: [{ days: [5, 6], from: '21:00', to: '03:00', during: 'july' }] },
  { code: 'GE1', name: 'Gatuenheten', kind: 'own', shifts: [{ days: WEEKDAYS, from: '07:00', to: '16:00', workingDaysOnly: true }] },
  { code: 'SB1', name: 'Samhällsbyggnad beredskap', kind: 'own', onCall: true, shifts: [DUTY_WEEK] },
  { code: 'BF1', name: 'Beslutsfunktionen', kind: 'decisionFunction', onCall: true, shifts: [DUTY_WEEK] },
  {
    code: 'SJ1', name: 'Socialjouren', kind: 'external',
    shifts: [
      { days: [1, 2, 3, 4], from: '16:00', to: '08:00' },
      { days: [5], from: '16:00', to: '08:00', endsAfterDays: 3 },
    ],
  },
  { code: 'ST1', name: 'Störningsjouren, bostadsbolaget', kind: 'external', shifts: [{ days: EVERY_DAY, from: '18:00', to: '03:00' }] },
  { code: 'NV1', name: 'Nattvandrarna', kind: 'volunteer', shifts: [{ days: [5], from: '21:00', to: '01:00' }] },
];

/** School terms are dated, because each autumn differs; outside them it is holiday. */
export const seasons: MunicipalityFile['seasons'] = {
  summer: [{ from: '06-01', to: '08-31' }],
  harbour: [{ from: '06-15', to: '08-15' }],
  july: [{ from: '07-01', to: '07-31' }],
  term: [
    { from: '2025-01-08', to: '2025-02-07' }, { from: '2025-02-17', to: '2025-04-11' }, { from: '2025-04-22', to: '2025-06-12' },
    { from: '2025-08-18', to: '2025-10-24' }, { from: '2025-11-03', to: '2025-12-19' },
    { from: '2026-01-08', to: '2026-02-06' }, { from: '2026-02-16', to: '2026-04-02' }, { from: '2026-04-13', to: '2026-06-11' },
    { from: '2026-08-17', to: '2026-10-23' }, { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-11', to: '2027-02-05' }, { from: '2027-02-15', to: '2027-03-25' }, { from: '2027-04-05', to: '2027-06-10' },
    { from: '2027-08-16', to: '2027-10-29' }, { from: '2027-11-08', to: '2027-12-20' },
  ],
};
