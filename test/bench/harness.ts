// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** One figure of ours beside the limit that was measured in the same run, on the same machine, by the same method. */
export interface Row {
  readonly name: string;
  /** A rate: more is better. */
  readonly unit: string;
  readonly value: number;
  readonly limit: number;
  /** value / limit. Holds on any machine; the rates hold on this one. */
  readonly ratio: number;
}

/** Where a program that is measured keeps what it has, as the settings it is started with. */
export type Place = Readonly<Record<'DATABASE_URL' | 'FYRVAKT_DATA', string>>;

/** What a benchmark is given. */
export interface Ground {
  /** A fresh, empty database in a durable server. Gone when the run ends. */
  database(): Promise<string>;
  /**
   * A database and a data folder that take long to fill. With `--keep` they are there again in the next run, under the same name; `fill`
   * is called where they are not.
   */
  filled(name: string, fill: (place: Place) => Promise<void>): Promise<Place>;
  /** How many rounds each contender runs. */
  readonly rounds: number;
  /** Events in the longest log that growth is measured with. */
  readonly largest: number;
  /** Says what goes on; the last line stays. */
  progress(text: string): void;
}

/** A benchmark: measures itself against its limits. `name` is what `--only` looks in. */
export interface Bench {
  readonly name: string;
  run(ground: Ground): Promise<readonly Row[]>;
}

/** Does a piece of work and returns how many units it did. */
export type Contender = () => Promise<number>;

/** The value below which a share of them lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
};

/**
 * Runs contenders turn by turn, once to warm up and then round after round with the order turned about, and returns the median
 * rate of each in units per second. Side by side, so that a busy machine is as busy for all of them.
 */
export const race = async <Name extends string>(
  ground: Ground,
  title: string,
  contenders: Readonly<Record<Name, Contender>>,
): Promise<Record<Name, number>> => {
  const names = Object.keys(contenders) as Name[];
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= ground.rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      ground.progress(`${title}: ${round === 0 ? 'warming up' : `round ${round} of ${ground.rounds}`}, ${name}`);
      const begun = performance.now();
      const units = await contenders[name]();
      if (round > 0) rates.get(name)?.push((units * 1_000) / (performance.now() - begun));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(rates.get(name) ?? [])])) as Record<Name, number>;
};

export const row = (name: string, unit: string, value: number, limit: number): Row => ({
  name,
  unit,
  value: Number(value.toPrecision(4)),
  limit: Number(limit.toPrecision(4)),
  ratio: Number((value / limit).toFixed(2)),
});

/** The rows as lines for a person. */
export const table = (rows: readonly Row[]): string => {
  const head = ['what', 'ours', 'limit', 'unit', 'ratio'];
  const cells = [head, ...rows.map(({ name, value, limit, unit, ratio }) => [name, `${value}`, `${limit}`, unit, ratio.toFixed(2)])];
  const widths = head.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column % 3 === 0 ? cell.padEnd(width) : cell.padStart(width);
  };
  return cells.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
};
