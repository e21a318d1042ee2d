// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PostgresEventStore } from '@fyrvakt/event-store-postgres';
import { createPool } from '@fyrvakt/postgres';
import { caseStream } from '@fyrvakt/cases';
import { Codec, type Sealer } from '@fyrvakt/event-store';
import { caseList } from '../../libs/read-models/src/models/case-list.js';
import { monthlyFigures } from '../../libs/read-models/src/models/monthly-figures.js';
import { rebuild, type RebuildProgress } from '../../libs/read-models/src/rebuild.js';

/**
 * Rebuilds one projection in a process of its own, which is killed when it comes to a stage, or so many milliseconds after it has begun to
 * fold. Comes it to its end, it says what it has rebuilt as a line of JSON.
 */
const [url = '', name = '', end = ''] = process.argv.slice(2);

const die = (): void => void process.kill(process.pid, 'SIGKILL');
let begun = false;
const follow = ({ stage }: RebuildProgress): void => {
  if (stage === end) die();
  if (!begun && /^\d+$/.test(end)) setTimeout(die, Number(end));
  begun = true;
};

/** Neither of the two looks into personal parts. */
const noSealer: Sealer = {
  seal: () => Promise.reject(new Error('nothing is sealed here')),
  open: () => Promise.reject(new Error('nothing is opened here')),
};

const pool = createPool(url, { max: 6, name: 'rebuild to be killed' });
const store = await PostgresEventStore.open({ url, unsafeForTests: true });
const log = { store, codec: new Codec(caseStream, noSealer) };
const rebuilt = await rebuild({ pool, log, projections: [caseList, monthlyFigures], writeAfter: 100 }, name, follow);
process.stdout.write(`${JSON.stringify(rebuilt)}\n`);
await store.close();
await pool.end();
