// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionStream } from '@fyrvakt/action-instructions';
import { drillStream, type DrillEvents } from '@fyrvakt/drills';
import { noRoster, rosterStream, type RosterEvents } from '@fyrvakt/duty-roster';
import { MemoryEventStore, type Sealer } from '@fyrvakt/event-store';
import type { Fact, Recorded } from '@fyrvakt/kernel';
import { rosterEvents, testDays } from '@fyrvakt/testing';
import { CurrentAgreement } from './agreement.js';
import { FollowedStreams } from './followed.js';

const NOW = '2026-11-22T01:13:00.000Z';
const sealer: Sealer = { seal: () => Promise.reject(new Error()), open: () => Promise.reject(new Error()) };
const store = new MemoryEventStore();

const recorded = <E>(stream: string, revision: number, fact: Fact<E>): Recorded<E> => ({
  ...fact, stream, revision, position: revision + 1, id: `${stream} ${revision}`,
  meta: { schema: 1, occurredAt: NOW, recordedAt: NOW, actor: { kind: 'person', id: 'p', role: 'coordinator' }, commandId: 'c', correlationId: 'c' },
}) as unknown as Recorded<E>;

/** What one process knows: nothing, until it is told. */
const aProcess = () => {
  const instructions = new FollowedStreams({ store, sealer, type: instructionStream });
  const drills = new FollowedStreams({ store, sealer, type: drillStream });
  const rosters = new FollowedStreams({ store, sealer, type: rosterStream, keepsPast: true });
  const rosterState = (revision?: number) =>
    (revision === undefined ? undefined : rosters.stateAt('r', revision)) ?? rosters.get('r')?.state ?? noRoster;
  const agreement = new CurrentAgreement({ instructions, drills, rosterState, days: testDays });
  return { drills, rosters, channel: (drill?: string) => agreement.reach(['GE1'], drill)[0]?.channel };
};

const roster = (revision: number, fact: Fact<RosterEvents>) => recorded<RosterEvents>('roster-r', revision, fact);
const established = roster(0, rosterEvents.rosterEstablished());
const tested = (works: boolean) => rosterEvents.channelTested({ unit: 'GE1', address: '031-390 06 03', works });
const byMail = roster(1, tested(false));
const byPhone = roster(2, tested(true));
const drill = recorded<DrillEvents>('drill-d', 0, {
  type: 'DrillStarted', data: { name: 'Fredag', rosterRevision: 1, present: [], absent: [], until: '2026-11-22T04:13:00.000Z' },
});

describe('The roster of a drill', () => {
  it('is the one that the drill began with, whatever is changed meanwhile', () => {
    const { rosters, drills, channel } = aProcess();
    rosters.take([established, byMail]);
    drills.take([drill]);
    expect([channel(), channel('d')]).toEqual(['email', 'email']);
    rosters.take([byPhone]);
    expect([channel(), channel('d')]).toEqual(['phone', 'email']);
  });

  it('is the same after a restart in the middle of the drill', () => {
    const { rosters, drills, channel } = aProcess();
    rosters.take([established, byMail, byPhone]);
    drills.take([drill]);
    expect([channel(), channel('d')]).toEqual(['phone', 'email']);
  });

  it('is there as soon as the change that the drill began after is, where that is heard of later', () => {
    const { rosters, drills, channel } = aProcess();
    rosters.take([established]);
    drills.take([drill]);
    const before = channel('d');
    rosters.take([byMail, byPhone]);
    expect([before, channel('d')]).toEqual(['phone', 'email']);
  });
});
