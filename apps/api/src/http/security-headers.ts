// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** `others`: origins that pictures and data of a map come from, where the municipality has named any. */
const contentSecurityPolicy = (others: readonly string[]): string[] => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  ["img-src 'self' data:", ...others].join(' '),
  "font-src 'self'",
  ["connect-src 'self'", ...others].join(' '),
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
];

const TWO_YEARS_IN_SECONDS = 63_072_000;

/**
 * Headers of every answer: nothing runs, loads or frames except what this server itself serves, and the map that it names;
 * no inline script, no inline style.
 * Written once at start, since they never change; only https may promise https.
 */
export const securityHeaders = (https: boolean, others: readonly string[] = []): Readonly<Record<string, string>> => ({
  'content-security-policy': [...contentSecurityPolicy(others), ...(https ? ['upgrade-insecure-requests'] : [])].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  ...(https ? { 'strict-transport-security': `max-age=${TWO_YEARS_IN_SECONDS}` } : {}),
});
