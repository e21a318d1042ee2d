// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ResponseSpec } from '../../http/endpoint.js';

/** What all routes of administrators have in common. They name people and systems, never a case. */
export const administration = (sv: string, en: string, moreSv?: string, moreEn?: string) => ({
  tag: 'Administration', permission: 'system:administer' as const, credential: 'person' as const, summary: { sv, en },
  ...(moreSv && moreEn ? { description: { sv: moreSv, en: moreEn } } : {}), refusals: [404, 409, 422],
});

export const DONE: ResponseSpec = { description: { sv: 'Klart', en: 'Done' } };
