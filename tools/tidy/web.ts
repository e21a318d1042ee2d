// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { findLines, isSpec, sources, type Project, type Rule } from './project.js';

const WEB = /^apps\/web\/src\//;
const featureOf = (path: string): string | undefined => /^apps\/web\/src\/features\/([^/]+)\//.exec(path)?.[1];

/** Put the screens together; nothing else knows of them. */
const COMPOSING = new Set(['apps/web/src/routes.tsx', 'apps/web/src/main.tsx']);

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|^\s*import\s+)'(\.[^']+)'/;

const resolve = (path: string, specifier: string): string => {
  const parts = path.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
};

/** A screen knows itself and what all share; it can be taken away without another noticing. */
export const features: Rule = (project) =>
  sources(project, WEB)
    .filter(([path]) => !COMPOSING.has(path))
    .flatMap(([path, text]) => findLines(path, text, IMPORT, (found) => {
      const target = featureOf(resolve(path, found[1] ?? ''));
      if (target === undefined || target === featureOf(path)) return undefined;
      return `imports the feature ${target} from ${featureOf(path) ?? 'what all features share'}`;
    }));

const styles = (project: Project): [string, string][] => [...project].filter(([path]) => WEB.test(path) && path.endsWith('.css'));

// Written in pieces so that this file does not hold what it forbids.
const UNSAFE = new RegExp(
  ['dangerouslySet', 'InnerHTML|\\.(inner|outer)', 'HTML\\s*=|insertAdjacent', 'HTML|document\\.wri', 'te\\b|\\bev', 'al\\('].join(''),
);

/** What people write is shown as text, always. */
export const noMarkup: Rule = (project) =>
  sources(project, WEB).flatMap(([path, text]) => findLines(path, text, UNSAFE, (found) => `${found[0]} makes markup or code of text`));

const OUTSIDE = /\bhttps?:\/\/(?!www\.w3\.org\/|localhost[:/])[\w.-]+|@import\b|(?<![:\w])\/\/[\w-]+(\.[\w-]+)+\//;

/** No page asks anyone but our own server for anything. Addresses that are only linked to are data, and come from the server. */
export const noThirdParty: Rule = (project) =>
  [...sources(project, WEB).filter(([path]) => !isSpec(path)), ...styles(project)].flatMap(([path, text]) =>
    findLines(path, text, OUTSIDE, (found) => `${found[0]} is somebody else's server`),
  );

/** Style sheets belong to a layer, so that a screen always wins over a part, and a part over the ground. */
export const layered: Rule = (project) =>
  styles(project)
    .filter(([, text]) => !/^@layer (tokens|ui|features) \{/m.test(text))
    .map(([path]) => ({ path, line: 0, why: 'a style sheet outside of the layers' }));

/** They too say whose they are. */
export const styleHeaders: Rule = (project) =>
  styles(project)
    .filter(([, text]) => !text.startsWith('/* SPDX-FileCopyrightText: 2026 The Fyrvakt authors */\n/* SPDX-License-Identifier: EUPL-1.2 */\n'))
    .map(([path]) => ({ path, line: 0, why: 'no SPDX header' }));
