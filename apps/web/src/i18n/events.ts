// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { en } from './en/events.js';
import { sv } from './sv/events.js';
import { texts } from './texts.js';

/** What can happen to a case, in a few words. */
export const useEventNames = texts({ sv, en });
