// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { INSTANT, flag, like, present } from '../../url/search.js';

export interface UnitsSearch { readonly waiting?: true | undefined }

export const validateUnits = (search: Record<string, unknown>): UnitsSearch => present({ waiting: flag(search.waiting) ? true : undefined });

/** Which shift; without it the one under way, or the next. */
export interface PageSearch { readonly shift?: string | undefined }

export const validatePage = (search: Record<string, unknown>): PageSearch => present({ shift: like(INSTANT, search.shift) });
