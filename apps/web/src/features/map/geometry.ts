// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export type Point = readonly [number, number];

/** Marks that would lie on each other, as one. */
export interface Cluster<Mark> { readonly marks: readonly Mark[]; readonly at: Point }

/**
 * Puts marks together that are nearer each other than `apart` on the screen. The first of them keeps its place, so give them with the most
 * important first.
 */
export const clusters = <Mark,>(marks: readonly Mark[], place: (mark: Mark) => Point, apart: number): readonly Cluster<Mark>[] => {
  const found: { readonly marks: Mark[]; readonly at: Point }[] = [];
  for (const mark of marks) {
    const at = place(mark);
    const near = found.find((cluster) => Math.hypot(cluster.at[0] - at[0], cluster.at[1] - at[1]) < apart);
    if (near) near.marks.push(mark);
    else found.push({ marks: [mark], at });
  }
  return found;
};

const cross = (origin: Point, one: Point, other: Point): number =>
  (one[0] - origin[0]) * (other[1] - origin[1]) - (one[1] - origin[1]) * (other[0] - origin[0]);

const half = (points: readonly Point[]): Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && cross(kept.at(-2) as Point, kept.at(-1) as Point, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
};

/** The least that holds all points and has no dents: its corners, against the clock. */
export const hull = (points: readonly Point[]): readonly Point[] => {
  const sorted = points.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]);
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
};

const METRES_PER_DEGREE = 111_320;
const CORNERS = 24;

/** A ring of points so many metres around one. */
const ring = ([longitude, latitude]: Point, metres: number): Point[] => {
  const north = metres / METRES_PER_DEGREE;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: CORNERS }, (_, index) => {
    const turn = (2 * Math.PI * index) / CORNERS;
    return [longitude + east * Math.cos(turn), latitude + north * Math.sin(turn)] as const;
  });
};

/** Roughly where an area is, from where its places are: nobody has drawn its border. */
export const around = (places: readonly Point[], metres: number): readonly Point[] => hull(places.flatMap((place) => ring(place, metres)));

/** South-west and north-east corners of what holds all points; undefined where there are none. */
export const boundsOf = (points: readonly Point[]): readonly [Point, Point] | undefined => {
  if (points.length === 0) return undefined;
  const [east, north] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [[Math.min(...east), Math.min(...north)], [Math.max(...east), Math.max(...north)]];
};

/** A part of the screen: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** Those that have room, in the order given, among what is there already and each other: words on words say nothing. */
export const withRoom = <Word,>(words: readonly Word[], boxOf: (word: Word) => Box, there: readonly Box[]): ReadonlySet<Word> => {
  const taken = [...there];
  const isFree = ([left, top, right, bottom]: Box): boolean =>
    taken.every((other) => right < other[0] || left > other[2] || bottom < other[1] || top > other[3]);
  return new Set(words.filter((word) => {
    const box = boxOf(word);
    if (!isFree(box)) return false;
    taken.push(box);
    return true;
  }));
};
