// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';
import type { sv } from './sv.js';

export const en: typeof sv = {
  title: 'Settings and operations',
  parts: { system: 'Operations', users: 'Users', clients: 'API clients', lists: "The municipality's lists" },
  system: {
    well: 'All is well', wellText: 'The lists are in step with the log and nothing needs attention.',
    unwell: 'Something needs attention', behind: 'The lists are behind the log.',
    diverging: (n) => `${count(n)} ${plural(n, 'case differs', 'cases differ')} from the log.`,
    parkedText: (n) => `${count(n)} ${plural(n, 'case is parked', 'cases are parked')}.`,
    silentText: (n) => `${count(n)} ${plural(n, 'source is silent', 'sources are silent')}.`,
    quarantined: (n) => `${count(n)} ${plural(n, 'report could not be read and waits', 'reports could not be read and wait')} for a person.`,
    sources: 'Sources', source: 'Source', heard: 'Last heard from', heardFrom: 'Heard', silent: 'Silent for too long', promise: 'To be heard from',
    within: (time) => `within ${time}`, noPromise: 'nothing promised', missing: 'Missing reports',
    sourcesNone: 'No source has been heard from yet', sourcesNoneText: 'When SOS Alarm reports a call or gives a sign of life it shows here.',
    lists: 'Lists', list: 'List', state: 'State', position: 'Position', lag: 'Behind the log', parked: 'Parked', inStep: 'in step',
    events: (n) => `${count(n)} ${plural(n, 'event', 'events')}`,
    states: { missing: 'Missing', rebuilding: 'Being rebuilt', outdated: 'Needs rebuilding', catchingUp: 'Catching up', live: 'Live' },
    names: {
      'case-list': 'Cases', 'case-search': 'Search', 'follow-up-ledger': 'To follow up', 'awaiting-decision': 'Awaiting a decision',
      handover: 'For the next shift', 'monthly-figures': 'The month in figures', 'case-counts': 'Numbers of cases', deadlines: 'Deadlines',
      'instruction-deviations': 'Other than the instruction', 'drill-calls': 'Calls of drills',
    },
    parkedTitle: 'Parked cases', parkedNone: 'Nothing is parked', reason: 'Reason', since: 'Since', one: 'Open the case',
    safety: 'Checks and backups', audit: 'Self-audit',
    auditText: (n, position) => `${count(n)} ${plural(n, 'case', 'cases')} checked to position ${position}`,
    notChecked: 'Not done yet', verified: 'Log verified', verdicts: { ok: 'nothing found' },
    backup: 'Latest backup', proven: 'tried by restoring it', notProven: 'not tried by restoring it', never: 'None yet',
  },
  play: {
    title: 'The simulator', text: 'The demonstration plays made-up calls in the present.', pace: 'Pace', start: 'Start', stop: 'Stop',
    times: (n) => (n === 1 ? 'Ordinary' : `${n} times faster`), wait: 'The history is being played. Wait until it is done.',
    states: { history: 'Playing the history', playing: 'Playing', stopped: 'Standing still' },
  },
  users: {
    add: 'Add a user', none: 'No users', name: 'Name', roles: 'Roles', units: 'Units', state: 'State', active: 'Active',
    disabled: 'Disabled', change: 'Change', password: 'New password',
    passwordHint: 'At least 12 characters. The person is signed out everywhere.',
    newPasswordHint: 'At least 12 characters.', disable: 'Disable', enable: 'Enable again', choices: (name) => `Change ${name}`,
    disableTitle: (name) => `Disable ${name}?`,
    disableText: 'The person is signed out at once and cannot sign in. What they have done stays in the log.',
    rolesMissing: 'Choose at least one role.', nameMissing: 'Write a name.', passwordShort: 'Write at least 12 characters.', done: 'Saved',
  },
  clients: {
    add: 'Add an API client', none: 'No API clients', name: 'Name', source: 'Source system',
    sourceHint: 'Small letters, digits and hyphens, such as sos-alarm.',
    sourceWrong: 'Use small letters, digits and hyphens.', scopes: 'May do',
    scopesMissing: 'Choose at least one thing that the system may do.',
    nameMissing: 'Write at least two characters.', change: 'Change', keys: 'Keys', used: (when) => `used ${when}`, unused: 'never used',
    expires: (when) => `works until ${when}`, state: 'State', rotate: 'Change the key', choices: (name) => `Change ${name}`,
    rotateText: 'The old key goes on working for a week, so that the system has time to change.', disable: 'Disable',
    disableTitle: (name) => `Disable ${name}?`,
    disableText: 'The system can no longer report calls. This cannot be undone: a new client has to be added.',
    keyTitle: 'The new key', keyText: 'The key is shown only now. Copy it to the system that is to use it.', copy: 'Copy',
    revoke: 'Revoke', revokeOne: (made) => `Revoke the key from ${made}`, revokeTitle: 'Revoke the key?',
    revokeText: (client, made) => `The key that ${client} got ${made} stops working at once. This cannot be undone.`,
    revokeLast: 'It is the only key. The system can report no calls until it has got a new one.', revoked: 'The key has been revoked',
    made: (when) => `from ${when}`, noKeys: 'No key works',
    copied: 'The key has been copied', seen: 'I have kept the key',
  },
  lists: {
    text: "The lists stand in the municipality's file and are changed there. They are read when the server starts.",
    categories: 'Categories', places: 'Places', units: 'Units', shifts: 'Shifts now and next', name: 'Name', code: 'Code', area: 'Area',
    firstUnit: 'Contacted first', kind: 'Kind', aliases: 'Also called', group: 'Group', now: 'On duty now', next: 'Next shift',
    roster: "The week's roster", noShift: 'None planned', offDuty: 'Off duty', onCall: 'on call',
    kinds: { own: 'Own', contracted: 'Contracted', external: 'External', volunteer: 'Volunteer', decisionFunction: 'Decision function' },
  },
};
