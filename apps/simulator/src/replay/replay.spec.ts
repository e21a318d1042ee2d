// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { differences, type ReadCase } from './compare.js';
import { elementsOf } from './json-array.js';
import { instantOf, reportOf, type PoliceEvent } from './police-event.js';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const read = async (text: string, size: number): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const element of elementsOf(inPieces(text, size))) found.push(element);
  return found;
};

describe('Reading an array bit by bit', () => {
  const elements = [{ text: 'klam{mer} ] och "citat" \\ slut', inner: { list: [1, [2]] } }, {}, { text: 'åäö \u2028', empty: [] }];

  it.each([1, 2, 3, 7, 1000])('finds the same elements in pieces of %i', async (size) => {
    expect(await read(JSON.stringify(elements), size)).toEqual(elements);
    expect(await read(`\uFEFF${JSON.stringify(elements, null, 2)}\n`, size)).toEqual(elements);
  });

  it('finds nothing in an empty one', async () => {
    expect(await read('[]', 1)).toEqual([]);
  });

  it.each(['', '{}', '[{}', '[{"a":1', '"text"', '[1]', '[] []', '[{}]]'])('refuses %j', async (text) => {
    await expect(read(text, 2)).rejects.toThrow(SyntaxError);
  });
});

describe('An event of the police', () => {
  const event: PoliceEvent = {
    id: 480687,
    datetime: '2024-01-01 0:40:16 +01:00',
    name: '31 december 00.07, Skadegörelse, Nacka',
    summary: ' Krossad ruta i Eknäs. ',
    type: 'Skadegörelse',
    location: { name: 'Nacka', gps: '59.307903,18.156042' },
  };
  const kept: ReadCase = {
    description: 'Krossad ruta i Eknäs.',
    reported: { receivedAt: '2023-12-31T23:40:16.000Z' },
    place: { text: 'Nacka', latitude: 59.307903, longitude: 18.156042 },
    category: { code: 'vandalism' },
  };

  it('becomes a call in exercise mode', () => {
    expect(reportOf(event)).toEqual({
      sourceReference: 'polisen-480687',
      mode: 'exercise',
      receivedAt: '2023-12-31T23:40:16.000Z',
      category: 'vandalism',
      description: ' Krossad ruta i Eknäs. ',
      place: { text: 'Nacka', latitude: 59.307903, longitude: 18.156042 },
    });
  });

  it('keeps a type that is no category of ours', () => {
    const other = { ...event, type: 'Fjällräddning' };
    expect(reportOf(other).category).toBe('Fjällräddning');
    expect(differences(reportOf(other), { ...kept, category: { code: 'unknown', original: 'Fjällräddning' } })).toEqual([]);
  });

  it('reads summer and winter time by the offset', () => {
    expect(instantOf('2024-07-01 23:05:00 +02:00')).toBe('2024-07-01T21:05:00.000Z');
    expect(() => instantOf('2024-07-01')).toThrow(RangeError);
  });

  it('is compared part by part', () => {
    expect(differences(reportOf(event), kept)).toEqual([]);
    expect(differences(reportOf(event), { ...kept, description: 'Krossad ruta i Eknas.' })).toEqual(['text']);
    expect(differences(reportOf(event), { ...kept, place: { ...kept.place, latitude: 59.3079 } })).toEqual(['place']);
    expect(differences(reportOf(event), { ...kept, reported: { receivedAt: '2023-12-31T23:40:17.000Z' } })).toEqual(['time']);
    expect(differences(reportOf(event), { ...kept, category: { code: 'unknown' } })).toEqual(['category']);
  });
});
