// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents } from '@fyrvakt/cases';
import type { Actor, Recorded } from '@fyrvakt/kernel';
import { events, stored } from '@fyrvakt/testing';
import { timeline, type TimelineEntry } from './timeline.js';

const NOW = '2026-11-22T03:00:00.000Z';

type Clocks = { occurred: string; recorded?: string; actor?: Partial<Actor> };

const at = (facts: Parameters<typeof stored>[0], clocks: Clocks[]): Recorded<CaseEvents>[] =>
  stored(facts).map((event, index) => {
    const { occurred, recorded = occurred, actor = {} } = clocks[index] as Clocks;
    const instant = (time: string): string => `2026-11-22T${time}:00.000Z`;
    const meta = { ...event.meta, occurredAt: instant(occurred), recordedAt: instant(recorded), actor: { ...event.meta.actor, ...actor } };
    return { ...event, meta } as Recorded<CaseEvents>;
  });

const told = (entries: readonly TimelineEntry[]): string[] =>
  entries.map((entry) => (entry.kind === 'fact' ? entry.type : entry.kind === 'gap' ? `gap ${entry.minutes}` : `${entry.step} ${entry.due}`));

describe('Timeline', () => {
  it('puts what was learned late where it happened, and shows both clocks', () => {
    const { entries, revision } = timeline(
      at(
        [events.callReceived(), events.resourceNotified(), events.followUpAsked()],
        [{ occurred: '01:13' }, { occurred: '01:20' }, { occurred: '01:14', recorded: '01:25' }],
      ),
      NOW,
    );
    expect(told(entries)).toEqual(['CallReceived', 'FollowUpAsked', 'ResourceNotified']);
    expect(entries.map((entry) => entry.kind === 'fact' && entry.late)).toEqual([false, true, false]);
    expect(revision).toBe(2);
  });

  it('does not speak of two minutes', () => {
    const { entries } = timeline(at([events.callReceived()], [{ occurred: '01:13', recorded: '01:15' }]), NOW);
    expect(entries[0]).toMatchObject({ late: false });
  });

  it('draws a gap from fifteen minutes', () => {
    const { entries } = timeline(
      at([events.callReceived(), events.noteAdded(), events.noteAdded()], [{ occurred: '01:00' }, { occurred: '01:14' }, { occurred: '01:29' }]),
      NOW,
    );
    expect(told(entries)).toEqual(['CallReceived', 'NoteAdded', 'gap 15', 'NoteAdded']);
  });

  it('tells SOS, the system, people and imports apart', () => {
    const { entries } = timeline(
      at(
        [events.callReceived(), events.followUpOverdue(), events.followedUp(), events.noteAdded()],
        [
          { occurred: '01:00', actor: { kind: 'client', role: 'sos' } }, { occurred: '01:01', actor: { kind: 'system' } },
          { occurred: '01:02' }, { occurred: '01:03', actor: { kind: 'client', role: 'import' } },
        ],
      ),
      NOW,
    );
    expect(entries.map((entry) => entry.kind === 'fact' && entry.source)).toEqual(['sos', 'system', 'person', 'import']);
    expect(entries.map((entry) => entry.kind === 'fact' && entry.milestone)).toEqual([true, false, true, false]);
  });

  it('names the channel of a contact and keeps what is pinned', () => {
    const { entries } = timeline(
      at(
        [events.callReceived(), events.resourceNotified(), events.entryPinned({ entry: 'event-1', pinned: true })],
        [{ occurred: '01:00' }, { occurred: '01:01' }, { occurred: '01:02' }],
      ),
      NOW,
    );
    expect(entries[1]).toMatchObject({ channel: 'phone', pinned: true });
    expect(entries[0]).toMatchObject({ pinned: false });
  });

  it('ends with what time will demand, soonest first', () => {
    const owed = (id: string, due: string) => ({ id, stream: 'case-x', command: id, body: {}, due });
    const demands = [owed('Later', '2026-11-28T00:00:00.000Z'), owed('Now', NOW)];
    const { entries } = timeline(at([events.callReceived()], [{ occurred: '01:00' }]), NOW, demands);
    expect(told(entries)).toEqual(['CallReceived', 'Now true', 'Later false']);
  });
});
