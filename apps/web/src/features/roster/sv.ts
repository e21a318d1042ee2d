// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { plural } from '../../i18n/texts.js';
import type { FinalShift, Quality, Reason, RosterDay, RosterUnit } from './data.js';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const sv = {
  title: 'Bemanning',
  lead: 'Vilka enheter som är i tjänst, när ingen är det, och varför varje pass ser ut som det gör.',
  week: (n: number) => `Vecka ${n}`,
  previous: 'Föregående vecka', next: 'Nästa vecka', thisWeek: 'Den här veckan', view: 'Visa som', views: { week: 'Vecka', list: 'Lista' },
  table: (n: number) => `Enheternas pass vecka ${n}`,
  unit: 'Enhet', onCall: 'beredskap', removed: (when: string) => `borttagen ${when}`,
  kind: {
    own: 'egen', contracted: 'upphandlad', external: 'extern', volunteer: 'frivillig', decisionFunction: 'beslutsfunktion',
  } as Words<RosterUnit['kind']>,
  noShift: 'inget pass', noShifts: 'Ingen enhet har något pass den här dagen.',
  allDay: 'hela dygnet', until: (time: string) => `till ${time}`, from: (time: string) => `från ${time}`,
  nobody: 'Ingen i tjänst', nobodyTitle: 'Tider utan någon i tjänst',
  nobodySum: (n: number, length: string) => `${plural(n, '1 lucka', `${n} luckor`)}, tillsammans ${length}`,
  nobodyNone: 'Någon är i tjänst hela veckan.',
  nobodyText: 'Då går frågan till beslutsfunktionen. Beredskap, externa och frivilliga räknas inte som i tjänst.',
  undecided: 'Beslutsfunktionen saknar någon', undecidedText: 'Då finns ingen som kan besluta. Det ska inte hända.',
  why: 'Varför', whyOf: (shift: string) => `Varför: ${shift}`,
  lane: { pattern: 'Grundschema', temporary: 'Tillfälligt schema', override: 'Ändrat pass', swap: 'Bytt pass' } as Words<FinalShift['lane']>,
  legend: 'Så är passen gjorda', lanes: 'Visa också',
  dayType: {
    weekday: 'vardag', saturday: 'lördag', redDay: 'röd dag', eveFullDay: 'helgafton', eveHalfDay: 'halv ledig dag', bridgeDay: 'klämdag',
  } as Words<RosterDay['dayType']>,
  because: {
    pattern: 'Passet står i grundschemat', dayType: 'Gäller den här sortens dag', season: 'Gäller den här säsongen',
    schoolHoliday: 'Gäller skollovet', temporarySchedule: 'Ett tillfälligt schema gäller',
    added: 'Passet lades till', movedHere: 'Passet flyttades hit',
    replaced: 'Passet ersatte ett annat', swapped: 'Passet byttes', unknownUnit: 'Enheten finns inte', noPattern: 'Enheten har inget schema',
    patternEnded: 'Schemat har upphört', notThatDay: 'Schemat gäller andra dagar', notThatDayType: 'Schemat gäller andra sorters dagar',
    notInSeason: 'Schemat gäller en annan säsong', notThatHour: 'Schemat gäller andra tider', cancelled: 'Passet ställdes in',
    movedAway: 'Passet flyttades bort',
  } as Words<Reason['code']>,
  quality: {
    title: 'Hur bra veckan är', score: (n: number) => `${n} av 100`, points: (n: number) => `−${n}`, none: 'Inget att anmärka på.',
    code: {
      decisionFunctionEmpty: 'Beslutsfunktionen saknar någon', unstaffed: 'Ingen i tjänst', unreachable: 'Går inte att nå på någon provad kanal',
      outsidePermit: 'Pass utanför förordnandet', doubleBooked: 'Samma person på två pass', shortRest: 'För kort dygnsvila',
      overlong: 'För långa pass', unevenLoad: 'Ojämnt fördelat',
    } as Words<Quality['reasons'][number]['code']>,
  },
  close: 'Stäng',
};
