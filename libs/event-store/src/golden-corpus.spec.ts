// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Recorded } from '@fyrvakt/kernel';
import { caseCorpus, drillCorpus, instructionCorpus, rosterCorpus, type Corpus } from '../../../test/support/golden-samples.js';
import { linkOf } from './chain.js';
import { Codec, UnknownEvent } from './codec.js';

/** Events that were stored once are read for ever: libs/event-store/golden holds one of each kind and schema. */
const isReadForEver = <E, S>(corpus: Corpus<E, S>): void => {
  const { codec, wanted, readSample } = corpus;

  // FYRVAKT_WRITE_SAMPLES=1 adds the sample of a new event or schema.
  if (process.env['FYRVAKT_WRITE_SAMPLES']) beforeAll(() => corpus.writeMissingSamples());

  it('holds every event in every schema it has had, and none that is no longer known', () => {
    expect(corpus.sampleFiles()).toEqual(wanted.toSorted());
  });

  it.each(wanted)('%s is read as it always was', async (file) => {
    const { stored, recorded } = readSample(file);
    expect(await codec.open(stored)).toEqual(recorded);
    expect(codec.closed(stored)).toEqual(corpus.closed(recorded));
    expect(linkOf(undefined, stored.stream, stored.revision, stored)).toBe(stored.link);
  });

  it.each(wanted)('%s folds the same when the key is gone', (file) => {
    expect(corpus.stateAfter(file, (event) => corpus.closed(event))).toEqual(corpus.stateAfter(file, (event) => event));
  });

  it('keeps every personal field sealed', () => {
    for (const { stored, recorded } of wanted.map(readSample)) {
      const fields = corpus.personalFields(recorded.type);
      const clear = JSON.parse(stored.data) as object;
      expect(Object.keys(recorded.data as object)).toEqual(expect.arrayContaining([...fields]));
      expect(fields.filter((field) => field in clear)).toEqual([]);
      expect('sealed' in clear).toBe(fields.length > 0);
    }
  });
};

describe('The golden corpus of cases', () => {
  isReadForEver(caseCorpus);

  it.each<[string, object]>([
    ['a name that is not known', { type: 'CaseTeleported' }], ['a name from elsewhere', { type: 'toString' }],
    ['a later schema', { meta: '{"schema":99}' }], ['no schema', { meta: '{}' }],
  ])('names an event with %s', (_what, change) => {
    const { stored } = caseCorpus.readSample('CaseClosed.v1.json');
    expect(() => caseCorpus.codec.closed({ ...stored, ...change })).toThrow(UnknownEvent);
  });
});

describe('The golden corpus of instructions', () => {
  isReadForEver(instructionCorpus);
});

describe('The golden corpus of rosters', () => {
  isReadForEver(rosterCorpus);
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

describe('The golden corpus of drills', () => {
  isReadForEver(drillCorpus);
});
