// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { custodyMigrations } from '@fyrvakt/custody';
import { logIndexMigrations } from '@fyrvakt/event-store-esdb';
import { logMigrations } from '@fyrvakt/event-store-postgres';
import { identityMigrations } from '@fyrvakt/identity';
import { intakeMigrations } from '@fyrvakt/intake';
import { outboxMigrations } from '@fyrvakt/outbox';
import { leaseMigrations, type Migration } from '@fyrvakt/postgres';
import { checkpointMigrations, privacyMigrations } from '@fyrvakt/privacy';
import { readModelMigrations } from '@fyrvakt/read-models';
import { savedViewMigrations } from '@fyrvakt/saved-views';
import { whatIfMigrations } from '@fyrvakt/what-ifs';

/** Every step of the schema. Each program applies the same list, so that none meets a database it does not know. */
export const migrations: readonly Migration[] = [
  ...logMigrations, ...privacyMigrations, ...checkpointMigrations, ...identityMigrations, ...intakeMigrations, ...readModelMigrations,
  ...leaseMigrations, ...custodyMigrations, ...logIndexMigrations,
  ...savedViewMigrations, ...whatIfMigrations, ...outboxMigrations,
];
