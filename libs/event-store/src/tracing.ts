// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ROOT_CONTEXT, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import type { Attributes, Link, Span, SpanContext, SpanOptions, Tracer } from '@opentelemetry/api';
import { derivedId } from './derived-ids.js';
import type { StoredEvent } from './port.js';

/** Where in a trace some work stands, as W3C Trace Context has it: handed on by hand, so that nothing hangs on what is "current". */
export type TracePlace = SpanContext;

export interface SpanParts {
  /** What it is part of; without it a trace begins here. */
  readonly within?: TracePlace | undefined;
  readonly attributes?: Attributes;
  /** The id that the span shall have, where others must be able to find it. */
  readonly id?: () => string;
  /** Only asked for when the span is really kept. */
  readonly links?: () => Link[];
}

let tracer: Tracer | undefined;
let idWanted: (() => string) | undefined;

/** Keeps traces from now on, or with undefined no longer. Said once by the program, which knows where they are sent. */
export const traceWith = (given: Tracer | undefined): void => {
  tracer = given;
};

/** A span that its beginner ends; undefined where no traces are kept. */
export const beginSpan = (name: string, within: TracePlace | undefined, options: SpanOptions): Span | undefined =>
  tracer?.startSpan(name, options, within ? trace.setSpanContext(ROOT_CONTEXT, within) : ROOT_CONTEXT);

/** The id for the span that is being begun, when it shall have a certain one. For the generator of ids, which is told of nothing else. */
export const wantedSpanId = (): string | undefined => idWanted?.();

/**
 * Does some work within a span of its own. Where no traces are kept that is the work alone, with the place it was given. Attributes hold
 * names and counts; never anything of a request's contents.
 */
export const inSpan = <T>(name: string, { within, attributes, id, links }: SpanParts, work: (place?: TracePlace) => Promise<T>): Promise<T> => {
  if (!tracer) return work(within);
  idWanted = id;
  const span = beginSpan(name, within, { attributes });
  idWanted = undefined;
  const place = span?.spanContext();
  if (!span?.isRecording()) return work(place);
  if (links) span.addLinks(links());
  return work(place).then(
    (done) => (span.end(), done),
    (error: unknown) => {
      // Its name: a message may hold input.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      span.end();
      throw error;
    },
  );
};

/** The id of the span in which an event was appended: follows from the first event of the append, so that whoever reads the event knows it. */
export const appendSpanId = ({ id, revision }: { readonly id: string; readonly revision: number }): string =>
  derivedId(`append:${id}:${revision}`).replaceAll('-', '').slice(16);

const MOST_LINKS = 100;

/** To the appends of these events, as far as they were traced. */
export const linksTo = (events: readonly StoredEvent[]): Link[] => {
  const links: Link[] = [];
  for (const { id, revision, meta } of events) {
    if (!meta.includes('"traceId"')) continue;
    const { traceId, commandId } = JSON.parse(meta) as { readonly traceId?: string; readonly commandId: string };
    if (!traceId || id !== derivedId(`${commandId}:0`)) continue;
    links.push({ context: { traceId, spanId: appendSpanId({ id, revision }), traceFlags: TraceFlags.SAMPLED, isRemote: true } });
    if (links.length === MOST_LINKS) break;
  }
  return links;
};
