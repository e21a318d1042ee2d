// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { plural } from '../../i18n/texts.js';

export const sv = {
  title: 'Till nästa pass',
  lead: 'Det som har lämnats till ett pass ska tas emot när passet börjar. Det som ingen tar emot kommer tillbaka.',
  units: {
    table: 'Enheternas pass och det som väntar på dem', unit: 'Enhet', shift: 'Pass', waiting: 'Väntar', open: 'Öppna sidan',
    now: 'Pågår nu', next: 'Nästa', none: 'Inget planerat', broken: (n: number) => plural(n, '1 borde ha tagits emot', `${n} borde ha tagits emot`),
    nothing: 'Inget', waits: (n: number) => plural(n, '1 händelse', `${n} händelser`), onlyWaiting: 'Bara enheter med något som väntar',
    empty: 'Inget väntar på något pass.', emptyText: 'När beslutsfunktionen lämnar något till ett pass syns det här.',
    noUnit: 'Du är inte kopplad till någon enhet.', noUnitText: 'Be en administratör koppla dig till din enhet.',
  },
  page: {
    title: (unit: string) => `Till nästa pass: ${unit}`,
    back: 'Alla enheter',
    shift: 'Pass', previous: 'Föregående pass', unplanned: 'Inget planerat pass',
    begins: (text: string) => `Börjar ${text}`, ongoing: 'Pågår nu', over: 'Passet är slut',
    print: 'Skriv ut', printed: (when: string) => `Utskriven ${when}`, printedBy: (who: string) => `av ${who}`,
    acceptAll: (n: number) => plural(n, 'Mottagen', `Mottaget, alla ${n}`),
    accepted: (n: number) => plural(n, 'Mottagen.', `${n} händelser mottagna.`),
    notAccepted: (n: number) => plural(n, '1 händelse gick inte att ta emot', `${n} händelser gick inte att ta emot`),
    allReceived: 'Allt som lämnats till passet är mottaget.',
    more: (n: number) => plural(n, '1 händelse till får inte plats här.', `${n} händelser till får inte plats här.`),
    moreText: 'När det som står här är klart kommer resten.',
    waiting: (n: number) => plural(n, '1 händelse väntar på att tas emot', `${n} händelser väntar på att tas emot`),
  },
  left: {
    title: 'Lämnat till er', empty: 'Inget har lämnats till passet.', emptyText: 'Ni börjar med tomt bord.',
    cameBack: (shift: string) => `Kom tillbaka: passet ${shift} tog inte emot`,
    decided: (when: string, by: string) => `Beslutat ${when} av ${by}`,
    why: 'Skäl', information: 'Att veta', said: 'Samtalet', accept: 'Mottagen', giveBack: 'Lämna tillbaka', open: 'Öppna händelsen',
    status: { offered: 'Väntar på er', accepted: 'Mottagen', returned: 'Tillbakalämnad', broken: 'Inte mottagen i tid' },
    late: 'Mottagen för sent',
    people: 'Antal',
    complete: 'Klart',
  },
  keep: {
    title: 'Löften att hålla', empty: 'Inget är mottaget och ogjort.', done: 'Vi är klara', outcome: 'Vad blev resultatet?',
    outcomeMissing: 'Välj ett resultat.', completed: 'Hanteringen är klar.', completeTitle: 'Hanteringen är klar',
  },
  contacts: {
    title: 'Kontakter som inte gick fram', empty: 'Alla kontakter de senaste tre dygnen gick fram.',
    text: (attempts: string, channel: string, status: string) => `${attempts}, ${channel}: ${status}`,
    more: (n: number) => plural(n, '1 äldre samtal är inte genomgånget.', `${n} äldre samtal är inte genomgångna.`),
    attempts: (n: number) => plural(n, '1 försök', `${n} försök`),
    status: { failed: 'inget svar', expired: 'svarade inte i tid', declined: 'kunde inte' },
    channel: { phone: 'telefon', sms: 'sms', email: 'e-post', radio: 'radio', app: 'app' },
  },
  places: {
    title: 'Platser med flera samtal på sju dygn', empty: 'Ingen plats har haft mer än ett samtal på sju dygn.',
    calls: (n: number) => `${n} samtal`, latest: (when: string) => `senast ${when}`,
  },
  giveBack: {
    title: 'Lämna tillbaka', text: 'Beslutsfunktionen får frågan igen.', why: 'Varför kan ni inte ta det?', confirm: 'Lämna tillbaka',
      done: 'Tillbakalämnad. Beslutsfunktionen får frågan igen.',
  },
  danger: 'Fara för någon',
  people: { '1-4': '1–4 personer', '5-10': '5–10 personer', over10: 'fler än 10 personer' } as Readonly<Record<string, string>>,
  pii: 'Skriv inte namn, personnummer, hälsa eller ursprung.',
  keys: { section: 'Till nästa pass', next: 'Nästa rad', previous: 'Föregående rad', all: 'Ta emot allt', print: 'Skriv ut' },
};
