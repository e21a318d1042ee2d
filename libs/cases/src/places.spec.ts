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
});
