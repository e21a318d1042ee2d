// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { escapeHtml, type Bilingual, type Instant } from '@fyrvakt/kernel';
import type { InstructionContent, InstructionRule } from './content.js';
import { cellsOf, entriesOf, type Entry } from './describe.js';
import type { Lists } from './finding.js';
import { approvalLines, clock, definitions, paper, type Language, type NamedApproval, type Paper, type Say } from './paper.js';
import type { VersionState } from './state.js';
import { both, PART_NAMES } from './words.js';

/** What is printed with a version besides its contents. */
export interface PrintFacts {
  readonly municipality: string;
  /** What the instruction is called. */
  readonly instruction: string;
  /** When it holds; `from` is absent until it is published, `until` as long as nothing comes after it. */
  readonly validity: { readonly from?: Instant; readonly until?: Instant };
  readonly approvals: readonly NamedApproval[];
  /** A paper is of one moment: what is said of the time after that is what was known then. */
  readonly printedAt: Instant;
  readonly printedBy: string;
  readonly zone?: string;
}

const WORDS = {
  version: both('version', 'version'),
  municipality: both('Kommun', 'Municipality'),
  status: both('Läge', 'Status'),
  draft: both('utkast, gäller inte', 'draft, not in force'),
  submitted: both('skickad för godkännande, gäller inte', 'submitted for approval, not in force'),
  withdrawn: both('tillbakadragen innan den gällde', 'withdrawn before it held'),
  later: both('publicerad, börjar gälla senare', 'published, takes effect later'),
  inForce: both('gäller', 'in force'),
  over: both('har slutat gälla', 'no longer in force'),
  from: both('Gäller från', 'In force from'),
  until: both('Gäller till', 'In force until'),
  notYet: both('inte bestämt', 'not decided'),
  onwards: both('tills vidare', 'until further notice'),
  printed: both('Utskriven', 'Printed'),
  nothing: both('Inga rader.', 'No rows.'),
  read: both('Läs uppifrån. Den första raden som passar samtalet gäller.', 'Read from the top. The first row that fits the call holds.'),
  row: both('Rad', 'Row'),
  fits: both('Gäller för', 'Holds for'),
  does: both('Gör så här', 'What to do'),
} as const;

const statusOf = ({ status }: VersionState, { validity: { from, until }, printedAt }: PrintFacts): Bilingual => {
  if (status === 'withdrawn') return WORDS.withdrawn;
  if (status !== 'published' || from === undefined) return status === 'draft' ? WORDS.draft : WORDS.submitted;
  if (until !== undefined && until <= printedAt) return WORDS.over;
  return from > printedAt ? WORDS.later : WORDS.inForce;
};

const headOf = (version: VersionState, facts: PrintFacts, language: Language, say: Say): readonly (readonly [string, string])[] => {
  const { validity: { from, until }, zone, municipality, approvals, printedAt, printedBy } = facts;
  const at = (instant: Instant): string => clock(instant, language, zone);
  return [
    [say(WORDS.municipality), municipality],
    [say(WORDS.status), say(statusOf(version, facts))],
    [say(WORDS.from), from === undefined ? say(WORDS.notYet) : at(from)],
    ...(from === undefined ? [] : [[say(WORDS.until), until === undefined ? say(WORDS.onwards) : at(until)] as const]),
    ...approvalLines(approvals, language, say, zone),
    [say(WORDS.printed), `${at(printedAt)}, ${printedBy}`],
  ];
};

/** Under the heading of its part, an entry need not name the part again. */
const titleOf = ({ part, subject }: Entry, say: Say): string => {
  const [name, text] = [say(PART_NAMES[part]), say(subject)];
  if (text === name) return '';
  return text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text;
};

const entryHtml = (entry: Entry, say: Say): string => {
  const title = titleOf(entry, say);
  const heading = title === '' ? '' : `<h3>${escapeHtml(title.charAt(0).toUpperCase() + title.slice(1))}</h3>\n`;
  const lines = say(entry.value).split('\n').map(escapeHtml);
  return `${heading}${lines.length > 1 ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : `<p>${lines[0]}</p>`}`;
};

const ruleHtml = (rule: InstructionRule, index: number, lists: Lists, say: Say): string => {
  const { categories, places, when, route, steps, answers, otherwise } = cellsOf(rule, lists);
  const line = ({ subject, value }: { readonly subject: Bilingual; readonly value: Bilingual }): string =>
    `<span class="label">${escapeHtml(say(subject))}:</span> ${escapeHtml(say(value))}`;
  const isAnswered = rule.answersNeeded > 0;
  const does = [
    escapeHtml(say(route.value)), ...(rule.steps.length > 0 ? [escapeHtml(say(steps.value))] : []), ...(isAnswered ? [line(answers)] : []),
    ...(rule.route === 'contact' ? [line(otherwise)] : []),
  ];
  return `<tr><th scope="row">${index + 1}. ${escapeHtml(rule.id)}</th><td>${[categories, places, when].map(line).join('\n')}</td>`
    + `<td>${does.join('\n')}</td></tr>`;
};

const rulesHtml = (rules: readonly InstructionRule[], lists: Lists, say: Say): string => {
  if (rules.length === 0) return `<p>${escapeHtml(say(WORDS.nothing))}</p>`;
  const [row, fits, does] = [WORDS.row, WORDS.fits, WORDS.does].map((title) => escapeHtml(say(title)));
  return `<p>${escapeHtml(say(WORDS.read))}</p>
<table>
<thead><tr><th scope="col" class="narrow">${row}</th><th scope="col">${fits}</th><th scope="col">${does}</th></tr></thead>
<tbody>
${rules.map((rule, index) => ruleHtml(rule, index, lists, say)).join('\n')}
</tbody>
</table>`;
};

const partsHtml = (content: InstructionContent, lists: Lists, say: Say): string => {
  const entries = entriesOf({ ...content, rules: [] }, lists);
  return (Object.keys(PART_NAMES) as (keyof InstructionContent)[]).map((part) => {
    const its = entries.filter((entry) => entry.part === part);
    const body = part === 'rules' ? rulesHtml(content.rules, lists, say) : its.map((entry) => entryHtml(entry, say)).join('\n');
    return `<h2>${escapeHtml(say(PART_NAMES[part]))}</h2>\n${body}`;
  }).join('\n');
};

/** A whole version as a page to print and put in a folder: all that is agreed, who has agreed to it, and when it holds. */
export const printedVersion = (version: VersionState, facts: PrintFacts, lists: Lists, language: Language): Paper => {
  const say: Say = (text) => text[language];
  const title = `${facts.instruction}, ${say(WORDS.version)} ${version.version}`;
  const isInForce = statusOf(version, facts) === WORDS.inForce;
  const mark = isInForce ? '' : `<p><strong class="mark">${escapeHtml(say(statusOf(version, facts)).toUpperCase())}</strong></p>\n`;
  const body = `${mark}${definitions(headOf(version, facts, language, say))}\n${partsHtml(version.content, lists, say)}`;
  const foot = `${facts.municipality}, ${title}${isInForce ? '' : ` – ${say(statusOf(version, facts))}`}`;
  return paper({ title, foot, language, say, body });
};
