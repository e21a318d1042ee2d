// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CallReport, EndReport, HeartbeatReport, RedirectionReport } from './report.js';
import type { DecisionReport, DeviationReport, NotificationReport, QuestionReport } from './report-parts.js';

export const CALL_ID = '5c2f0a52-6f0b-5c59-9a53-6e1c0d0b7f21';
const EVENT_ID = '0f8b7a0c-3c1d-5e59-8f22-4d2f0a6b9c11';

export const questionExample: QuestionReport = {
  reference: 'q-1',
  askedAt: '2026-11-22T01:13:20.000Z',
  question: 'Hur många är de?',
  answer: 'Omkring tio.',
};

export const notificationExample: NotificationReport = {
  reference: 'n-1',
  at: '2026-11-22T01:15:00.000Z',
  unit: 'BV1',
  channel: 'phone',
  attempt: 1,
  result: 'acknowledged',
};

export const decisionExample: DecisionReport = {
  reference: 'd-1',
  at: '2026-11-22T01:20:00.000Z',
  outcome: 'deferred',
  by: 'TiB',
  motivation: 'Lugnt på platsen.',
  shifts: [{ unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' }],
};

export const callReportExample: CallReport = {
  sourceReference: '2026-11-22-0213',
  sequence: 48121,
  mode: 'actual',
  receivedAt: '2026-11-22T01:13:00.000Z',
  answeredAt: '2026-11-22T01:13:09.000Z',
  endedAt: '2026-11-22T01:16:40.000Z',
  operator: 'op-17',
  category: 'noiseMusic',
  ongoing: 'yes',
  danger: 'no',
  people: '5-10',
  place: { text: 'Södra hamnen, vid kajen', code: 'LYS-SHA', latitude: 58.2755, longitude: 11.4405, accuracyMetres: 50 },
  description: 'Grupp på omkring tio ungdomar spelar hög musik vid kajen. Lugnt i övrigt.',
  callback: { phone: '070-174 06 05', allowed: true },
  questions: [questionExample],
  notifications: [notificationExample],
  redirectedTo: 'other',
  decision: decisionExample,
};

export const redirectionExample: RedirectionReport = { to: '112', at: '2026-11-22T01:14:00.000Z' };
export const deviationExample: DeviationReport = { kind: 'skippedStep', step: 1, unit: 'FT1', why: 'Fältteamet var redan på platsen.' };
export const endExample: EndReport = { endedAt: '2026-11-22T01:16:40.000Z' };
export const heartbeatExample: HeartbeatReport = { lastSequence: 48121, nextWithinSeconds: 300 };

export const nextStepExample = {
  action: 'contact',
  text: {
    sv: 'Ring Bevakningsföretaget på 0000-123 45. Försök 1 av 2. Säg eller skriv: ”Hög musik vid Södra hamnen.” Vänta på svar i 3 minuter.',
    en: 'Call Bevakningsföretaget on 0000-123 45. Attempt 1 of 2. Say or write: “Hög musik vid Södra hamnen.” Wait for an answer for 3 minutes.',
  },
  unit: 'BV1',
  unitName: 'Bevakningsföretaget',
  channel: 'phone',
  address: '0000-123 45',
  attempt: 1,
  attempts: 2,
  say: 'Hög musik vid Södra hamnen.',
  waitMinutes: 3,
};

export const receiptExample = {
  callId: CALL_ID, sourceReference: '2026-11-22-0213', revision: 4, position: 1042, doubts: [], nextStep: nextStepExample,
};

const eventExample = {
  position: 1042,
  id: EVENT_ID,
  type: 'ResourceNotified',
  callId: CALL_ID,
  revision: 4,
  occurredAt: '2026-11-22T01:15:00.000Z',
  recordedAt: '2026-11-22T01:15:02.118Z',
};

export const callViewExample = {
  callId: CALL_ID,
  sourceReference: '2026-11-22-0213',
  nextStep: { action: 'done', text: { sv: 'Klart. Passet har tagit emot.', en: 'Done. The shift has taken it over.' }, because: 'received' },
  mode: 'actual',
  handling: 'acknowledged',
  followUpState: 'owed',
  closed: false,
  revision: 4,
  position: 1042,
  endedAt: '2026-11-22T01:16:40.000Z',
  redirectedTo: 'other',
  questions: [{ id: 'question:q-1', reference: 'q-1', answered: true }],
  notifications: [{ id: 'notification:n-1', reference: 'n-1', unit: 'BV1', channel: 'phone', attempt: 1, status: 'acknowledged' }],
  decisions: [{ id: 'decision:d-1', reference: 'd-1', outcome: 'deferred' }],
  events: [eventExample],
};

export const eventPageExample = { events: [eventExample], next: 1042, head: 1042 };
export const gapsExample = {
  source: 'sos-alarm',
  missing: [{ from: 48117, to: 48118 }],
  more: false,
  highest: 48121,
  lastHeardAt: '2026-11-22T01:16:41.000Z',
  silent: false,
};
export const apiInfoExample = {
  apiName: 'sos-api',
  apiVersion: '1.0.0',
  apiReleased: '2026-11-22',
  apiDocumentation: 'https://fyrvakt.example.se/docs/sos-api',
  apiStatus: 'active',
};
