// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { findLines, isSpec, sources, type Rule } from './project.js';

const HARD_LIMIT = 300;
const LINE_WIDTH = 150;

/** No file grows past what one can hold in the head. */
export const sizes: Rule = (project) =>
  sources(project).flatMap(([path, text]) => {
    const lines = text.split('\n');
    const tooLong = lines.length > HARD_LIMIT + 1 ? [{ path, line: 0, why: `${lines.length} lines; at most ${HARD_LIMIT}` }] : [];
    return [...tooLong, ...findLines(path, text, new RegExp(`^.{${LINE_WIDTH + 1},}$`), () => `wider than ${LINE_WIDTH} characters`)];
  });

/** Names are kebab-case and say what a test costs. */
export const fileNames: Rule = (project) =>
  sources(project)
    .filter(([path]) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.tsx?$/.test(path) || /\.test\.tsx?$/.test(path))
    .map(([path]) => ({ path, line: 0, why: 'file names are kebab-case; tests end in .spec.ts, .int.spec.ts or .e2e.spec.ts' }));

// Written in pieces so that this file does not hold what it forbids.
const join = (...parts: string[]): string => parts.join('');
const BANNED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(${[join('TO', 'DO'), join('FIX', 'ME'), join('X', 'XX'), join('HA', 'CK')].join('|')})\\b`), 'marks unfinished work'],
  [new RegExp(join('not ', 'implemented'), 'i'), 'marks unfinished work'],
  [new RegExp(join('\\b(it|test|describe)\\.(', 'skip|only|todo)\\b|\\bx(it|describe)\\(')), 'a test that is skipped or alone'],
  [new RegExp(join('@ts-', '(ignore|nocheck|expect-error)')), 'silences the compiler'],
  [new RegExp(join('\\bas ', 'any\\b|: ', 'any\\b|<', 'any>')), 'gives up on types'],
  [new RegExp(join('\\bswitch\\b.*\\.', 'type\\b')), 'branches over event names: use a mapped type'],
];

/** Words and shapes that have no place in what is finished. */
export const banned: Rule = (project) =>
  sources(project).flatMap(([path, text]) =>
    BANNED.flatMap(([pattern, why]) => findLines(path, text, pattern, (found) => `"${found[0]}" ${why}`)),
  );

/** `followUp` alone could be the operator's question or the municipality's review; the name has to say which. */
export const bareFollowUp: Rule = (project) =>
  sources(project, /^(apps|libs)\//).flatMap(([path, text]) =>
    findLines(path, text, /(?<![\w'./-])followUp(?=\??\s*[:=,)]|\s*\})(?!\w)/, () => 'a bare followUp: say which one is meant'),
  );

/** Every source says whose it is and under which licence. */
export const headers: Rule = (project) =>
  sources(project)
    .filter(([, text]) => !text.startsWith('// SPDX-FileCopyrightText: 2026 The Fyrvakt authors\n// SPDX-License-Identifier: EUPL-1.2\n'))
    .map(([path]) => ({ path, line: 0, why: 'no SPDX header' }));

/** One barrel per lib, its index; nothing else re-exports in bulk. */
export const barrels: Rule = (project) =>
  sources(project, /^(apps|libs)\//)
    .filter(([path]) => !/^libs\/[^/]+\/src\/index\.ts$/.test(path))
    .flatMap(([path, text]) => findLines(path, text, /^export \*/, () => 'a barrel that is not a lib\'s index'));

/** The console belongs to programs, not to libs. */
export const quietLibs: Rule = (project) =>
  sources(project, /^libs\//)
    .filter(([path]) => !isSpec(path))
    .flatMap(([path, text]) => findLines(path, text, /\bconsole\.\w+/, (found) => `${found[0]} in a lib`));
