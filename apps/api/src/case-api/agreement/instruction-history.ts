// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { INSTRUCTION_ACTS, RETURNERS } from '@fyrvakt/action-instructions';
import { named } from '../../http/named-schemas.js';
import { choice, instant, integer, string, uuid } from '../answers/parts.js';
import { list, object } from '../base.js';

const ACT = named('InstructionAct', object(
  {
    revision: integer, at: instant, act: choice(INSTRUCTION_ACTS), version: integer, by: uuid, name: string, party: choice(RETURNERS), from: instant,
    why: string,
  },
  ['version', 'by', 'name', 'party', 'from', 'why'],
));

export const HISTORY = object({ instructionId: uuid, revision: integer, acts: list(ACT) });
