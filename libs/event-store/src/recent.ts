// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Remembers what was put in or asked for last, in two generations: when the younger has its fill it becomes the older, and the older
 * is let go as a whole. So nothing is moved or taken out one by one, which under a steady stream of new keys costs more than it saves.
 */
export class Recent<K, V> {
  private young = new Map<K, V>();
  private old = new Map<K, V>();
  private held = 0;

  /**
   * @param most weight that may be held; at least half of it is.
   * @param weigh of a value; 1 each unless told otherwise.
   */
  constructor(private readonly most: number, private readonly weigh: (value: V) => number = () => 1) {}

  get(key: K): V | undefined {
    const found = this.young.get(key);
    if (found !== undefined) return found;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: K, value: V): void {
    const before = this.young.get(key);
    this.young.set(key, value);
    this.held += this.weigh(value) - (before === undefined ? 0 : this.weigh(before));
    if (this.held < this.most / 2) return;
    this.old = this.young;
    this.young = new Map();
    this.held = 0;
  }

  delete(key: K): void {
    const before = this.young.get(key);
    if (before !== undefined) this.held -= this.weigh(before);
    this.young.delete(key);
    this.old.delete(key);
  }
}
