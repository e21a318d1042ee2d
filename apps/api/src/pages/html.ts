// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { escapeHtml } from '@fyrvakt/kernel';
import type { FastifyReply } from 'fastify';
import type { Language } from '../http/problem.js';

/** Text that is safe to stand in HTML as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | undefined | false | readonly Piece[];

const render = (piece: Piece): string => {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  if (Array.isArray(piece)) return piece.map(render).join('');
  return escapeHtml(String(piece));
};

/** Writes HTML; everything put into it is escaped, except other HTML. */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(parts.reduce((text, part, index) => text + render(pieces[index - 1]) + part));

/** Plain paragraphs with `code` in backticks: the only marks our descriptions use. */
export const prose = (text: string): Html =>
  new Html(
    text
      .split('\n\n')
      .map((paragraph) => `<p>${escape(paragraph).replace(/`([^`]*)`/g, '<code>$1</code>')}</p>`)
      .join(''),
  );

/** A whole page. Styles come from our own address; there is no script. */
export const page = (language: Language, title: string, body: Html): Html =>
  html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Fyrvakt</title><link rel="stylesheet" href="/docs/style.css"></head>
<body>${body}</body></html>
`;

/** Sends a page that anyone may keep for a while. */
export const sendPage = (reply: FastifyReply, language: Language, content: Html): string => {
  void reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'cache-control': 'public, max-age=300',
    vary: 'Accept-Language',
  });
  return content.text;
};
