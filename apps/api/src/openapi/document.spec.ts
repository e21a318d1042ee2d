// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { documentsOf } from '../app.js';
import { FORMATS } from '../http/formats.js';
import { referencePage } from '../pages/reference-page.js';

type Node = Record<string, unknown>;
const node = (value: unknown): Node => (value ?? {}) as Node;

const documents = Object.entries(documentsOf());

const resolve = (document: Node, value: unknown): Node => {
  const ref = node(value)['$ref'];
  return typeof ref === 'string' ? ref.slice(2).split('/').reduce<Node>((at, key) => node(at[key]), document) : node(value);
};

interface Operation { readonly name: string; readonly operation: Node }

const operationsOf = (document: Node): Operation[] =>
  Object.entries(node(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(node(methods)).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation: node(operation) })),
  );

/** Every example of a content, with its schema. */
const examplesOf = (document: Node, content: unknown): { schema: unknown; value: unknown }[] =>
  Object.values(node(content)).flatMap((media) =>
    Object.values(node(node(media)['examples'])).map((example) => {
      const { value } = resolve(document, example);
      return { schema: node(media)['schema'], value };
    }),
  );

describe.each(documents)('%s', (name, document) => {
  const operations = operationsOf(document);

  it('is what is committed', () => {
    const committed = readFileSync(join(__dirname, `../../openapi/${name}.json`), 'utf8');
    expect(`${JSON.stringify(document, null, 2)}\n` === committed).toBe(true);
  });

  it('names each operation once and describes it in both languages', () => {
    const ids = operations.map(({ operation }) => operation['operationId']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name: which, operation } of operations) {
      const texts = ['summary', 'x-summary-sv', 'description', 'x-description-sv'].map((key) => operation[key]);
      expect([which, ...texts.map((text) => typeof text === 'string' && text.length > 0)]).toEqual([which, true, true, true, true]);
    }
  });

  it('describes every answer, and names a problem for each that says no', () => {
    for (const { name: which, operation } of operations)
      for (const [status, answer] of Object.entries(node(operation['responses']))) {
        const { description, content } = resolve(document, answer);
        expect([which, status, typeof description]).toEqual([which, status, 'string']);
        if (Number(status) >= 400) expect([which, status, Object.keys(node(content))]).toEqual([which, status, ['application/problem+json']]);
      }
  });

  it('takes the trace with every operation', () => {
    for (const { name: which, operation } of operations) {
      const names = (operation['parameters'] as Node[]).map((each) => resolve(document, each)['name']);
      expect([which, names]).toEqual([which, expect.arrayContaining(['traceparent'])]);
    }
  });

  it('gives a whole example of each body, and every example is valid', () => {
    const ajv = new Ajv2020({ strict: false, formats: { ...FORMATS, uri: true } });
    const compiled = new Map<string, ValidateFunction>();
    const compile = (schema: unknown): ValidateFunction => {
      const key = JSON.stringify(schema);
      const known = compiled.get(key) ?? ajv.compile({ ...node(schema), components: document['components'] });
      compiled.set(key, known);
      return known;
    };
    for (const { name: which, operation } of operations) {
      const request = node(operation['requestBody'])['content'];
      if (request) expect([which, examplesOf(document, request).length]).toEqual([which, 1]);
      const answers = Object.values(node(operation['responses'])).map((answer) => resolve(document, answer)['content']);
      for (const { schema, value } of [request, ...answers].flatMap((content) => examplesOf(document, content))) {
        const valid = compile(schema);
        expect([which, valid(value), valid.errors]).toEqual([which, true, null]);
      }
    }
  });

  it("keeps to the profile's form of addresses and names", () => {
    for (const path of Object.keys(node(document['paths']))) expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-z][A-Za-z]*\}))+$/);
    const names = Object.values(node(node(document['components'])['schemas'])).flatMap((schema) => Object.keys(node(node(schema)['properties'])));
    for (const each of names) expect(each).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it.each(['sv', 'en'] as const)('becomes a page in %s without scripts, styles or addresses of others', (language) => {
    const page = referencePage(name, document, language).text;
    expect(page).toContain(`<html lang="${language}">`);
    for (const { operation } of operations) expect(page).toContain(`id="${String(operation['operationId'])}"`);
    expect(page).not.toMatch(/<script|\sstyle="|\son[a-z]+="|src="/);
    expect(page).not.toMatch(/\[object Object\]|undefined/);
  });
});
