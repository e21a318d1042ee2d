// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEventName, CaseEvents, Channel } from '@fyrvakt/cases';
import { minutesBetween, type Instant, type Owed, type Recorded } from '@fyrvakt/kernel';

/** Whose hand it was: SOS Alarm, the system by itself, a person here, or an import of older data. */
export type TimelineSource = 'sos' | 'system' | 'person' | 'import';

/** Something that happened. */
export interface TimelineFact {
  readonly kind: 'fact';
  readonly eventId: string;
  readonly type: CaseEventName;
  readonly data: Omit<CaseEvents[CaseEventName], 'mark'>;
  readonly revision: number;
  readonly position: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** True when it was learned of so much later than it happened that both clocks should be shown. */
  readonly late: boolean;
  readonly source: TimelineSource;
  readonly role: string;
  readonly channel?: Channel;
  /** One of the five events that every case is read by; always shown. */
  readonly milestone: boolean;
  readonly pinned: boolean;
}

/** A stretch in which nothing happened. */
export interface TimelineGap { readonly kind: 'gap'; readonly from: Instant; readonly to: Instant; readonly minutes: number }

/** A step that time will demand unless somebody acts first. */
export interface TimelineStep { readonly kind: 'planned'; readonly id: string; readonly step: string; readonly at: Instant; readonly due: boolean }

export type TimelineEntry = TimelineFact | TimelineGap | TimelineStep;

export interface Timeline {
  /** In the order in which things happened, whenever they were learned of; then the planned steps. */
  readonly entries: readonly TimelineEntry[];
  /** The newest event that is in it. */
  readonly revision: number;
}

const MILESTONES: ReadonlySet<CaseEventName> = new Set(['CallReceived', 'FollowUpAsked', 'ResourceNotified', 'DeferredToNextShift', 'FollowedUp']);
const LATE_MINUTES = 2;
const GAP_MINUTES = 15;

type Event = Recorded<CaseEvents>;

const sourceOf = ({ meta: { actor } }: Event): TimelineSource => {
  if (actor.kind !== 'client') return actor.kind;
  return actor.role === 'import' ? 'import' : 'sos';
};

const pinnedIn = (events: readonly Event[]): Set<string> => {
  const pinned = new Set<string>();
  for (const event of events)
    if (event.type === 'EntryPinned') {
      if (event.data.pinned) pinned.add(event.data.entry);
      else pinned.delete(event.data.entry);
    }
  return pinned;
};

/** A payload without the mark by which one picture of a call is told from the next: that is nothing to read. */
const readable = ({ data }: Event): TimelineFact['data'] => {
  const { mark: _mark, ...rest } = data as { mark?: string };
  return rest as TimelineFact['data'];
};

const factOf = (event: Event, pinned: ReadonlySet<string>): TimelineFact => {
  const { occurredAt, recordedAt, actor } = event.meta;
  return {
    kind: 'fact', eventId: event.id, type: event.type, data: readable(event), revision: event.revision, position: event.position,
    occurredAt, recordedAt,
    late: minutesBetween(occurredAt, recordedAt) > LATE_MINUTES, source: sourceOf(event), role: actor.role,
    ...(event.type === 'ResourceNotified' ? { channel: event.data.channel } : {}),
    milestone: MILESTONES.has(event.type), pinned: pinned.has(event.id),
  };
};

const byWhatHappenedFirst = (one: TimelineFact, other: TimelineFact): number =>
  one.occurredAt < other.occurredAt ? -1 : one.occurredAt > other.occurredAt ? 1 : one.revision - other.revision;

const withGaps = (facts: readonly TimelineFact[]): TimelineEntry[] =>
  facts.flatMap((fact, index): TimelineEntry[] => {
    const before = facts[index - 1];
    const minutes = before ? minutesBetween(before.occurredAt, fact.occurredAt) : 0;
    return before && minutes >= GAP_MINUTES ? [{ kind: 'gap', from: before.occurredAt, to: fact.occurredAt, minutes }, fact] : [fact];
  });

/**
 * What happened in a case, for a person to read. Made from the stream whenever it is asked for: personal parts are never kept in a
 * read model. `planned` is what time will demand of the case.
 */
export const timeline = (events: readonly Event[], now: Instant, planned: readonly Owed<string, object>[] = []): Timeline => {
  const pinned = pinnedIn(events);
  const facts = events.map((event) => factOf(event, pinned)).sort(byWhatHappenedFirst);
  const steps = planned
    .map((owed): TimelineStep => ({ kind: 'planned', id: owed.id, step: owed.command, at: owed.due, due: owed.due <= now }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  return { entries: [...withGaps(facts), ...steps], revision: events.at(-1)?.revision ?? -1 };
};
