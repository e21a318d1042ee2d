// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../http/problem.js';
import { html, page, prose, type Html } from './html.js';
import { fields, list, node, operationHtml, text, type Node } from './reference-parts.js';
import { WORDS } from './reference-words.js';

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operation: Node;
}

const operationsOf = (document: Node): Operation[] =>
  Object.entries(node(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(node(methods)).map(([method, operation]) => ({ path, method, operation: node(operation) })),
  );

const head = (name: string, language: Language): Html => {
  const words = WORDS[language];
  const other = language === 'sv' ? 'en' : 'sv';
  return html`<a class="skip" href="#main">${words.skip}</a>
<header><strong>Fyrvakt</strong>
<a href="/docs/sos-api?lang=${language}">sos-api</a> <a href="/docs/case-api?lang=${language}">case-api</a>
<nav><a href="/problems?lang=${language}">${words.problems}</a>
<a href="/docs/${name}?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a></nav></header>`;
};

const about = (name: string, document: Node, language: Language): Html => {
  const words = WORDS[language];
  const info = node(document['info']);
  const address = node(list(document['servers'])[0])['url'];
  const limits = list(info[language === 'sv' ? 'x-limitations-sv' : 'x-limitations']);
  return html`<h1>${text(info, 'title', language)}</h1>${prose(String(info[`x-description-${language}`] ?? ''))}
<dl><dt>${words.address}</dt><dd><code>${String(address)}</code></dd>
<dt>${words.version}</dt><dd>${String(info['version'])}</dd>
<dt>OpenAPI</dt><dd><a href="/openapi/${name}.json">${words.json}</a></dd>
<dt>${words.limits}</dt><dd>${limits.map((limit) => html`${String(limit)}<br>`)}</dd></dl>`;
};

const contents = (operations: readonly Operation[], language: Language): Html => {
  const items = operations.map(({ path, method, operation }) => {
    const id = String(operation['operationId']);
    return html`<li><a href="#${id}"><code>${method.toUpperCase()} ${path}</code></a> ${text(operation, 'summary', language)}</li>`;
  });
  return html`<h2>${WORDS[language].contents}</h2><ul>${items}</ul>`;
};

/** The reference of one interface in one language, made of its OpenAPI document and nothing else. */
export const referencePage = (name: string, document: Node, language: Language): Html => {
  const operations = operationsOf(document);
  const groups = list(document['tags']).map((tag) => {
    const own = operations.filter(({ operation }) => list(operation['tags']).includes(node(tag)['name']));
    const shown = own.map(({ path, method, operation }) => operationHtml(document, language, path, method, operation));
    return html`<h2>${text(node(tag), 'name', language)}</h2>${shown}`;
  });
  const types = Object.entries(node(node(document['components'])['schemas'])).map(
    ([type, schema]) => html`<section id="type-${type}"><h3>${type}</h3>${fields(language, node(schema))}</section>`,
  );
  return page(
    language,
    text(node(document['info']), 'title', language),
    html`${head(name, language)}
<main id="main">${about(name, document, language)}${contents(operations, language)}${groups}
<h2>${WORDS[language].types}</h2>${types}</main>`,
  );
};
