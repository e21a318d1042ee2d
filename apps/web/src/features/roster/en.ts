// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { plural } from '../../i18n/texts.js';
import type { sv } from './sv.js';

export const en: typeof sv = {
  title: 'Duty roster',
  lead: 'Which units are on duty, when nobody is, and why each shift is as it is.',
  week: (n) => `Week ${n}`,
  previous: 'Previous week', next: 'Next week', thisWeek: 'This week', view: 'Show as', views: { week: 'Week', list: 'List' },
  table: (n) => `The units' shifts in week ${n}`,
  unit: 'Unit', onCall: 'on call', removed: (when) => `removed ${when}`,
  kind: { own: 'own', contracted: 'contracted', external: 'external', volunteer: 'volunteer', decisionFunction: 'decision function' },
  noShift: 'no shift', noShifts: 'No unit has a shift on this day.',
  allDay: 'all day and night', until: (time) => `until ${time}`, from: (time) => `from ${time}`,
  nobody: 'Nobody on duty', nobodyTitle: 'Hours with nobody on duty',
  nobodySum: (n, length) => `${plural(n, '1 gap', `${n} gaps`)}, ${length} in all`,
  nobodyNone: 'Somebody is on duty all week.',
  nobodyText: 'Questions then go to the decision function. On call, external and volunteer units do not count as on duty.',
  undecided: 'The decision function has nobody', undecidedText: 'There is then nobody who can decide. It should not happen.',
  why: 'Why', whyOf: (shift) => `Why: ${shift}`,
  lane: { pattern: 'Ordinary schedule', temporary: 'Temporary schedule', override: 'Changed shift', swap: 'Swapped shift' },
  legend: 'What the shifts are made of', lanes: 'Show also',
  dayType: {
    weekday: 'weekday', saturday: 'Saturday', redDay: 'public holiday', eveFullDay: 'eve of a holiday', eveHalfDay: 'half holiday',
    bridgeDay: 'bridge day',
  },
  because: {
    pattern: 'The shift is in the ordinary schedule', dayType: 'It holds on this kind of day', season: 'It holds in this season',
    schoolHoliday: 'It holds in the school holiday', temporarySchedule: 'A temporary schedule holds', added: 'The shift was added',
    movedHere: 'The shift was moved here', replaced: 'The shift replaced another', swapped: 'The shift was swapped',
    unknownUnit: 'There is no such unit', noPattern: 'The unit has no schedule', patternEnded: 'The schedule has ended',
    notThatDay: 'The schedule holds on other days', notThatDayType: 'The schedule holds on other kinds of days',
    notInSeason: 'The schedule holds in another season', notThatHour: 'The schedule holds at other hours', cancelled: 'The shift was cancelled',
    movedAway: 'The shift was moved away',
  },
  quality: {
    title: 'How good the week is', score: (n) => `${n} of 100`, points: (n) => `−${n}`, none: 'Nothing to remark on.',
    code: {
      decisionFunctionEmpty: 'The decision function has nobody', unstaffed: 'Nobody on duty', unreachable: 'Cannot be reached by any tried channel',
      outsidePermit: 'Shifts outside the permit', doubleBooked: 'One person on two shifts', shortRest: 'Too short daily rest',
      overlong: 'Too long shifts', unevenLoad: 'Unevenly shared',
    },
  },
  close: 'Close',
};
