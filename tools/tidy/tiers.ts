// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { findLines, isSpec, sources, type Rule, type Violation } from './project.js';

interface Member {
  readonly tier: number;
  /** Packages that this member may import; a trailing `/` allows everything in that scope. Node's own modules from tier 2 on. */
  readonly packages: readonly string[] | 'any';
  /** Other members besides those of lower tiers. */
  readonly also?: readonly string[];
  /** Members of which it may know the types, which are gone once it is built. */
  readonly types?: readonly string[];
}

const DOMAIN: Member = { tier: 1, packages: ['class-validator', 'temporal-polyfill'] };
const ADAPTER: Member = { tier: 3, packages: 'any', also: ['libs/postgres'] };
const APP: Member = { tier: 5, packages: 'any' };

/** Who is where. A lib or app that is missing here may import nothing and be imported by nobody. */
const MEMBERS: Readonly<Record<string, Member>> = {
  'libs/kernel': { tier: 0, packages: ['temporal-polyfill'] },
  'libs/cases': DOMAIN,
  'libs/follow-ups': { ...DOMAIN, also: ['libs/cases'] },
  'libs/duty-roster': { tier: 1, packages: ['class-validator', 'csv-parse', 'ical.js'], also: ['libs/cases'] },
  'libs/action-instructions': { ...DOMAIN, also: ['libs/cases', 'libs/duty-roster'] },
  'libs/drills': { ...DOMAIN, also: ['libs/duty-roster'] },
  'libs/notices': { ...DOMAIN, also: ['libs/cases'] },
  'libs/event-store': { tier: 2, packages: ['@opentelemetry/api', 'uuid'] },
  'libs/testing': { tier: 2, packages: ['class-validator'], also: ['libs/event-store'] },
  'libs/terminal': { tier: 2, packages: [] },
  'libs/postgres': { tier: 3, packages: 'any' },
  'libs/event-store-esdb': ADAPTER,
  'libs/event-store-postgres': ADAPTER,
  'libs/outbox': ADAPTER,
  'libs/privacy': ADAPTER,
  'libs/custody': ADAPTER,
  'libs/identity': ADAPTER,
  'libs/intake': ADAPTER,
  'libs/municipality': ADAPTER,
  'libs/read-models': ADAPTER,
  'libs/saved-views': ADAPTER,
  'libs/what-ifs': ADAPTER,
  'libs/reporting': { ...ADAPTER, also: ['libs/postgres', 'libs/read-models'] },
  'libs/runtime': { tier: 4, packages: 'any' },
  'apps/api': { ...APP, also: ['apps/worker'] },
  'apps/worker': APP,
  'apps/cli': APP,
  'apps/simulator': APP,
  // Runs in browsers, and knows the rest by types alone: those of the API, and those of what events say.
  'apps/web': {
    tier: 0,
    types: ['libs/cases', 'libs/duty-roster', 'libs/kernel'],
    packages: ['@internationalized/date', '@tanstack/react-query', '@tanstack/react-router', '@tanstack/react-virtual', 'echarts', 'maplibre-gl',
      'openapi-fetch', 'react', 'react-aria-components', 'react-dom', 'vite'],
  },
};

const memberOf = (path: string): string | undefined => /^(?:libs|apps)\/[^/]+/.exec(path)?.[0];

const reasonAgainst = (from: string, specifier: string, spec: boolean, line: string): string | undefined => {
  const me = MEMBERS[from];
  if (!me) return `${from} has no tier: give it one in tools/tidy/tiers.ts`;
  const local = /^@fyrvakt\/([^/]+)(\/.*)?$/.exec(specifier);
  if (local) {
    const target = `libs/${local[1]}`;
    const them = MEMBERS[target];
    if (!them) return `imports ${target}, which has no tier`;
    if (local[2]) return `imports ${specifier}: a lib is imported by its name only`;
    if (target === from || spec) return undefined;
    if (line.startsWith('import type ') && me.types?.includes(target)) return undefined;
    if (target === 'libs/testing') return `imports @fyrvakt/testing outside a spec`;
    return them.tier < me.tier || me.also?.includes(target) ? undefined : `imports ${target} (tier ${them.tier}) from tier ${me.tier}`;
  }
  if (specifier.startsWith('node:')) return spec || me.tier >= 2 ? undefined : `imports ${specifier}: tier ${me.tier} does no I/O`;
  if (spec || me.packages === 'any') return undefined;
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier);
  return me.packages.includes(name) ? undefined : `imports the package ${name}, which tier ${me.tier} may not`;
};

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|^\s*import\s+)'([^']+)'/;

const resolve = (path: string, specifier: string): string => {
  const parts = path.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
};

/** Imports go down the tiers only, by package name, and relative ones stay at home. */
export const tiers: Rule = (project) =>
  sources(project, /^(apps|libs)\//).flatMap(([path, text]): Violation[] => {
    const from = memberOf(path) ?? path;
    return findLines(path, text, IMPORT, (found) => {
      const specifier = found[1] ?? '';
      if (!specifier.startsWith('.')) return reasonAgainst(from, specifier, isSpec(path), found.input);
      const target = memberOf(resolve(path, specifier));
      const mayMount = target !== undefined && MEMBERS[from]?.also?.includes(target) && target.startsWith('apps/');
      return target === from || mayMount || isSpec(path) ? undefined : `reaches into ${target ?? specifier} by a relative path`;
    });
  });

const IMPURE = /\bnew Date\b|\bDate\.now\b|\bMath\.random\b|\bprocess\.(?!js\b)|\bTemporal\.Now\b|\bsetTimeout\b|\bcrypto\./;

/** Here `new Date(number)` writes a time as text, which a calendar is much slower at. `new Date()` asks a clock, here as anywhere. */
const ARITHMETIC_OF_TIME = 'libs/kernel/src/time.ts';

/** Rules see neither the clock nor chance: those come in through `at`. */
export const purity: Rule = (project) =>
  sources(project, /^libs\//)
    .filter(([path]) => !isSpec(path) && (MEMBERS[memberOf(path) ?? '']?.tier ?? 9) <= 1)
    .map(([path, text]): [string, string] => [path, path === ARITHMETIC_OF_TIME ? text.replace(/\bnew Date\((?!\))/g, '') : text])
    .flatMap(([path, text]) => findLines(path, text, IMPURE, (found) => `uses ${found[0]}: domain code is pure`));
