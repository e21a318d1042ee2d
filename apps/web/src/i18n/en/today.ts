// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sv } from '../sv/today.js';
import { count, plural } from '../texts.js';

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
  more: (n) => `${count(n)} more`,
  nothing: {
    decisions: 'Nothing awaits a decision.', handovers: 'Nothing waits to be accepted.', overdue: 'No follow-up is overdue.',
    due: 'Nothing more is to be followed up today.', calls: 'No new calls.',
  },
  allDone: 'Nothing waits for you right now.',
  allDoneText: 'When something does, it is shown here.',
  seen: 'I have seen them',
  things: (n) => `${count(n)} ${plural(n, 'thing waits', 'things wait')} for you`,
  approvals: { title: 'Waiting for approval', version: (n) => `Version ${n}`, retire: 'Is it to end?', asked: (text) => `since ${text}` },
  elsewhere: {
    '/reports': { text: 'Nothing here waits for you. The figures of the month are under Reports.', go: 'Open the report of the last month' },
    '/settings': {
      text: 'Nothing here waits for you. Accounts and operations are under Settings and operations.',
      go: 'Open settings and operations',
    },
    '/instructions': { text: 'Nothing here waits for you. What you agree on is under Instructions.', go: 'Open the instructions' },
  },
  welcome: 'Welcome',
  kinds: { call: 'The call', decision: 'The decision', notification: 'The contact', deferral: 'The handover', action: 'The action' },
};
