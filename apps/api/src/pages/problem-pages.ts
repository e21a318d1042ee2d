// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PROBLEMS, type ProblemCode } from '../http/problem-catalogue.js';
import type { Language } from '../http/problem.js';
import { html, page, type Html } from './html.js';

const WORDS = {
  sv: {
    all: 'Alla problem', code: 'Kod', status: 'Status', means: 'Vad det betyder', retry: 'Kan skickas igen', yes: 'Ja', no: 'Nej',
    intro: 'Varje svar som säger nej har en av de här koderna, enligt RFC 9457.',
  },
  en: {
    all: 'All problems', code: 'Code', status: 'Status', means: 'What it means', retry: 'May be sent again', yes: 'Yes', no: 'No',
    intro: 'Every answer that says no has one of these codes, by RFC 9457.',
  },
} as const;

const OTHER: Readonly<Record<Language, Language>> = { sv: 'en', en: 'sv' };

/** One problem, in both languages, the reader's first. */
export const problemPage = (code: ProblemCode, language: Language): Html => {
  const { title, detail, status, retryable } = PROBLEMS[code];
  const words = WORDS[language];
  const other = OTHER[language];
  return page(
    language,
    title[language],
    html`<header><strong>Fyrvakt</strong><nav><a href="/problems">${words.all}</a></nav></header>
<main><h1>${title[language]}</h1><p>${detail[language]}</p>
<dl><dt>${words.code}</dt><dd><code>${code}</code></dd><dt>${words.status}</dt><dd>${status}</dd>
<dt>${words.retry}</dt><dd>${retryable ? words.yes : words.no}</dd></dl>
<section lang="${other}"><h2>${title[other]}</h2><p>${detail[other]}</p></section></main>`,
  );
};

/** Every problem there is. */
export const problemList = (language: Language): Html => {
  const words = WORDS[language];
  const rows = (Object.keys(PROBLEMS) as ProblemCode[]).toSorted().map((code) => {
    const { status, title } = PROBLEMS[code];
    return html`<tr><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${status}</td><td>${title[language]}</td></tr>`;
  });
  return page(
    language,
    words.all,
    html`<header><strong>Fyrvakt</strong><nav><a href="/docs">API</a></nav></header>
<main><h1>${words.all}</h1><p>${words.intro}</p><div class="wide"><table>
<thead><tr><th>${words.code}</th><th>${words.status}</th><th>${words.means}</th></tr></thead>
<tbody>${rows}</tbody></table></div></main>`,
  );
};
