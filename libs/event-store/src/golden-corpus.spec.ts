// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { caseEvolvers, caseStream, noCase, type CaseEvents, type CaseState } from '@fyrvakt/cases';
import { fold, schemaOf, type Recorded } from '@fyrvakt/kernel';
import { eventNames, goldenCodec, readSample, sampleFile, sampleFiles, writeMissingSamples } from '../../../test/support/golden-samples.js';
import { linkOf } from './chain.js';
import { Codec, UnknownEvent } from './codec.js';

type CaseEvent = Recorded<CaseEvents>;

const wanted = eventNames.flatMap((name) =>
  Array.from({ length: schemaOf(caseStream, name) }, (_, index) => sampleFile(name, index + 1)),
);

/** As it reads when its key has been destroyed. */
const closed = (event: CaseEvent): CaseEvent => {
  const left = Object.entries(event.data).filter(([field]) => !(field in caseStream.personalParts[event.type]));
  return { ...event, data: Object.fromEntries(left) } as CaseEvent;
};

/** Events that were stored once are read for ever: libs/event-store/golden holds one of each kind and schema. */
describe('The golden corpus', () => {
  // FYRVAKT_WRITE_SAMPLES=1 adds the sample of a new event or schema.
  if (process.env['FYRVAKT_WRITE_SAMPLES']) beforeAll(writeMissingSamples);

  it('holds every event in every schema it has had, and none that is no longer known', () => {
    expect(sampleFiles()).toEqual(wanted.toSorted());
  });

  it.each(wanted)('%s is read as it always was', async (file) => {
    const { stored, recorded } = readSample(file);
    expect(await goldenCodec.open(stored)).toEqual(recorded);
    expect(goldenCodec.closed(stored)).toEqual(closed(recorded));
    expect(linkOf(undefined, stored.stream, stored.revision, stored)).toBe(stored.link);
  });

  it.each(wanted)('%s folds the same when the key is gone', (file) => {
    const begun = 'CallReceived.v1.json';
    const stateAfter = (see: (event: CaseEvent) => CaseEvent): CaseState =>
      fold(caseEvolvers, noCase, [begun, file].map((name, revision) => see({ ...readSample(name).recorded, revision } as CaseEvent)));
    expect(stateAfter(closed)).toEqual(stateAfter((event) => event));
  });

  it('keeps every personal field sealed', () => {
    for (const { stored, recorded } of wanted.map(readSample)) {
      const fields = Object.keys(caseStream.personalParts[recorded.type]);
      const clear = JSON.parse(stored.data) as object;
      expect(Object.keys(recorded.data)).toEqual(expect.arrayContaining(fields));
      expect(fields.filter((field) => field in clear)).toEqual([]);
      expect('sealed' in clear).toBe(fields.length > 0);
    }
  });

  it.each<[string, object]>([
    ['a name that is not known', { type: 'CaseTeleported' }], ['a name from elsewhere', { type: 'toString' }],
    ['a later schema', { meta: '{"schema":99}' }], ['no schema', { meta: '{}' }],
  ])('names an event with %s', (_what, change) => {
    const { stored } = readSample('CaseClosed.v1.json');
    expect(() => goldenCodec.closed({ ...stored, ...change })).toThrow(UnknownEvent);
  });
});

describe('An event whose shape has changed', () => {
  interface Moved { Moved: { to: string; how: string } }
  const type = {
    prefix: 'x', initial: 0, evolvers: { Moved: (state: number) => state + 1 }, personalParts: { Moved: {} },
    upcasters: {
      Moved: [
        ({ where, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, to: where }),
        (data: Readonly<Record<string, unknown>>) => ({ how: 'unknown', ...data }),
      ],
    },
  };
  const codec = new Codec<Moved, number>(type, { seal: () => Promise.reject(new Error()), open: () => Promise.reject(new Error()) });
  const stored = (schema: number, data: object) =>
    ({ id: 'i', stream: 'x-1', revision: 0, position: 1, type: 'Moved', meta: `{"schema":${schema}}`, data: JSON.stringify(data) });

  const shapes: [number, object][] = [[1, { where: 'a' }], [2, { to: 'a' }], [3, { to: 'a', how: 'unknown' }]];
  it.each(shapes)('is lifted from schema %i', (schema, data) => {
    const read: Recorded<Moved> = codec.closed(stored(schema, data));
    expect(read).toMatchObject({ data: { to: 'a', how: 'unknown' }, meta: { schema: 3 } });
  });
});
