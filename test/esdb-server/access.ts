// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, unauthenticated, type Refusal } from './refusals.js';

/** Name → password. Every user may do everything. */
export type Users = Readonly<Record<string, string>>;

/** Who may call. Without users everyone may, as on a real server that runs insecurely. */
export class Access {
  constructor(private readonly users: Users | undefined) {}

  /** Undefined when the caller may go on. */
  refusalOf(metadata: Metadata): Refusal | undefined {
    if (!this.users) return undefined;
    const [authorization] = metadata.get('authorization');
    if (authorization === undefined) return accessDenied();
    const [, encoded = ''] = /^Basic (.+)$/.exec(String(authorization)) ?? [];
    const [name = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    return Object.hasOwn(this.users, name) && this.users[name] === rest.join(':') ? undefined : unauthenticated();
  }
}
