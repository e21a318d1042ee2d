// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Personal data and the keys over it: sealing, data keys, the master key, keyed digests, and where signed checkpoints of the
 * log are kept. Destroying a case's key erases its personal data everywhere, also in copies, and leaves the chain intact.
 */
export * from './checkpoint-file.js';
export * from './data-keys.js';
export * from './envelope-sealer.js';
export * from './hmac.js';
export * from './key-store.js';
export * from './load-keys.js';
export * from './master-key.js';
export * from './migrations.js';
export * from './postgres-checkpoint-store.js';
export * from './postgres-key-store.js';
export { SecretRefused } from './secret-file.js';
