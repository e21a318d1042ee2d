// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DataSource, EntitySchemaOptions, QueryRunner } from 'typeorm';
import { NEXT, qualified, quote, type Generation } from './statements.js';
import { snake, type Index, type ProjectionTable } from './table.js';

/** TypeORM takes long to load, and only the making of tables needs it. */
const typeOrm = () => import('typeorm');

/** Opens TypeORM on a database for as long as tables are made. */
const withTypeOrm = async <T>(
  url: string, tables: readonly ProjectionTable<object>[], generation: Generation, work: (runner: QueryRunner, source: DataSource) => Promise<T>,
): Promise<T> => {
  const { DataSource, EntitySchema } = await typeOrm();
  const entities = tables.map(({ entity }) => new EntitySchema<object>({ ...entity, schema: generation } as EntitySchemaOptions<object>));
  const source = new DataSource({ type: 'postgres', url, entities, logging: false, installExtensions: false, applicationName: 'fyrvakt schema' });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    return await work(runner, source);
  } finally {
    await runner.release();
    await source.destroy();
  }
};

const indexName = (table: ProjectionTable<object>, index: Index<object>): string =>
  `${table.name}_${(index.columns as readonly string[]).map(snake).join('_')}_idx`.slice(0, 63);

const addIndex = async (runner: QueryRunner, generation: Generation, table: ProjectionTable<object>, index: Index<object>): Promise<void> => {
  const columns = (index.columns as readonly string[]).map(snake);
  const name = indexName(table, index);
  // What a process that died was still making.
  await runner.query(`DROP INDEX IF EXISTS ${quote(generation)}.${quote(name)}`);
  const { TableIndex } = await typeOrm();
  if (!index.gin) return runner.createIndex(`${generation}.${table.name}`, new TableIndex({ name, columnNames: columns }));
  // TypeORM has no word for this kind of index.
  await runner.query(`CREATE INDEX ${quote(name)} ON ${qualified(generation, table)} USING gin (${columns.map(quote).join(', ')})`);
};

/** Makes tables from their entities, without secondary indices; what was there under the name goes. */
export const createTables = (url: string, tables: readonly ProjectionTable<object>[], generation: Generation = NEXT): Promise<void> =>
  withTypeOrm(url, tables, generation, async (runner, source) => {
    const { Table } = await typeOrm();
    for (const table of tables) {
      await runner.query(`DROP TABLE IF EXISTS ${qualified(generation, table)}`);
      await runner.createTable(Table.create(source.getMetadata(table.name), source.driver), false, false, false);
    }
  });

/** Adds the secondary indices, once the rows are there: several times quicker than keeping them while the rows come. */
export const createIndices = (url: string, tables: readonly ProjectionTable<object>[], generation: Generation = NEXT): Promise<void> =>
  withTypeOrm(url, tables, generation, async (runner) => {
    for (const table of tables) {
      for (const index of table.indices) await addIndex(runner, generation, table, index);
      await runner.query(`ANALYZE ${qualified(generation, table)}`);
    }
  });
