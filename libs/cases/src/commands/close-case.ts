// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseCommand, mustBeOpen, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { openDecision, outstanding } from '../state.js';
import { HappenedBody } from './bodies.js';

export class CloseCaseBody extends HappenedBody {}

/** Nothing is left: no decision is waited for and everything owed has been followed up. The refusal says what is not. */
export const closeCase = caseCommand({
  body: CloseCaseBody,
  permission: 'cases:follow-up',
  summary: { sv: 'Avsluta händelsen', en: 'Close the case' },
  example: {},
  decide(state, body, at) {
    const open = mustBeOpen(state);
    if (openDecision(open)) refuse('decision/still-open');
    const [owed] = outstanding(open);
    if (owed) refuse(`case/${owed.kind}-not-followed-up`);
    return [{ type: 'CaseClosed', data: {}, ...toldAt(at, body.at) }];
  },
});
