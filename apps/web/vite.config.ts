// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { defineConfig, type Plugin } from 'vite';

const LANGUAGES = /\/(sv-SE|en-US)\.[cm]?js$/;

/** The texts of react-aria come in thirty languages; we speak two, and nobody should download the others. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load(id) {
    const [path = ''] = id.split('?');
    const isText = /\/react-(aria|stately)[^/]*\/.*\/intl\/.*\/[a-z]{2}-[A-Z]{2}\.[cm]?js$/.test(path);
    return isText && !LANGUAGES.test(path) ? 'export default {}' : undefined;
  },
};

/**
 * Says in each style sheet how the layers lie. They come with the screens, in whatever order those are gone to, and the first to name a layer
 * would otherwise decide.
 */
const layers: Plugin = {
  name: 'layers',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/.*\.css$/.test(id) ? `@layer reset, tokens, ui, features;\n${code}` : undefined),
};

const API = process.env.FYRVAKT_API ?? 'http://localhost:3000';

/** Built by `npm run build` into dist/apps/web, where the api serves it from. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [twoLanguages, layers],
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing is inlined: the content security policy lets data addresses be images, and nothing else.
    assetsInlineLimit: 0,
    // What draws the map comes in one piece, and only to those who look at it.
    chunkSizeWarningLimit: 1_200,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // A screen takes the parts it uses with it, and leaves the others to those that use them.
      treeshake: { moduleSideEffects: [{ test: /\/src\/(ui|time|api|i18n)\/[^.]+\.tsx?$/, sideEffects: false }] },
      // "use client" speaks to servers that draw pages; ours does not.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  worker: { format: 'es' },
  server: { proxy: Object.fromEntries(['/case-api', '/sos-api', '/docs', '/openapi', '/problems', '/health'].map((path) => [path, API])) },
});
