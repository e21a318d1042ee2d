// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';
import type { DrillText } from './text.js';

export const en: DrillText = {
  title: 'Drills',
  lead: 'Drill the night by the same rules, against a copy of the roster. Nobody real is contacted, and nothing enters the statistics.',
  empty: 'No drill has been held yet', start: 'Start a drill', name: 'What the drill is called',
  nameMissing: 'Write what the drill is called.',
  hours: 'Hours at most', present: 'At work all through the drill', absent: 'Not at work in the drill', end: 'End the drill',
  ended: 'The drill is over',
  drill: 'Drill', when: 'Time', state: 'State', running: 'Going on', over: 'Ended', started: 'The drill has begun',
  watermark: 'DRILL',
  watermarkText: "Everything here is made up. Send the calls with the drill's id, and they belong here.",
  id: 'Id of the drill', roster: 'Roster', asPlanned: 'As planned', calls: 'Calls of the drill',
  more: (n) => `The first ${count(n)} calls are shown`, moreText: 'They are what is counted. The others are in the list of cases.',
  noCalls: 'No calls yet', received: 'Called', what: 'What', place: 'Place', rule: 'Rule', handling: 'State', first: 'First contact',
  answer: 'First answer',
  contacts: 'Contacts', deviations: 'Deviations', minutes: (n) => `${count(n)} min`,
  sums: {
    calls: 'Calls', answered: 'Were answered', exhausted: 'Nobody answered', decisions: 'Decisions',
    deferrals: 'To the next shift', broken: 'Broken promises', deviations: 'Deviations',
  },
  learned: 'What we learned', note: 'Write what you learned', add: 'Save', added: 'Saved', none: 'Nothing has been written yet.',
  hidden: 'The text has been disposed of.', notes: (n) => `${count(n)} ${plural(n, 'note', 'notes')}`,
};
