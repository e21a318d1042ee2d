// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EndpointSpec } from './endpoint.js';

interface RawRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const firstOf = (path: string): string => path.split(/[/?#]/)[1] ?? '';

/**
 * Where a request goes. The web pages are one document that reads its own address, so a browser that asks for a page under any address that is
 * nobody's here is given that document. Everything under the first step of a route of ours stays what it is, found or not.
 */
export const pageAddresses = (endpoints: readonly EndpointSpec[]): ((request: RawRequest) => string) => {
  const ours = new Set(endpoints.map(({ path }) => firstOf(path)).filter(Boolean));
  return ({ method, url = '/', headers }) => {
    const reads = method === 'GET' || method === 'HEAD';
    return reads && String(headers['accept'] ?? '').includes('text/html') && !ours.has(firstOf(url)) ? '/' : url;
  };
};
