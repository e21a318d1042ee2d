// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { en } from './en/common.js';
import { sv } from './sv/common.js';
import { spoken, texts } from './texts.js';

/** Words that every screen uses. */
export const useCommon = texts({ sv, en });

/** The same outside of components. */
export const common = (): typeof sv => spoken({ sv, en });
