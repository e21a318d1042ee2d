// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { damage } from './damage.js';
import { disorder } from './disorder.js';
import { people } from './people.js';
import type { Voice } from './voice.js';

const voices: Readonly<Record<string, Voice>> = { ...disorder, ...damage, ...people };

/** How calls of a category sound; a category that the texts do not know sounds like a disturbance. */
export const voiceOf = (category: string): Voice => voices[category] ?? disorder.gathering!;
