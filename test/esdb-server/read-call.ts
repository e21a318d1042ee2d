// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { randomUUID } from 'node:crypto';
import { caughtUpAnswer, checkpointAnswer, confirmationAnswer, eventAnswer, notFoundAnswer } from './answers.js';
import { FollowAll } from './follow-all.js';
import { followStream } from './follow-stream.js';
import { Growth, type News } from './growth.js';
import { asRefusal, type House } from './house.js';
import { questionOf, type Question } from './question.js';
import { readAll, readStream } from './reads.js';

type Call = ServerWritableStream<streams.ReadReq, Buffer>;

/** Writes, and waits while the reader is not ready for more. */
const send = async (call: Call, answer: Buffer): Promise<void> => {
  if (call.cancelled || call.write(answer)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      call.off('drain', go).off('cancelled', go);
      resolve();
    };
    call.once('drain', go).once('cancelled', go);
  });
};

const answerRead = async ({ log, faults }: House, call: Call, question: Question): Promise<void> => {
  await faults.pass('reads');
  const found = question.of === 'all' ? readAll(log, question) : readStream(log, question);
  if (found === 'missing') return send(call, notFoundAnswer(question.of === 'stream' ? question.stream : '$all'));
  for (const record of found) {
    if (call.cancelled) return;
    if (faults.strikes('reads')) await faults.pass('reads');
    await send(call, eventAnswer(record));
  }
};

const answerOf = (news: News): Buffer =>
  news === 'caughtUp' ? caughtUpAnswer() : 'stream' in news ? eventAnswer(news) : checkpointAnswer(news);

const follow = async ({ log, faults }: House, call: Call, question: Question): Promise<void> => {
  const growth = new Growth(log);
  call.once('cancelled', () => growth.end());
  try {
    await faults.pass('subscriptions');
    await send(call, confirmationAnswer(randomUUID()));
    const news = question.of === 'all' ? new FollowAll(log, question).news(growth.next) : followStream(log, question, growth.next);
    for await (const one of news) {
      if (call.cancelled) return;
      if (faults.strikes('subscriptions')) await faults.pass('subscriptions');
      const copies = typeof one === 'object' && 'stream' in one ? faults.copies : 1;
      for (let n = 0; n < copies; n += 1) await send(call, answerOf(one));
    }
  } finally {
    growth.end();
  }
};

/** Reads and subscriptions, which are one method of the protocol. */
export const readCall = (house: House) => async (call: Call): Promise<void> => {
  try {
    const refused = house.access.refusalOf(call.metadata);
    if (refused) throw refused;
    const question = questionOf(call.request);
    await (question.count === undefined ? follow : answerRead)(house, call, question);
    call.end();
  } catch (error) {
    call.emit('error', asRefusal(error));
  }
};
