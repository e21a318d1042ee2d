// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Session } from 'node:inspector/promises';

/** Where CPU time was spent: microseconds in all, and in frames (with all that they called) of chosen files. */
export interface CpuShare {
  readonly all: number;
  readonly inFiles: number;
}

interface Node { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string }; readonly children?: number[] }

const RESTING = new Set(['(idle)', '(program)']);
const SAMPLE_EVERY_US = 500;

/** Samples this process's CPU from now on. The returned function stops it and tells how much of it went to files that match. */
export const profileCpu = async (files: RegExp): Promise<() => Promise<CpuShare>> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    const nodes = new Map<number, Node>(profile.nodes.map((node) => [node.id, node]));
    const own = new Map<number, number>();
    profile.samples?.forEach((id, index) => own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0)));
    const shares = { all: 0, inFiles: 0 };
    const walk = (id: number, isInside: boolean): void => {
      const node = nodes.get(id);
      if (!node || RESTING.has(node.callFrame.functionName)) return;
      const inside = isInside || files.test(node.callFrame.url);
      const time = own.get(id) ?? 0;
      shares.all += time;
      if (inside) shares.inFiles += time;
      for (const child of node.children ?? []) walk(child, inside);
    };
    const [root] = profile.nodes;
    if (root) walk(root.id, false);
    return shares;
  };
};
