// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Evolvers, NameOf, PersonalParts } from './facts.js';

/** Lifts a payload one schema higher. Personal parts may be absent, since their key may be gone. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** All that the log needs to know of one kind of stream. */
export interface StreamType<E, S> {
  /** Streams are named `<prefix>-<id>`. */
  readonly prefix: string;
  readonly initial: S;
  /** A state never rests on personal parts: it must be the same after their key is destroyed. */
  readonly evolvers: Evolvers<S, E>;
  readonly personalParts: PersonalParts<E>;
  /**
   * Per event, the lifts in order: the first takes schema 1 to schema 2. An event without any is at schema 1, so the
   * schema that an event is written with is one more than its number of lifts.
   */
  readonly upcasters: { readonly [N in NameOf<E>]?: readonly Upcaster[] };
}

/** The schema that an event is written with today. */
export const schemaOf = <E, S>(type: StreamType<E, S>, name: NameOf<E>): number => 1 + (type.upcasters[name]?.length ?? 0);
