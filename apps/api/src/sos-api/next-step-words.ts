// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Channel, DoneBecause, Mode, Municipality, NextStep } from '@fyrvakt/cases';
import type { Bilingual, Instant } from '@fyrvakt/kernel';

export interface Naming {
  readonly zone: string;
  readonly unitName: (code: string) => string;
}

/** What words about a municipality's calls rest on. */
export const namingOf = ({ zone, units }: Pick<Municipality, 'units'> & { readonly zone: string }): Naming => ({
  zone, unitName: (code) => units.find((unit) => unit.code === code)?.name ?? code,
});

/** How a channel is used: to whom, and where to. */
const REACH: { readonly [C in Channel]: (name: string, to?: string) => Bilingual } = {
  phone: (name, to) => ({ sv: to ? `Ring ${name} på ${to}` : `Ring ${name}`, en: to ? `Call ${name} on ${to}` : `Call ${name}` }),
  sms: (name, to) => ({
    sv: to ? `Skicka sms till ${name} på ${to}` : `Skicka sms till ${name}`, en: to ? `Text ${name} on ${to}` : `Text ${name}`,
  }),
  email: (name, to) => ({
    sv: to ? `Skicka e-post till ${name} på ${to}` : `Skicka e-post till ${name}`, en: to ? `E-mail ${name} at ${to}` : `E-mail ${name}`,
  }),
  radio: (name, to) => ({
    sv: to ? `Anropa ${name} på radion, ${to}` : `Anropa ${name} på radion`, en: to ? `Call ${name} by radio, ${to}` : `Call ${name} by radio`,
  }),
  app: (name) => ({ sv: `Skicka till ${name} i appen`, en: `Send to ${name} in the app` }),
};

export interface Contacting { readonly unit: string; readonly channel: Channel; readonly address?: string }

/** Who is reached, and how; without a full stop. */
export const reaching = ({ unit, channel, address }: Contacting, { unitName }: Naming): Bilingual => REACH[channel](unitName(unit), address);

/** A text with something after it. */
export const ended = ({ sv, en }: Bilingual, more: Bilingual): Bilingual => ({ sv: sv + more.sv, en: en + more.en });

export const STOP: Bilingual = { sv: '.', en: '.' };

const DONE: { readonly [B in DoneBecause]: Bilingual } = {
  answered: { sv: 'Klart. Någon har tagit emot. Du behöver inte göra mer.', en: 'Done. Somebody has taken it on. You need do no more.' },
  informed: { sv: 'Klart. De som skulle få veta har fått veta.', en: 'Done. Those who were to be told have been told.' },
  redirected: { sv: 'Klart. Samtalet är hänvisat vidare.', en: 'Done. The call has been sent on.' },
  deferred: { sv: 'Klart. Det är beslutat att nästa pass tar hand om det.', en: 'Done. It has been decided that the next shift sees to it.' },
  received: { sv: 'Klart. Passet har tagit emot.', en: 'Done. The shift has taken it over.' },
  specialHandling: { sv: 'Klart. Beslutsfunktionen ser till att det hanteras.', en: 'Done. The decision function sees to it.' },
  handled: { sv: 'Klart. Det är hanterat.', en: 'Done. It has been handled.' },
  referred: { sv: 'Klart. Det är överlämnat.', en: 'Done. It has been handed over.' },
  attached: { sv: 'Klart. Samtalet gäller något som redan hanteras.', en: 'Done. The call is about something that is being handled.' },
  closed: { sv: 'Klart. Kommunen har avslutat händelsen.', en: 'Done. The municipality has closed the case.' },
  nothingToDo: {
    sv: 'Klart. Ingen ska kontaktas. Kommunen följer upp samtalet.', en: 'Done. Nobody is to be contacted. The municipality follows the call up.',
  },
  noInstruction: {
    sv: 'Ingen åtgärdsinstruktion gäller för samtalet. Arbeta som vanligt och berätta för oss vad du gör.',
    en: 'No action instruction holds for the call. Work as usual, and tell us what you do.',
  },
};

const minutes = (count: number): Bilingual =>
  count === 1 ? { sv: '1 minut', en: '1 minute' } : { sv: `${count} minuter`, en: `${count} minutes` };

const times = new Map<string, Intl.DateTimeFormat>();

const told = (locale: string, timeZone: string, options: Intl.DateTimeFormatOptions, instant: Instant): string => {
  const key = `${locale} ${timeZone} ${Object.keys(options).join()}`;
  const known = times.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
  times.set(key, known);
  // oxlint-disable-next-line no-restricted-globals -- asks no clock: it reads a text as a moment
  return known.format(new Date(instant));
};

/** 02.16 and 02:16, on the wall of the municipality. */
const clock = (instant: Instant, zone: string): Bilingual => {
  const time = told('sv-SE', zone, { hour: '2-digit', minute: '2-digit' }, instant);
  return { sv: time.replace(':', '.'), en: time };
};

const day = (instant: Instant, zone: string): Bilingual => ({
  sv: told('sv-SE', zone, { weekday: 'long', day: 'numeric', month: 'long' }, instant),
  en: told('en-GB', zone, { weekday: 'long', day: 'numeric', month: 'long' }, instant),
});

const joined = (...parts: readonly (Bilingual | undefined)[]): Bilingual => ({
  sv: parts.flatMap((part) => part?.sv ?? []).join(' '),
  en: parts.flatMap((part) => part?.en ?? []).join(' '),
});

const saying = (say?: string): Bilingual | undefined =>
  say === undefined ? undefined : { sv: `Säg eller skriv: ”${say}”`, en: `Say or write: “${say}”` };

const waiting = (count: number): Bilingual =>
  count === 0 ? { sv: 'Du behöver inte vänta på svar.', en: 'You need not wait for an answer.' }
    : { sv: `Vänta på svar i ${minutes(count).sv}.`, en: `Wait for an answer for ${minutes(count).en}.` };

const trying = ({ attempt, attempts }: { attempt: number; attempts: number }): Bilingual | undefined =>
  attempts > 1 ? { sv: `Försök ${attempt} av ${attempts}.`, en: `Attempt ${attempt} of ${attempts}.` } : undefined;

const THEN_TELL: Bilingual = { sv: 'Berätta sedan för oss att samtalet är hänvisat.', en: 'Then tell us that the call has been sent on.' };

const urgent = (number: string, sayToCaller?: string): Bilingual =>
  joined(
    {
      sv: `Koppla samtalet till ${number}, eller be den som ringer att ringa ${number}.`,
      en: `Connect the call to ${number}, or ask the caller to ring ${number}.`,
    },
    sayToCaller === undefined ? undefined : { sv: `Säg till den som ringer: ”${sayToCaller}”`, en: `Tell the caller: “${sayToCaller}”` },
    THEN_TELL,
  );

/** The next step in plain words, complete in itself: whoever reads it out needs no list beside it. */
export const wordsFor = (step: NextStep, naming: Naming): Bilingual => {
  const { zone, unitName } = naming;
  switch (step.kind) {
    case 'call112': return urgent('112', step.sayToCaller);
    case 'call11414': return urgent('114 14', step.sayToCaller);
    case 'contact': return joined(ended(reaching(step, naming), STOP), trying(step), saying(step.say), waiting(step.waitMinutes));
    case 'wait': {
      const until = clock(step.until, zone);
      const name = unitName(step.unit);
      return step.for === 'answer'
        ? { sv: `Vänta på svar från ${name} till klockan ${until.sv}.`, en: `Wait for an answer from ${name} until ${until.en}.` }
        : { sv: `Vänta till klockan ${until.sv} och kontakta sedan ${name} igen.`, en: `Wait until ${until.en}, then contact ${name} again.` };
    }
    case 'askDecision': return joined(ended(reaching(step, naming), STOP), trying(step), saying(step.say), {
      sv: 'Berätta vad som har hänt. Fråga om det ska hanteras nu eller lämnas till nästa pass, och berätta för oss vad de beslutar.',
      en: 'Tell what has happened. Ask whether it is to be handled now or left to the next shift, and tell us what they decide.',
    });
    case 'awaitDecision': return {
      sv: 'Vänta på beslut från beslutsfunktionen. Kommunen ser att samtalet väntar på beslut.',
      en: 'Wait for the decision function to decide. The municipality sees that the call waits for a decision.',
    };
    case 'leaveToShift': {
      const { shift } = step;
      const [on, at] = shift ? [day(shift.start, zone), clock(shift.start, zone)] : [];
      const to = shift && on && at
        ? { sv: `Samtalet lämnas till nästa pass: ${unitName(shift.unit)}, som börjar ${on.sv} klockan ${at.sv}.`,
            en: `The call is left to the next shift: ${unitName(shift.unit)}, which begins ${on.en} at ${at.en}.` }
        : { sv: 'Samtalet lämnas till nästa pass.', en: 'The call is left to the next shift.' };
      return joined(to, { sv: 'Du behöver inte göra mer.', en: 'You need do no more.' });
    }
    case 'done': return DONE[step.because];
  }
};

const WATERMARKS: { readonly [M in Mode]?: Bilingual } = {
  exercise: { sv: 'ÖVNING – ÖVNING. Kontakta ingen på riktigt.', en: 'EXERCISE – EXERCISE. Do not contact anybody in earnest.' },
  test: { sv: 'PROV. Kontakta ingen på riktigt.', en: 'TEST. Do not contact anybody in earnest.' },
};

/** What stands on everything about a call that is not in earnest. */
export const watermarkOf = (mode: Mode): { readonly watermark?: Bilingual } => {
  const watermark = WATERMARKS[mode];
  return watermark ? { watermark } : {};
};
