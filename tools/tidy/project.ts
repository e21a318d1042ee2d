// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path from the root → contents. What the rules read: the project as it stands, or one planted violation. */
export type Project = ReadonlyMap<string, string>;

export interface Violation {
  readonly path: string;
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
  readonly why: string;
}

/** Looks at a whole project and names what it must not hold. */
export type Rule = (project: Project) => readonly Violation[];

const READ = /\.(ts|tsx|css|mjs|json|md|yml|toml|sh)$|^\.ci\/|^\.npmrc$/;

/** Every tracked or new file that git does not ignore. */
export const readProject = (root: string): Project => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path && READ.test(path));
  return new Map(paths.flatMap((path) => {
    try {
      return [[path, readFileSync(join(root, path), 'utf8')] as const];
    } catch {
      // Removed in the work tree and not yet in the index.
      return [];
    }
  }));
};

/** Files that a program writes: how they look is for that program to say. */
const generated = (project: Project): Set<string> => {
  const listed = JSON.parse(project.get('tools/generators.json') ?? '[]') as { file: string }[];
  return new Set(listed.map(({ file }) => file));
};

/** The TypeScript sources below some folders; generated ones left out. */
export const sources = (project: Project, under = /^(apps|libs|test|tools)\//): [string, string][] => {
  const written = generated(project);
  return [...project].filter(([path]) => under.test(path) && /\.tsx?$/.test(path) && !written.has(path));
};

/** Finds each match of a pattern, line by line. */
export const findLines = (path: string, text: string, pattern: RegExp, why: (found: RegExpExecArray) => string | undefined): Violation[] =>
  text.split('\n').flatMap((content, index) => {
    const found = pattern.exec(content);
    const reason = found && why(found);
    return reason ? [{ path, line: index + 1, why: reason }] : [];
  });

export const isSpec = (path: string): boolean => /(\.spec\.tsx?|-fixture\.ts)$/.test(path) || path.startsWith('test/');
