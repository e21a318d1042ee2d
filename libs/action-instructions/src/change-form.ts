// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { escapeHtml, wallClock, type Bilingual, type Instant } from '@fyrvakt/kernel';
import { compare, type Difference } from './compare.js';
import type { InstructionVersion } from './content.js';
import type { Lists } from './finding.js';
import type { Party } from './policies.js';
import { both } from './words.js';

/** What the form says besides the versions. Names come from whoever has them; none are in the log. */
export interface ChangeFormFacts {
  readonly municipality: string;
  /** What the instruction is called. */
  readonly instruction: string;
  /** Who may ask SOS Alarm for changes on behalf of the municipality (A-behörig): name and role. */
  readonly requestedBy: string;
  /** Absent until it is published. */
  readonly effectiveFrom?: Instant;
  readonly approvals: readonly { readonly party: Party; readonly by: string; readonly at: Instant }[];
  readonly zone?: string;
}

export interface ChangeForm { readonly text: string; readonly html: string }

const WORDS = {
  title: both('Ändring av åtgärdsinstruktion', 'Change of the action instruction'),
  municipality: both('Kommun', 'Municipality'),
  instruction: both('Instruktion', 'Instruction'),
  versions: both('Version', 'Version'),
  replaces: both('ersätter', 'replaces'),
  first: both('den första', 'the first'),
  requestedBy: both('A-behörig', 'Requested by (A-behörig)'),
  effectiveFrom: both('Gäller från', 'In force from'),
  notPublished: both('inte bestämt', 'not decided'),
  approvedBy: {
    municipality: both('Godkänd för kommunen', 'Approved for the municipality'),
    sos: both('Godkänd för SOS Alarm', 'Approved for SOS Alarm'),
  },
  notApproved: both('inte godkänd', 'not approved'),
  changes: both('Ändringar', 'Changes'),
  none: both('Inget ändras.', 'Nothing changes.'),
  what: both('Vad', 'What'),
  before: both('Före', 'Before'),
  after: both('Efter', 'After'),
  kind: {
    added: both('Nytt', 'New'), removed: both('Tas bort', 'Taken away'), changed: both('Ändras', 'Changes'), moved: both('Flyttas', 'Moves'),
  },
} as const;

/** The style of the printed form, for a content security policy to name. */
export const CHANGE_FORM_CSS = `
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; color: #1b2a3a; background: #fff; font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.7rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0; }
dt { color: #52606d; }
dd { margin: 0; font-weight: 600; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .4rem .6rem; border: 1px solid #c9d2da; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
thead th { background: #eef2f5; }
tbody th { font-weight: 400; }
tr { break-inside: avoid; }
@media print { body { padding: 0; font-size: 11pt; } }
`;

type Say = (text: Bilingual) => string;

const clock = (at: Instant, language: 'sv' | 'en', zone?: string): string => {
  const { day, minute } = wallClock(at, zone);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return language === 'sv' ? `${day} kl. ${hours}.${minutes}` : `${day} ${hours}:${minutes}`;
};

/** The head of the form: what it is about, who asks, who has said yes, from when. */
const headOf = (
  from: InstructionVersion | undefined, to: InstructionVersion, facts: ChangeFormFacts, language: 'sv' | 'en', say: Say,
): [string, string][] => {
  const replaced = from ? `${say(WORDS.replaces)} ${from.version}` : say(WORDS.first);
  const approval = (party: Party): string => {
    const given = facts.approvals.find((one) => one.party === party);
    return given ? `${given.by}, ${clock(given.at, language, facts.zone)}` : say(WORDS.notApproved);
  };
  return [
    [say(WORDS.municipality), facts.municipality],
    [say(WORDS.instruction), facts.instruction],
    [say(WORDS.versions), `${to.version}, ${replaced}`],
    [say(WORDS.requestedBy), facts.requestedBy],
    [say(WORDS.approvedBy.municipality), approval('municipality')],
    [say(WORDS.approvedBy.sos), approval('sos')],
    [say(WORDS.effectiveFrom), facts.effectiveFrom === undefined ? say(WORDS.notPublished) : clock(facts.effectiveFrom, language, facts.zone)],
  ];
};

const indented = (text: string): string => text.replaceAll('\n', '\n      ');

const textOf = (head: readonly [string, string][], differences: readonly Difference[], say: Say): string => {
  const lines = differences.map(({ kind, subject, before, after }) => [
    `${say(WORDS.kind[kind])}: ${say(subject)}`,
    ...(before ? [`  ${say(WORDS.before)}: ${indented(say(before))}`] : []),
    ...(after ? [`  ${say(WORDS.after)}: ${indented(say(after))}`] : []),
  ].join('\n'));
  const body = lines.length > 0 ? lines.join('\n\n') : say(WORDS.none);
  return `${say(WORDS.title)}\n\n${head.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${say(WORDS.changes)}\n\n${body}\n`;
};

const htmlOf = (head: readonly [string, string][], differences: readonly Difference[], language: 'sv' | 'en', say: Say): string => {
  const cell = (value: Bilingual | undefined): string => `<td>${value ? escapeHtml(say(value)) : '–'}</td>`;
  const rows = differences.map(({ kind, subject, before, after }) =>
    `<tr><th scope="row">${escapeHtml(say(WORDS.kind[kind]))}: ${escapeHtml(say(subject))}</th>${cell(before)}${cell(after)}</tr>`);
  const columns = [WORDS.what, WORDS.before, WORDS.after].map((name) => `<th scope="col">${escapeHtml(say(name))}</th>`).join('');
  const table = rows.length > 0
    ? `<table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
    : `<p>${say(WORDS.none)}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(say(WORDS.title))}</title><style>${CHANGE_FORM_CSS}</style></head>
<body>
<h1>${escapeHtml(say(WORDS.title))}</h1>
<dl>
${head.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}
</dl>
<h2>${escapeHtml(say(WORDS.changes))}</h2>
${table}
</body>
</html>
`;
};

/** The written change that SOS Alarm demands, as plain text for a letter and as a page to print. Without an earlier version everything is new. */
export const changeForm = (
  from: InstructionVersion | undefined, to: InstructionVersion, facts: ChangeFormFacts, lists: Lists, language: 'sv' | 'en',
): ChangeForm => {
  const say: Say = (text) => text[language];
  const head = headOf(from, to, facts, language, say);
  const differences = compare(from?.content, to.content, lists);
  return { text: textOf(head, differences, say), html: htmlOf(head, differences, language, say) };
};
