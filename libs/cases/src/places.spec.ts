// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { testMunicipality } from '@fyrvakt/testing';
import { resolvePlace } from './places.js';

const find = (told?: Parameters<typeof resolvePlace>[0]) => resolvePlace(told, testMunicipality);

describe('Looking up a place', () => {
  it.each([
    ['its code, however it is written', { code: 'lys-sha' }],
    ['its name', { text: '  södra   HAMNEN ' }],
    ['its name with more after a comma', { text: 'Södra hamnen, vid kajen' }],
  ])('finds it by %s', (_name, told) => {
    expect(find(told)).toMatchObject({ place: { code: 'LYS-SHA', area: 'LYS' }, doubts: [] });
  });

  it('lets a point near a known place count to its area, without naming the place', () => {
    const point = { latitude: 58.276, longitude: 11.441 };
    expect(find(point)).toEqual({ place: { text: '', area: 'LYS', ...point }, doubts: [] });
  });

  it('doubts a point far from every known place, and half a point is none', () => {
    expect(find({ text: 'Sergels torg', latitude: 59.332, longitude: 18.064 }).doubts).toEqual(['outsideMunicipality']);
    expect(find({ latitude: 58.2 }).doubts).toEqual(['placeMissing']);
  });

  it('tells a missing place from an unknown one', () => {
    expect([find().doubts, find({ text: 'Bryggan' }).doubts]).toEqual([['placeMissing'], ['placeUnknown']]);
  });

  it('keeps a code that the register does not have, for it may be all that was told', () => {
    expect(find({ code: 'LYS-ZZZ' })).toEqual({ place: { text: 'LYS-ZZZ' }, doubts: ['placeUnknown'] });
    expect(find({ code: 'LYS-ZZZ', text: 'Bryggan' })).toEqual({ place: { text: 'Bryggan (LYS-ZZZ)' }, doubts: ['placeUnknown'] });
    expect(find({ code: 'LYS-ZZZ', text: 'Norra hamnen' })).toEqual({ place: { text: 'Norra hamnen', code: 'LYS-NHA', area: 'LYS' }, doubts: [] });
    expect(find({ code: ' ' })).toEqual({ place: { text: '' }, doubts: ['placeMissing'] });
    expect(find({ code: '811228-9874' }).place.text).not.toContain('9874');
  });
});
