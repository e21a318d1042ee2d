// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { withAgreement } from '../matching.js';
import { callReceived } from '../report.js';
import { caseCommand } from '../policies.js';
import { refuse } from '../refusals.js';
import { CallBody, callExample } from './call-body.js';

export class ReceiveCallBody extends CallBody {}

/** A call begins a case. Reported again by the same source it adds nothing; nothing is turned away for lack of detail. */
export const receiveCall = caseCommand({
  body: ReceiveCallBody,
  permission: 'cases:register',
  summary: { sv: 'Registrera samtal', en: 'Register a call' },
  example: callExample,
  creates: true,
  decide(state, body, at) {
    if (state.kind === 'none') return withAgreement(callReceived(body, at), at);
    const isSame = state.source.system === body.source.system && state.source.reference === body.source.reference;
    return isSame ? [] : refuse('case/reference-taken', '/source/reference');
  },
});
