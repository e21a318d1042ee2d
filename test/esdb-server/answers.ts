// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { TOMBSTONE, type LogRecord, type Position } from './record.js';

/** Highest 64-bit revision. */
const END_OF_TIME = '9223372036854775807';
/** .NET's clock: units of 100 ns. */
const TICKS_PER_MILLISECOND = 10_000n;

export const streamIdentifier = (name: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));
export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

const revisionText = (revision: number): string => (revision === TOMBSTONE ? END_OF_TIME : String(revision));

const recordedEvent = (record: LogRecord): streams.ReadResp.ReadEvent.RecordedEvent => {
  const position = String(record.position);
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(record.id))
    .setStreamIdentifier(streamIdentifier(record.stream))
    .setStreamRevision(revisionText(record.revision))
    .setCommitPosition(position).setPreparePosition(position)
    .setData(record.data).setCustomMetadata(record.metadata);
  const properties = event.getMetadataMap();
  properties.set('type', record.type);
  properties.set('created', String(BigInt(record.created) * TICKS_PER_MILLISECOND));
  properties.set('content-type', record.contentType);
  return event;
};

const bytes = (answer: streams.ReadResp): Buffer => Buffer.from(answer.serializeBinary());

/** What the server sends of an event: made once, sent to every reader. */
export const eventAnswer = (record: LogRecord): Buffer =>
  (record.answer ??= bytes(
    new streams.ReadResp().setEvent(
      new streams.ReadResp.ReadEvent().setEvent(recordedEvent(record)).setCommitPosition(String(record.position)),
    ),
  ));

export const confirmationAnswer = (id: string): Buffer =>
  bytes(new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id)));

export const checkpointAnswer = ({ commit, prepare }: Position): Buffer =>
  bytes(new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  ));

export const caughtUpAnswer = (): Buffer => bytes(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));

export const notFoundAnswer = (stream: string): Buffer =>
  bytes(new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream))));
