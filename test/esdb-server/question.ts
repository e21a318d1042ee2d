// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import streams from '@eventstore/db-client/generated/streams_pb.js';
import { nameOf } from './answers.js';
import type { LogRecord, Position } from './record.js';
import { badRequest } from './refusals.js';

/** Which events of `$all` a reader wants, and how often it is told how far the server has looked. */
export interface Filter {
  matches(record: LogRecord): boolean;
  /** Most events considered in one go. */
  readonly window: number;
  /** Events considered from one checkpoint to the next. */
  readonly interval: number;
}

/** A request to read, in plain terms. */
export type Question = {
  readonly backwards: boolean;
  /** Undefined for a subscription, which has no end. */
  readonly count?: number;
} & (
  | { readonly of: 'stream'; readonly stream: string; readonly from: 'start' | 'end' | number }
  | { readonly of: 'all'; readonly from: 'start' | 'end' | Position; readonly filter?: Filter }
);

/** Events that the server reads at a time. */
export const PAGE = 32;

type FilterOptions = streams.ReadReq.Options.FilterOptions;

const filterOf = (options: FilterOptions): Filter => {
  const onStream = options.getStreamIdentifier();
  const expression = onStream ?? options.getEventType();
  if (!expression) throw badRequest('a filter on neither stream name nor event type');
  const interval = options.getCheckpointintervalmultiplier();
  if (interval === 0) throw badRequest('a checkpoint interval of 0');
  const window = options.hasMax() ? options.getMax() : PAGE;
  const subject = (record: LogRecord): string => (onStream ? record.stream : record.type);
  const pattern = expression.getRegex();
  const prefixes = expression.getPrefixList();
  const regex = pattern === '' ? undefined : new RegExp(pattern, 'u');
  return {
    window, interval: interval * window,
    matches: (record) => (regex ? regex.test(subject(record)) : prefixes.some((prefix) => subject(record).startsWith(prefix))),
  };
};

const { RevisionOptionCase } = streams.ReadReq.Options.StreamOptions;
const { AllOptionCase } = streams.ReadReq.Options.AllOptions;

const startOfStream = (options: streams.ReadReq.Options.StreamOptions): 'start' | 'end' | number => {
  switch (options.getRevisionOptionCase()) {
    case RevisionOptionCase.START: return 'start';
    case RevisionOptionCase.END: return 'end';
    case RevisionOptionCase.REVISION: return Number(options.getRevision());
    case RevisionOptionCase.REVISION_OPTION_NOT_SET: throw badRequest('no revision to read from');
  }
};

const startOfAll = (options: streams.ReadReq.Options.AllOptions): 'start' | 'end' | Position => {
  switch (options.getAllOptionCase()) {
    case AllOptionCase.START: return 'start';
    case AllOptionCase.END: return 'end';
    case AllOptionCase.POSITION: {
      const position = options.getPosition();
      return { commit: Number(position?.getCommitPosition()), prepare: Number(position?.getPreparePosition()) };
    }
    case AllOptionCase.ALL_OPTION_NOT_SET: throw badRequest('no position to read from');
  }
};

/** Understands a request; throws a refusal where it makes no sense. */
export const questionOf = (request: streams.ReadReq): Question => {
  const options = request.getOptions();
  if (!options?.getUuidOption()?.hasString()) throw badRequest('ids are given as text only');
  const common = {
    backwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    count: options.hasSubscription() ? undefined : Number(options.getCount()),
  };
  const ofStream = options.getStream();
  if (ofStream) return { ...common, of: 'stream', stream: nameOf(ofStream.getStreamIdentifier()), from: startOfStream(ofStream) };
  const ofAll = options.getAll();
  if (!ofAll) throw badRequest('neither a stream nor $all');
  const filter = options.getFilter();
  return { ...common, of: 'all', from: startOfAll(ofAll), filter: filter && filterOf(filter) };
};
