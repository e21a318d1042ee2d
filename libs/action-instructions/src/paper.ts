// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { escapeHtml, wallClock, type Bilingual, type Instant } from '@fyrvakt/kernel';
import type { Party } from './policies.js';
import { both } from './words.js';

export type Language = 'sv' | 'en';
export type Say = (text: Bilingual) => string;

/** A yes, by name. Names come from whoever has them; none are in the log. */
export interface NamedApproval { readonly party: Party; readonly by: string; readonly at: Instant }

/** A page to print. `style` is the whole of its style, for a content security policy to name. */
export interface Paper { readonly html: string; readonly style: string }

const WORDS = {
  approvedBy: {
    municipality: both('Godkänd för kommunen', 'Approved for the municipality'),
    sos: both('Godkänd för SOS Alarm', 'Approved for SOS Alarm'),
  },
  notApproved: both('inte godkänd', 'not approved'),
  page: both('sida', 'page'),
} as const;

const CSS = `
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
h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
h2, h3 { break-after: avoid; }
thead { display: table-header-group; }
p { margin: .25rem 0 .5rem; white-space: pre-line; }
ul { margin: .25rem 0 .5rem; padding-left: 1.25rem; }
strong.mark { display: inline-block; margin: 0 0 1rem; padding: .25rem .75rem; border: 2px solid currentColor; }
.narrow { width: 14%; }
.label { color: #52606d; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h1 { font-size: 18pt; } h2 { font-size: 13pt; } }
`;

/** Text inside a string of a style sheet: nothing in it can end the string. */
const quoted = (text: string): string => `"${text.replace(/[^\p{L}\p{N} ,.–-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** A moment as a clock on the wall shows it. */
export const clock = (at: Instant, language: Language, zone: string | undefined): string => {
  const { day, minute } = wallClock(at, zone);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return language === 'sv' ? `${day} kl. ${hours}.${minutes}` : `${day} ${hours}:${minutes}`;
};

/** Who has said yes, party by party, in words. */
export const approvalLines = (
  approvals: readonly NamedApproval[], language: Language, say: Say, zone: string | undefined,
): readonly (readonly [string, string])[] =>
  (['municipality', 'sos'] as const).map((party) => {
    const given = approvals.find((one) => one.party === party);
    return [say(WORDS.approvedBy[party]), given ? `${given.by}, ${clock(given.at, language, zone)}` : say(WORDS.notApproved)];
  });

/** Names and what they stand for. */
export const definitions = (lines: readonly (readonly [string, string])[]): string =>
  `<dl>\n${lines.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}\n</dl>`;

/** An A4 page of its own style and nothing else. At the foot of each sheet stands what it is of, and which sheet of how many. */
export const paper = ({ title, foot = title, language, say, body }: {
  readonly title: string; readonly foot?: string; readonly language: Language; readonly say: Say; readonly body: string;
}): Paper => {
  const style = `${CSS}@page { size: A4; margin: 15mm 14mm 18mm;
  @bottom-left { content: ${quoted(foot)}; font: 8pt system-ui, sans-serif; }
  @bottom-right { content: ${quoted(say(WORDS.page))} " " counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; } }
`;
  return {
    style,
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`,
  };
};
