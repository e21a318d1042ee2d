// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from 'node:crypto';
import type { InstructionContent } from '@fyrvakt/action-instructions';
import { canonicalJson } from '@fyrvakt/event-store';

/** Hex SHA-256 of contents, the same however their fields are ordered and whoever holds them. */
export const digestOf = (content: InstructionContent): string =>
  hash('sha256', canonicalJson(JSON.parse(JSON.stringify(content))), 'hex');
