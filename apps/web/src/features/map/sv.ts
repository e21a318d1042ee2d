// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';

const cases = (n: number): string => `${count(n)} ${plural(n, 'händelse', 'händelser')}`;
const calls = (n: number): string => `${count(n)} samtal`;

export const sv = {
  title: 'Karta och lista',
  lead: (n: number, places: number) => `${cases(n)} på ${count(places)} ${plural(places, 'plats', 'platser')}`,
  period: 'Period',
  periods: { '7': '7 dagar', '30': '30 dagar', '90': '90 dagar', '365': 'Ett år', all: 'Allt' },
  category: 'Kategori',
  followUpState: 'Uppföljning',
  filter: 'Filtrera',
  fewer: 'Färre filter',
  clear: 'Rensa filter',
  ofMonth: (month: string) => `Mottaget ${month}`,
  ofPeriod: 'Mottaget under en vald tid',
  remove: (name: string) => `Ta bort ${name}`,
  again: {
    title: 'Flera samtal på sju dagar', none: 'Inga platser med flera samtal de senaste sju dagarna.',
    calls, latest: (text: string) => `senast ${text}`,
    open: (place: string) => `Visa samtalen: ${place}`, more: (n: number) => plural(n, 'Visa en plats till', `Visa ${n} platser till`),
  },
  list: {
    title: 'Händelser per plats', place: 'Plats', area: 'Område', n: 'Händelser', latest: 'Senast', nowhere: 'Ingen av kommunens platser',
    repeated: (n: number) => `${calls(n)} på sju dagar`, show: (place: string) => `Visa på kartan: ${place}`, section: 'Karta och lista',
    next: 'Nästa plats', previous: 'Föregående plats', open: (n: number) => `Visa ${cases(n)}`,
  },
  map: {
    hide: 'Dölj kartan', show: 'Visa kartan', nearer: 'Närmare', farther: 'Längre bort', whole: 'Visa allt', loading: 'Kartan hämtas …',
    same: 'Kartan visar samma platser som listan.', missing: 'Kartan kan inte visas här',
    missingText: 'Webbläsaren saknar det som kartan ritas med (WebGL). Listan visar samma sak.',
    failed: 'Kartan gick inte att hämta. Listan visar samma sak.', background: 'Kartbakgrunden gick inte att hämta.',
  },
  first: { title: 'Inga samtal än', text: 'Platserna visas här så fort det första samtalet kommer.' },
  noMatch: { title: 'Inget passar urvalet', text: 'Välj en längre period eller ta bort något filter.' },
};
