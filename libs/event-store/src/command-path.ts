// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as pause } from 'node:timers/promises';
import { evolve, fold, schemaOf, type At, type Fact, type Instant, type Metadata, type Recorded } from '@fyrvakt/kernel';
import { Codec, type Decodable } from './codec.js';
import { CommandIdReused, Contended, RevisionMismatch } from './command-errors.js';
import type { CommandPathParts, CommandRequest, Decidable, Executed, UpTo } from './command-types.js';
import { derivedId } from './derived-ids.js';
import { tell } from './measurements.js';
import { EventIdTaken, NO_STREAM, StoreUnavailable, WrongRevision, type Appended, type NewEvent } from './port.js';
import type { Recent } from './recent.js';
import { noPast, recentStreams, type Past } from './recent-streams.js';
import type { FreshKey, NewKey } from './sealer.js';
import { appendSpanId, inSpan, type TracePlace } from './tracing.js';
import { Turns } from './turns.js';

const RE_DECIDES = 5;
/** Events whose sums are remembered: some thousand cases, about 30 MiB. */
const REMEMBERED = 50_000;

/** An event on its way to the log, where it gets its position. */
type Unplaced<E> = Fact<E> & Omit<Recorded<E>, 'position'> & { position: number };

/**
 * The one way from a command to stored facts: recall or load, decide, seal, append. A command id that the stream knows is answered
 * from the log, so there is no table of commands beside it that could disagree.
 */
export class CommandPath<E, S, A extends At> {
  private readonly codec: Codec<E, S>;
  private readonly turns = new Turns();
  private readonly recent: Recent<string, Past<S>>;

  constructor(private readonly parts: CommandPathParts<E, S, A>) {
    this.codec = new Codec(parts.type, parts.sealer);
    this.recent = recentStreams(parts.remember ?? REMEMBERED);
  }

  /** Throws the rule's Rejection, RevisionMismatch, CommandIdReused, Contended, KeyDestroyed, UnknownEvent or StoreUnavailable. */
  execute(name: string, spec: Decidable<E, S, A>, request: CommandRequest): Promise<Executed<E>> {
    return inSpan(name, { within: request.trace, attributes: { 'fyrvakt.stage': 'command' } }, (trace) =>
      this.inTurn(name, spec, trace === request.trace ? request : { ...request, trace }));
  }

  private inTurn(name: string, spec: Decidable<E, S, A>, request: CommandRequest): Promise<Executed<E>> {
    // Within one process nobody races for a stream; what is retried below are other processes.
    return this.turns.take(request.stream, () => {
      const past = this.recent.get(request.stream) ?? this.guess(spec, request);
      return past ? this.trust(name, spec, request, past) : this.retry(name, spec, request);
    });
  }

  /** Decides on a remembered past. The expected revision proves it for facts that land; all else needs a look at the log. */
  private async trust(name: string, spec: Decidable<E, S, A>, request: CommandRequest, past: Past<S>): Promise<Executed<E>> {
    try {
      const done = await this.attempt(spec, request, past, true);
      if (done.events.length > 0) return done;
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
    }
    return this.retry(name, spec, request, past);
  }

  /** The state of a stream as this process knew it last, after a command of its own say; undefined when it remembers none. */
  recall(stream: string): S | undefined {
    return this.recent.get(stream)?.state;
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

  /** Most streams that a command may begin are new. */
  private guess(spec: Decidable<E, S, A>, request: CommandRequest): Past<S> | undefined {
    return spec.creates && request.ifRevision === undefined ? noPast(this.parts.type.initial) : undefined;
  }

  private async retry(name: string, spec: Decidable<E, S, A>, request: CommandRequest, past?: Past<S>): Promise<Executed<E>> {
    let known = await this.read(request.stream, past);
    for (let reDecides = 0; ; reDecides++) {
      try {
        return await this.attempt(spec, request, known);
      } catch (error) {
        if (!(error instanceof WrongRevision || error instanceof EventIdTaken)) throw error;
        if (reDecides >= RE_DECIDES) throw new Contended(name, request.stream, { cause: error });
        // The first time at once: the winner is done. After that a pause of 0–10, 0–20, 0–40 … ms parts the contenders.
        if (reDecides > 0) await pause(Math.random() * 5 * 2 ** reDecides);
        known = await this.read(request.stream);
        if (error instanceof EventIdTaken && !known.commands.has(request.commandId)) throw new CommandIdReused(request.commandId);
      }
    }
  }

  /** The past as the log has it now. What is known of it is only added to, where the log still holds the event it ended with. */
  private async read(stream: string, known: Past<S> = noPast(this.parts.type.initial)): Promise<Past<S>> {
    const stored = await this.parts.store.readStream(stream, Math.max(known.revision, 0));
    const goesOn = known.revision < 0;
    if (!goesOn && stored[0]?.position !== known.position) return this.read(stream);
    return this.advance(stream, known, (goesOn ? stored : stored.slice(1)).map((event) => this.codec.closed(event)));
  }

  /** Folds more events in. They come without their personal parts, which no state rests on, so that the memory holds none. */
  private advance(stream: string, past: Past<S>, more: readonly Recorded<E>[]): Past<S> {
    const last = more.at(-1);
    if (!last) return past;
    let { state } = past;
    for (const event of more) {
      state = evolve(this.parts.type.evolvers, state, event);
      if (!past.commands.has(event.meta.commandId)) past.commands.set(event.meta.commandId, event.revision);
    }
    const next = { revision: last.revision, position: last.position, state, commands: past.commands };
    this.recent.set(stream, next);
    return next;
  }

  /** `begins`: the stream is thought to be new, and its key with it. */
  private async attempt(spec: Decidable<E, S, A>, request: CommandRequest, past: Past<S>, begins = false): Promise<Executed<E>> {
    const { stream, commandId, ifRevision } = request;
    const { revision, position, state } = past;
    const heardAt = past.commands.get(commandId);
    if (heardAt !== undefined) return this.replay(request, heardAt);
    if (ifRevision !== undefined && revision >= 0 && revision !== ifRevision) throw await this.mismatch(stream, revision, ifRevision);
    const now = this.parts.clock();
    const facts = spec.decide(state, request.body as never, this.surroundings(request, now));
    if (facts.length === 0) return { events: [], revision, position, replayed: false };
    const fresh = facts.map((fact, index) => this.toRecord(fact, index, request, revision + 1 + index, now));
    const key = begins && revision === NO_STREAM && this.parts.store.appendWithKey ? this.parts.sealer.freshKey?.(stream) : undefined;
    const encoding = this.encode(fresh, key);
    const encoded = encoding instanceof Promise ? await encoding : encoding;
    const started = performance.now();
    const landed = await this.append(stream, revision, encoded, key?.made, request.trace);
    tell('append', () => ({ ms: performance.now() - started }));
    key?.kept();
    fresh.forEach((event, index) => (event.position = landed.first + index));
    const events = fresh as unknown as Recorded<E>[];
    this.advance(stream, past, events.map((event) => this.codec.bare(event)));
    return { events, revision: revision + facts.length, position: landed.last, replayed: landed.replayed };
  }

  /** At once where every event is sealed at once, as most are: each wait costs a command more than the sealing. */
  private encode(events: readonly Unplaced<E>[], key: FreshKey | undefined): NewEvent[] | Promise<NewEvent[]> {
    const done: NewEvent[] = [];
    for (const event of events) {
      const encoded = this.codec.encode(event, event, event.meta, key);
      if (encoded instanceof Promise)
        return encoded.then(async (one) => [...done, one, ...(await this.encode(events.slice(done.length + 1), key))]);
      done.push(encoded);
    }
    return done;
  }

  private append(
    stream: string, revision: number, events: readonly NewEvent[], key: NewKey | undefined, within: TracePlace | undefined,
  ): Promise<Appended> {
    const { store } = this.parts;
    const id = (): string => appendSpanId({ id: events[0]?.id ?? '', revision: revision + 1 });
    const span = { within, attributes: { 'fyrvakt.events': events.length }, id };
    return inSpan('append', span, () =>
      key && store.appendWithKey ? store.appendWithKey(stream, revision, events, key) : store.append(stream, revision, events));
  }

  private async mismatch(stream: string, revision: number, seen: number): Promise<RevisionMismatch<E>> {
    const since = await this.open(await this.parts.store.readStream(stream, seen + 1));
    return new RevisionMismatch(stream, since.at(-1)?.revision ?? revision, since);
  }

  private surroundings(request: CommandRequest, now: Instant): A {
    let ids = 0;
    return this.parts.at({
      now,
      occurredAt: request.occurredAt ?? now,
      actor: request.actor,
      newId: () => derivedId(`${request.commandId}:id-${++ids}`),
    });
  }

  /** A fact as it will be read, save for its position. */
  private toRecord({ type, data, occurredAt }: Fact<E>, index: number, request: CommandRequest, revision: number, now: Instant): Unplaced<E> {
    const { stream, commandId, actor, causationId, fingerprint, trace } = request;
    const meta: Metadata = {
      schema: schemaOf(this.parts.type, type),
      occurredAt: occurredAt ?? request.occurredAt ?? now,
      recordedAt: now,
      actor,
      commandId,
      correlationId: request.correlationId ?? stream.slice(this.parts.type.prefix.length + 1),
      ...(causationId === undefined ? {} : { causationId }),
      ...(fingerprint === undefined || index > 0 ? {} : { fingerprint }),
      ...(trace === undefined ? {} : { traceId: trace.traceId }),
    };
    return { type, data, id: derivedId(`${commandId}:${index}`), stream, revision, position: 0, meta } as unknown as Unplaced<E>;
  }

  /** What was recorded for the request the first time, as the log has it. */
  private async replay({ stream, commandId, fingerprint }: CommandRequest, heardAt: number): Promise<Executed<E>> {
    const stored = await this.parts.store.readStream(stream, heardAt);
    const its = stored.filter((event) => this.codec.closed(event).meta.commandId === commandId);
    const [events, last] = [await this.open(its), its.at(-1)];
    // Only a log that was put back to an older copy forgets; then neither may we remember.
    if (!last) throw new WrongRevision(stream, heardAt, heardAt - 1);
    const told = events[0]?.meta.fingerprint;
    if (told !== undefined && fingerprint !== undefined && told !== fingerprint) throw new CommandIdReused(commandId);
    return { events, revision: last.revision, position: last.position, replayed: true };
  }

  private open(stored: readonly Decodable[]): Promise<Recorded<E>[]> {
    return Promise.all(stored.map((event) => this.codec.open(event)));
  }
}
