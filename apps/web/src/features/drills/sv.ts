// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';

/** Drills on the screen. */
export const sv = {
  title: 'Övningar',
  lead: 'Öva natten med samma regler, mot en kopia av bemanningen. Ingen på riktigt kontaktas, och inget kommer med i statistiken.',
  empty: 'Ingen övning har hållits än', start: 'Starta en övning', name: 'Vad övningen heter', nameMissing: 'Skriv vad övningen heter.',
  hours: 'Timmar som längst', present: 'I tjänst hela övningen', absent: 'Inte i tjänst i övningen', end: 'Avsluta övningen',
  ended: 'Övningen är slut',
  drill: 'Övning', when: 'Tid', state: 'Läge', running: 'Pågår', over: 'Avslutad', started: 'Övningen har börjat',
  watermark: 'ÖVNING',
  watermarkText: 'Allt här är påhittat. Skicka samtalen med övningens id, så hör de hit.',
  id: 'Övningens id', roster: 'Bemanning', asPlanned: 'Som planerat', calls: 'Samtal i övningen',
  more: (n: number) => `De ${count(n)} första samtalen visas`, moreText: 'Räkningen gäller dem. De andra finns i listan Händelser.',
  noCalls: 'Inga samtal än', received: 'Ringde', what: 'Vad', place: 'Plats', rule: 'Regel', handling: 'Läge', first: 'Första kontakt',
  answer: 'Första svar',
  contacts: 'Kontakter', deviations: 'Avsteg', minutes: (n: number) => `${count(n)} min`,
  sums: {
    calls: 'Samtal', answered: 'Fick svar', exhausted: 'Ingen svarade', decisions: 'Beslut',
    deferrals: 'Till nästa pass', broken: 'Brutna löften', deviations: 'Avsteg',
  },
  learned: 'Vad vi lärde oss', note: 'Skriv vad ni lärde er', add: 'Spara', added: 'Sparat', none: 'Inget är skrivet än.',
  hidden: 'Texten är gallrad.', notes: (n: number) => `${count(n)} ${plural(n, 'anteckning', 'anteckningar')}`,
};
