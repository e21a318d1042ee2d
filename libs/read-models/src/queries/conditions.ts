// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Conditions of a query with their values, in order. */
export class Conditions {
  private readonly parts: string[] = [];

  /** `values`: those of another part of the same statement, to go on from. */
  constructor(readonly values: unknown[] = []) {}

  /** Adds a value and gives its place in the statement. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(part: string): this {
    this.parts.push(part);
    return this;
  }

  /** Nothing when absent. */
  equals(column: string, value: unknown): this {
    return value === undefined ? this : this.add(`${column} = ${this.value(value)}`);
  }

  /** One value stays an equality: only then can an index also give the order. Nothing when absent; never true of an empty list. */
  oneOf(column: string, values: readonly string[] | undefined): this {
    if (!values) return this;
    return values.length === 1 ? this.equals(column, values[0]) : this.add(`${column} = ANY(${this.value(values)})`);
  }

  toString(): string {
    return this.parts.length > 0 ? this.parts.join(' AND ') : 'TRUE';
  }
}
