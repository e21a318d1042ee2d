// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Source } from '@fyrvakt/cases';
import { caseIdOf } from '../commands/case-id.js';

/** The id of a case that a command begins: its source and reference name it for ever, whoever registers it. */
export const newCaseId = (body: object, commandId: string): string => {
  const { source } = body as { source?: Source };
  return source ? caseIdOf(source) : commandId;
};
