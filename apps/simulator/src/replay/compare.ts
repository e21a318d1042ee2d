// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from '@fyrvakt/kernel';

/** What is asked of a case that is read back. */
export interface ReadCase {
  readonly description?: string;
  readonly reported: { readonly receivedAt: string };
  readonly place: { readonly text: string; readonly latitude?: number; readonly longitude?: number };
  readonly category: { readonly code: string; readonly original?: string };
}

export type Part = 'text' | 'place' | 'time' | 'category';

/** What was sent of an event. */
export interface Told {
  readonly description: string;
  readonly receivedAt: string;
  readonly category: string;
  readonly place: { readonly text: string; readonly latitude?: number; readonly longitude?: number };
}

/** Which parts of a case are not what the file said. Blanks around a text are not part of it. */
export const differences = (told: Told, kept: ReadCase): Part[] => {
  const same: Record<Part, boolean> = {
    text: kept.description === told.description.trim(),
    place:
      kept.place.text === told.place.text.trim() &&
      kept.place.latitude === told.place.latitude &&
      kept.place.longitude === told.place.longitude,
    time: toInstant(kept.reported.receivedAt) === told.receivedAt,
    category: kept.category.code === told.category || kept.category.original === told.category,
  };
  return (Object.keys(same) as Part[]).filter((part) => !same[part]);
};
