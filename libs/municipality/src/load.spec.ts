// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidMunicipality } from './check.js';
import { loadMunicipality } from './load.js';
import { lysekil } from './lysekil/index.js';

describe('Loading a municipality', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrvakt-municipality-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const load = (contents: unknown): ReturnType<typeof loadMunicipality> => {
    const file = join(folder, 'municipality.json');
    writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents));
    return loadMunicipality(file);
  };
  const problemsOf = (contents: unknown): readonly string[] => {
    try {
      load(contents);
    } catch (thrown) {
      if (thrown instanceof InvalidMunicipality) return thrown.problems;
      throw thrown;
    }
    return [];
  };

  it('has a demo municipality built in', () => {
    const town = loadMunicipality();
    expect([town.code, town.places.length, town.categories.length, town.units.length]).toEqual(['1484', 22, 18, 11]);
    expect(town.outcomes.filter(({ unfounded }) => unfounded).map(({ code }) => code)).toEqual(['nothingFound', 'falseAlarm', 'wrongLine']);
  });

  it('reads from a file what it has built in: it is data through and through', () => {
    const { code, units, places } = load(lysekil);
    expect({ code, units, places }).toEqual((({ code, units, places }) => ({ code, units, places }))(loadMunicipality()));
  });

  it('keeps shift patterns out of the list of units', () => {
    expect(loadMunicipality().units[0]).toEqual({ code: 'FT1', name: 'Fältteamet', kind: 'own' });
  });

  it('names everything that is wrong, each with its place', () => {
    expect(problemsOf({ ...lysekil, followUpWorkingDays: 0, color: 'blue', places: [{ ...lysekil.places[0], latitude: 'north' }] })).toEqual([
      '/ must NOT have additional properties (color)',
      '/places/0/latitude must be number',
      '/followUpWorkingDays must be >= 1',
    ]);
  });

  it('names what refers to nothing and what is there twice', () => {
    const [unit] = lysekil.units;
    expect(
      problemsOf({
        ...lysekil,
        decisionFunction: 'FT1',
        areas: [...lysekil.areas, lysekil.areas[0]],
        places: [{ ...lysekil.places[0], area: 'MARS' }],
        categories: [{ ...lysekil.categories[0], firstUnit: 'XX9' }],
        units: [{ ...unit, shifts: [{ days: [1], from: '08:00', to: '16:00', during: 'winter' }] }],
      }),
    ).toEqual([
      '/areas/8/code repeats LYS',
      '/places/0/area names MARS, which is not among the areas',
      '/categories/0/firstUnit names XX9, which is not among the units',
      '/units/0/shifts/0 names winter, which is not among the seasons',
      '/decisionFunction names FT1, which is not a unit of the kind decisionFunction',
    ]);
  });

  it('says so when the file is not JSON or not there', () => {
    expect(problemsOf('{')).toEqual([expect.stringContaining('is not JSON')]);
    expect(() => loadMunicipality(join(folder, 'missing.json'))).toThrow(/missing\.json cannot be used:\n {2}- cannot be read \(ENOENT\)/);
  });
});
