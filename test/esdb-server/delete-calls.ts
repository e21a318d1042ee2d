// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { nameOf } from './answers.js';
import { expectedOf } from './append-call.js';
import type { Expected } from './expectation.js';
import { asRefusal, type House } from './house.js';
import { streamDeleted, wrongRevision } from './refusals.js';

/** How the protocol writes what is no revision. */
const numberOf = (expected: Expected): number => (expected === 'any' ? -2 : expected === 'streamExists' ? -4 : expected);

interface Options {
  getStreamIdentifier(): shared.StreamIdentifier | undefined;
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** Resolves with the position of the record that marks the deletion. Throws a refusal. */
const remove = async ({ log, faults }: House, options: Options | undefined, hard: boolean): Promise<string> => {
  const stream = nameOf(options?.getStreamIdentifier());
  const expected = options ? expectedOf(options) : 'any';
  const outcome = await faults.write(() => log.delete(stream, expected, hard));
  if (outcome.says === 'deleted') throw streamDeleted(stream);
  if (outcome.says === 'wrongRevision') throw wrongRevision(stream, numberOf(expected), outcome.actual);
  return String(outcome.position);
};

const unary =
  <Request, Answer>(house: House, carryOut: (request: Request) => Promise<Answer>) =>
  async (call: ServerUnaryCall<Request, Answer>, answer: sendUnaryData<Answer>): Promise<void> => {
    try {
      const refused = house.access.refusalOf(call.metadata);
      if (refused) throw refused;
      answer(null, await carryOut(call.request));
    } catch (error) {
      answer(asRefusal(error));
    }
  };

/** Hides a stream's events until it is written to again. */
export const deleteCall = (house: House) =>
  unary(house, async (request: streams.DeleteReq): Promise<streams.DeleteResp> => {
    const position = await remove(house, request.getOptions(), false);
    return new streams.DeleteResp().setPosition(new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position));
  });

/** Ends a stream for ever. */
export const tombstoneCall = (house: House) =>
  unary(house, async (request: streams.TombstoneReq): Promise<streams.TombstoneResp> => {
    const position = await remove(house, request.getOptions(), true);
    return new streams.TombstoneResp().setPosition(
      new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
    );
  });
