// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { gapWarnings, type DutyRoster } from '@fyrvakt/duty-roster';
import type { SourceStatus } from '@fyrvakt/intake';
import type { Instant } from '@fyrvakt/kernel';
import type { Notice } from '@fyrvakt/notices';

const silence = ({ source, lastHeardAt, expectedWithinSeconds = 0 }: SourceStatus): Notice => {
  const at = new Date(Date.parse(lastHeardAt) + expectedWithinSeconds * 1_000).toISOString();
  return { kind: 'sourceSilent', about: `silent:${source}:${lastHeardAt}`, units: [], people: true, occurredAt: at, due: at, source };
};

/**
 * What is to be told of what no event says: sources that have gone silent, and hours ahead with nobody on duty. An hour that the ordinary plan
 * leaves empty is agreed and told to nobody; one that a change has emptied is, and so is every one without a decision function. Each
 * once, by when it begins.
 */
export const watched = (sources: readonly SourceStatus[], roster: DutyRoster, now: Instant): readonly Notice[] => [
  ...sources.filter(({ silent }) => silent).map(silence),
  ...gapWarnings(roster, now)
    .filter(({ kind, gap, unusual }) => (unusual || kind === 'decisionFunction') && gap.from > now)
    .flatMap(({ kind, gap, tell }) => {
      const told = tell.filter(({ at }) => at <= now).map(({ whom }) => whom);
      if (told.length === 0) return [];
      const units = told.filter((whom) => roster.unit(whom) !== undefined);
      const about = `gap:${kind}:${gap.from}`;
      return [{ kind: 'gapAhead', about, units, people: true, occurredAt: gap.from, until: gap.to, due: now } satisfies Notice];
    }),
];
