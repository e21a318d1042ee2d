// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { oneOf, present } from '../../url/search.js';

export const PARTS = ['system', 'users', 'clients', 'lists'] as const;

export interface SettingsSearch { readonly part?: (typeof PARTS)[number] | undefined }

export const validateSettings = (search: Record<string, unknown>): SettingsSearch => present({ part: oneOf(PARTS, search.part) });
