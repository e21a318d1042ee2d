// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EntitySchemaColumnOptions, EntitySchemaOptions } from 'typeorm';

type ColumnType = 'uuid' | 'text' | 'timestamptz' | 'date' | 'int' | 'bigint' | 'boolean' | 'jsonb' | 'tsvector';

export interface Column {
  readonly type: ColumnType;
  readonly array?: true;
  readonly nullable?: true;
  readonly primary?: true;
}

export interface Index<Row> {
  readonly columns: readonly (keyof Row & string)[];
  /** For columns with many values in one: arrays and search words. */
  readonly gin?: true;
}

/** A table of a read model: its entity is the only place where columns are named. */
export interface ProjectionTable<Row extends object> {
  readonly name: string;
  readonly entity: EntitySchemaOptions<Row>;
  readonly columns: Readonly<Record<keyof Row & string, Column>>;
  readonly key: readonly (keyof Row & string)[];
  readonly indices: readonly Index<Row>[];
}

/** `placeCode` → `place_code`. */
export const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `place_code` → `placeCode`. */
export const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Declares a table once, for TypeORM and for the statements of the hot path. */
export const table = <Row extends object>(
  name: string,
  columns: Record<keyof Row & string, Column>,
  indices: readonly Index<Row>[],
): ProjectionTable<Row> => {
  const properties = Object.entries<Column>(columns);
  const options = Object.fromEntries(
    properties.map(([property, column]): [string, EntitySchemaColumnOptions] => [property, { ...column, name: snake(property) }]),
  );
  return {
    name,
    entity: { name, tableName: name, columns: options as EntitySchemaOptions<Row>['columns'] },
    columns,
    key: properties.filter(([, column]) => column.primary).map(([property]) => property as keyof Row & string),
    indices,
  };
};

export const id: Column = { type: 'uuid' };
export const text: Column = { type: 'text' };
export const texts: Column = { type: 'text', array: true };
export const instant: Column = { type: 'timestamptz' };
export const day: Column = { type: 'date' };
export const count: Column = { type: 'int' };
export const position: Column = { type: 'bigint' };
export const flag: Column = { type: 'boolean' };
export const json: Column = { type: 'jsonb' };
export const words: Column = { type: 'tsvector' };
export const key = (column: Column): Column => ({ ...column, primary: true });
export const optional = (column: Column): Column => ({ ...column, nullable: true });
