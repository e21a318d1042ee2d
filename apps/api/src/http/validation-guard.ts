// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ENDPOINT, type EndpointSpec } from './endpoint.js';
import { Problem, type FieldProblem } from './problem.js';
import { queryReader, type QueryResult } from './query.js';
import { headerOf } from './request.js';
import { schemaValidator, validatorOf, type Validator } from './validation.js';

interface Checks {
  readonly params: readonly (readonly [string, Validator])[];
  readonly headers: readonly (readonly [string, Validator])[];
  readonly query: (raw: Record<string, unknown>) => QueryResult;
  readonly body: Validator;
}

/** Told of a body that was refused, before the answer goes out. May add what it wants to the answer's members. */
export type OnInvalidBody = (
  request: FastifyRequest,
  spec: EndpointSpec,
  faults: readonly FieldProblem[],
) => Promise<Readonly<Record<string, unknown>>>;

class NoQuery {}

const noBody: Validator = (value) =>
  value === undefined || value === null || JSON.stringify(value) === '{}'
    ? []
    : [{ pointer: '', code: 'unknown-field', detail: { sv: 'Skicka inget innehåll här.', en: 'Send no body here.' } }];

/** Compiles everything that a route says of its input, once, at start. */
const checksOf = (spec: EndpointSpec): Checks => ({
  params: Object.entries(spec.params ?? {}).map(([name, param]) => [name, schemaValidator(param.schema)] as const),
  headers: Object.entries(spec.headers ?? {}).map(([name, header]) => [name, schemaValidator(header.schema)] as const),
  query: queryReader(spec.query ?? NoQuery),
  body: spec.body ? validatorOf(spec.body) : noBody,
});

/**
 * Holds every request against what its route says of it: path, headers, query, body. A path parameter of the wrong form names
 * nothing, so it is answered as not found; everything else tells all that is wrong at once.
 */
@Injectable()
export class ValidationGuard implements CanActivate {
  private readonly checks: ReadonlyMap<EndpointSpec, Checks>;

  constructor(
    endpoints: readonly EndpointSpec[],
    private readonly onInvalidBody: OnInvalidBody,
  ) {
    this.checks = new Map(endpoints.map((spec) => [spec, checksOf(spec)]));
  }

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const spec = Reflect.getMetadata(ENDPOINT, context.getHandler()) as EndpointSpec;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const checks = this.checks.get(spec);
    if (!checks) throw new Problem('request/not-found');
    const params = request.params as Record<string, unknown>;
    if (checks.params.some(([name, validate]) => validate(params[name]).length > 0)) throw new Problem('request/not-found');
    this.checkHeaders(request, checks);
    const { query, problems } = checks.query(request.query as Record<string, unknown>);
    if (problems.length > 0) throw new Problem('request/invalid-query', { errors: problems });
    request.query = query;
    // Some clients say that JSON comes whether any does or not: only where some is wanted is that a fault.
    if (spec.body && request.body === undefined && request.headers['content-type'] !== undefined) throw new Problem('request/malformed-json');
    const errors = request.method === 'GET' || request.method === 'HEAD' ? [] : checks.body(request.body);
    return errors.length === 0 || this.refuseBody(request, spec, errors);
  }

  private checkHeaders(request: FastifyRequest, checks: Checks): void {
    const errors = checks.headers.flatMap(([name, validate]): FieldProblem[] => {
      if (request.headers[name.toLowerCase()] === undefined) return [];
      return validate(headerOf(request, name) ?? '').map(({ code, detail }) => ({ header: name, code, detail }));
    });
    if (errors.length > 0) throw new Problem('request/invalid-header', { errors });
  }

  private async refuseBody(request: FastifyRequest, spec: EndpointSpec, errors: readonly FieldProblem[]): Promise<never> {
    throw new Problem('request/invalid', { errors, members: await this.onInvalidBody(request, spec, errors) });
  }
}
