// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { escapeHtml, type Bilingual, type Instant } from '@fyrvakt/kernel';
import { compare, type Difference } from './compare.js';
import type { InstructionVersion } from './content.js';
import type { Lists } from './finding.js';
import { approvalLines, clock, definitions, paper, type Language, type NamedApproval, type Paper, type Say } from './paper.js';
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
  readonly approvals: readonly NamedApproval[];
  readonly zone?: string;
}

export interface ChangeForm extends Paper { readonly text: string }

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
  changes: both('Ändringar', 'Changes'),
  none: both('Inget ändras.', 'Nothing changes.'),
  what: both('Vad', 'What'),
  before: both('Före', 'Before'),
  after: both('Efter', 'After'),
  kind: {
    added: both('Nytt', 'New'), removed: both('Tas bort', 'Taken away'), changed: both('Ändras', 'Changes'), moved: both('Flyttas', 'Moves'),
  },
} as const;

/** The head of the form: what it is about, who asks, who has said yes, from when. */
const headOf = (
  from: InstructionVersion | undefined, to: InstructionVersion, facts: ChangeFormFacts, language: Language, say: Say,
): readonly (readonly [string, string])[] => {
  const replaced = from ? `${say(WORDS.replaces)} ${from.version}` : say(WORDS.first);
  return [
    [say(WORDS.municipality), facts.municipality],
    [say(WORDS.instruction), facts.instruction],
    [say(WORDS.versions), `${to.version}, ${replaced}`],
    [say(WORDS.requestedBy), facts.requestedBy],
    ...approvalLines(facts.approvals, language, say, facts.zone),
    [say(WORDS.effectiveFrom), facts.effectiveFrom === undefined ? say(WORDS.notPublished) : clock(facts.effectiveFrom, language, facts.zone)],
  ];
};

const indented = (text: string): string => text.replaceAll('\n', '\n      ');

const textOf = (head: readonly (readonly [string, string])[], differences: readonly Difference[], say: Say): string => {
  const lines = differences.map(({ kind, subject, before, after }) => [
    `${say(WORDS.kind[kind])}: ${say(subject)}`,
    ...(before ? [`  ${say(WORDS.before)}: ${indented(say(before))}`] : []),
    ...(after ? [`  ${say(WORDS.after)}: ${indented(say(after))}`] : []),
  ].join('\n'));
  const body = lines.length > 0 ? lines.join('\n\n') : say(WORDS.none);
  return `${say(WORDS.title)}\n\n${head.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${say(WORDS.changes)}\n\n${body}\n`;
};

const tableOf = (differences: readonly Difference[], say: Say): string => {
  const cell = (value: Bilingual | undefined): string => `<td>${value ? escapeHtml(say(value)) : '–'}</td>`;
  const rows = differences.map(({ kind, subject, before, after }) =>
    `<tr><th scope="row">${escapeHtml(say(WORDS.kind[kind]))}: ${escapeHtml(say(subject))}</th>${cell(before)}${cell(after)}</tr>`);
  const columns = [WORDS.what, WORDS.before, WORDS.after].map((name) => `<th scope="col">${escapeHtml(say(name))}</th>`).join('');
  return rows.length > 0
    ? `<table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
    : `<p>${say(WORDS.none)}</p>`;
};

/** The written change that SOS Alarm demands, as plain text for a letter and as a page to print. Without an earlier version everything is new. */
export const changeForm = (
  from: InstructionVersion | undefined, to: InstructionVersion, facts: ChangeFormFacts, lists: Lists, language: Language,
): ChangeForm => {
  const say: Say = (text) => text[language];
  const head = headOf(from, to, facts, language, say);
  const differences = compare(from?.content, to.content, lists);
  const body = `${definitions(head)}\n<h2>${escapeHtml(say(WORDS.changes))}</h2>\n${tableOf(differences, say)}`;
  return { text: textOf(head, differences, say), ...paper({ title: say(WORDS.title), language, say, body }) };
};
