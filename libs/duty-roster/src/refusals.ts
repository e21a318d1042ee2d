// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection, type RefusalTexts } from '@fyrvakt/kernel';

/** Every reason for which a command on the roster can be refused, with what to tell the person. */
export const rosterRefusals = {
  'roster/not-established': {
    sv: 'Bemanningen följer fortfarande planen i kommunens fil. Ta över den först.',
    en: 'The roster still follows the plan in the municipality’s file. Take it over first.',
  },
  'roster/full': {
    sv: 'Det finns för många planer av det här slaget. Ta bort dem som inte längre behövs.',
    en: 'There are too many plans of this kind. Take away those that are no longer needed.',
  },
  'roster/decision-function-empty': {
    sv: 'Då skulle beslutsfunktionen stå utan någon. Planera någon annan där först.',
    en: 'The decision function would be left with nobody. Plan somebody else there first.',
  },
  'roster/unit-unknown': {
    sv: 'Enheten finns inte i bemanningen. Välj en i listan.',
    en: 'The unit is not in the roster. Choose one from the list.',
  },
  'roster/unit-taken': { sv: 'Koden hör redan till en annan enhet. Välj en annan.', en: 'The code already belongs to another unit. Choose another.' },
  'roster/unit-decides': {
    sv: 'Enheten är beslutsfunktionen och kan inte tas bort eller få en annan uppgift.',
    en: 'The unit is the decision function. It cannot be removed or given another task.',
  },
  'roster/channel-unknown': {
    sv: 'Enheten nås inte på det sättet. Lägg till kontaktvägen först.',
    en: 'The unit is not reached in that way. Add the way to reach it first.',
  },
  'roster/channel-twice': { sv: 'Kontaktvägen finns med två gånger.', en: 'The way to reach it is there twice.' },
  'roster/no-permit': { sv: 'Enheten har inget tillstånd att ta bort.', en: 'The unit has no permit to take away.' },
  'roster/days-reversed': { sv: 'Den sista dagen ligger före den första.', en: 'The last day is before the first.' },
  'roster/rule-unknown': {
    sv: 'Regeln för hur passen upprepas går inte att läsa. Skriv till exempel FREQ=WEEKLY;BYDAY=FR,SA.',
    en: 'The rule for how the shifts repeat cannot be read. Write for example FREQ=WEEKLY;BYDAY=FR,SA.',
  },
  'roster/pattern-unknown': { sv: 'Schemat finns inte i bemanningen.', en: 'The pattern is not in the roster.' },
  'roster/pattern-over': { sv: 'Schemat slutar redan då, eller tidigare.', en: 'The pattern already ends then, or earlier.' },
  'roster/schedule-unknown': { sv: 'Det tillfälliga schemat finns inte i bemanningen.', en: 'The temporary schedule is not in the roster.' },
  'roster/unit-not-in-schedule': {
    sv: 'Schemat gäller en enhet som inte finns med i det tillfälliga schemat.',
    en: 'The pattern is for a unit that the temporary schedule does not cover.',
  },
  'roster/shift-unknown': {
    sv: 'Passet finns inte i bemanningen. Välj ett i listan.',
    en: 'The shift is not in the roster. Choose one from the list.',
  },
  'roster/shift-there': { sv: 'Enheten har redan det passet.', en: 'The unit already has that shift.' },
  'roster/shift-over': { sv: 'Passet är redan slut.', en: 'The shift is already over.' },
  'roster/shift-started': { sv: 'Passet har redan börjat.', en: 'The shift has already started.' },
  'roster/shift-length': {
    sv: 'Ett pass är minst en kvart och högst sju dygn, och slutar efter att det har börjat.',
    en: 'A shift is a quarter of an hour at least and seven days at most, and ends after it has started.',
  },
  'roster/override-unknown': { sv: 'Ändringen finns inte i bemanningen.', en: 'The change is not in the roster.' },
  'roster/not-yours': { sv: 'Du är inte bemannad på det passet.', en: 'You do not work that shift.' },
  'roster/not-theirs': { sv: 'Den du vill byta med är inte bemannad på det passet.', en: 'The one you want to swap with does not work that shift.' },
  'roster/works-already': { sv: 'Den som skulle ta passet är redan bemannad på det.', en: 'Whoever would take the shift works it already.' },
  'roster/person-needed': { sv: 'Bara den som själv är bemannad kan byta pass.', en: 'Only those who work the shifts can swap them.' },
  'roster/with-yourself': { sv: 'Du kan inte byta med dig själv.', en: 'You cannot swap with yourself.' },
  'roster/swap-open': { sv: 'Det finns redan ett förslag om att byta passet.', en: 'It has already been proposed to swap the shift.' },
  'roster/swap-unknown': { sv: 'Förslaget om byte finns inte.', en: 'There is no such proposal to swap.' },
  'roster/swap-settled': { sv: 'Förslaget om byte är redan avgjort.', en: 'The proposal to swap has already been settled.' },
  'roster/not-asked': { sv: 'Förslaget om byte är inte ställt till dig.', en: 'The proposal to swap was not made to you.' },
  'roster/not-proposer': { sv: 'Bara den som har föreslagit bytet kan ta tillbaka det.', en: 'Only whoever proposed the swap can take it back.' },
} as const satisfies RefusalTexts;

export type RosterRefusal = keyof typeof rosterRefusals;

/** Refuses, naming the field to blame where there is one (JSON Pointer into the body). */
export const refuse = (code: RosterRefusal, pointer?: string): never => {
  throw new Rejection<RosterRefusal>(code, pointer);
};
