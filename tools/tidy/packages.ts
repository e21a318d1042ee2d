// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { findLines, type Rule } from './project.js';

const dependencies = (text: string): [string, string][] => {
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(manifest[kind] ?? {}));
};

/** Exact pins: what was tried is what is installed. */
export const pins: Rule = (project) =>
  dependencies(project.get('package.json') ?? '{}')
    .filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({ path: 'package.json', line: 0, why: `${name}@${version} is not an exact version` }));

/** The lockfile names packages and hashes, not where one machine fetched them. */
export const lockfile: Rule = (project) =>
  findLines('package-lock.json', project.get('package-lock.json') ?? '', /"resolved":/, () => 'a download address');

const ELSEWHERE = /(?<![\w.])\/(?:work|root|home\/\w+|Users\/\w+)\/[a-z.]/;

/** Nothing of one machine is in the project. */
export const noMachine: Rule = (project) =>
  [...project]
    .filter(([path]) => path !== 'package-lock.json')
    .flatMap(([path, text]) => findLines(path, text, ELSEWHERE, () => 'a path of one machine'));
