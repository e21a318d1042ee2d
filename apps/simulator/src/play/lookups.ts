// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase } from '@fyrvakt/cases';
import type { StaffStep } from '../plan/scene.js';

/** What is known besides the case. */
export interface Around {
  /** The case that another call became. */
  readonly otherCaseId?: string;
  /** Id of whoever acts. */
  readonly self: string;
}

type Filled = Readonly<Record<string, unknown>> | undefined;

/** Puts into a body the ids that only the case knows. Undefined when there is nothing to act on: somebody was faster, or nothing came of it. */
export const fillIn = (step: StaffStep, state: Pick<LoggedCase, 'decisions' | 'deferrals' | 'reviews'> | undefined, around: Around): Filled => {
  switch (step.lookup) {
    case undefined:
    case 'shift':
      return step.body;
    case 'deferral': {
      const deferral = state?.deferrals.find(({ handovers }) =>
        handovers.some(({ shift, status }) => shift.unit === step.unit && (status === 'offered' || status === 'broken')),
      );
      return deferral && { ...step.body, deferralId: deferral.id };
    }
    case 'review': {
      const review = state?.reviews.filter(({ returned }) => !returned).at(-1);
      return review && { ...step.body, followUpId: review.id };
    }
    case 'openDecision':
      return state?.decisions.some(({ outcome }) => outcome === undefined) ? step.body : undefined;
    case 'otherCase':
      return around.otherCaseId === undefined ? undefined : { ...step.body, otherCaseId: around.otherCaseId };
    case 'self':
      return { ...step.body, assignee: around.self };
  }
};
