// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** How the server says no: a gRPC status, and trailers that name the kind. */
export type Refusal = Pick<ServiceError, 'code' | 'details' | 'metadata'>;

const refusal = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): Refusal => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
};

export const streamDeleted = (stream: string): Refusal =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, { exception: 'stream-deleted', 'stream-name': stream });

export const wrongRevision = (stream: string, expected: number, actual: number): Refusal =>
  refusal(status.FAILED_PRECONDITION, `WrongExpectedVersion of ${stream}: expected ${expected}, actual ${actual}`, {
    exception: 'wrong-expected-version', 'stream-name': stream, 'expected-version': String(expected), 'actual-version': String(actual),
  });

export const notLeader = ({ host, port }: { readonly host: string; readonly port: number }): Refusal =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port),
  });

export const tooLarge = (limit: number): Refusal =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(limit),
  });

export const missingProperty = (name: string): Refusal =>
  refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    exception: 'missing-required-metadata-property', 'required-metadata-properties': name,
  });

export const accessDenied = (): Refusal => refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const unauthenticated = (): Refusal => refusal(status.UNAUTHENTICATED, 'Bad credentials');
export const timedOut = (): Refusal => refusal(status.ABORTED, 'Operation timed out: Commit timeout');
export const notReady = (): Refusal => refusal(status.UNAVAILABLE, 'Server Is Not Ready');
export const badRequest = (details: string): Refusal => refusal(status.INVALID_ARGUMENT, details);
