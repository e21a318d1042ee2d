// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { unstaffedForecast } from '@fyrvakt/duty-roster';
import { addDays, localDate, type LocalDate } from '@fyrvakt/kernel';
import { pastLoad } from '@fyrvakt/runtime';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { result, table } from '../output.js';

export interface ForecastFlags extends Globals { readonly from?: LocalDate; readonly to?: LocalDate; readonly hours: number }

/** The first and the last day of the month after a day. */
const nextMonth = (today: LocalDate): { readonly first: LocalDate; readonly last: LocalDate } => {
  const first = `${addDays(`${today.slice(0, 8)}01`, 31).slice(0, 8)}01`;
  return { first, last: addDays(`${addDays(first, 31).slice(0, 8)}01`, -1) };
};

/** Calls that are likely to meet nobody, night by night, and what one more shift would change. For those who plan alone. */
export const forecast = ({ from, to, hours, ...flags }: ForecastFlags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { agreement: { roster }, clock } = runtime;
    const coming = nextMonth(localDate(clock.now(), roster.zone));
    const [first, last] = [from ?? coming.first, to ?? (from === undefined ? coming.last : addDays(from, 30))];
    if (last < first || last > addDays(first, 91))
      throw new CliError('roster/days-wrong', 'The last night comes after the first, and there are at most 92.');
    if (hours > 24) throw new CliError('roster/hours-wrong', 'A shift is of 1 to 24 hours.');
    // Where nothing has followed the log yet there is no list of calls to count in.
    await runtime.projections.prepare();
    const found = unstaffedForecast(roster, await pastLoad(runtime), first, last, hours);
    result(flags, found, [
      `${found.expectedUnstaffed} of ${found.expected} calls are likely to meet nobody, by the calls from ${found.history.from} `
      + `to ${found.history.to}.`,
      ...table([['night', 'calls', 'meet nobody', 'minutes without staff'], ...found.nights
        .map((night) => [night.night, String(night.expected), String(night.expectedUnstaffed), String(night.unstaffedMinutes)])]),
      ...(found.oneMore.length > 0 ? ['One more shift would meet:'] : []),
      ...table(found.oneMore.map(({ start, end, covers }) => [`${covers} calls`, `${start}–${end}`])),
    ]);
  });
