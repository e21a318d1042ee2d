// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { tellMatched, withAgreement } from '../matching.js';
import { caseCommand } from '../policies.js';
import { tellCorrections, tellDecision, tellHowNew, tellNotifications, tellQuestions, tellWayOut } from '../reconciling.js';
import { refuse } from '../refusals.js';
import { callReceived } from '../report.js';
import { Story } from '../story.js';
import { callExample } from './call-body.js';
import { SnapshotBody } from './snapshot-body.js';

export class ReconcileCallBody extends SnapshotBody {}

/**
 * The source tells everything it knows of a call, and only what is new becomes facts. Told twice it adds nothing; told in another
 * order it ends in the same case.
 */
export const reconcileCall = caseCommand({
  body: ReconcileCallBody,
  permission: 'cases:register',
  summary: { sv: 'Stäm av samtalet mot källan', en: 'Reconcile the call with its source' },
  example: {
    ...callExample,
    sequence: 4,
    endedAt: '2026-11-22T01:16:40.000Z',
    questions: [{ reference: 'q-1', askedAt: '2026-11-22T01:14:00.000Z', question: 'Hur många är de?', answer: 'Omkring tio.' }],
    notifications: [
      { reference: 'n-1', at: '2026-11-22T01:17:00.000Z', unit: 'FT1', channel: 'phone', attempt: 1, result: 'noAnswer' },
      { reference: 'n-2', at: '2026-11-22T01:21:00.000Z', unit: 'BF1', channel: 'phone', attempt: 1, result: 'acknowledged' },
    ],
    decision: {
      reference: 'd-1', at: '2026-11-22T01:24:00.000Z', outcome: 'deferred', by: 'decisionFunction', motivation: 'Lugnt på platsen.',
      shifts: [{ unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' }],
    },
  },
  creates: true,
  decide(state, body, at) {
    const story = new Story(state, at);
    if (state.kind === 'none') story.tell(...withAgreement(callReceived(body, at), at));
    else if (state.source.system !== body.source.system || state.source.reference !== body.source.reference)
      refuse('case/reference-taken', '/source/reference');
    else {
      tellCorrections(story, body);
      if (story.facts.length > 0) tellMatched(story);
    }
    tellQuestions(story, body);
    tellNotifications(story, body);
    tellDecision(story, body);
    tellWayOut(story, body);
    tellHowNew(story, body);
    return story.facts;
  },
});
