// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { join } from 'node:path';
import { lockfile, noMachine, pins } from './packages.js';
import { readProject, type Project, type Rule } from './project.js';
import { banned, bareFollowUp, barrels, fileNames, headers, quietLibs, sizes } from './text.js';
import { purity, tiers } from './tiers.js';
import { named, registered, reserved, specs } from './use-cases.js';
import { features, layered, noMarkup, noThirdParty, styleHeaders } from './web.js';

const HEADER = '// SPDX-FileCopyrightText: 2026 The Fyrvakt authors\n// SPDX-License-Identifier: EUPL-1.2\n\n';
const split = (...parts: string[]): string => parts.join('');
const COMMAND = 'export const moveCase = caseCommand({});\n';

/** Each rule with projects that break it; a rule that catches none of its own is itself broken. */
const RULES: readonly { rule: Rule; name: string; planted: Record<string, string>[] }[] = [
  {
    name: 'imports go down the tiers', rule: tiers,
    planted: [
      { 'libs/kernel/src/a.ts': "import { x } from '@fyrvakt/cases';" },
      { 'libs/cases/src/a.ts': "import { Injectable } from '@nestjs/common';" },
      { 'libs/cases/src/a.ts': "import { readFileSync } from 'node:fs';" },
      { 'libs/identity/src/a.ts': "import { x } from '@fyrvakt/privacy';" },
      { 'libs/read-models/src/a.ts': "import { x } from '@fyrvakt/cases/src/state.js';" },
      { 'libs/cases/src/a.ts': "import { x } from '../../kernel/src/facts.js';" },
      { 'apps/cli/src/a.ts': "import { x } from '../../api/src/main.js';" },
      { 'libs/newcomer/src/a.ts': "import { x } from '@fyrvakt/kernel';" },
      { 'apps/api/src/a.ts': "import { events } from '@fyrvakt/testing';" },
      { 'apps/web/src/a.ts': "import { HANDLING_STATES } from '@fyrvakt/cases';" },
      { 'apps/web/src/a.ts': "import { caseApiPart } from '../../api/src/case-api/part.js';" },
      { 'apps/web/src/a.tsx': "import { Kit } from 'some-other-kit';" },
    ],
  },
  {
    name: 'domain code is pure', rule: purity,
    planted: [
      { 'libs/cases/src/a.ts': 'const now = Date.now();' }, { 'libs/follow-ups/src/a.ts': 'const x = Math.random();' },
      { 'libs/kernel/src/facts.ts': 'const day = new Date(0);' }, { 'libs/kernel/src/time.ts': 'const now = new Date();' },
    ],
  },
  { name: 'a use case has a spec', rule: specs, planted: [{ 'libs/cases/src/commands/move-case.ts': COMMAND }] },
  {
    name: 'a command is registered', rule: registered,
    planted: [{ 'libs/cases/src/commands/move-case.ts': COMMAND, 'libs/cases/src/registry.ts': 'export const caseCommands = {};' }],
  },
  { name: 'a command is named as its file', rule: named, planted: [{ 'libs/cases/src/commands/shift-case.ts': COMMAND }] },
  {
    name: 'reserved event names stay unused', rule: reserved,
    planted: [{ 'libs/cases/src/events.ts': "  CasesMerged: { x: 1 };\nRESERVED_EVENT_NAMES = ['CasesMerged'] as const" }],
  },
  {
    name: 'files are small', rule: sizes,
    planted: [{ 'libs/cases/src/a.ts': 'x\n'.repeat(301) }, { 'libs/cases/src/a.ts': `// ${'x'.repeat(160)}` }],
  },
  {
    name: 'files are named in kebab-case', rule: fileNames,
    planted: [{ 'libs/cases/src/CaseState.ts': '' }, { 'libs/cases/src/a.test.ts': '' }],
  },
  {
    name: 'nothing unfinished', rule: banned,
    planted: [
      split('// TO', 'DO: later'), split('throw new Error("not ', 'implemented")'), split('it.', 'skip("x")'), split('// @ts-', 'ignore'),
      split('const x = y as ', 'any;'), split('switch (event.', 'type) {'),
    ].map((text) => ({ 'libs/cases/src/a.ts': text })),
  },
  { name: 'no bare followUp', rule: bareFollowUp, planted: [{ 'libs/cases/src/a.ts': split('  follow', 'Up: string;') }] },
  { name: 'sources carry a licence header', rule: headers, planted: [{ 'libs/cases/src/a.ts': 'const x = 1;' }] },
  { name: 'one barrel per lib', rule: barrels, planted: [{ 'libs/cases/src/commands/index.ts': "export * from './a.js';" }] },
  { name: 'libs are quiet', rule: quietLibs, planted: [{ 'libs/cases/src/a.ts': "console.log('x');" }] },
  {
    name: 'features of the web stand by themselves', rule: features,
    planted: [
      { 'apps/web/src/features/today/a.tsx': "import { CaseTable } from '../cases/case-table.js';" },
      { 'apps/web/src/ui/a.tsx': "const page = import('../features/cases/cases-page.js');" },
    ],
  },
  {
    name: 'text is never made markup', rule: noMarkup,
    planted: [
      { 'apps/web/src/ui/a.tsx': split('<p dangerouslySet', 'InnerHTML={{ __html: note }} />') },
      { 'apps/web/src/ui/a.ts': split('element.inner', 'HTML = note;') },
    ],
  },
  {
    name: 'pages ask our own server only', rule: noThirdParty,
    planted: [
      { 'apps/web/src/features/map/a.ts': split("const tiles = 'https://tile.open", "streetmap.org/{z}/{x}/{y}.png';") },
      { 'apps/web/src/ui/a.module.css': split('@layer ui { .a { background: url(//cdn.example', '.com/a.png); } }') },
    ],
  },
  { name: 'style sheets are in layers', rule: layered, planted: [{ 'apps/web/src/ui/a.module.css': '.a { color: red; }' }] },
  { name: 'style sheets carry a licence header', rule: styleHeaders, planted: [{ 'apps/web/src/ui/a.module.css': '@layer ui { }' }] },
  { name: 'packages are pinned', rule: pins, planted: [{ 'package.json': '{"dependencies":{"pg":"^8.0.0"}}' }] },
  {
    name: 'the lockfile holds no addresses', rule: lockfile,
    planted: [{ 'package-lock.json': split('"resol', 'ved": "https://example.org/a.tgz"') }],
  },
  { name: 'nothing of one machine', rule: noMachine, planted: [{ 'README.md': split('see /ro', 'ot/notes') }] },
];

describe('House rules', () => {
  let project: Project;
  beforeAll(() => {
    project = readProject(join(import.meta.dirname, '..', '..'));
  });

  it('read a whole project', () => expect(project.size).toBeGreaterThan(50));

  describe.each(RULES)('$name', ({ rule, planted }) => {
    it('holds', () => expect(rule(project).map(({ path, line, why }) => `${path}:${line} ${why}`)).toEqual([]));

    it.each(planted)('catches a planted violation (%#)', (files) => {
      const withHeader = Object.entries(files).map(([path, text]): [string, string] => [path, rule === headers ? text : HEADER + text]);
      const asIs = Object.entries(files).filter(([path]) => path.endsWith('.json'));
      expect(rule(new Map([...withHeader, ...asIs]))).not.toEqual([]);
    });

    it('lets an empty project pass', () => expect(rule(new Map())).toEqual([]));
  });
});
