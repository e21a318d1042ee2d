// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';
import type { sv } from './plan-sv.js';

const and = (words: readonly string[]): string =>
  (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

const nth = (n: number): string => `${n}${{ 1: 'st', 2: 'nd', 3: 'rd' }[n > 3 && n < 21 ? 0 : n % 10] ?? 'th'}`;

const ORDINALS: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

export const en: typeof sv = {
  parts: { week: 'The week', plans: 'Schedules', units: 'Units', swaps: 'Swaps', import: 'Import', calendars: 'Calendars', forecast: 'Forecast' },
  partsLabel: 'Parts of the roster',
  done: 'The roster has been changed.',
  anyway: 'Save anyway', conflict: 'Somebody else was first', conflictLead: 'The roster has changed since you opened it. This has happened:',
  event: {
    RosterEstablished: 'the roster was taken over from the file', UnitAdded: 'a unit was added', UnitChanged: 'a unit was changed',
    UnitRemoved: 'a unit was removed', ChannelsSet: 'ways to reach a unit were changed', ChannelTested: 'a way to reach a unit was tested',
    PermitSet: 'a permit was set', PermitCleared: 'a permit was removed', PatternPlanned: 'repeating shifts were planned',
    PatternEnded: 'repeating shifts were ended', TemporarySchedulePlanned: 'a temporary schedule was planned',
    TemporaryScheduleWithdrawn: 'a temporary schedule was withdrawn', ShiftOverridden: 'a shift was changed',
    OverrideWithdrawn: 'a change was withdrawn', ShiftsImported: 'shifts were imported', SwapProposed: 'a swap was asked for',
    SwapAccepted: 'a swap was accepted', SwapDeclined: 'a swap was declined', SwapWithdrawn: 'a swap was withdrawn',
  },
  takeOver: {
    title: 'The roster follows the municipality’s file',
    text: 'It is changed in the file. Take it over to change shifts, units and schedules here.',
    button: 'Take over the roster',
    ask: 'Everything looks the same afterwards. From then on what is changed here holds, and the shifts of the file are read no more.',
  },
  unit: 'Unit', chooseUnit: 'Choose a unit.', unreachable: 'The unit cannot be reached',
  unreachableText: 'None of the ways to reach the unit has worked when tested. A shift that nobody can call is no shift.',
  staff: 'Who works the shift', staffHint: 'Optional', reason: 'Why', reasonHint: 'The cause of an absence is never written here.',
  reasons: {
    absence: 'Absence', event: 'Event', extraNeed: 'Extra need', exchange: 'Exchange', correction: 'Correction',
    imported: 'Imported from a file', other: 'Other',
  },
  hours: { day: 'Starts', from: 'At', lastDay: 'Ends', to: 'Until' },
  act: {
    add: 'Add shift', addAt: (hours) => `Nobody on duty ${hours}. Add shift`, cancel: 'Cancel the shift', move: 'Move the shift',
    replace: 'Let others take the shift',
    withdraw: 'Withdraw the change', swap: 'Ask to swap',
  },
  swap: {
    title: 'Swaps', text: 'A swap holds when both have said yes. Nobody can say yes for another. Ask to swap by pressing your shift in the week.',
    lead: 'The shift becomes the other’s when they have said yes. Until then it is yours.', ask: 'Ask', whom: 'Whom do you ask?',
    chooseWhom: 'Choose whom you ask.',
    takes: 'The shift you take instead', nothing: 'None', empty: 'No swaps', emptyText: 'Swaps that somebody has asked for are shown here.',
    accept: 'Yes, I swap', decline: 'No', withdraw: 'Take the question back',
    status: { proposed: 'awaits an answer', accepted: 'both have said yes', declined: 'no', withdrawn: 'taken back' },
    between: (one, other) => `${one} and ${other} have both said yes`,
    gives: (from, to, shift) => `${from} asks whether ${to} can take ${shift}.`,
    swaps: (from, to, gives, takes) => `${from} asks whether ${to} can take ${gives}, and takes ${takes} instead.`,
  },
  warn: {
    title: 'Gaps in the next two weeks', caption: 'Hours with nobody on duty, who is told of it when, and how many calls such hours have had',
    when: 'When', what: 'Why', tell: 'Is told', lastYear: 'Calls in the same hours last year', expected: 'Expected calls',
    known: (n) => plural(n, '1 gap that the ordinary schedule always has', `${n} gaps that the ordinary schedule always has`),
    knownCaption: 'Gaps that the ordinary schedule always has',
    decisionFunction: 'The decision function has nobody', unusual: 'Changed from the ordinary schedule', planned: 'So is the ordinary schedule',
    whom: { coordinator: 'The coordinator', leadership: 'The leadership' },
  },
  repeats: {
    and, title: 'Which days', kind: 'Repeats', weekdays: 'Weekdays', ordinal: 'Which in the month', monthDays: 'Days of the month',
    missing: 'Choose which days.', monthDaysHint: 'For example 1, 15. The last day is written -1.', rule: 'Rule',
    ruleHint: 'An RRULE over days, for example FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1',
    kinds: {
      weekly: 'Certain weekdays', daily: 'Days in a row', monthlyDays: 'Certain dates of the month', monthlyWeekday: 'A weekday of the month',
      other: 'Another rule',
    },
    interval: { weekly: 'Every … weeks', daily: 'Every … days', monthlyDays: 'Every … months', monthlyWeekday: 'Every … months' },
    weekday: { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
    onWeekday: { MO: 'Mondays', TU: 'Tuesdays', WE: 'Wednesdays', TH: 'Thursdays', FR: 'Fridays', SA: 'Saturdays', SU: 'Sundays' },
    ordinals: ORDINALS,
    everyDays: (n) => (n === 1 ? 'every day' : `every ${nth(n)} day`),
    everyWeeks: (n) => (n === 1 ? '' : `every ${nth(n)} week`),
    everyMonths: (n) => (n === 1 ? 'every month' : `every ${nth(n)} month`),
    monthDay: (n) => (n === -1 ? 'the last day' : `the ${nth(n)}`),
    ordinalDay: (n, weekday) => `the ${ORDINALS[n] ?? n} ${weekday}`,
    onlyDayTypes: (types) => `only ${types}`, during: (seasons) => `during ${seasons}`, notDuring: (seasons) => `not during ${seasons}`,
    holidays: { only: 'only in school holidays', never: 'never in school holidays' },
    always: 'until further notice', run: (first, last) => `${first} to ${last}`, until: (day) => `until ${day}`,
    since: (day) => `from ${day}`, between: (from, to) => `${from} to ${to}`,
  },
  pattern: {
    title: 'Repeating shifts', add: 'Plan repeating shifts', change: 'Change repeating shifts', end: 'End repeating shifts',
    changeShort: 'Change', endShort: 'End', changeText: 'The change holds from the first day below. What has been is not changed.',
    unit: 'Unit', days: 'Days', hoursTitle: 'Hours', holds: 'Holds', staff: 'Who', acts: 'Action',
    when: 'Only certain kinds of days, seasons or holidays', whenHint: 'Otherwise all days', dayTypes: 'Kinds of days', during: 'During season',
    notDuring: 'Not during season', schoolHolidays: 'School holidays', anyDay: 'makes no difference', since: 'First day', until: 'Last day',
    endsAfterDays: 'Ends after … days',
    hoursHint: 'A shift that does not end later the same day ends the next. It belongs to the day on which it starts.',
    lastDay: 'Last day on which a shift starts', lastDayHint: 'A day before the first takes the shifts away altogether.',
  },
  temporary: {
    title: 'Temporary schedules', add: 'Plan a temporary schedule', empty: 'No temporary schedules',
    emptyText: 'In a festival week or a summer some units can work in another way.',
    lead: 'Meanwhile the units’ ordinary shifts rest, and these hold instead.', name: 'What the schedule is called',
    nameMissing: 'Write what the schedule is called.',
    from: 'First day', to: 'Last day', units: 'Units whose ordinary shifts rest', unitsMissing: 'Choose at least one unit.',
    pattern: (n) => `Shift ${n}`, addPattern: 'Add shifts to the schedule', remove: 'Remove',
    restOnly: 'Without shifts the units rest all the time.',
    rest: (units) => `Instead of the ordinary shifts of ${units}`, none: 'The units have no shifts then.', withdraw: 'Withdraw the schedule',
    withdrawText: (name) => `${name} is withdrawn, and the ordinary shifts hold again.`,
  },
  seasons: {
    title: 'Seasons and school holidays', text: 'They are in the municipality’s file, and schedules can hold during them alone.',
    name: 'What', kind: 'Kind', from: 'From',
    to: 'To', now: 'now', kinds: { season: 'season', schoolHoliday: 'school holiday' },
  },
  units: {
    lead: 'How each unit is reached, whether that has worked, and where and when guards may act.', add: 'Add unit', change: 'Change',
    changeOf: (name) => `Change ${name}`, remove: 'Remove the unit', removeText: (name) => `${name} is removed, and all of its shifts with it.`,
    decides: 'Decides when nobody is on duty, so it must never be empty here.', code: 'Code',
    codeHint: 'Letters, digits and hyphens, for example OV2.',
    name: 'Name', nameMissing: 'Write the name of the unit.', kind: 'Kind', onCall: 'On call: can be reached, but is not at work',
  },
  channel: {
    none: 'No way to reach it', untested: 'never tested', worked: (at) => `worked ${at}`, failed: (at) => `did not work ${at}`,
    test: 'Test', set: 'Ways to reach it', setOf: (name) => `How ${name} is reached`,
    lead: 'They are tried in this order. A new one has to be tested before it is used.',
    way: (n) => `Way ${n}`, channel: 'By', address: 'Number or address', first: 'Move up', remove: 'Remove', add: 'Add a way to reach it',
    testOf: (name) => `Test: ${name}`,
    testLead: 'Try to reach the unit and write how it went. A way that fails is not used until it has been tested again.',
    result: 'How did it go?', resultMissing: 'Choose how it went.', resultWorks: 'It works', resultFails: 'It does not work',
  },
  permit: {
    set: 'Set permit', change: 'Change the permit', clear: 'Remove the permit', of: (name) => `Permit of ${name}`,
    lead: 'Where and when the police let guards keep order (Act 2023:421). Outside it the unit is never contacted by instruction.',
    areas: 'Areas and places', areasMissing: 'Choose at least one area.', from: 'First day', to: 'Last day', addHours: 'Add hours',
    allDay: 'all day and night', words: (areas, days, hours) => `Permit for ${areas}, ${days}, ${hours}.`,
    clearText: (name) => `${name} can then be contacted anywhere and at any time.`,
  },
  file: {
    lead: 'A table (CSV with unit, date, from, to and staff) or a calendar (iCal). '
      + 'What the file would change is shown first; nothing is changed until you say so.',
    unitOf: 'Unit of events that name none', unitHint: 'For calendars only.', none: 'None', choose: 'Choose file',
    tooLarge: 'The file is too large', tooLargeText: 'Split it into parts of at most 200,000 characters, or import it on the command line.',
    found: (file, news, known, faults) =>
      `${file}: ${plural(news, '1 new shift', `${count(news)} new shifts`)}, ${count(known)} there already, `
      + plural(faults, '1 row cannot be read', `${count(faults)} rows cannot be read`),
    nothingYet: 'Nothing has been changed yet.', noNews: 'The file has no new shifts.',
    bring: (n, faults) => `Import ${plural(n, '1 shift', `${count(n)} shifts`)}${faults > 0 ? ' and pass over what cannot be read' : ''}`,
    done: (n) => `${plural(n, '1 shift has been imported', `${count(n)} shifts have been imported`)}.`, news: 'New shifts',
    more: (n) => `And ${count(n)} more.`,
    unit: 'Unit', when: 'When', staff: 'Who', faults: 'Rows that cannot be read', row: 'Row', event: 'Event', fault: 'What is wrong',
    faultWords: {
      unreadable: 'cannot be read', tooMany: 'the file has more shifts than are read at once', columnMissing: 'the column is missing',
      unitUnknown: 'there is no such unit',
      dayUnreadable: 'the date cannot be read', timeUnreadable: 'the time cannot be read', zoneUnknown: 'the time zone is unknown',
      holderUnreadable: 'the id of whoever works the shift cannot be read', shiftLength: 'the shift is too short or too long',
    },
    fields: { unit: 'unit', day: 'date', from: 'from', to: 'to', staff: 'staff' },
  },
  feed: {
    title: 'Your calendar addresses',
    lead: 'The shifts in a calendar of your own. The address is secret: whoever has it can read the shifts.', whose: 'Whose shifts',
    mine: 'My own shifts', add: 'Make address', once: 'Here is the address. It is shown this once.',
    onceText: 'Subscribe to it in your calendar. Do not share it.',
    copy: 'Copy', copied: 'The address has been copied.', empty: 'You have no calendar addresses', made: 'Made', read: 'Last read',
    never: 'never', acts: 'Action',
    remove: 'Remove the address', removed: 'The address has been removed.',
    removeText: (whose) => `The address of ${whose} stops working at once.`,
  },
  forecast: {
    internal: 'For internal use only',
    internalText: 'The forecast shows when nobody is on duty. Do not share it, and put it in nothing that becomes public.',
    previous: 'Previous month', next: 'Next month', none: 'There is nothing to reckon by',
    noneText: 'The forecast rests on the calls of the same hours in earlier years.',
    sum: (unmet, all) => `About ${unmet} of ${all} expected calls come when nobody is on duty.`,
    history: (from, to) => `Reckoned by the calls in the same hours from ${from} to ${to}. A night is from noon to noon.`,
    staffed: 'Expected with somebody on duty', unstaffed: 'Expected with nobody on duty', most: (n) => `The highest bar is ${n} calls`,
    oneMore: 'What one more shift would change',
    oneMoreText: 'The eight-hour shifts that would meet most of the calls that otherwise meet nobody.',
    acts: 'Action', shift: 'Shift', covers: 'Calls that would be met', nights: 'Night by night', night: 'The night after',
    gaps: 'With nobody', hours: 'How long', expected: 'Expected calls',
  },
};
