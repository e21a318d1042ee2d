// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** A JSON Schema as far as our documents use it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** An OpenAPI document, as the program itself serves it. */
export interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly parameters?: Readonly<Record<string, Parameter>> };
}

/** Follows references to the schema itself. */
export const resolved = (document: Document, schema: Schema): Schema => {
  let found = schema;
  while (found.$ref) found = document.components.schemas[found.$ref.split('/').at(-1) ?? ''] ?? {};
  if (found.allOf) return Object.assign({}, ...found.allOf.map((part) => resolved(document, part)), { ...found, allOf: undefined }) as Schema;
  const alternatives = found.anyOf ?? found.oneOf;
  return alternatives?.[0] ? resolved(document, alternatives[0]) : found;
};

/** The parameters of an operation, references followed. */
export const parametersOf = (document: Document, operation: Operation): Parameter[] =>
  (operation.parameters ?? []).map((parameter) =>
    parameter.$ref ? (document.components.parameters?.[parameter.$ref.split('/').at(-1) ?? ''] as Parameter) : parameter,
  );

/** The schema of what an operation takes in. */
export const bodyOf = (document: Document, operation: Operation): Schema | undefined => {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema && resolved(document, schema);
};
