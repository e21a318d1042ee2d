// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual, Permission } from '@fyrvakt/kernel';
import { applyDecorators, Delete, Get, HttpCode, Post, Put, SetMetadata } from '@nestjs/common';
import type { AnyBody, JsonSchema } from './schemas.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A path parameter or a header: what it means and what it may be. */
export interface ParameterSpec {
  readonly description: Bilingual;
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly required?: boolean;
}

/** One possible answer. */
export interface ResponseSpec {
  readonly description: Bilingual;
  /** A class with class-validator decorators, or a schema; absent when there is no body. */
  readonly body?: AnyBody | JsonSchema;
  readonly example?: unknown;
  /** `application/json` unless told otherwise. */
  readonly contentType?: string;
  /** The same in other forms, by content type. */
  readonly alternatives?: Readonly<Record<string, JsonSchema>>;
  readonly headers?: Readonly<Record<string, Bilingual>>;
}

/** Who may: a permission, anyone who is signed in, or everyone for a stated reason. */
type Access =
  | { readonly permission: Permission | 'signed-in'; readonly public?: never }
  | { readonly permission?: never; /** Why nobody has to say who they are. */ readonly public: string };

/** Everything there is to know of a route: its address, who may, what comes in, what goes out. The one source of all four. */
export type EndpointSpec = Access & {
  readonly method: Method;
  /** From the root, with parameters in braces: `/sos-api/v1/calls/{callId}`. */
  readonly path: string;
  /** Heading in the reference. */
  readonly tag: string;
  readonly summary: Bilingual;
  readonly description?: Bilingual;
  readonly params?: Readonly<Record<string, ParameterSpec>>;
  readonly query?: AnyBody;
  readonly headers?: Readonly<Record<string, ParameterSpec>>;
  readonly body?: AnyBody;
  readonly bodyExample?: unknown;
  /** Status → answer. The first 2xx is the status unless the handler sets another. Common problems are added by the reference. */
  readonly responses: Readonly<Record<number, ResponseSpec>>;
  /** Further statuses of refusals, told in the words of the catalogue. */
  readonly refusals?: readonly number[];
  /** Which credential: an API key (`client`), a session (`person`) or either. Default either. */
  readonly credential?: 'client' | 'person';
  /** True for intake: counted against its own, generous limit, so that other traffic can never crowd out a call. */
  readonly intake?: true;
  /** True where the lag of a dependency is no reason to answer less: health, metrics, pages. */
  readonly unlimited?: true;
};

export const ENDPOINT = Symbol('endpoint');

const METHODS = { GET: Get, POST: Post, PUT: Put, DELETE: Delete } as const;

/** The first 2xx that a route documents. */
const successStatus = (spec: EndpointSpec): number =>
  Number(Object.keys(spec.responses).find((status) => status.startsWith('2') || status.startsWith('3')) ?? 200);

/** `/calls/{callId}` as Nest writes it. */
const nestPath = (path: string): string => path.replaceAll(/\{([A-Za-z]+)\}/g, ':$1');

/** Makes a method a route. See EndpointSpec. */
export const Endpoint = (spec: EndpointSpec): MethodDecorator =>
  applyDecorators(METHODS[spec.method](nestPath(spec.path)), HttpCode(successStatus(spec)), SetMetadata(ENDPOINT, spec));
