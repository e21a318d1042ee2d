// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { texts } from '../../i18n/texts.js';
import { en } from './en.js';
import { sv } from './sv.js';

export const useDrillText = texts({ sv, en });
export type DrillText = typeof sv;
