// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Items by a key, keys in the order in which they are first met. */
export const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [key: string, group: readonly [T, ...T[]]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
};
