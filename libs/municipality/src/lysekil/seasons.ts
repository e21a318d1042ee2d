// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { MunicipalityFile } from '../format.js';

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

/** What lies between the terms, by the names that people use. */
export const schoolHolidays: MunicipalityFile['calendar']['schoolHolidays'] = [
  { name: 'jullov', from: '2024-12-21', to: '2025-01-07' }, { name: 'sportlov', from: '2025-02-08', to: '2025-02-16' },
  { name: 'påsklov', from: '2025-04-12', to: '2025-04-21' }, { name: 'sommarlov', from: '2025-06-13', to: '2025-08-17' },
  { name: 'höstlov', from: '2025-10-25', to: '2025-11-02' }, { name: 'jullov', from: '2025-12-20', to: '2026-01-07' },
  { name: 'sportlov', from: '2026-02-07', to: '2026-02-15' }, { name: 'påsklov', from: '2026-04-03', to: '2026-04-12' },
  { name: 'sommarlov', from: '2026-06-12', to: '2026-08-16' }, { name: 'höstlov', from: '2026-10-24', to: '2026-11-01' },
  { name: 'jullov', from: '2026-12-19', to: '2027-01-10' }, { name: 'sportlov', from: '2027-02-06', to: '2027-02-14' },
  { name: 'påsklov', from: '2027-03-26', to: '2027-04-04' }, { name: 'sommarlov', from: '2027-06-11', to: '2027-08-15' },
  { name: 'höstlov', from: '2027-10-30', to: '2027-11-07' }, { name: 'jullov', from: '2027-12-21', to: '2028-01-09' },
];
