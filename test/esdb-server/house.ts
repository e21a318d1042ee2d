// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Access } from './access.js';
import type { Faults } from './faults.js';
import type { Log } from './log.js';
import { missingProperty, tooLarge, type Refusal } from './refusals.js';
import type { Proposed } from './record.js';

/** What every call works with. */
export interface House {
  readonly log: Log;
  readonly faults: Faults;
  readonly access: Access;
  /** Most bytes in one append. */
  readonly maxAppend: number;
}

interface Message {
  getId(): { getString(): string } | undefined;
  getMetadataMap(): { get(name: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

/** An event out of either kind of append. Throws a refusal. */
export const proposedOf = (message: Message): Proposed => {
  const properties = message.getMetadataMap();
  const [type, contentType] = [properties.get('type'), properties.get('content-type')];
  if (type === undefined) throw missingProperty('type');
  if (contentType === undefined) throw missingProperty('content-type');
  return {
    id: message.getId()?.getString() ?? '', type, contentType,
    data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8(),
  };
};

/** Throws a refusal when events are too much for one append. */
export const checkSize = ({ maxAppend }: House, events: readonly Proposed[]): void => {
  const size = events.reduce((sum, { type, data, metadata }) => sum + type.length * 2 + data.length + metadata.length, 0);
  if (size > maxAppend) throw tooLarge(maxAppend);
};

/** A refusal as it is; anything else is a fault of the double itself and must be seen. */
export const asRefusal = (error: unknown): Refusal => {
  if (error instanceof Error) throw error;
  return error as Refusal;
};
