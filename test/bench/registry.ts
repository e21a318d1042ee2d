// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { listBench } from './browser/list.js';
import { whatIfBench } from './agreement/what-if.js';
import { whatIfOfLogBench } from './agreement/what-if-of-log.js';
import { growthBench } from './growth/growth.js';
import type { Bench } from './harness.js';
import { endToEndBench } from './http/end-to-end.js';
import { intakeBench } from './http/intake.js';
import { appendBench } from './log/append.js';
import { commandBench } from './log/command.js';
import { feedBench } from './log/feed.js';
import { loadBench } from './log/load.js';
import { deskBench } from './read-models/desk.js';
import { lagBench } from './read-models/lag.js';
import { rebuildBench } from './read-models/rebuild.js';

/** Every benchmark, in the order in which it runs. */
export const benches: readonly Bench[] = [
  appendBench, commandBench, loadBench, feedBench, rebuildBench, lagBench, intakeBench, endToEndBench, whatIfBench, whatIfOfLogBench,
  growthBench, listBench, deskBench,
];
