// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { JsonSchema } from '../http/schemas.js';
import { commented, deeper, literal, typeOf } from './schema-types.js';

interface Parameter extends JsonSchema {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path' | 'cookie';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

interface Content {
  readonly [contentType: string]: { readonly schema: JsonSchema };
}

interface Operation {
  readonly summary: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const PLACES = ['query', 'header', 'path', 'cookie'] as const;

const PREAMBLE = `// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from apps/api/openapi/case-api.json, in the form that openapi-fetch reads. Run npm run generate after a change of the API.
`;

const block = (lines: readonly string[]): string => `{\n${deeper(lines.join('\n'))}\n}`;

const contentOf = (content: Content): string =>
  block(Object.entries(content).map(([type, { schema }]) => `${literal(type)}: ${typeOf(schema)};`));

/** Parameters that every operation has are added by the browser or the client, so that only an operation's own are listed. */
const parametersOf = (operation: Operation): string =>
  block(
    PLACES.map((place) => {
      const own = operation.parameters.filter((parameter): parameter is Parameter => 'in' in parameter && parameter.in === place);
      if (own.length === 0) return `${place}?: never;`;
      const lines = own.map(({ name, required, schema }) => `${literal(name)}${required ? '' : '?'}: ${typeOf(schema)};`);
      return `${place}${own.some(({ required }) => required) ? '' : '?'}: ${block(lines)};`;
    }),
  );

const response = (status: string, content: string | undefined): string =>
  `${status}: ${block(['headers: { [name: string]: unknown };', content === undefined ? 'content?: never;' : `content: ${content};`])};`;

/** Every refusal is a problem, so one `default` says what all of them look like. */
const responsesOf = (operation: Operation): string =>
  block([
    ...Object.entries(operation.responses)
      .filter(([status]) => Number(status) < 400)
      .map(([status, { content }]) => response(status, content && contentOf(content))),
    response('default', block([`'application/problem+json': components['schemas']['Problem'];`])),
  ]);

const operationOf = (operation: Operation): string =>
  block([
    `parameters: ${parametersOf(operation)};`,
    operation.requestBody ? `requestBody: ${block([`content: ${contentOf(operation.requestBody.content)};`])};` : 'requestBody?: never;',
    `responses: ${responsesOf(operation)};`,
  ]);

const pathOf = (path: string, operations: Readonly<Record<string, Operation>>): string =>
  `${literal(path)}: ${block([
    'parameters: { query?: never; header?: never; path?: never; cookie?: never };',
    ...Object.entries(operations).map(([method, operation]) => commented(operation.summary, `${method}: ${operationOf(operation)};`)),
  ])};`;

/** TypeScript's view of an OpenAPI document of ours: `paths` and `components`, as the client of the web pages takes them. */
export const clientTypes = (document: JsonSchema): string => {
  const { paths, components } = document as unknown as Document;
  const schemas = Object.entries(components.schemas).map(([name, schema]) => `${literal(name)}: ${typeOf(schema)};`);
  return [
    PREAMBLE,
    `export interface paths ${block(Object.entries(paths).map(([path, operations]) => pathOf(path, operations)))}\n`,
    `export interface components ${block([`schemas: ${block(schemas)};`])}\n`,
  ].join('\n');
};
