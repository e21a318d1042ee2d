// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstructionRefusal } from '@fyrvakt/action-instructions';
import type { CaseRefusal } from '@fyrvakt/cases';
import type { IdentityRefusal } from '@fyrvakt/identity';

/** A refusal by a rule, of any lib. */
export type Refusal = CaseRefusal | IdentityRefusal | InstructionRefusal;

/** 404: there is no such thing at this address. 409: not as things stand. 422: the details do not fit, and one of them is to blame. */
export type RefusalStatus = 404 | 409 | 422;

/** The status of each refusal by a rule. A mapped type: the compiler names the one that is forgotten. */
export const REFUSAL_STATUS: { readonly [C in Refusal]: RefusalStatus } = {
  'case/not-found': 404,
  'case/closed': 409,
  'case/not-closed': 409,
  'case/reference-taken': 409,
  'case/same-case': 422,
  'case/call-not-followed-up': 409,
  'case/notification-not-followed-up': 409,
  'case/decision-not-followed-up': 409,
  'case/deferral-not-followed-up': 409,
  'case/action-not-followed-up': 409,
  'question/unknown': 422,
  'question/already-answered': 409,
  'instruction/none': 409,
  'instruction/no-reason': 422,
  'category/unknown': 422,
  'unit/unknown': 422,
  'notification/unknown': 422,
  'notification/already-answered': 409,
  'notification/not-yet-expired': 409,
  'decision/still-open': 409,
  'decision/none-requested': 409,
  'shift/unknown': 422,
  'shift/already-started': 422,
  'shift/unit-twice': 422,
  'handover/unknown': 422,
  'handover/already-returned': 409,
  'handover/not-yet-due': 409,
  'referral/unknown': 422,
  'action/unknown': 422,
  'outcome/unknown': 422,
  'measure/unknown': 422,
  'resource/not-on-site': 409,
  'follow-up/nothing-owed': 409,
  'follow-up/not-owed': 422,
  'follow-up/not-later': 422,
  'follow-up/unknown': 422,
  'note/unknown': 422,
  'details/nothing-given': 422,
  'instruction/not-found': 404,
  'instruction/version-unknown': 422,
  'instruction/retired': 409,
  'instruction/draft-exists': 409,
  'instruction/not-a-draft': 409,
  'instruction/not-submitted': 409,
  'instruction/already-published': 409,
  'instruction/has-errors': 409,
  'instruction/own-draft': 409,
  'instruction/same-approver': 409,
  'instruction/person-needed': 409,
  'instruction/not-approved': 409,
  'instruction/effective-in-the-past': 422,
  'instruction/effective-before-previous': 422,
  'instruction/rule-unknown': 422,
  'user/name-taken': 409,
  'user/name-invalid': 422,
  'user/not-found': 404,
  'user/role-unknown': 422,
  'user/unit-missing': 422,
  'password/too-short': 422,
  'password/too-long': 422,
  'password/is-name': 422,
  'password/too-common': 422,
  'client/not-found': 404,
  'client/scope-unknown': 422,
  'client/source-system-invalid': 422,
  'client/two-keys-live': 409,
};
