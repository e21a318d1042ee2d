// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { texts } from '../../i18n/texts.js';
import { en } from './en.js';
import { en as planEn } from './plan-en.js';
import { sv as planSv } from './plan-sv.js';
import { sv } from './sv.js';

/** Words of reading the roster. */
export const useRosterText = texts({ sv, en });

export type PlanWords = typeof planSv;

/** Words of changing it. */
export const usePlanText = texts({ sv: planSv, en: planEn });
