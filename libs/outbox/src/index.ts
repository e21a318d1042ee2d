// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What is to be told and has not been, row by row: written once from the log, tried until somebody has it, and kept as the record of who
 * was told of what. And the way out, by e-mail. What is told to whom, and in which words, is for the notices lib.
 */
export { Feed, type Addressees, type FeedParts } from './feed.js';
export { Mailer, type MailSettings, type Outcome } from './mailer.js';
export { outboxMigrations } from './migrations.js';
export type { OutboxItem, OutboxKept, OutboxStatus, Told } from './items.js';
export { Outbox, OutboxFull } from './outbox.js';
export { Sender, type Post, type SenderParts } from './sender.js';
