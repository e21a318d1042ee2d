// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

interface Remembered<V> { readonly value: Promise<V>; readonly until: number }

/**
 * Remembers look-ups for a few seconds, so that a busy client costs one query now and then. Concurrent look-ups of one key
 * share a query, failures are not remembered, and the oldest entry gives way when it is full. Another process's change is
 * noticed when the time is up, so that time bounds how long a revoked secret can still work.
 */
export class ShortMemory<V> {
  private readonly entries = new Map<string, Remembered<V>>();

  constructor(
    private readonly milliseconds: number,
    private readonly most = 10_000,
  ) {}

  get(key: string, find: () => Promise<V>): Promise<V> {
    const now = performance.now();
    const known = this.entries.get(key);
    if (known && known.until > now) return known.value;
    const value = find();
    this.entries.delete(key);
    this.entries.set(key, { value, until: now + this.milliseconds });
    if (this.entries.size > this.most) this.entries.delete(this.entries.keys().next().value as string);
    value.catch(() => this.entries.delete(key));
    return value;
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }
}
