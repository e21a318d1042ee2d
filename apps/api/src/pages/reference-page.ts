// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../http/problem.js';
import type { JsonSchema } from '../http/schemas.js';
import { html, page, prose, type Html } from './html.js';

type Node = Record<string, unknown>;

const WORDS = {
  sv: { skip: 'Hoppa till innehållet', other: 'In English', contents: 'Innehåll', who: 'Vem får', everyone: 'Alla', input: 'Parametrar', body: 'Innehåll', example: 'Exempel', answers: 'Svar', types: 'Typer', name: 'Namn', form: 'Form', means: 'Betydelse', required: 'krävs', problems: 'Problem', address: 'Adress', version: 'Version', limits: 'Begränsningar', json: 'OpenAPI som JSON' },
  en: { skip: 'Skip to the content', other: 'På svenska', contents: 'Contents', who: 'Who may', everyone: 'Everyone', input: 'Parameters', body: 'Body', example: 'Example', answers: 'Answers', types: 'Types', name: 'Name', form: 'Form', means: 'Meaning', required: 'required', problems: 'Problems', address: 'Address', version: 'Version', limits: 'Limits', json: 'OpenAPI as JSON' },
} as const;

const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Follows a local reference. */
const resolve = (document: Node, value: unknown): Node => {
  const ref = node(value)['$ref'];
  if (typeof ref !== 'string') return node(value);
  return ref.slice(2).split('/').reduce<Node>((at, key) => node(at[key]), document);
};

const text = (value: Node, key: string, language: Language): string => String(value[language === 'sv' ? `x-${key}-sv` : key] ?? value[key] ?? '');

const BOUNDS: Readonly<Record<string, string>> = { minLength: '≥', maxLength: '≤', minimum: '≥', maximum: '≤', minItems: '≥', maxItems: '≤' };

/** A schema's form in a few words, with a link where it is a type of its own. */
const form = (schema: JsonSchema): Html => {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const name = ref.split('/').at(-1) ?? '';
    return html`<a href="#type-${name}">${name}</a>`;
  }
  if (schema['type'] === 'array') return html`[${form(node(schema['items']) as JsonSchema)}] ${bounds(schema)}`;
  if (schema['enum']) return html`${list(schema['enum']).map((value, index) => html`${index > 0 && ' | '}<code>${String(value)}</code>`)}`;
  return html`${String(schema['format'] ?? schema['type'] ?? 'any')} ${bounds(schema)}`;
};

const bounds = (schema: JsonSchema): Html =>
  html`<span class="soft">${Object.entries(BOUNDS).map(([key, sign]) => schema[key] !== undefined && ` ${sign} ${String(schema[key])}`)}</span>`;

const table = (language: Language, rows: readonly Html[]): Html => {
  const words = WORDS[language];
  return html`<div class="wide"><table><thead><tr><th>${words.name}</th><th>${words.form}</th><th>${words.means}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
};

const fields = (language: Language, schema: Node): Html => {
  const required = list(schema['required']);
  const rows = Object.entries(node(schema['properties'])).map(
    ([name, property]) => html`<tr><td><code>${name}</code>${required.includes(name) && html` <span class="soft">${WORDS[language].required}</span>`}</td><td>${form(node(property) as JsonSchema)}</td><td>${text(node(property), 'description', language)}</td></tr>`,
  );
  return table(language, rows);
};

const example = (language: Language, content: unknown): Html[] =>
  Object.values(node(content)).flatMap((media) =>
    Object.entries(node(node(media)['examples']))
      .filter(([name]) => name === 'complete' || name === language)
      .map(([, value]) => html`<h4>${WORDS[language].example}</h4><pre><code>${JSON.stringify(node(value)['value'], null, 2)}</code></pre>`),
  );

const parameters = (document: Node, language: Language, operation: Node): Html | false => {
  const found = list(operation['parameters']).map((each) => resolve(document, each));
  if (found.length === 0) return false;
  const rows = found.map(
    (each) => html`<tr><td><code>${String(each['name'])}</code> <span class="soft">${String(each['in'])}${each['required'] === true && `, ${WORDS[language].required}`}</span></td><td>${form(node(each['schema']) as JsonSchema)}</td><td>${text(each, 'description', language)}</td></tr>`,
  );
  return html`<h4>${WORDS[language].input}</h4>${table(language, rows)}`;
};

const answers = (document: Node, language: Language, operation: Node): Html => {
  const rows = Object.entries(node(operation['responses'])).map(([status, response]) => html`<dt>${status}</dt><dd>${text(resolve(document, response), 'description', language)}</dd>`);
  const success = Object.entries(node(operation['responses'])).filter(([status]) => status.startsWith('2'));
  return html`<h4>${WORDS[language].answers}</h4><dl>${rows}</dl>${success.flatMap(([, response]) => example(language, resolve(document, response)['content']))}`;
};

const operationHtml = (document: Node, language: Language, path: string, method: string, operation: Node): Html => {
  const body = node(node(operation['requestBody'])['content']);
  const schema = node(node(body['application/json'])['schema']);
  return html`<details class="operation" id="${String(operation['operationId'])}" open><summary><span class="method">${method.toUpperCase()}</span>
<code class="path">${path}</code> <h3>${text(operation, 'summary', language)}</h3></summary><div>${prose(text(operation, 'description', language))}
<p class="soft">${WORDS[language].who}: ${operation['x-permission'] === undefined ? WORDS[language].everyone : html`<code>${String(operation['x-permission'])}</code>`}</p>
${parameters(document, language, operation)}${schema['$ref'] !== undefined && html`<h4>${WORDS[language].body}: ${form(schema as JsonSchema)}</h4>`}${example(language, body)}
${answers(document, language, operation)}</div></details>`;
};

/** The reference of one interface in one language, made of its OpenAPI document and nothing else. */
export const referencePage = (name: string, document: Node, language: Language): Html => {
  const words = WORDS[language];
  const info = node(document['info']);
  const operations = Object.entries(node(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(node(methods)).map(([method, operation]) => ({ path, method, operation: node(operation) })),
  );
  const tags = list(document['tags']).map((tag) => String(node(tag)['name']));
  const schemas = Object.entries(node(node(document['components'])['schemas']));
  const other = language === 'sv' ? 'en' : 'sv';
  const title = text(info, 'title', language);
  return page(
    language,
    title,
    html`<a class="skip" href="#main">${words.skip}</a><header><strong>Fyrvakt</strong><a href="/docs/sos-api?lang=${language}">sos-api</a> <a href="/docs/case-api?lang=${language}">case-api</a>
<nav><a href="/problems?lang=${language}">${words.problems}</a><a href="/docs/${name}?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a></nav></header>
<main id="main"><h1>${title}</h1>${prose(String(info[`x-description-${language}`] ?? ''))}
<dl><dt>${words.address}</dt><dd><code>${String(node(list(document['servers'])[0])['url'])}</code></dd><dt>${words.version}</dt><dd>${String(info['version'])}</dd>
<dt>OpenAPI</dt><dd><a href="/openapi/${name}.json">${words.json}</a></dd><dt>${words.limits}</dt><dd>${list(info['x-limitations']).map((limit) => html`${String(limit)}<br>`)}</dd></dl>
<h2>${words.contents}</h2><ul>${operations.map(({ path, method, operation }) => html`<li><a href="#${String(operation['operationId'])}"><code>${method.toUpperCase()} ${path}</code></a> ${text(operation, 'summary', language)}</li>`)}</ul>
${tags.map((tag) => html`<h2>${tag}</h2>${operations.filter(({ operation }) => list(operation['tags']).includes(tag)).map(({ path, method, operation }) => operationHtml(document, language, path, method, operation))}`)}
<h2>${words.types}</h2>${schemas.map(([type, schema]) => html`<section id="type-${type}"><h3>${type}</h3>${fields(language, node(schema))}</section>`)}</main>`,
  );
};
