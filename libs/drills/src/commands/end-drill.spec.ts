// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { drillAt, heldDrill, NOW, refusalOf } from '../drill-fixture.js';
import { isRunning, noDrill } from '../state.js';
import { endDrill } from './end-drill.js';

describe('End drill', () => {
  it('ends a drill, once', () => {
    expect(endDrill.decide(heldDrill(NOW), {}, drillAt)).toEqual([{ type: 'DrillEnded', data: {} }]);
    expect(endDrill.decide({ ...heldDrill(NOW), endedAt: NOW }, {}, drillAt)).toEqual([]);
    expect(refusalOf(() => endDrill.decide(noDrill, {}, drillAt))).toMatchObject({ code: 'drill/not-found' });
  });

  it('is over when it was ended, or when its time is', () => {
    const drill = heldDrill(NOW);
    expect([isRunning(drill, NOW), isRunning(drill, drill.until), isRunning({ ...drill, endedAt: NOW }, NOW)]).toEqual([true, false, false]);
  });
});
