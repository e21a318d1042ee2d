// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EndpointSpec, ParameterSpec, ResponseSpec } from '../http/endpoint.js';
import { namedIn } from '../http/named-schemas.js';
import { TRACEPARENT } from '../http/parameters.js';
import { closureOf, schemaOf, schemaRef, type AnyBody, type JsonSchema } from '../http/schemas.js';
import { API_RELEASED, API_VERSION, LIMITATIONS, SLA, TAGS_SV, type Face } from './faces.js';
import { commonStatuses, problemRef, problemResponses, problemSchema } from './problem-responses.js';

const isClass = (body: AnyBody | JsonSchema): body is AnyBody => typeof body === 'function';
const schemaFor = (body: AnyBody | JsonSchema): JsonSchema => (isClass(body) ? schemaRef(body) : body);

/** `POST /calls/{callId}/questions` → `postCallsByCallIdQuestions`: stable, since clients name their methods after it. */
export const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .split('/')
    .flatMap((part) => (part.startsWith('{') ? ['by', part.slice(1, -1)] : part.split('-')))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const parameter = (name: string, where: 'path' | 'header', spec: ParameterSpec): JsonSchema => ({
  name,
  in: where,
  required: where === 'path' || spec.required === true,
  description: spec.description.en,
  'x-description-sv': spec.description.sv,
  schema: spec.schema,
  ...(spec.example === undefined ? {} : { example: spec.example }),
});

const queryParameters = (query: AnyBody): JsonSchema[] => {
  const schema = schemaOf(query);
  const required = (schema['required'] as string[] | undefined) ?? [];
  return Object.entries(schema['properties'] as Record<string, JsonSchema>).map(([name, property]) => {
    const { description, 'x-description-sv': sv, ...rest } = property;
    return { name, in: 'query', required: required.includes(name), description, 'x-description-sv': sv, schema: rest };
  });
};

const COMMON_HEADERS = {
  'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
  traceparent: { $ref: '#/components/headers/traceparent' },
};

const response = (spec: ResponseSpec): JsonSchema => ({
  description: spec.description.en,
  'x-description-sv': spec.description.sv,
  headers: {
    ...COMMON_HEADERS,
    ...Object.fromEntries(
      Object.entries(spec.headers ?? {}).map(([name, text]) => [
        name,
        { description: text.en, 'x-description-sv': text.sv, schema: { type: 'string' } },
      ]),
    ),
  },
  ...(spec.body
    ? {
        content: {
          [spec.contentType ?? 'application/json']: {
            schema: schemaFor(spec.body),
            ...(spec.example === undefined ? {} : { examples: { complete: { value: spec.example } } }),
          },
          ...Object.fromEntries(Object.entries(spec.alternatives ?? {}).map(([type, schema]) => [type, { schema }])),
        },
      }
    : {}),
});

const responses = (spec: EndpointSpec): JsonSchema => {
  const own = Object.entries(spec.responses).map(([status, answer]): [string, JsonSchema] =>
    Number(status) >= 400 && !answer.body
      ? [
          status,
          {
            ...(problemResponses()[`Problem${status}`] ?? {}),
            description: answer.description.en,
            'x-description-sv': answer.description.sv,
          },
        ]
      : [status, response(answer)],
  );
  const named = new Set(own.map(([status]) => Number(status)));
  const common = commonStatuses(spec)
    .filter((status) => !named.has(status))
    .map((status): [string, JsonSchema] => [String(status), problemRef(status)]);
  return Object.fromEntries([...own, ...common, ['default', problemRef(500)]]);
};

const operation = (face: Face, spec: EndpointSpec): JsonSchema => ({
  operationId: operationId(spec.method, spec.path.slice(face.base.length)),
  tags: [spec.tag],
  summary: spec.summary.en,
  'x-summary-sv': spec.summary.sv,
  description: spec.description?.en ?? spec.summary.en,
  'x-description-sv': spec.description?.sv ?? spec.summary.sv,
  ...(spec.permission === undefined
    ? { security: [], 'x-public': spec.public }
    : { 'x-permission': spec.permission, security: securityOf(spec) }),
  parameters: [
    ...Object.entries(spec.params ?? {}).map(([name, param]) => parameter(name, 'path', param)),
    ...(spec.query ? queryParameters(spec.query) : []),
    ...Object.entries(spec.headers ?? {}).map(([name, header]) => parameter(name, 'header', header)),
    { $ref: '#/components/parameters/traceparent' },
    { $ref: '#/components/parameters/acceptLanguage' },
  ],
  ...(spec.body
    ? {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: schemaRef(spec.body),
              ...(spec.bodyExample === undefined ? {} : { examples: { complete: { value: spec.bodyExample } } }),
            },
          },
        },
      }
    : {}),
  responses: responses(spec),
});

const securityOf = (spec: EndpointSpec): JsonSchema[] => [
  ...(spec.credential === 'person' ? [] : [{ apiKey: [] }]),
  ...(spec.credential === 'client' ? [] : [{ session: [] }]),
];

const classesOf = (specs: readonly EndpointSpec[]): AnyBody[] =>
  specs
    .flatMap((spec) => [spec.body, ...Object.values(spec.responses).map((answer) => answer.body)])
    .filter((body): body is AnyBody => body !== undefined && isClass(body));

const sorted = <T>(values: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1)));

const acceptLanguage: ParameterSpec = {
  description: { sv: 'Språk i problem: sv (förvalt) eller en.', en: 'Language of problems: sv (default) or en.' },
  schema: { type: 'string', maxLength: 200 },
  example: 'sv',
};

const stringHeader = (en: string, sv: string): JsonSchema => ({ description: en, 'x-description-sv': sv, schema: { type: 'string' } });

/** The OpenAPI 3.1 document of one face, made of its routes' own descriptions. */
export const openApiDocument = (face: Face, endpoints: readonly EndpointSpec[], server = 'https://fyrvakt.example.se'): JsonSchema => {
  const specs = endpoints.filter((spec) => spec.path.startsWith(`${face.base}/`));
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const spec of specs) (paths[spec.path.slice(face.base.length)] ??= {})[spec.method.toLowerCase()] = operation(face, spec);
  return {
    openapi: '3.1.0',
    info: {
      title: face.title.en,
      'x-title-sv': face.title.sv,
      version: API_VERSION,
      description: `${face.description.sv}\n\n---\n\n${face.description.en}`,
      'x-description-sv': face.description.sv,
      'x-description-en': face.description.en,
      'x-released': API_RELEASED,
      contact: { name: 'Fyrvakt', url: 'https://fyrvakt.example.se/docs' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      termsOfService: 'https://fyrvakt.example.se/docs',
      'x-sla': SLA,
      'x-limitations': LIMITATIONS.map(({ en }) => en),
      'x-limitations-sv': LIMITATIONS.map(({ sv }) => sv),
    },
    servers: [{ url: `${server}${face.base}`, description: 'The municipality that runs Fyrvakt' }],
    tags: [...new Set(specs.map((spec) => spec.tag))].map((name) => ({ name, 'x-name-sv': TAGS_SV[name] ?? name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'fyr_…',
          description:
            'A key that an administrator of the municipality has made for your system. Two keys can be valid at once, for changing them.',
        },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-fyrvakt', description: 'A session, begun by signing in.' },
      },
      parameters: {
        traceparent: parameter('traceparent', 'header', TRACEPARENT),
        acceptLanguage: parameter('Accept-Language', 'header', acceptLanguage),
      },
      headers: {
        'X-Request-Id': stringHeader('Id of the request, for support', 'Anropets id, för support'),
        traceparent: stringHeader('W3C Trace Context', 'W3C Trace Context'),
      },
      responses: problemResponses(),
      schemas: sorted({ ...closureOf(classesOf(specs)), ...namedIn(paths), Problem: problemSchema }),
    },
  };
};
