// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Where the parts become a program: settings, the clock, and one function that opens everything and closes it again. The apps
 * start here; nothing else imports it.
 */
export { isMovable, movableClock, systemClock, type MovableClock } from './clock.js';
export { destroyedKeys, openCheckpoints, openWitness } from './checkpoints.js';
export { envExample, InvalidConfig, readConfig, type Config } from './config.js';
export { ensureDemoAgreement } from './demo-agreement.js';
export { ensureDemoPrincipals, type DemoPrincipals, type DemoSignIn } from './demo-principals.js';
export { FREE_SPACE, freeSpace, nearestFolder } from './free-space.js';
export { mailOf } from './mail.js';
export { migrations } from './migrations.js';
export { LOG_PREFIXES, type Log } from './open-log.js';
export { openRuntime, type Runtime } from './open-runtime.js';
export { pastLoad } from './past-load.js';
