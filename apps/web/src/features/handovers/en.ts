// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { plural } from '../../i18n/texts.js';
import type { sv } from './sv.js';

export const en: typeof sv = {
  title: 'For the next shift',
  lead: 'What has been left to a shift is to be accepted when the shift begins. What nobody accepts comes back.',
  units: {
    table: "The units' shifts and what waits for them", unit: 'Unit', shift: 'Shift', waiting: 'Waiting', open: 'Open the page',
    now: 'Under way', next: 'Next', none: 'None planned',
      broken: (n: number) => plural(n, '1 should have been accepted', `${n} should have been accepted`),
    nothing: 'Nothing', waits: (n: number) => plural(n, '1 case', `${n} cases`), onlyWaiting: 'Only units with something waiting',
    empty: 'Nothing waits for any shift.', emptyText: 'When the decision function leaves something to a shift it is shown here.',
    noUnit: 'You are not bound to any unit.', noUnitText: 'Ask an administrator to bind you to your unit.',
  },
  page: {
    title: (unit: string) => `For the next shift: ${unit}`,
    back: 'All units',
    shift: 'Shift', previous: 'Previous shift', unplanned: 'No planned shift',
    begins: (text: string) => `Begins ${text}`, ongoing: 'Under way', over: 'The shift is over',
    print: 'Print', printed: (when: string) => `Printed ${when}`, printedBy: (who: string) => `by ${who}`,
    acceptAll: (n: number) => plural(n, 'Accepted', `Accept all ${n}`),
    accepted: (n: number) => plural(n, 'Accepted.', `${n} cases accepted.`),
    notAccepted: (n: number) => plural(n, '1 case could not be accepted', `${n} cases could not be accepted`),
    allReceived: 'Everything left to the shift has been accepted.',
    more: (n) => plural(n, 'There is no room here for 1 more case.', `There is no room here for ${n} more cases.`),
    moreText: 'When what stands here is done, the rest comes.',
    waiting: (n: number) => plural(n, '1 case waits to be accepted', `${n} cases wait to be accepted`),
  },
  left: {
    title: 'Left to you', empty: 'Nothing has been left to the shift.', emptyText: 'You start with a clean table.',
    cameBack: (shift: string) => `Came back: the shift ${shift} did not accept it`,
    decided: (when: string, by: string) => `Decided ${when} by ${by}`,
    why: 'Reason', information: 'To know', said: 'The call', accept: 'Accepted', giveBack: 'Hand back', open: 'Open the case',
    status: { offered: 'Waits for you', accepted: 'Accepted', returned: 'Handed back', broken: 'Not accepted in time' },
    late: 'Accepted too late',
    people: 'People',
    complete: 'Done',
  },
  keep: {
    title: 'Promises to keep', empty: 'Nothing is accepted and not done.', done: 'We are done', outcome: 'What was the outcome?',
    outcomeMissing: 'Choose an outcome.', completed: 'The handling is complete.', completeTitle: 'The handling is complete',
  },
  contacts: {
    title: 'Contacts that failed', empty: 'All contacts of the last three days got through.',
    text: (attempts: string, channel: string, status: string) => `${attempts}, ${channel}: ${status}`,
    more: (n) => plural(n, '1 older call has not been gone through.', `${n} older calls have not been gone through.`),
    attempts: (n: number) => plural(n, '1 attempt', `${n} attempts`),
    status: { failed: 'no answer', expired: 'did not answer in time', declined: 'declined' },
    channel: { phone: 'phone', sms: 'text message', email: 'e-mail', radio: 'radio', app: 'app' },
  },
  places: {
    title: 'Places with several calls in seven days', empty: 'No place has had more than one call in seven days.',
    calls: (n: number) => `${n} calls`, latest: (when: string) => `latest ${when}`,
  },
  giveBack: {
    title: 'Hand back', text: 'The decision function is asked again.', why: 'Why can you not take it?', confirm: 'Hand back',
      done: 'Handed back. The decision function is asked again.',
  },
  danger: 'Danger to somebody',
  people: { '1-4': '1–4 people', '5-10': '5–10 people', over10: 'more than 10 people' },
  pii: 'Write no names, personal numbers, health or origin.',
  keys: { section: 'For the next shift', next: 'Next row', previous: 'Previous row', all: 'Accept everything', print: 'Print' },
};
