// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sv } from '../sv/today.js';
import { count } from '../texts.js';

export const en: typeof sv = {
  title: 'Today',
  hello: (name) => `Hello ${name}`,
  decisions: 'Awaiting a decision',
  handovers: 'Left to your shift',
  handoversAll: 'For the next shift',
  overdue: 'Overdue follow-ups',
  due: 'To follow up today',
  calls: 'New calls',
  callsSince: (text) => `New calls since ${text}`,
  gaps: 'Staffing',
  staffed: 'Somebody is on duty',
  unstaffed: 'Nobody is on duty right now',
  unstaffedNext: 'Nobody on duty in the coming day and night',
  gapNone: 'The whole of the coming day and night is staffed.',
  onDuty: 'On duty now',
  onCall: 'on call',
  until: (text) => `until ${text}`,
  asked: (text) => `asked ${text}`,
  waited: 'Has waited',
  shiftStarts: (text) => `the shift begins ${text}`,
  shiftStarted: (text) => `the shift began ${text}`,
  broken: 'The shift did not accept',
  returned: 'Returned',
  dueDay: (text) => `was due ${text}`,
  responsible: (name) => `with ${name}`,
  unassigned: 'nobody responsible',
  allOf: (n) => `Show all ${count(n)}`,
  all: 'Show all',
  week: "The week's roster",
  noCalls: 'No new calls.',
  allDone: 'Nothing waits for you right now.',
  allDoneText: 'When something does, it is shown here.',
  seen: 'I have seen them',
  approvals: { title: 'Waiting for approval', version: (n) => `Version ${n}`, retire: 'Is it to end?', asked: (text) => `since ${text}` },
  nothingHere: 'Nothing here waits for you.',
  elsewhere: { '/reports': 'The report of the last month', '/settings': 'Settings and operations', '/instructions': 'The instructions' },
};
