// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { sources, type Rule } from './project.js';

const COMMAND = /^libs\/([^/]+)\/src\/commands\/([^/]+)\.ts$/;

/** Files in a commands folder that several commands share. */
const SHARED = new Set(['bodies', 'call-body', 'snapshot-body']);

const commandFiles = (project: ReadonlyMap<string, string>): { path: string; lib: string; name: string; text: string }[] =>
  sources(project, /^libs\//).flatMap(([path, text]) => {
    const found = COMMAND.exec(path);
    const [, lib, name] = found ?? [];
    if (!lib || !name || /\.spec$/.test(name) || SHARED.has(name) || !/\b\w+Command\(\{/.test(text)) return [];
    return [{ path, lib, name, text }];
  });

/** A use case is one file with its spec beside it. */
export const specs: Rule = (project) =>
  commandFiles(project)
    .filter(({ path }) => !project.has(path.replace(/\.ts$/, '.spec.ts')))
    .map(({ path }) => ({ path, line: 0, why: 'a use case without a spec beside it' }));

/** The registry is the table of contents: a command that is not in it does not exist. */
export const registered: Rule = (project) =>
  commandFiles(project)
    .filter(({ lib, name }) => !project.get(`libs/${lib}/src/registry.ts`)?.includes(`'./commands/${name}.js'`))
    .map(({ path }) => ({ path, line: 0, why: 'a command that the registry does not name' }));

/** File `defer-to-next-shift.ts` holds `deferToNextShift` with `DeferToNextShiftBody`: found by name, whatever one starts from. */
export const named: Rule = (project) =>
  commandFiles(project).flatMap(({ path, name, text }) => {
    const camel = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return text.includes(`export const ${camel} = `) ? [] : [{ path, line: 0, why: `does not export ${camel}` }];
  });

/** Event names that are spoken for stay unused until their meaning is built. */
export const reserved: Rule = (project) => {
  const path = 'libs/cases/src/events.ts';
  const text = project.get(path) ?? '';
  const list = /RESERVED_EVENT_NAMES = \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)]
    .map((found) => found[1] ?? '')
    .filter((name) => new RegExp(`^  ${name}: `, 'm').test(text))
    .map((name) => ({ path, line: 0, why: `${name} is a reserved name` }));
};
