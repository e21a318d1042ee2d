// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { PastCall, Variant } from '@fyrvakt/action-instructions';
import { DutyRoster, seededWith } from '@fyrvakt/duty-roster';
import { addMinutes } from '@fyrvakt/kernel';
import { instructionVersions, MunicipalCalendar, readMunicipality, rosterFrom } from '@fyrvakt/municipality';

const town = readMunicipality();
const roster = new DutyRoster(seededWith(rosterFrom(town)), new MunicipalCalendar(town));

/** The demo town's agreement in its second version, and the third that could take its place. */
export const [base, draft] = [2, 3].map((version): Variant => ({
  instruction: { id: 'bench', version, content: instructionVersions[version - 1]!.content }, roster,
})) as [Variant, Variant];

/** Over how long the calls are spread, whatever their number. */
export const PERIOD = { from: '2025-12-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };
const MINUTES = 525_600;

/** Made-up calls of one year: the same number always makes the same calls. */
export function* yearOf(calls: number): Iterable<PastCall> {
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let index = 0; index < calls; index += 1) {
    const place = town.places[next(town.places.length + 1)];
    const category = town.categories[next(town.categories.length)]!.code;
    const answered = next(4) > 0;
    const decision = next(4) === 0;
    yield {
      caseId: `call-${index}`, receivedAt: addMinutes(PERIOD.from, Math.floor((index * MINUTES) / calls)),
      category, area: place?.area, place: place?.code,
      danger: next(12) === 0 ? 'yes' : 'no', ongoing: next(2) === 0 ? 'yes' : 'no', mode: 'actual',
      asked: decision ? [] : ['BV1'], told: [], nobody: decision, decision, deferred: decision && next(3) > 0,
      ...(!decision && { contactedAfter: 2 + next(10), ...(answered && { acknowledgedAfter: 4 + next(20) }) }),
      answers: decision ? [] : [{ unit: 'BV1', ...(answered && { minutes: 1 + next(15) }) }],
    };
  }
}
