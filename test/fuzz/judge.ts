// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Shot } from './requests.js';
import { type Document, type Schema } from './schema.js';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const validators = new WeakMap<Document, Ajv2020>();

const ajvFor = (document: Document): Ajv2020 => {
  const found = validators.get(document);
  if (found) return found;
  const made = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  made.addSchema(document as object, 'document');
  validators.set(document, made);
  return made;
};

interface Stated {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** What the document says of an answer of this status, and where it says so. */
const statedFor = ({ target: { document, operation, path, method } }: Shot, status: number): { stated: Stated; at: string } | undefined => {
  const stated = operation.responses[String(status)] as Stated | undefined;
  if (!stated) return undefined;
  if (!stated.$ref) return { stated, at: `#/paths/${pointer(path)}/${method.toLowerCase()}/responses/${status}` };
  const { responses } = document.components as unknown as { responses: Record<string, Stated> };
  return { stated: responses[stated.$ref.split('/').at(-1) ?? ''] ?? {}, at: stated.$ref };
};

const pointer = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

const faultsOfContent = (shot: Shot, { status, text }: Answer, type: string): string[] => {
  const found = statedFor(shot, status);
  if (!found) return [`undocumented status ${status}`];
  const { stated, at } = found;
  if (!stated.content) return text === '' ? [] : [`a body where none is documented (${status})`];
  if (!stated.content[type]) return [`undocumented content type ${type} (${status})`];
  if (!type.endsWith('json')) return [];
  const ajv = ajvFor(shot.target.document);
  if (!stated.content[type].schema || ajv.validate(`document${at}/content/${pointer(type)}/schema`, JSON.parse(text))) return [];
  return [`an answer unlike its schema (${status}): ${ajv.errorsText()}`];
};

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly code: string; readonly pointer?: string; readonly parameter?: string; readonly header?: string }[];
}

/** Refusals of the form of a request. What a rule refuses has the right form. */
const OF_FORM = /^request\/(?:invalid|invalid-query|invalid-header|malformed|malformed-json|unsupported-media-type|not-acceptable)$/;

/** These depend on what the log holds and on what page was read before, which no schema can say. */
const OF_THE_WORLD: ReadonlySet<string> = new Set(['beyond-the-log', 'invalid-cursor']);

const wrongRefusal = (text: string): string[] => {
  const { code, errors = [] } = JSON.parse(text) as Refusal;
  if (!OF_FORM.test(code) || (errors.length > 0 && errors.every((error) => OF_THE_WORLD.has(error.code)))) return [];
  const places = errors.map((at) => `${at.pointer ?? at.parameter ?? at.header} ${at.code}`);
  return [`refused for its form what the document allows: ${code} ${places.join()}`];
};

const HEADERS: Readonly<Record<number, string>> = { 401: 'www-authenticate', 405: 'allow', 429: 'retry-after', 503: 'retry-after' };

const INSIDE = /\bat .+\(.+:\d+:\d+\)|node_modules|SELECT |INSERT |pg_|\/apps\/|\/libs\//;

/** Everything that must hold of any answer to any request whatever. */
export const judge = (shot: Shot, answer: Answer): string[] => {
  const { status, headers, text } = answer;
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  const refused = status >= 400;
  return [
    ...(status >= 500 ? ['an answer of 5xx'] : []),
    ...(shot.wants === undefined ? faultsOfContent(shot, answer, type) : []),
    ...(shot.wants !== undefined && status !== shot.wants ? [`${shot.method ?? shot.target.method} gives ${status}`] : []),
    ...(shot.mustRefuse && !refused ? [`accepted what is invalid (${shot.mustRefuse})`] : []),
    ...(refused && type !== 'application/problem+json' ? [`a refusal of type ${type}`] : []),
    ...(refused && INSIDE.test(text) ? ['an answer that shows the inside'] : []),
    ...(HEADERS[status] && !headers.has(HEADERS[status]) ? [`${status} without ${HEADERS[status]}`] : []),
    ...(refused && shot.isValid && type === 'application/problem+json' ? wrongRefusal(text) : []),
  ];
};
