// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

// What runs in the page itself, each function by itself: nothing of this module is there.

/** Milliseconds as the page saw them; absent where nothing was asked for, or the first rows were the same before and after. */
export interface Pressed { readonly page?: number; readonly counts?: number; readonly shown?: number }

/** Presses a chip and waits until what it asked for has come. */
export const press = async ({ group, chip }: { readonly group: string; readonly chip: number }): Promise<Pressed> => {
  const seen = (): string => [...document.querySelectorAll('tr[data-case]')].slice(0, 10).map((row) => row.getAttribute('data-case')).join();
  const asked = (since: number): PerformanceResourceTiming[] =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, startTime }) => startTime >= since && name.includes('/case-api/v1/cases?'));
  const frame = (): Promise<number> => new Promise((done) => void requestAnimationFrame(done));
  const button = document.querySelectorAll<HTMLElement>(`[role=group][aria-label="${group}"] button`)[chip];
  if (!button) throw new Error(`there is no chip ${chip} in ${group}`);
  performance.clearResourceTimings();
  const before = seen();
  const since = performance.now();
  button.click();
  let shown: number | undefined;
  for (let quiet = since; performance.now() - quiet < 250;) {
    await frame();
    if (shown === undefined && seen() !== before) shown = performance.now() - since;
    const last = asked(since).at(-1);
    if (last) quiet = Math.max(quiet, last.responseEnd);
    else if (performance.now() - since < 2_000 && shown === undefined) quiet = performance.now();
  }
  const found = asked(since);
  const page = found.find(({ name }) => name.includes('limit=100'))?.duration;
  const counts = found.find(({ name }) => name.includes('facets=true'))?.duration;
  return {
    ...(page === undefined ? {} : { page }), ...(counts === undefined ? {} : { counts }),
    ...(shown === undefined || page === undefined ? {} : { shown }),
  };
};

/**
 * Scrolls at the speed of somebody who is looking for something: how many frames a second there are, how long the slowest of twenty takes, and
 * how far it came.
 */
export const scroll = async (ms: number): Promise<{ frames: number; slow: number; rows: number }> => {
  const STEP = 60;
  const times: number[] = [];
  const frame = (): Promise<number> => new Promise((done) => void requestAnimationFrame(done));
  const begun = await frame();
  let last = begun;
  while (last - begun < ms) {
    scrollBy(0, STEP);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  const sorted = times.toSorted((one, other) => one - other);
  const rows = Math.max(0, ...[...document.querySelectorAll('tr[data-case]')].map((row) => Number(row.getAttribute('data-index'))));
  return { frames: (times.length * 1_000) / (last - begun), slow: sorted[Math.floor(sorted.length * 0.95)] ?? 0, rows };
};
