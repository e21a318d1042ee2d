// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { around, boundsOf, clusters, hull, withRoom, type Box, type Point } from './geometry.js';

describe('What is drawn on the map', () => {
  it('puts marks together that would lie on each other, each in one place', () => {
    const marks: Point[] = [[0, 0], [10, 0], [100, 0], [12, 0]];
    const found = clusters(marks, (mark) => mark, 20);
    expect(found.map((cluster) => [cluster.at, cluster.marks.length])).toEqual([[[0, 0], 3], [[100, 0], 1]]);
    expect(clusters(marks, (mark) => mark, 5).map((cluster) => cluster.marks.length)).toEqual([1, 2, 1]);
  });

  it('leaves out words that would lie on others', () => {
    const words: Box[] = [[0, 0, 10, 10], [5, 5, 15, 15], [20, 0, 30, 10], [12, 0, 18, 10]];
    expect([...withRoom(words, (box) => box, [[25, 0, 26, 1]])]).toEqual([words[0], words[3]]);
  });

  it('holds all places of an area, and nothing twice', () => {
    expect(hull([[0, 0], [2, 0], [1, 1], [2, 2], [0, 2]])).toEqual([[0, 0], [2, 0], [2, 2], [0, 2]]);
    const [south, north] = boundsOf(around([[11.43, 58.27], [11.45, 58.29]], 600)) ?? [];
    expect([south?.[0], north?.[1]].map((one) => one?.toFixed(2))).toEqual(['11.42', '58.30']);
    expect(boundsOf([])).toBeUndefined();
  });
});
