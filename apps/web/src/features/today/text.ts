// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { en } from '../../i18n/en/today.js';
import { sv } from '../../i18n/sv/today.js';
import { texts } from '../../i18n/texts.js';

export const useText = texts({ sv, en });
