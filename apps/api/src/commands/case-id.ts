// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Source } from '@fyrvakt/cases';
import { parse, v5 as uuid } from 'uuid';

/** Names the ids of cases; random once, fixed for ever. */
const CASES = parse('4d1c6f0a-77b2-4c0e-9d55-8f3b2a1e6c94');

/**
 * The id of a case: derived from what its source calls the call, so that the natural key is the stream and the same reference can
 * never make two cases, whoever reports it and however often.
 */
export const caseIdOf = ({ system, reference }: Source): string => uuid(`${system}/${reference}`, CASES);
