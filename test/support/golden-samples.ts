// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionStream } from '@fyrvakt/action-instructions';
import { caseStream } from '@fyrvakt/cases';
import { drillStream, type DrillEvents } from '@fyrvakt/drills';
import { rosterStream } from '@fyrvakt/duty-roster';
import { Codec, linkOf, type StoredEvent } from '@fyrvakt/event-store';
import { fold, schemaOf, type Fact, type NameOf, type Recorded, type StreamType } from '@fyrvakt/kernel';
import { type DataKey, DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { events, instructionEvents, NOW, rosterEvents } from '@fyrvakt/testing';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One event as it was stored by some version, and what every later version must read it as. */
export interface Sample<E> {
  readonly stored: StoredEvent;
  /** With its personal parts opened. */
  readonly recorded: Recorded<E>;
}

const FOLDER = join(import.meta.dirname, '../../libs/event-store/golden');
const KEY = { id: 'golden-key', secret: Buffer.alloc(32, 'golden key: not a secret') };

class GoldenKey extends DataKeys {
  override atHand = (): DataKey => KEY;
  override find = async (): Promise<DataKey> => KEY;
}

const golden = new GoldenKey(new MemoryKeyStore(), new MasterKey([Buffer.alloc(32)]));

const PERSONAL: Record<string, unknown> = { callback: { phone: '+46 70 000 00 00', allowed: true } };

/** The samples of one kind of stream. `makers` has one for each event, by its name with a small first letter. */
export class Corpus<E, S> {
  readonly codec: Codec<E, S>;
  readonly names: readonly NameOf<E>[];
  private readonly folder: string;

  constructor(readonly type: StreamType<E, S>, private readonly makers: object, readonly begins: NameOf<E>) {
    this.codec = new Codec(type, new EnvelopeSealer(golden));
    this.names = Object.keys(type.personalParts) as NameOf<E>[];
    this.folder = join(FOLDER, type.prefix);
  }

  /** A fact of this name with a value in every personal field. */
  private factOf(name: NameOf<E>): Fact<E> {
    const make = (this.makers as Record<string, () => Fact<E>>)[name.charAt(0).toLowerCase() + name.slice(1)];
    if (!make) throw new Error(`nothing makes a ${name}`);
    const personal = this.personalFields(name).map((field) => [field, PERSONAL[field] ?? `Text i ${field}: åäö 😀`] as const);
    return { type: name, data: { ...Object.fromEntries(personal), ...make().data } } as Fact<E>;
  }

  personalFields(name: NameOf<E>): readonly string[] {
    return Object.keys(this.type.personalParts[name]);
  }

  /** Makes the sample of an event as it is stored today. */
  private async makeSample(name: NameOf<E>): Promise<Sample<E>> {
    const place = { id: '018f0000-0000-7000-8000-000000000000', stream: `${this.type.prefix}-golden-${name}`, revision: 0 };
    const actor = { kind: 'person', id: 'somebody', role: 'coordinator' } as const;
    const meta = { occurredAt: NOW, recordedAt: NOW, actor, commandId: 'golden', correlationId: 'golden' };
    const event = await this.codec.encode(this.factOf(name), place, meta);
    const stored = { ...event, ...place, position: 1, link: linkOf(undefined, place.stream, 0, event) };
    return { stored, recorded: await this.codec.open(stored) };
  }

  sampleFile = (name: NameOf<E>, schema: number): string => `${name}.v${schema}.json`;

  /** The file of every event in every schema that it has had. */
  get wanted(): readonly string[] {
    return this.names.flatMap((name) => Array.from({ length: schemaOf(this.type, name) }, (_, index) => this.sampleFile(name, index + 1)));
  }

  /** Writes what is not there. What is there is never written over: it was stored like that once. */
  async writeMissingSamples(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    for (const name of this.names) {
      const path = join(this.folder, this.sampleFile(name, schemaOf(this.type, name)));
      if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(await this.makeSample(name), undefined, 2)}\n`);
    }
  }

  sampleFiles = (): string[] => readdirSync(this.folder).toSorted();

  readSample = (file: string): Sample<E> => JSON.parse(readFileSync(join(this.folder, file), 'utf8')) as Sample<E>;

  /** As it reads when its key has been destroyed. */
  closed(event: Recorded<E>): Recorded<E> {
    const personal = this.personalFields(event.type);
    return { ...event, data: Object.fromEntries(Object.entries(event.data as object).filter(([field]) => !personal.includes(field))) } as Recorded<E>;
  }

  /** What a stream has become that began and then saw the event of a sample. */
  stateAfter(file: string, see: (event: Recorded<E>) => Recorded<E>): S {
    const seen = [`${this.begins}.v1.json`, file].map((name, revision) => see({ ...this.readSample(name).recorded, revision } as Recorded<E>));
    return fold(this.type.evolvers, this.type.initial, seen);
  }
}

export const caseCorpus = new Corpus(caseStream, events, 'CallReceived');
export const instructionCorpus = new Corpus(instructionStream, instructionEvents, 'InstructionDrafted');
/** One of each event of a drill. */
const drillEvents = {
  drillStarted: (): Fact<DrillEvents> => ({
    type: 'DrillStarted', data: { name: 'Fredag', rosterRevision: 7, present: ['TV1'], absent: ['FT1'], until: '2026-11-22T05:13:00.000Z' },
  }),
  drillEnded: (): Fact<DrillEvents> => ({ type: 'DrillEnded', data: {} }),
  drillNoteAdded: (): Fact<DrillEvents> => ({ type: 'DrillNoteAdded', data: { noteId: 'm1' } }),
};

export const drillCorpus = new Corpus(drillStream, drillEvents, 'DrillStarted');
export const rosterCorpus = new Corpus(rosterStream, rosterEvents, 'RosterEstablished');
