// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';

export const sv = {
  title: (month: string) => `Rapport för ${month}`,
  lead: 'Månadsuppföljningen räknas om ur händelserna varje gång.',
  leadOpens: 'Varje siffra öppnar händelserna bakom den.',
  pick: 'Månad', previous: 'Föregående månad', next: 'Nästa månad',
  print: 'Skriv ut', csv: 'CSV för Excel', html: 'Sida att spara',
  printed: (when: string) => `Utskriven ${when}`,
  preliminary: 'Månaden är inte slut. Siffrorna ändras.',
  empty: 'Inga samtal den här månaden', emptyText: 'Välj en annan månad.',
  noRows: 'Inget att visa.',
  chart: 'diagram',
  opens: (what: string) => `${what}: visa händelserna`,
  knowledge: {
    title: 'Vad som var känt', now: 'Nu', then: 'Vid en tidpunkt', day: 'Dag', time: 'Klockan', show: 'Visa', wrong: 'Välj en tid som har varit.',
    asNow: (when: string, position: string) => `Så här är det känt nu. Senaste uppgiften i loggen är från ${when}, plats ${position}.`,
    asThen: (when: string, position: string) => `Så här var det känt ${when}, plats ${position} i loggen. Det som kom sedan är inte med.`,
    nothing: 'Loggen var tom då.',
    keep: 'Lås till den här platsen', keepHint: 'Adressen visar sedan alltid samma siffror.',
    toNow: 'Visa som det är känt nu',
  },
  headline: {
    title: 'Månaden i korthet', received: 'Mottagna', done: 'Uppföljda', outstanding: 'Kvar att följa upp', overdue: 'Försenade',
    contact: 'Till första kontakt', median: 'median',
  },
  trend: {
    title: 'Månad för månad', done: 'Uppföljda', left: 'Kvar att följa upp', month: 'Månad', received: 'Mottagna',
    bar: (month: string, received: number, left: number) =>
      `${month}: ${count(received)} samtal, ${left === 0 ? 'alla uppföljda' : `${count(left)} kvar att följa upp`}`,
    now: 'Som det är känt nu. Välj en månad för att öppna dess rapport.',
  },
  minutes: (text: string) => `${text} min`,
  percent: (text: string) => `${text} %`,
  figure: {
    title: 'Händelserna bakom siffran', back: 'Till rapporten', none: 'Ingen händelse ligger bakom siffran.', inList: 'Öppna i listan Händelser',
    lead: (value: string, total: number) => `${value}, från ${count(total)} ${plural(total, 'händelse', 'händelser')}`,
    nowHint: 'Händelserna är de som siffran räknades ur. Raderna visar hur de ser ut nu.',
    received: 'Mottaget', category: 'Kategori', place: 'Plats', handling: 'Läge', followUpState: 'Uppföljning', unknown: 'Händelsen',
    more: 'Visa fler', absent: 'Siffran finns inte i rapporten.',
  },
  keys: { section: 'Rapporter', previous: 'Föregående månad', next: 'Nästa månad', print: 'Skriv ut' },
};
