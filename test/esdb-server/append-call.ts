// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { nameOf } from './answers.js';
import type { Expected } from './expectation.js';
import { asRefusal, checkSize, proposedOf, type House } from './house.js';
import type { Outcome } from './log.js';
import { NO_STREAM, type Proposed } from './record.js';
import { badRequest, streamDeleted } from './refusals.js';

/** What deletes and plain appends say of the stream they mean. */
interface ExpectedOptions {
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export const expectedOf = (options: ExpectedOptions): Expected => {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return NO_STREAM;
  return options.hasStreamExists() ? 'streamExists' : 'any';
};

const success = ({ last, position }: Extract<Outcome, { says: 'landed' }>): streams.AppendResp => {
  const answer = new streams.AppendResp.Success();
  if (last === NO_STREAM) answer.setNoStream(new shared.Empty());
  else answer.setCurrentRevision(String(last));
  if (position === undefined) answer.setNoPosition(new shared.Empty());
  else answer.setPosition(new streams.AppendResp.Position().setCommitPosition(String(position)).setPreparePosition(String(position)));
  return new streams.AppendResp().setSuccess(answer);
};

const wrongVersion = (expected: Expected, actual: number): streams.AppendResp => {
  const answer = new streams.AppendResp.WrongExpectedVersion();
  if (expected === 'any') answer.setExpectedAny(new shared.Empty());
  else if (expected === 'streamExists') answer.setExpectedStreamExists(new shared.Empty());
  else if (expected === NO_STREAM) answer.setExpectedNoStream(new shared.Empty());
  else answer.setExpectedRevision(String(expected));
  if (actual === NO_STREAM) answer.setCurrentNoStream(new shared.Empty());
  else answer.setCurrentRevision(String(actual));
  return new streams.AppendResp().setWrongExpectedVersion(answer);
};

interface Request {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
}

/** First the options, then an event a message. */
const received = async (house: House, call: ServerReadableStream<streams.AppendReq, streams.AppendResp>): Promise<Request> => {
  let request: Request | undefined;
  for await (const message of call as AsyncIterable<streams.AppendReq>) {
    const [options, proposed] = [message.getOptions(), message.getProposedMessage()];
    if (options) request = { stream: nameOf(options.getStreamIdentifier()), expected: expectedOf(options), events: [] };
    else if (proposed) request?.events.push(proposedOf(proposed));
  }
  if (!request) throw badRequest('an append without options');
  checkSize(house, request.events);
  return request;
};

/** The append of clients that give their credentials call by call, and of old ones. */
export const appendCall =
  (house: House) =>
  async (call: ServerReadableStream<streams.AppendReq, streams.AppendResp>, answer: sendUnaryData<streams.AppendResp>): Promise<void> => {
    const { log, faults, access } = house;
    try {
      const refused = access.refusalOf(call.metadata);
      if (refused) throw refused;
      const { stream, expected, events } = await received(house, call);
      const outcome = await faults.write(() => log.append(stream, expected, events));
      if (outcome.says === 'deleted') throw streamDeleted(stream);
      answer(null, outcome.says === 'landed' ? success(outcome) : wrongVersion(expected, outcome.actual));
    } catch (error) {
      if (!call.cancelled) answer(asRefusal(error));
    }
  };
