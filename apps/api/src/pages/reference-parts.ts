// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../http/problem.js';
import { html, prose, type Html } from './html.js';
import { WORDS } from './reference-words.js';

/** A part of an OpenAPI document. */
export type Node = Record<string, unknown>;

export const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Follows a local reference. */
const resolve = (document: Node, value: unknown): Node => {
  const ref = node(value)['$ref'];
  if (typeof ref !== 'string') return node(value);
  return ref
    .slice(2)
    .split('/')
    .reduce<Node>((at, key) => node(at[key]), document);
};

/** A text in the reader's language, or in the other where there is only one. */
export const text = (value: Node, key: string, language: Language): string =>
  String(value[language === 'sv' ? `x-${key}-sv` : key] ?? value[key] ?? '');

const BOUNDS: Readonly<Record<string, string>> = { minLength: '≥', maxLength: '≤', minimum: '≥', maximum: '≤', minItems: '≥', maxItems: '≤' };

const bounds = (schema: Node): Html => {
  const found = Object.entries(BOUNDS).filter(([key]) => schema[key] !== undefined);
  return html`<span class="soft">${found.map(([key, sign]) => ` ${sign} ${String(schema[key])}`)}</span>`;
};

/** A schema's form in a few words, with a link where it is a type of its own. */
const form = (schema: Node): Html => {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const name = ref.split('/').at(-1) ?? '';
    return html`<a href="#type-${name}">${name}</a>`;
  }
  if (schema['type'] === 'array') return html`[${form(node(schema['items']))}] ${bounds(schema)}`;
  const values = list(schema['enum']);
  if (values.length > 0) return html`${values.map((value, index) => html`${index > 0 && ' | '}<code>${String(value)}</code>`)}`;
  return html`${String(schema['format'] ?? schema['type'] ?? 'any')} ${bounds(schema)}`;
};

interface Row {
  readonly name: string;
  readonly remark: string;
  readonly schema: Node;
  readonly description: string;
}

const table = (language: Language, rows: readonly Row[]): Html => {
  const words = WORDS[language];
  const cells = rows.map(
    ({ name, remark, schema, description }) =>
      html`<tr><td><code>${name}</code> <span class="soft">${remark}</span></td><td>${form(schema)}</td><td>${description}</td></tr>`,
  );
  return html`<div class="wide"><table>
<thead><tr><th>${words.name}</th><th>${words.form}</th><th>${words.means}</th></tr></thead>
<tbody>${cells}</tbody></table></div>`;
};

/** The fields of a type. */
export const fields = (language: Language, schema: Node): Html => {
  const required = list(schema['required']);
  const rows = Object.entries(node(schema['properties'])).map(([name, property]) => ({
    name,
    remark: required.includes(name) ? WORDS[language].required : '',
    schema: node(property),
    description: text(node(property), 'description', language),
  }));
  return table(language, rows);
};

const example = (language: Language, content: unknown): Html[] =>
  Object.values(node(content)).flatMap((media) =>
    Object.entries(node(node(media)['examples']))
      .filter(([name]) => name === 'complete' || name === language)
      .map(([, value]) => {
        const shown = JSON.stringify(node(value)['value'], null, 2);
        return html`<h4>${WORDS[language].example}</h4><pre><code>${shown}</code></pre>`;
      }),
  );

const parameters = (document: Node, language: Language, operation: Node): Html | false => {
  const found = list(operation['parameters']).map((each) => resolve(document, each));
  if (found.length === 0) return false;
  const rows = found.map((each) => ({
    name: String(each['name']),
    remark: [each['in'], ...(each['required'] === true ? [WORDS[language].required] : [])].join(', '),
    schema: node(each['schema']),
    description: text(each, 'description', language),
  }));
  return html`<h4>${WORDS[language].input}</h4>${table(language, rows)}`;
};

const answers = (document: Node, language: Language, operation: Node): Html => {
  const all = Object.entries(node(operation['responses'])).map(([status, value]) => ({ status, answer: resolve(document, value) }));
  const rows = all.map(({ status, answer }) => html`<dt>${status}</dt><dd>${text(answer, 'description', language)}</dd>`);
  const good = all.filter(({ status }) => status.startsWith('2'));
  return html`<h4>${WORDS[language].answers}</h4><dl>${rows}</dl>
${good.flatMap(({ answer }) => example(language, answer['content']))}`;
};

/** One operation: who may, what goes in, what comes out, with examples. */
export const operationHtml = (document: Node, language: Language, path: string, method: string, operation: Node): Html => {
  const words = WORDS[language];
  const content = node(node(operation['requestBody'])['content']);
  const schema = node(node(content['application/json'])['schema']);
  const permission = operation['x-permission'];
  return html`<details class="operation" id="${String(operation['operationId'])}" open>
<summary><span class="method">${method.toUpperCase()}</span> <code class="path">${path}</code>
<h3>${text(operation, 'summary', language)}</h3></summary>
<div>${prose(text(operation, 'description', language))}
<p class="soft">${words.who}: ${permission === undefined ? words.everyone : html`<code>${String(permission)}</code>`}</p>
${parameters(document, language, operation)}
${schema['$ref'] !== undefined && html`<h4>${words.body}: ${form(schema)}</h4>`}${example(language, content)}
${answers(document, language, operation)}</div></details>`;
};
