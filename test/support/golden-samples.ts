// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { casePersonalParts, caseStream, type CaseEventName, type CaseEvents } from '@fyrvakt/cases';
import { Codec, linkOf, type StoredEvent } from '@fyrvakt/event-store';
import { schemaOf, type Fact, type Recorded } from '@fyrvakt/kernel';
import { type DataKey, DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { events, NOW } from '@fyrvakt/testing';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One event as it was stored by some version, and what every later version must read it as. */
export interface Sample {
  readonly stored: StoredEvent;
  /** With its personal parts opened. */
  readonly recorded: Recorded<CaseEvents>;
}

const FOLDER = join(import.meta.dirname, '../../libs/event-store/golden/case');
const KEY = { id: 'golden-key', secret: Buffer.alloc(32, 'golden key: not a secret') };

class GoldenKey extends DataKeys {
  override atHand = (): DataKey => KEY;
  override find = async (): Promise<DataKey> => KEY;
}

const golden = new GoldenKey(new MemoryKeyStore(), new MasterKey([Buffer.alloc(32)]));
export const goldenCodec = new Codec(caseStream, new EnvelopeSealer(golden));

export const eventNames = Object.keys(casePersonalParts) as CaseEventName[];

const PERSONAL: Record<string, unknown> = { callback: { phone: '+46 70 000 00 00', allowed: true } };

/** A fact of this name with a value in every personal field. */
const factOf = (name: CaseEventName): Fact<CaseEvents> => {
  const make = events[(name.charAt(0).toLowerCase() + name.slice(1)) as Uncapitalize<CaseEventName>] as () => Fact<CaseEvents>;
  const { data } = make();
  const personal: Record<string, unknown> = {};
  for (const field of Object.keys(casePersonalParts[name])) personal[field] = PERSONAL[field] ?? `Text i ${field}: åäö 😀`;
  return { type: name, data: { ...personal, ...data } } as Fact<CaseEvents>;
};

/** Makes the sample of an event as it is stored today. */
const makeSample = async (name: CaseEventName): Promise<Sample> => {
  const place = { id: '018f0000-0000-7000-8000-000000000000', stream: `case-golden-${name}`, revision: 0 };
  const actor = { kind: 'person', id: 'somebody', role: 'coordinator' } as const;
  const meta = { occurredAt: NOW, recordedAt: NOW, actor, commandId: 'golden', correlationId: 'golden' };
  const event = await goldenCodec.encode(factOf(name), place, meta);
  const stored = { ...event, ...place, position: 1, link: linkOf(undefined, place.stream, 0, event) };
  return { stored, recorded: await goldenCodec.open(stored) };
};

export const sampleFile = (name: CaseEventName, schema: number): string => `${name}.v${schema}.json`;

/** Writes what is not there. What is there is never written over: it was stored like that once. */
export const writeMissingSamples = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of eventNames) {
    const path = join(FOLDER, sampleFile(name, schemaOf(caseStream, name)));
    if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(await makeSample(name), undefined, 2)}\n`);
  }
};

export const sampleFiles = (): string[] => readdirSync(FOLDER).toSorted();

export const readSample = (file: string): Sample => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Sample;
