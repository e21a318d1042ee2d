// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { schemaOf, type Fact, type Metadata, type NameOf, type Recorded, type StreamType } from '@fyrvakt/kernel';
import { canonicalJson } from './canonical-json.js';
import type { NewEvent, StoredEvent } from './port.js';
import type { FreshKey, Sealed, Sealer } from './sealer.js';

/** The log holds an event that this version of the program does not know: another name, or a schema from a later version. */
export class UnknownEvent extends Error {
  constructor(readonly type: string, readonly schema: number, readonly stream: string, readonly revision: number) {
    super(`${type} with schema ${schema} at revision ${revision} of ${stream} is not known to this version; upgrade to read it`);
    this.name = 'UnknownEvent';
  }
}

/** Where an event is to stand. */
export interface Place {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
}

/** A stored event as far as decoding needs it. */
export type Decodable = Omit<StoredEvent, 'link'>;

type Payload = Readonly<Record<string, unknown>>;

/** The sealed part of stored data, where there is one. */
export const sealedPart = (data: string): Sealed | undefined => (JSON.parse(data) as { sealed?: Sealed }).sealed;

/** What was not sealed. */
const clearPart = (data: string): Payload => {
  const payload = JSON.parse(data) as Payload & { readonly sealed?: unknown };
  if (payload.sealed === undefined) return payload;
  const { sealed: _sealed, ...clear } = payload;
  return clear;
};

/** The canonical JSON of metadata, of which there is one per event: its keys are known, so they are written in order, not sorted. */
export const metaJson = (meta: Omit<Metadata, 'schema'>, schema: number): string => {
  const { actor, causationId, commandId, correlationId, fingerprint, occurredAt, recordedAt, traceId } = meta;
  const { id, kind, role } = actor;
  return JSON.stringify({
    actor: { id, kind, role }, causationId, commandId, correlationId, fingerprint, occurredAt, recordedAt, schema, traceId,
  });
};

/**
 * Facts to stored events and back. Stored data are the clear fields and, where there are personal ones, `sealed` in place of them:
 * no field of an event may have that name.
 */
export class Codec<E, S> {
  constructor(private readonly type: StreamType<E, S>, private readonly sealer: Sealer) {}

  /** Takes the personal parts out, seals them and writes the rest as canonical JSON: at once, where the sealer seals at once. */
  encode(fact: Fact<E>, place: Place, meta: Omit<Metadata, 'schema'>, fresh?: FreshKey): NewEvent | Promise<NewEvent> {
    const { clear, personal } = this.split(fact);
    const { id, stream, revision } = place;
    const { type } = fact;
    const written = { id, type, meta: metaJson(meta, schemaOf(this.type, type)) };
    if (!personal) return { ...written, data: canonicalJson(clear) };
    const sealed = this.sealer.seal({ stream, revision, eventId: id, type }, personal, fresh);
    if (sealed instanceof Promise) return sealed.then((part) => ({ ...written, data: canonicalJson({ ...clear, sealed: part }) }));
    return { ...written, data: canonicalJson({ ...clear, sealed }) };
  }

  /** An event as it is read without its key. */
  bare(event: Recorded<E>): Recorded<E> {
    const { type, id, stream, revision, position, meta } = event;
    return { type, data: this.split(event).clear, id, stream, revision, position, meta } as unknown as Recorded<E>;
  }

  private split(fact: Fact<E>): { readonly clear: Payload; readonly personal?: Payload } {
    const parts: object = this.type.personalParts[fact.type];
    const data = fact.data as Payload;
    const clear: Record<string, unknown> = {};
    let personal: Record<string, unknown> | undefined;
    for (const field of Object.keys(data)) {
      if (data[field] === undefined) continue;
      if (field in parts) (personal ??= {})[field] = data[field];
      else clear[field] = data[field];
    }
    return personal ? { clear, personal } : { clear };
  }

  /** Decodes and opens the personal parts; they are absent when their key has been destroyed. */
  async open(stored: Decodable): Promise<Recorded<E>> {
    const { id: eventId, stream, revision, type } = stored;
    const sealed = sealedPart(stored.data);
    return this.closed(stored, sealed && (await this.sealer.open({ stream, revision, eventId, type }, sealed)));
  }

  /** Decodes without touching a key: personal parts are absent unless handed in. `meta`: what is known to stand in the text. */
  closed(stored: Decodable, personal?: object, meta = JSON.parse(stored.meta) as Metadata): Recorded<E> {
    const { id, stream, revision, position, type } = stored;
    const known = Object.hasOwn(this.type.personalParts, type) ? schemaOf(this.type, type as NameOf<E>) : 0;
    if (!(meta.schema >= 1 && meta.schema <= known)) throw new UnknownEvent(type, meta.schema, stream, revision);
    let data = clearPart(stored.data);
    if (personal) data = { ...data, ...personal };
    // Most events are as today's version writes them; a rebuild reads millions of those.
    if (meta.schema === known) return { type, data, id, stream, revision, position, meta } as unknown as Recorded<E>;
    for (const lift of (this.type.upcasters[type as NameOf<E>] ?? []).slice(meta.schema - 1)) data = lift(data);
    return { type, data, id, stream, revision, position, meta: { ...meta, schema: known } } as unknown as Recorded<E>;
  }
}
