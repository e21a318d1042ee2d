// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant, Personal, PersonalParts } from '@fyrvakt/kernel';

/**
 * The catalogue of the stream `drill`: one stream per drill, named `drill-<id>`. The calls of a drill are cases as others, with the
 * drill's id and the mode exercise; what is theirs alone is here.
 */
export interface DrillEvents {
  DrillStarted: {
    name: string;
    /** Revision of the roster that the drill is held against a copy of; -1 where the plan came from the municipality's file. */
    rosterRevision: number;
    /** Units that are at work for the whole drill, whatever the roster says. */
    present: readonly string[];
    /** Units that are at work at no time in it. */
    absent: readonly string[];
    /** It ends by itself then. */
    until: Instant;
  };
  DrillEnded: Record<never, never>;
  /** What those who drilled learned, written down when they talked it through. */
  DrillNoteAdded: { noteId: string; text?: Personal<string> };
}

export const drillPersonalParts: PersonalParts<DrillEvents> = { DrillStarted: {}, DrillEnded: {}, DrillNoteAdded: { text: true } };
