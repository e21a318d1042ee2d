// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { fold, schemaOf, type At, type Fact, type Instant, type Metadata, type Recorded } from '@fyrvakt/kernel';
import { v5 as uuid } from 'uuid';
import { Codec, type Decodable } from './codec.js';
import { CommandIdReused, Contended, RevisionMismatch } from './command-errors.js';
import type { CommandPathParts, CommandRequest, Decidable, Executed, UpTo } from './command-types.js';
import { EventIdTaken, StoreUnavailable, WrongRevision, type StoredEvent } from './port.js';
import { Turns } from './turns.js';

/** Names every id that is derived from a command id; random once, fixed for ever. */
const DERIVED = '0f6b1c1e-5d0a-4c57-9a7e-2b8a3c9d4e61';
const RE_DECIDES = 5;

const lookCloser = (error: unknown): undefined => {
  if (error instanceof StoreUnavailable) throw error;
  return undefined;
};

/**
 * The one way from a command to stored facts: load, fold, decide, seal, append. A command id that the stream knows is answered
 * from the stream, so there is no table of commands beside the log that could disagree with it.
 */
export class CommandPath<E, S, A extends At> {
  private readonly codec: Codec<E, S>;
  private readonly turns = new Turns();

  constructor(private readonly parts: CommandPathParts<E, S, A>) {
    this.codec = new Codec(parts.type, parts.sealer);
  }

  /** Throws the rule's Rejection, RevisionMismatch, CommandIdReused, Contended, KeyDestroyed, UnknownEvent or StoreUnavailable. */
  execute(name: string, spec: Decidable<E, S, A>, request: CommandRequest): Promise<Executed<E>> {
    // Within one process nobody races for a stream; what is retried below are other processes.
    return this.turns.take(request.stream, async () => {
      if (spec.creates && request.ifRevision === undefined) {
        // Most streams that a command may begin are new: try that without reading. Whatever stands in the way, look closer.
        const begun = await this.attempt(spec, request, []).catch(lookCloser);
        if (begun && begun.events.length > 0) return begun;
      }
      return this.retry(name, spec, request);
    });
  }

  /** A stream's events with their personal parts opened, and the state they lead to. */
  async load(stream: string, options: { upTo?: UpTo } = {}): Promise<{ events: readonly Recorded<E>[]; state: S }> {
    const { revision = Infinity, position = Infinity, recordedAt } = options.upTo ?? {};
    const stored = await this.parts.store.readStream(stream);
    const events = await this.open(stored.filter((event) => event.revision <= revision && event.position <= position));
    const after = recordedAt === undefined ? -1 : events.findIndex((event) => event.meta.recordedAt > recordedAt);
    const known = after < 0 ? events : events.slice(0, after);
    return { events: known, state: fold(this.parts.type.evolvers, this.parts.type.initial, known) };
  }

  /** One stored event as readers meet it; `open` says whether its personal parts are wanted. */
  async decode(stored: Decodable, options: { open: boolean }): Promise<Recorded<E>> {
    return options.open ? this.codec.open(stored) : this.codec.closed(stored);
  }

  private async retry(name: string, spec: Decidable<E, S, A>, request: CommandRequest): Promise<Executed<E>> {
    for (let reDecides = 0; ; reDecides++) {
      const past = await this.parts.store.readStream(request.stream);
      try {
        return await this.attempt(spec, request, past);
      } catch (error) {
        if (!(error instanceof WrongRevision || error instanceof EventIdTaken)) throw error;
        if (reDecides >= RE_DECIDES) throw new Contended(name, request.stream, { cause: error });
        if (error instanceof EventIdTaken && !(await this.knows(request))) throw new CommandIdReused(request.commandId);
        // The first time at once: the winner is done. After that a pause of 0–10, 0–20, 0–40 … ms parts the contenders.
        if (reDecides > 0) await pause(Math.random() * 5 * 2 ** reDecides);
      }
    }
  }

  private async attempt(spec: Decidable<E, S, A>, request: CommandRequest, past: readonly StoredEvent[]): Promise<Executed<E>> {
    const { store, type } = this.parts;
    const events = past.map((event) => this.codec.closed(event));
    const first = events.find((event) => event.meta.commandId === request.commandId);
    if (first) return this.replay(request, first, past.filter((_event, index) => events[index]?.meta.commandId === request.commandId));
    const revision = past.length - 1;
    if (request.ifRevision !== undefined && past.length > 0 && revision !== request.ifRevision)
      throw new RevisionMismatch(request.stream, revision, await this.open(past.slice(request.ifRevision + 1)));
    const now = this.parts.clock();
    const facts = spec.decide(fold(type.evolvers, type.initial, events), request.body as never, this.surroundings(request, now));
    if (facts.length === 0) return { events: [], revision, position: past.at(-1)?.position ?? 0, replayed: false };
    const fresh = facts.map((fact, index) => this.toRecord(fact, index, request, revision + 1 + index, now));
    const sealed = await Promise.all(fresh.map((event) => this.codec.encode(event, event, event.meta)));
    const landed = await store.append(request.stream, revision, sealed);
    const recorded = fresh.map((event, index) => ({ ...event, position: landed.first + index }) as Recorded<E>);
    return { events: recorded, revision: revision + facts.length, position: landed.last, replayed: landed.replayed };
  }

  private surroundings(request: CommandRequest, now: Instant): A {
    let ids = 0;
    return this.parts.at({
      now,
      occurredAt: request.occurredAt ?? now,
      actor: request.actor,
      newId: () => uuid(`${request.commandId}:id-${++ids}`, DERIVED),
    });
  }

  /** A fact as it will be read, save for its position. */
  private toRecord({ type, data, occurredAt }: Fact<E>, index: number, request: CommandRequest, revision: number, now: Instant) {
    const { stream, commandId, actor, causationId, fingerprint } = request;
    const meta: Metadata = {
      schema: schemaOf(this.parts.type, type),
      occurredAt: occurredAt ?? request.occurredAt ?? now,
      recordedAt: now,
      actor,
      commandId,
      correlationId: request.correlationId ?? stream.slice(this.parts.type.prefix.length + 1),
      ...(causationId === undefined ? {} : { causationId }),
      ...(fingerprint === undefined || index > 0 ? {} : { fingerprint }),
    };
    return { type, data, id: uuid(`${commandId}:${index}`, DERIVED), stream, revision, meta };
  }

  private async replay(request: CommandRequest, first: Recorded<E>, stored: readonly StoredEvent[]): Promise<Executed<E>> {
    const { fingerprint } = first.meta;
    if (fingerprint !== undefined && request.fingerprint !== undefined && fingerprint !== request.fingerprint)
      throw new CommandIdReused(request.commandId);
    const last = stored.at(-1) as StoredEvent;
    return { events: await this.open(stored), revision: last.revision, position: last.position, replayed: true };
  }

  private async knows(request: CommandRequest): Promise<boolean> {
    const past = await this.parts.store.readStream(request.stream);
    return past.some((event) => this.codec.closed(event).meta.commandId === request.commandId);
  }

  private open(stored: readonly Decodable[]): Promise<Recorded<E>[]> {
    return Promise.all(stored.map((event) => this.codec.open(event)));
  }
}
