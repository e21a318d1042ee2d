// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { RosterEventName } from '@fyrvakt/duty-roster';
import { count, plural } from '../../i18n/texts.js';
import type { Span } from '../../api/seasons.js';
import type { Reading, Roster, Swap } from './data.js';
import type { Part } from './parts.js';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** `fredagar, lördagar och söndagar`. */
const and = (words: readonly string[]): string =>
  (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`);

/** `21:a`, `22:a`, `23:e`. */
const nth = (n: number): string => `${n}:${(n % 10 === 1 || n % 10 === 2) && n !== 11 && n !== 12 ? 'a' : 'e'}`;

export const sv = {
  parts: {
    week: 'Veckan', plans: 'Scheman', units: 'Enheter', swaps: 'Byten', import: 'Läs in', calendars: 'Kalendrar', forecast: 'Prognos',
  } as Words<Part>,
  partsLabel: 'Delar av bemanningen',
  done: 'Bemanningen är ändrad.',
  anyway: 'Spara ändå', conflict: 'Någon annan hann före', conflictLead: 'Bemanningen har ändrats sedan du öppnade den. Det här har hänt:',
  event: {
    RosterEstablished: 'bemanningen togs över från filen', UnitAdded: 'en enhet lades till', UnitChanged: 'en enhet ändrades',
    UnitRemoved: 'en enhet togs bort', ChannelsSet: 'kontaktvägar ändrades', ChannelTested: 'en kontaktväg provades',
    PermitSet: 'ett tillstånd angavs', PermitCleared: 'ett tillstånd togs bort', PatternPlanned: 'återkommande pass planerades',
    PatternEnded: 'återkommande pass avslutades', TemporarySchedulePlanned: 'ett tillfälligt schema planerades',
    TemporaryScheduleWithdrawn: 'ett tillfälligt schema togs bort', ShiftOverridden: 'ett pass ändrades',
    OverrideWithdrawn: 'en ändring togs tillbaka', ShiftsImported: 'pass lästes in', SwapProposed: 'ett byte föreslogs',
    SwapAccepted: 'ett byte godtogs', SwapDeclined: 'ett byte avböjdes', SwapWithdrawn: 'ett byte togs tillbaka',
  } as Words<RosterEventName>,
  takeOver: {
    title: 'Bemanningen följer kommunens fil', text: 'Den ändras i filen. Ta över den för att ändra pass, enheter och scheman här.',
    button: 'Ta över bemanningen',
    ask: 'Allt ser likadant ut efteråt. Från och med då gäller det som ändras här, och filens pass läses inte mer.',
  },
  unit: 'Enhet', chooseUnit: 'Välj en enhet.', unreachable: 'Enheten går inte att nå',
  unreachableText: 'Ingen av enhetens kontaktvägar har fungerat när den provades. Ett pass som ingen kan ringa är inget pass.',
  staff: 'Vilka som har passet', staffHint: 'Frivilligt', reason: 'Varför', reasonHint: 'Orsaken till en frånvaro skrivs aldrig här.',
  reasons: {
    absence: 'Frånvaro', event: 'Evenemang', extraNeed: 'Extra behov', exchange: 'Byte', correction: 'Rättelse', imported: 'Inläst från fil',
    other: 'Annat',
  } as Words<Roster['overrides'][number]['reason']>,
  hours: { day: 'Börjar', from: 'Klockan', lastDay: 'Slutar', to: 'Till klockan' },
  act: {
    add: 'Lägg till pass', addAt: (hours: string) => `Ingen i tjänst ${hours}. Lägg till pass`, cancel: 'Ställ in passet', move: 'Flytta passet',
    replace: 'Låt andra ta passet', withdraw: 'Ta tillbaka ändringen', swap: 'Fråga om byte',
  },
  swap: {
    title: 'Byten',
    text: 'Ett byte gäller när båda har sagt ja. Ingen kan säga ja åt någon annan. Fråga om byte genom att trycka på ditt pass i veckan.',
    lead: 'Passet blir den andras när hen har sagt ja. Till dess är det ditt.', ask: 'Fråga', whom: 'Vem frågar du?',
    chooseWhom: 'Välj vem du frågar.',
    takes: 'Passet du tar i stället', nothing: 'Inget', empty: 'Inga byten', emptyText: 'Här syns byten som någon har frågat om.',
    accept: 'Ja, jag byter', decline: 'Nej', withdraw: 'Ta tillbaka frågan',
    status: { proposed: 'väntar på svar', accepted: 'båda har sagt ja', declined: 'nej', withdrawn: 'togs tillbaka' } as Words<Swap['status']>,
    between: (one: string, other: string) => `${one} och ${other} har båda sagt ja`,
    gives: (from: string, to: string, shift: string) => `${from} frågar om ${to} kan ta ${shift}.`,
    swaps: (from: string, to: string, gives: string, takes: string) => `${from} frågar om ${to} kan ta ${gives}, och tar i stället ${takes}.`,
  },
  warn: {
    title: 'Luckor de närmaste två veckorna',
    caption: 'Tider utan någon i tjänst, vem som får veta det när, och hur många samtal sådana timmar har haft',
    when: 'När', what: 'Varför', tell: 'Får veta det', lastYear: 'Samtal samma timmar i fjol', expected: 'Väntade samtal',
    known: (n: number) => plural(n, '1 lucka som grundschemat alltid har', `${n} luckor som grundschemat alltid har`),
    knownCaption: 'Luckor som grundschemat alltid har',
    decisionFunction: 'Beslutsfunktionen saknar någon', unusual: 'Ändrat mot grundschemat', planned: 'Så är grundschemat',
    whom: { coordinator: 'Samordnaren', leadership: 'Ledningen' },
  },
  repeats: {
    and, title: 'Vilka dagar', kind: 'Upprepas', weekdays: 'Veckodagar', ordinal: 'Vilken i månaden', monthDays: 'Dagar i månaden',
    missing: 'Välj vilka dagar.', monthDaysHint: 'Till exempel 1, 15. Sista dagen skrivs -1.', rule: 'Regel',
    ruleHint: 'En RRULE över dagar, till exempel FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1',
    kinds: {
      weekly: 'Vissa veckodagar', daily: 'Dagar i rad', monthlyDays: 'Vissa datum i månaden', monthlyWeekday: 'En veckodag i månaden',
      other: 'Annan regel',
    },
    interval: { weekly: 'Varje … vecka', daily: 'Varje … dag', monthlyDays: 'Varje … månad', monthlyWeekday: 'Varje … månad' },
    weekday: { MO: 'måndag', TU: 'tisdag', WE: 'onsdag', TH: 'torsdag', FR: 'fredag', SA: 'lördag', SU: 'söndag' },
    onWeekday: { MO: 'måndagar', TU: 'tisdagar', WE: 'onsdagar', TH: 'torsdagar', FR: 'fredagar', SA: 'lördagar', SU: 'söndagar' },
    ordinals: { 1: 'första', 2: 'andra', 3: 'tredje', 4: 'fjärde', [-1]: 'sista' } as Readonly<Record<number, string>>,
    everyDays: (n: number) => (n === 1 ? 'varje dag' : n === 2 ? 'varannan dag' : `var ${nth(n)} dag`),
    everyWeeks: (n: number) => (n === 1 ? '' : n === 2 ? 'varannan vecka' : `var ${nth(n)} vecka`),
    everyMonths: (n: number) => (n === 1 ? 'varje månad' : n === 2 ? 'varannan månad' : `var ${nth(n)} månad`),
    monthDay: (n: number) => (n === -1 ? 'sista dagen' : `den ${nth(n)}`),
    ordinalDay: (n: number, weekday: string): string => `${sv.repeats.ordinals[n] ?? n} ${weekday}en`,
    onlyDayTypes: (types: string) => `bara ${types}`, during: (seasons: string) => `under ${seasons}`,
    notDuring: (seasons: string) => `inte under ${seasons}`,
    holidays: { only: 'bara på skollov', never: 'aldrig på skollov' },
    always: 'tills vidare', run: (first: string, last: string) => `${first} till ${last}`, until: (day: string) => `till ${day}`,
    since: (day: string) => `från ${day}`, between: (from: string, to: string) => `${from} till ${to}`,
  },
  pattern: {
    title: 'Återkommande pass', add: 'Planera återkommande pass', change: 'Ändra återkommande pass', end: 'Avsluta återkommande pass',
    changeShort: 'Ändra', endShort: 'Avsluta', changeText: 'Ändringen gäller från den första dagen nedan. Det som har varit ändras inte.',
    unit: 'Enhet', days: 'Dagar', hoursTitle: 'Tider', holds: 'Gäller', staff: 'Vilka', acts: 'Åtgärd',
    when: 'Bara vissa slags dagar, säsonger eller lov', whenHint: 'Annars alla dagar', dayTypes: 'Slags dagar', during: 'Under säsong',
    notDuring: 'Inte under säsong', schoolHolidays: 'Skollov', anyDay: 'spelar ingen roll', since: 'Första dagen', until: 'Sista dagen',
    endsAfterDays: 'Slutar efter … dagar',
    hoursHint: 'Slutar passet inte senare samma dag, så slutar det nästa. Passet hör till dagen då det börjar.',
    lastDay: 'Sista dagen som ett pass börjar', lastDayHint: 'En dag före den första tar bort passen helt.',
  },
  temporary: {
    title: 'Tillfälliga scheman', add: 'Planera tillfälligt schema', empty: 'Inga tillfälliga scheman',
    emptyText: 'Under en festivalvecka eller en sommar kan några enheter arbeta på ett annat sätt.',
    lead: 'Under tiden vilar enheternas vanliga pass, och de här gäller i stället.', name: 'Vad schemat kallas',
    nameMissing: 'Skriv vad schemat kallas.',
    from: 'Första dagen', to: 'Sista dagen', units: 'Enheter vars vanliga pass vilar', unitsMissing: 'Välj minst en enhet.',
    pattern: (n: number) => `Pass ${n}`, addPattern: 'Lägg till pass i schemat', remove: 'Ta bort',
    restOnly: 'Utan pass vilar enheterna hela tiden.',
    rest: (units: string) => `I stället för de vanliga passen för ${units}`, none: 'Enheterna har inga pass då.', withdraw: 'Ta bort schemat',
    withdrawText: (name: string) => `${name} tas bort, och de vanliga passen gäller igen.`,
  },
  seasons: {
    title: 'Säsonger och skollov', text: 'De står i kommunens fil, och scheman kan gälla bara under dem.', name: 'Vad', kind: 'Slag',
    from: 'Från', to: 'Till',
    now: 'pågår', kinds: { season: 'säsong', schoolHoliday: 'skollov' } as Words<Span['kind']>,
  },
  units: {
    lead: 'Hur varje enhet nås, om det har fungerat, och var och när ordningsvakter får arbeta.', add: 'Lägg till enhet', change: 'Ändra',
    changeOf: (name: string) => `Ändra ${name}`, remove: 'Ta bort enheten',
    removeText: (name: string) => `${name} tas bort, och alla dess pass med den.`,
    decides: 'Beslutar när ingen är i tjänst, så här får det aldrig vara tomt.', code: 'Kod',
    codeHint: 'Bokstäver, siffror och bindestreck, till exempel OV2.',
    name: 'Namn', nameMissing: 'Skriv enhetens namn.', kind: 'Slag', onCall: 'Beredskap: nås, men är inte på plats',
  },
  channel: {
    none: 'Ingen kontaktväg', untested: 'aldrig provad', worked: (at: string) => `fungerade ${at}`,
    failed: (at: string) => `fungerade inte ${at}`,
    test: 'Prova', set: 'Kontaktvägar', setOf: (name: string) => `Så nås ${name}`,
    lead: 'De provas i den här ordningen. En ny kontaktväg ska provas innan den används.',
    way: (n: number) => `Kontaktväg ${n}`, channel: 'Sätt', address: 'Nummer eller adress', first: 'Flytta upp', remove: 'Ta bort',
    add: 'Lägg till kontaktväg',
    testOf: (name: string) => `Prov: ${name}`,
    testLead: 'Prova kontaktvägen och skriv hur det gick. En som inte fungerar används inte förrän den har provats igen.',
    result: 'Hur gick det?', resultMissing: 'Välj hur det gick.', resultWorks: 'Den fungerar', resultFails: 'Den fungerar inte',
  },
  permit: {
    set: 'Ange förordnande', change: 'Ändra förordnandet', clear: 'Ta bort förordnandet', of: (name: string) => `Förordnande för ${name}`,
    lead: 'Var och när polisen har gett ordningsvakter rätt att arbeta (lag 2023:421). Utanför det kontaktas enheten aldrig av instruktionen.',
    areas: 'Områden och platser', areasMissing: 'Välj minst ett område.', from: 'Första dagen', to: 'Sista dagen', addHours: 'Lägg till tider',
    allDay: 'hela dygnet', words: (areas: string, days: string, hours: string) => `Förordnande i ${areas}, ${days}, ${hours}.`,
    clearText: (name: string) => `${name} kan då kontaktas var och när som helst.`,
  },
  file: {
    lead: 'En tabell (CSV med enhet, datum, från, till och bemanning) eller en kalender (iCal). '
      + 'Först visas vad filen skulle ändra; ingenting ändras förrän du säger till.',
    unitOf: 'Enhet för händelser som inte nämner någon', unitHint: 'Bara för kalendrar.', none: 'Ingen', choose: 'Välj fil',
    tooLarge: 'Filen är för stor', tooLargeText: 'Dela den i delar om högst 200 000 tecken, eller läs in den på kommandoraden.',
    found: (file: string, news: number, known: number, faults: number) =>
      `${file}: ${plural(news, '1 nytt pass', `${count(news)} nya pass`)}, ${count(known)} finns redan, `
      + plural(faults, '1 rad går inte att läsa', `${count(faults)} rader går inte att läsa`),
    nothingYet: 'Ingenting är ändrat än.', noNews: 'Filen har inga nya pass.',
    bring: (n: number, faults: number) =>
      `Läs in ${plural(n, '1 pass', `${count(n)} pass`)}${faults > 0 ? ' och hoppa över det som inte går att läsa' : ''}`,
    done: (n: number) => `${plural(n, '1 pass är inläst', `${count(n)} pass är inlästa`)}.`, news: 'Nya pass',
    more: (n: number) => `Och ${count(n)} till.`,
    unit: 'Enhet', when: 'När', staff: 'Vilka', faults: 'Rader som inte går att läsa', row: 'Rad', event: 'Händelse', fault: 'Vad som är fel',
    faultWords: {
      unreadable: 'går inte att läsa', tooMany: 'filen har fler pass än som läses på en gång', columnMissing: 'kolumnen saknas',
      unitUnknown: 'enheten finns inte',
      dayUnreadable: 'datumet går inte att läsa', timeUnreadable: 'klockslaget går inte att läsa', zoneUnknown: 'tidszonen är okänd',
      holderUnreadable: 'id för den som har passet går inte att läsa', shiftLength: 'passet är för kort eller för långt',
    } as Words<Reading['faults'][number]['fault']>,
    fields: { unit: 'enhet', day: 'datum', from: 'från', to: 'till', staff: 'bemanning' } as Readonly<Record<string, string>>,
  },
  feed: {
    title: 'Dina kalenderadresser', lead: 'Passen i din egen kalender. Adressen är hemlig: den som har den kan läsa passen.',
    whose: 'Vems pass', mine: 'Mina egna pass',
    add: 'Skapa adress', once: 'Här är adressen. Den visas bara nu.',
    onceText: 'Lägg till den som prenumeration i din kalender. Dela den inte.', copy: 'Kopiera',
    copied: 'Adressen är kopierad.', empty: 'Du har inga kalenderadresser', made: 'Skapad', read: 'Senast läst', never: 'aldrig',
    acts: 'Åtgärd', remove: 'Ta bort adressen',
    removed: 'Adressen är borttagen.', removeText: (whose: string) => `Adressen till ${whose} slutar fungera genast.`,
  },
  forecast: {
    internal: 'Bara för internt bruk',
    internalText: 'Prognosen visar när ingen är i tjänst. Dela den inte och lägg den inte i något som blir offentligt.',
    previous: 'Föregående månad', next: 'Nästa månad', none: 'Det finns inget att räkna på',
    noneText: 'Prognosen bygger på samtalen under samma timmar tidigare år.',
    sum: (unmet: string, all: string) => `Ungefär ${unmet} av ${all} väntade samtal kommer när ingen är i tjänst.`,
    history: (from: string, to: string) =>
      `Räknat på samtalen under samma timmar ${from} till ${to}. En natt räknas från klockan 12 till klockan 12.`,
    staffed: 'Väntas med någon i tjänst', unstaffed: 'Väntas utan någon i tjänst', most: (n: string) => `Högsta stapeln är ${n} samtal`,
    oneMore: 'Vad ett pass till skulle ändra',
    oneMoreText: 'De pass om åtta timmar som skulle möta flest av de samtal som annars inte möter någon.',
    acts: 'Åtgärd', shift: 'Pass', covers: 'Samtal som skulle mötas', nights: 'Natt för natt', night: 'Natten efter', gaps: 'Utan någon',
    hours: 'Hur länge',
    expected: 'Väntade samtal',
  },
};
