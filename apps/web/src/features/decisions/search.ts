// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { oneOf, present } from '../../url/search.js';

export interface DecisionsSearch { readonly view?: 'made' | undefined }

export const validateDecisions = (search: Record<string, unknown>): DecisionsSearch => present({ view: oneOf(['made'] as const, search.view) });

/** Which of the two is being decided: stands in the address, so that a step back closes it. */
export interface DecisionSearch { readonly decide?: 'now' | 'later' | undefined }

export const validateDecision = (search: Record<string, unknown>): DecisionSearch =>
  present({ decide: oneOf(['now', 'later'] as const, search.decide) });
