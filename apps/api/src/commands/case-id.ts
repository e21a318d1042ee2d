// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Source } from '@fyrvakt/cases';
import { idsUnder } from '@fyrvakt/event-store';

/** Names the ids of cases; random once, fixed for ever. */
const caseId = idsUnder('4d1c6f0a-77b2-4c0e-9d55-8f3b2a1e6c94');

/**
 * The id of a case: derived from what its source calls the call, so that the natural key is the stream and the same reference can
 * never make two cases, whoever reports it and however often.
 */
export const caseIdOf = ({ system, reference }: Source): string => caseId(`${system}/${reference}`);
