// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { drillAt, heldDrill, NOW, refusalOf } from '../drill-fixture.js';
import { noDrill } from '../state.js';
import { startDrill } from './start-drill.js';

const start = (body: object) => startDrill.decide(noDrill, { name: 'Fredag', ...body }, drillAt);

describe('Start drill', () => {
  it('begins with who is at work in it and when it is over, against the roster as it stands', () => {
    const data = { name: 'Fredag', rosterRevision: 7, present: ['TV1'], absent: ['FT1'], until: '2026-11-22T03:13:00.000Z' };
    expect(start({ name: ' Fredag ', hours: 2, present: ['TV1'], absent: ['FT1'] })).toEqual([{ type: 'DrillStarted', data }]);
    expect(start({})).toEqual([{ type: 'DrillStarted', data: { ...data, present: [], absent: [], until: '2026-11-22T05:13:00.000Z' } }]);
  });

  it('is refused for units that there are not, or that would be both at work and not', () => {
    expect(refusalOf(() => start({ absent: ['XX9'] }))).toMatchObject({ code: 'drill/unit-unknown', pointer: '/absent/0' });
    const both = refusalOf(() => start({ present: ['FT1', 'TV1'], absent: ['TV1'] }));
    expect(both).toMatchObject({ code: 'drill/unit-both-ways', pointer: '/absent/0' });
  });

  it('is refused where one goes on', () =>
    expect(refusalOf(() => startDrill.decide(heldDrill(NOW), { name: 'Igen' }, drillAt))).toMatchObject({ code: 'drill/started-already' }));
});
