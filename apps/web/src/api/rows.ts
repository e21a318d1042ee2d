// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { AwaitingItem, CaseItem, Facets, HandoverItem, LedgerItem } from '@fyrvakt/read-models';

// What the lists answer with. The description of the API promises some members of each row; these are all there are in this version.

export type { CaseItem, Facets, HandoverItem, AwaitingItem, LedgerItem };

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

export type Permission =
  | 'cases:read' | 'cases:register' | 'cases:handle' | 'cases:receive' | 'cases:decide' | 'cases:follow-up'
  | 'reports:read' | 'system:read' | 'system:administer';
