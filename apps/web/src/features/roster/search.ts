// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { like, oneOf, present } from '../../url/search.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const VIEWS = ['week', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** Which week, by any day in it; without it this one. */
export interface RosterSearch { readonly day?: string | undefined; readonly view?: View | undefined }

export const validateRoster = (search: Record<string, unknown>): RosterSearch =>
  present({ day: like(DAY, search.day), view: oneOf(VIEWS, search.view) });
