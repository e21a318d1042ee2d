// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { components } from './schema.js';

type Schemas = components['schemas'];

// The shapes of answers by the names that screens use.

export type CaseItem = Schemas['CaseRow'];
export type Facets = Schemas['Facets'];
export type HandoverItem = Schemas['HandoverRow'];
export type AwaitingItem = Schemas['AwaitingRow'];
export type LedgerItem = Schemas['LedgerRow'];
export type Today = Schemas['Today'];

export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly permissions: readonly string[];
}

/** What the server knows that can be allowed. */
export type Permission = components['schemas']['ApiClient']['scopes'][number];
