// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Doubt } from '@fyrvakt/cases';
import type { Bilingual } from '@fyrvakt/kernel';
import { countAndShare, row, text, type MonthFacts } from '../figures.js';
import type { ReportSection } from '../report.js';

const DOUBTS: Record<Doubt, Bilingual> = {
  placeMissing: text('Plats saknas', 'Place missing'),
  placeUnknown: text('Platsen finns inte i registret', 'Place not in the register'),
  categoryUnknown: text('Okänd kategori', 'Unknown category'),
  unitUnknown: text('Okänd enhet', 'Unknown unit'),
  timeInFuture: text('Tid i framtiden', 'Time in the future'),
  timeMissing: text('Tid saknas', 'Time missing'),
  personalNumberSuspected: text('Kan innehålla personnummer', 'May hold a personal identity number'),
  outsideMunicipality: text('Utanför kommunen', 'Outside the municipality'),
  textTruncated: text('Texten kortades', 'Text was shortened'),
};

/** What was doubtful about the reports themselves; the note to take to the answering service. */
export const dataQuality = ({ calls }: MonthFacts): ReportSection => ({
  id: 'data-quality', title: text('Uppgifternas kvalitet', 'Quality of the data'),
  intro: text('Inget samtal avvisas för att uppgifter saknas. Det som är osäkert märks och tas upp med SOS Alarm.',
    'No call is turned away because details are missing. What is doubtful is marked and taken up with SOS Alarm.'),
  tables: [
    {
      id: 'doubts', title: text('Osäkra uppgifter', 'Doubtful details'), columns: [text('Antal', 'Number'), text('Andel', 'Share')],
      rows: [
        ...(Object.entries(DOUBTS) as [Doubt, Bilingual][]).map(([doubt, label]) => {
          const found = calls.filter((call) => call.doubts.includes(doubt));
          return row(label, ...countAndShare(`doubts.${doubt}`, found, calls));
        }),
        row(text('Rättade i efterhand', 'Corrected afterwards'),
          ...countAndShare('doubts.corrected', calls.filter(({ corrected }) => corrected), calls)),
      ],
    },
  ],
});
