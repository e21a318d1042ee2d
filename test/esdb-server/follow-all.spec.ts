// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { FollowAll } from './follow-all.js';
import { Growth, type News } from './growth.js';
import { Log } from './log.js';
import { PAGE, type Filter } from './question.js';

// How a server pages, which its documents leave open: as in its public source. What they promise is in the conformance suite.

const append = (log: Log, stream: string, count: number): void => {
  const event = { type: 'Counted', contentType: 'application/json', data: Buffer.from('{}'), metadata: Buffer.of() };
  log.append(stream, 'any', Array.from({ length: count }, () => ({ id: randomUUID(), ...event })));
};

const filter: Filter = { matches: ({ stream }) => stream === 'mine', window: PAGE, interval: PAGE };

/** What a reader is told until it has to wait; `between` runs before each piece of news is fetched. */
const told = async (log: Log, between: (heard: readonly News[]) => void = () => {}): Promise<readonly News[]> => {
  const heard: News[] = [];
  const growth = new Growth(log);
  const follow = new FollowAll(log, { of: 'all', from: 'start', backwards: false, filter });
  for await (const news of follow.news(async () => false)) {
    heard.push(news);
    between(heard);
  }
  growth.end();
  return heard;
};

const shape = (news: readonly News[]): string[] =>
  news.map((one) => (one === 'caughtUp' ? one : 'stream' in one ? 'event' : `${one.commit === one.prepare ? 'at' : 'between'} events`));

it('gives a checkpoint a page, between events where none was sent', async () => {
  const log = new Log();
  append(log, 'mine', 1);
  append(log, 'other', 2 * PAGE - 1);
  const first = log.records[0]?.position;
  const heard = await told(log);
  expect(shape(heard)).toEqual(['event', 'at events', 'between events', 'between events', 'caughtUp']);
  expect(heard[1]).toEqual({ commit: first, prepare: first });
  expect(heard.slice(2, 4)).toEqual([PAGE, 2 * PAGE].map((count) => ({ commit: log.records[count - 1]?.end, prepare: 0 })));
});

it('catches up anew with a reader that has fallen more than a page behind, and gives no checkpoint twice', async () => {
  const log = new Log();
  append(log, 'mine', 1);
  let written = false;
  const heard = await told(log, (so) => {
    if (so.at(-1) !== 'caughtUp' || written) return;
    written = true;
    append(log, 'other', PAGE);
    append(log, 'mine', 1);
  });
  expect(shape(heard)).toEqual(['event', 'at events', 'caughtUp', 'event', 'at events', 'caughtUp']);
});
