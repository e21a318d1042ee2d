// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { status, type ServerDuplexStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import { nameOf, streamIdentifier } from './answers.js';
import type { Expected } from './expectation.js';
import { asRefusal, checkSize, proposedOf, type House } from './house.js';
import type { Outcome } from './log.js';
import { NO_STREAM, type Proposed } from './record.js';
import { accessDenied, timedOut, type Refusal } from './refusals.js';

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

interface Pending {
  readonly correlation: shared.UUID;
  readonly stream: string;
  readonly expected: Expected;
  readonly deadline: number;
  readonly events: Proposed[];
}

const expectedOf = (options: streams.BatchAppendReq.Options): Expected => {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return NO_STREAM;
  return options.hasStreamExists() ? 'streamExists' : 'any';
};

interface Packable {
  serializeBinary(): Uint8Array;
}

const failure = (name: string, details: Packable, code: number, packedAs = `event_store.client.${name}`): statuses.Status => {
  const packed = new anyPb.Any();
  packed.pack(details.serializeBinary(), packedAs);
  return new statuses.Status().setCode(code).setMessage(name).setDetails(packed);
};

const wrongVersion = (expected: Expected, actual: number): statuses.Status => {
  const details = new shared.WrongExpectedVersion();
  if (expected === 'any') details.setExpectedAny(new emptyPb.Empty());
  else if (expected === 'streamExists') details.setExpectedStreamExists(new emptyPb.Empty());
  else if (expected === NO_STREAM) details.setExpectedNoStream(new emptyPb.Empty());
  else details.setExpectedStreamPosition(String(expected));
  if (actual === NO_STREAM) details.setCurrentNoStream(new emptyPb.Empty());
  else details.setCurrentStreamRevision(String(actual));
  return failure('WrongExpectedVersion', details, status.ALREADY_EXISTS);
};

/** In a batch a refusal is an answer to one append, and the call goes on. */
const refused = ({ maxAppend }: House, { code, details, metadata }: Refusal): statuses.Status => {
  const [kind] = metadata.get('exception');
  if (kind === 'access-denied') return failure('AccessDenied', new shared.AccessDenied(), status.PERMISSION_DENIED);
  if (kind === 'maximum-append-size-exceeded') {
    const limit = new shared.MaximumAppendSizeExceeded().setMaxappendsize(maxAppend);
    return failure('MaximumAppendSizeExceeded', limit, status.INVALID_ARGUMENT);
  }
  if (code === status.ABORTED) return failure('Timeout', new shared.Timeout(), status.DEADLINE_EXCEEDED);
  if (code === status.UNAVAILABLE) return failure(details, new emptyPb.Empty(), 0, 'google.protobuf.Empty');
  return failure('BadRequest', new shared.BadRequest().setMessage(details), status.INVALID_ARGUMENT);
};

const success = ({ last, position }: Extract<Outcome, { says: 'landed' }>): streams.BatchAppendResp.Success => {
  const answer = new streams.BatchAppendResp.Success();
  if (last === NO_STREAM) answer.setNoStream(new emptyPb.Empty());
  else answer.setCurrentRevision(String(last));
  if (position === undefined) return answer.setNoPosition(new emptyPb.Empty());
  return answer.setPosition(new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position)));
};

const deleted = (stream: string): statuses.Status =>
  failure('StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(stream)), status.NOT_FOUND);

const respond = (call: Call, { correlation, stream, expected }: Pending, outcome: Outcome | statuses.Status): void => {
  if (call.cancelled || call.writableEnded) return;
  const answer = new streams.BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(streamIdentifier(stream));
  if (outcome instanceof statuses.Status) answer.setError(outcome);
  else if (outcome.says === 'landed') answer.setSuccess(success(outcome));
  else if (outcome.says === 'wrongRevision') answer.setError(wrongVersion(expected, outcome.actual));
  else answer.setError(deleted(stream));
  call.write(answer);
};

/** Appends of many streams over one call; each may come in several messages, the last of which is marked. */
export const batchAppendCall = (house: House) => (call: Call): void => {
  const { log, faults, access } = house;
  const pending = new Map<string, Pending>();
  let working = 0;
  let ended = false;
  const endWhenDone = (): void => void (ended && working === 0 && call.end());

  const carryOut = async (append: Pending): Promise<void> => {
    working += 1;
    try {
      checkSize(house, append.events);
      if (append.deadline <= Date.now()) throw timedOut();
      respond(call, append, await faults.write(() => log.append(append.stream, append.expected, append.events)));
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal.metadata.get('exception')[0] === 'not-leader') return void call.emit('error', refusal);
      respond(call, append, refused(house, refusal));
    } finally {
      working -= 1;
      endWhenDone();
    }
  };

  const receive = (message: streams.BatchAppendReq): void => {
    const key = message.getCorrelationId()?.getString() ?? '';
    const options = message.getOptions();
    if (options) {
      const stream = nameOf(options.getStreamIdentifier());
      const deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
      const correlation = message.getCorrelationId() ?? new shared.UUID();
      const started = { correlation, stream, expected: expectedOf(options), deadline, events: [] };
      if (access.refusalOf(call.metadata)) return respond(call, started, refused(house, accessDenied()));
      pending.set(key, started);
    }
    const append = pending.get(key);
    if (!append) return;
    try {
      append.events.push(...message.getProposedMessagesList().map(proposedOf));
    } catch (error) {
      pending.delete(key);
      return respond(call, append, refused(house, asRefusal(error)));
    }
    if (!message.getIsFinal()) return;
    pending.delete(key);
    void carryOut(append);
  };

  call.on('data', receive);
  call.once('end', () => {
    ended = true;
    endWhenDone();
  });
};
