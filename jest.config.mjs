// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

// Nest and a few of its dependencies ship ES modules only; here everything runs as CommonJS, which starts faster and
// does not leak memory between files.
const esm = [
  '@nestjs', 'file-type', 'load-esm', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'cookie',
  'content-disposition', 'uuid', 'csv-stringify', 'echarts', 'zrender', 'date-holidays', 'temporal-polyfill', 'temporal-utils',
  // Imports Node's own modules only when it sends.
  '@opentelemetry/otlp-exporter-base',
];

const typescript = {
  swcrc: false,
  // Beside the code and not in it: what is loaded hundreds of times is a third as long.
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
const javascript = { swcrc: false, sourceMaps: true, module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } };

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '\\.ts$': ['@swc/jest', typescript], '\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleNameMapper: {
    '^@fyrvakt/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^libphonenumber-js/max$': '<rootDir>/test/support/no-telephone-plans.cjs',
  },
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

const withPostgres = {
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
};
const specs = (ending) => [`<rootDir>/{apps,libs,test,tools}/**/*.${ending}.ts`];

// What is shown there is how connections to PostgreSQL fail and are measured; with the log elsewhere it says nothing.
const ofPostgres = (process.env.FYRVAKT_TEST_LOG ?? 'postgresql') === 'postgresql' ? [] : ['/apps/api/src/system/', '/test/docker/'];

/** Suffixes say what a test costs: `.spec` nothing, `.int.spec` a real PostgreSQL, `.e2e.spec` the whole program. */
export default {
  watchman: false,
  // One more than the cores that a small machine has: many tests wait for a clock or a database.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/costly-first.mjs',
  // For what never comes: a machine that is busy with something else must not fail a test.
  testTimeout: 120_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: specs('spec'), testPathIgnorePatterns: ['\\.(int|e2e)\\.spec\\.ts$'] },
    { ...shared, ...withPostgres, displayName: 'integration', testMatch: specs('int.spec') },
    { ...shared, ...withPostgres, displayName: 'system', testMatch: specs('e2e.spec'), testPathIgnorePatterns: ['/test/crash/', ...ofPostgres] },
    // Apart from the others, since how soon the program is back is part of what it shows.
    { ...shared, displayName: 'crash', testMatch: ['<rootDir>/test/crash/*.e2e.spec.ts'] },
  ],
};
