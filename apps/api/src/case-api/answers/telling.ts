// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { NOTICE_KINDS, personOf, unitOf } from '@fyrvakt/notices';
import type { Told } from '@fyrvakt/outbox';
import { mailOf, type Runtime } from '@fyrvakt/runtime';
import { named } from '../../http/named-schemas.js';
import { list, object } from '../base.js';
import { boolean, choice, instant, integer, number, string, uuid } from './parts.js';

/** One thing that a unit or a person is told, by code and id; no address. */
export const TOLD = named(
  'Told',
  object({
    id: uuid, kind: choice(NOTICE_KINDS), unit: string, person: uuid, state: choice(['waiting', 'sent', 'failed', 'withdrawn', 'dismissed']),
    due: instant, tries: integer, trouble: string, doneAt: instant, caseId: uuid,
  }, ['unit', 'person', 'trouble', 'doneAt', 'caseId']),
);

/** Whether people are told at all, how much waits, and what stands in the way. */
export const TELLING = named(
  'Telling',
  object({ configured: boolean, held: boolean, waiting: integer, oldestSeconds: number, failed: integer, troubled: list(TOLD) }),
);

export const toldAnswer = ({ recipient, ...told }: Told) => {
  const [unit, person] = [unitOf(recipient), personOf(recipient)];
  return { ...told, ...(unit === undefined ? {} : { unit }), ...(person === undefined ? {} : { person }) };
};

const MOST_SHOWN = 50;

export const tellingNow = async ({ clock, config, custody, outbox }: Pick<Runtime, 'clock' | 'config' | 'custody' | 'outbox'>) => {
  const [status, troubled, hold] = await Promise.all([outbox.status(clock.now()), outbox.troubled(MOST_SHOWN), custody.hold()]);
  return { configured: mailOf(config) !== undefined, held: hold !== undefined, ...status, troubled: troubled.map(toldAnswer) };
};
