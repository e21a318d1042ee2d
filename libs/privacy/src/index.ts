// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Personal data and the keys over it: sealing, data keys, the master key, keyed digests, and where signed checkpoints of the
 * log are kept. Destroying a case's key erases its personal data everywhere, also in copies, and leaves the chain intact.
 * It seals whatever the log gives it, and knows no event by name.
 */
export { CheckpointFile } from './checkpoint-file.js';
export { DataKeys, type DataKey } from './data-keys.js';
export { DestroyedKeys } from './destroyed-keys.js';
export { EnvelopeSealer } from './envelope-sealer.js';
export { openHmac, type Hmac } from './hmac.js';
export { MemoryKeyStore } from './key-store.js';
export { loadMasterKey, loadSigningKey } from './load-keys.js';
export { freshSecret, readMasterSecrets, versionsIn, writeMasterSecrets, type MasterSecrets } from './master-key-file.js';
export { MasterKey } from './master-key.js';
export { checkpointMigrations, privacyMigrations } from './migrations.js';
export { PostgresCheckpointStore } from './postgres-checkpoint-store.js';
export { PostgresKeyStore } from './postgres-key-store.js';
export { mustBePrivate, SecretRefused } from './secret-file.js';
