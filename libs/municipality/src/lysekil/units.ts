// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { UnitReach } from '@fyrvakt/duty-roster';
import type { MunicipalityFile } from '../format.js';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];
/** On call in weeks, Monday to Monday. */
const DUTY_WEEK = { days: [1], from: '08:00', to: '08:00', endsAfterDays: 7 };

const TESTED = { testedAt: '2026-11-02T09:00:00.000Z', works: true };
/** Numbers that are set aside for made-up use, so that none of them ever rings anywhere. */
const phone = (end: string): UnitReach => ({ channel: 'phone', address: `031-390 06 ${end}`, ...TESTED });
const sms = (end: string): UnitReach => ({ channel: 'sms', address: `070-174 06 ${end}`, ...TESTED });
const mail = (name: string): UnitReach => ({ channel: 'email', address: `${name}@lysekil.example`, ...TESTED });

/** The town's units and when they work. Three of the patterns follow what the municipality has published; the rest are examples. */
export const units: MunicipalityFile['units'] = [
  {
    code: 'FT1', name: 'Fältteamet', kind: 'own', channels: [phone('01'), sms('05')],
    shifts: [
      { days: [3, 4, 5, 6, 7], from: '17:00', to: '01:00', during: 'summer' },
      { days: [5, 6], from: '18:00', to: '01:00', notDuring: 'summer' },
    ],
  },
  {
    code: 'TV1', name: 'Trygghetsvärdar hamn', kind: 'own', channels: [phone('02'), sms('06')],
    shifts: [{ days: EVERY_DAY, from: '17:00', to: '22:00', during: 'harbour' }],
  },
  {
    code: 'FL1', name: 'Fritidsledare', kind: 'own', channels: [phone('03')],
    shifts: [
      { days: [1, 2, 3, 4], from: '15:00', to: '21:30', during: 'term', workingDaysOnly: true },
      { days: [1, 2, 3, 4], from: '12:00', to: '21:30', notDuring: 'term', workingDaysOnly: true },
    ],
  },
  {
    code: 'BV1', name: 'Bevakningsbolag, rond', kind: 'contracted', channels: [phone('04'), sms('07')],
    shifts: [{ days: EVERY_DAY, from: '20:00', to: '06:00' }],
  },
  {
    code: 'OV1', name: 'Ordningsvakter Norra hamnen', kind: 'contracted', channels: [phone('05')],
    permit: { areas: ['LYS-NHA'], from: '2026-07-01', to: '2026-07-31', windows: [{ from: '20:00', to: '04:00' }] },
    shifts: [{ days: [5, 6], from: '21:00', to: '03:00', during: 'july' }],
  },
  {
    code: 'GE1', name: 'Gatuenheten', kind: 'own', channels: [phone('06'), mail('gatuenheten')],
    shifts: [{ days: WEEKDAYS, from: '07:00', to: '16:00', workingDaysOnly: true }],
  },
  {
    code: 'SB1', name: 'Samhällsbyggnad beredskap', kind: 'own', onCall: true, channels: [phone('07'), mail('samhallsbyggnad')],
    shifts: [DUTY_WEEK],
  },
  {
    code: 'BF1', name: 'Beslutsfunktionen', kind: 'decisionFunction', onCall: true, channels: [phone('08'), sms('08')],
    shifts: [DUTY_WEEK],
  },
  {
    code: 'SJ1', name: 'Socialjouren', kind: 'external', channels: [phone('09')],
    shifts: [
      { days: [1, 2, 3, 4], from: '16:00', to: '08:00' },
      { days: [5], from: '16:00', to: '08:00', endsAfterDays: 3 },
    ],
  },
  {
    code: 'ST1', name: 'Störningsjouren, bostadsbolaget', kind: 'external', channels: [phone('10')],
    shifts: [{ days: EVERY_DAY, from: '18:00', to: '03:00' }],
  },
  {
    code: 'NV1', name: 'Nattvandrarna', kind: 'volunteer', channels: [mail('nattvandrarna')],
    shifts: [{ days: [5], from: '21:00', to: '01:00' }],
  },
];
