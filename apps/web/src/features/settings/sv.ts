// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';

export const sv = {
  title: 'Inställningar och drift',
  parts: { system: 'Drift', users: 'Användare', clients: 'API-klienter', lists: 'Kommunens listor' },
  system: {
    well: 'Allt fungerar', wellText: 'Listorna är i kapp loggen och inget behöver åtgärdas.',
    unwell: 'Något behöver åtgärdas', behind: 'Listorna är inte i kapp loggen.',
    diverging: (n: number) => `${count(n)} ${plural(n, 'händelse', 'händelser')} skiljer sig från loggen.`,
    parkedText: (n: number) => `${count(n)} ${plural(n, 'händelse är parkerad', 'händelser är parkerade')}.`,
    silentText: (n: number) => `${count(n)} ${plural(n, 'källa är tyst', 'källor är tysta')}.`,
    quarantined: (n: number) => `${count(n)} ${plural(n, 'rapport', 'rapporter')} gick inte att läsa och väntar på en människa.`,
    sources: 'Källor', source: 'Källa', heard: 'Senast hörd', heardFrom: 'Hörs', silent: 'Tyst för länge', promise: 'Ska höras',
    within: (time: string) => `inom ${time}`, noPromise: 'inget utlovat', missing: 'Rapporter som saknas',
    sourcesNone: 'Ingen källa har hörts av än', sourcesNoneText: 'När SOS Alarm rapporterar ett samtal eller hör av sig syns det här.',
    lists: 'Listor', list: 'Lista', state: 'Läge', position: 'Plats', lag: 'Efter loggen', parked: 'Parkerade', inStep: 'i kapp',
    events: (n: number) => `${count(n)} ${plural(n, 'händelse i loggen', 'händelser i loggen')}`,
    states: { missing: 'Saknas', rebuilding: 'Byggs om', outdated: 'Behöver byggas om', catchingUp: 'Hinner i kapp', live: 'I drift' },
    names: {
      'case-list': 'Händelser', 'case-search': 'Sökning', 'follow-up-ledger': 'Att följa upp', 'awaiting-decision': 'Väntar på beslut',
      handover: 'Till nästa pass', 'monthly-figures': 'Månadens siffror', 'case-counts': 'Antal händelser', deadlines: 'Frister',
      'instruction-deviations': 'Avsteg från instruktionen', 'drill-calls': 'Samtal i övningar',
    } as Readonly<Record<string, string>>,
    parkedTitle: 'Parkerade händelser', parkedNone: 'Inget är parkerat', reason: 'Skäl', since: 'Sedan', one: 'Öppna händelsen',
    safety: 'Kontroll och säkerhetskopior', audit: 'Självgranskning',
    auditText: (n: number, position: string) =>
      `${count(n)} ${plural(n, 'händelse kontrollerad', 'händelser kontrollerade')} till plats ${position}`,
    notChecked: 'Inte gjord än', verified: 'Loggen verifierad', verdicts: { ok: 'utan anmärkning' } as Readonly<Record<string, string>>,
    backup: 'Senaste säkerhetskopia', proven: 'provad genom återläsning', notProven: 'inte provad genom återläsning', never: 'Ingen än',
  },
  play: {
    title: 'Simulatorn', text: 'Demonstrationen spelar upp påhittade samtal i nutid.', pace: 'Takt', start: 'Starta', stop: 'Stoppa',
    times: (n: number) => (n === 1 ? 'Vanlig' : `${n} gånger fortare`), wait: 'Historiken spelas in. Vänta tills den är klar.',
    states: { history: 'Spelar in historiken', playing: 'Spelar', stopped: 'Står still' },
  },
  users: {
    add: 'Lägg till användare', none: 'Inga användare', name: 'Namn', roles: 'Roller', units: 'Enheter', state: 'Läge', active: 'Aktiv',
    disabled: 'Avstängd', change: 'Ändra', password: 'Nytt lösenord', passwordHint: 'Minst 12 tecken. Personen loggas ut överallt.',
    newPasswordHint: 'Minst 12 tecken.', disable: 'Stäng av', enable: 'Släpp in igen', choices: (name: string) => `Ändra ${name}`,
    disableTitle: (name: string) => `Stänga av ${name}?`,
    disableText: 'Personen loggas ut genast och kan inte logga in. Det som personen har gjort står kvar i loggen.',
    rolesMissing: 'Välj minst en roll.', nameMissing: 'Skriv ett namn.', passwordShort: 'Skriv minst 12 tecken.', done: 'Sparat',
  },
  clients: {
    add: 'Lägg till API-klient', none: 'Inga API-klienter', name: 'Namn', source: 'Källsystem',
    sourceHint: 'Små bokstäver, siffror och bindestreck, till exempel sos-alarm.',
    sourceWrong: 'Använd små bokstäver, siffror och bindestreck.', scopes: 'Får göra',
    scopesMissing: 'Välj minst en sak som systemet får göra.',
    nameMissing: 'Skriv minst två tecken.', change: 'Ändra', keys: 'Nycklar', used: (when: string) => `använd ${when}`, unused: 'aldrig använd',
    expires: (when: string) => `gäller till ${when}`, state: 'Läge', rotate: 'Byt nyckel', choices: (name: string) => `Ändra ${name}`,
    rotateText: 'Den gamla nyckeln fortsätter att gälla i en vecka, så att systemet hinner byta.', disable: 'Stäng av',
    disableTitle: (name: string) => `Stänga av ${name}?`,
    disableText: 'Systemet kan inte längre rapportera samtal. Det går inte att ångra: en ny klient får läggas till.',
    keyTitle: 'Den nya nyckeln', keyText: 'Nyckeln visas bara nu. Kopiera den till systemet som ska använda den.', copy: 'Kopiera',
    revoke: 'Återkalla', revokeOne: (made: string) => `Återkalla nyckeln från ${made}`, revokeTitle: 'Återkalla nyckeln?',
    revokeText: (client: string, made: string) => `Nyckeln som ${client} fick ${made} slutar gälla genast. Det går inte att ångra.`,
    revokeLast: 'Det är den enda nyckeln. Systemet kan inte rapportera samtal förrän det har fått en ny.', revoked: 'Nyckeln är återkallad',
    made: (when: string) => `från ${when}`, noKeys: 'Ingen nyckel gäller',
    copied: 'Nyckeln är kopierad', seen: 'Jag har sparat nyckeln',
  },
  lists: {
    text: 'Listorna står i kommunens fil och ändras där. De läses in när servern startar.',
    categories: 'Kategorier', places: 'Platser', units: 'Enheter', shifts: 'Passen nu och härnäst', name: 'Namn', code: 'Kod',
    area: 'Område',
    firstUnit: 'Kontaktas först', kind: 'Slag', aliases: 'Kallas också', group: 'Grupp', now: 'I tjänst nu', next: 'Nästa pass',
    roster: 'Veckans bemanning', noShift: 'Inget planerat', offDuty: 'Inte i tjänst', onCall: 'i beredskap',
    kinds: { own: 'Egen', contracted: 'Upphandlad', external: 'Extern', volunteer: 'Frivillig', decisionFunction: 'Beslutsfunktion' },
  },
};
