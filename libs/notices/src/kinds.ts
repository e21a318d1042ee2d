// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual, Permission } from '@fyrvakt/kernel';

interface KindSpec {
  /** What somebody chooses to be told about. */
  readonly label: Bilingual;
  /** Whoever may not see it is not told of it either. */
  readonly needs: Permission;
  /** Whose task it is: those with this permission are told unless they choose otherwise. */
  readonly owedBy: Permission;
}

/** Everything that people and units are told of, most pressing first. */
export const NOTICES = {
  decisionRequested: {
    label: { sv: 'Ett beslut behövs', en: 'A decision is needed' }, needs: 'cases:read', owedBy: 'cases:decide',
  },
  nobodyReached: {
    label: { sv: 'Ingen resurs gick att nå', en: 'Nobody could be reached' }, needs: 'cases:read', owedBy: 'cases:decide',
  },
  notReceived: {
    label: { sv: 'Passet har börjat och ingen har tagit emot', en: 'A shift has begun and nobody has accepted what was left to it' },
    needs: 'cases:read', owedBy: 'cases:decide',
  },
  promiseBroken: {
    label: { sv: 'Ett löfte till nästa pass bröts', en: 'A promise to the next shift was broken' }, needs: 'cases:read', owedBy: 'cases:decide',
  },
  sourceSilent: {
    label: { sv: 'En uppgiftslämnare har tystnat', en: 'A source has gone silent' }, needs: 'system:read', owedBy: 'system:read',
  },
  gapAhead: {
    label: { sv: 'Ingen i tjänst längre fram, mot planen', en: 'Nobody on duty ahead, against the plan' },
    needs: 'roster:read', owedBy: 'roster:write',
  },
} as const satisfies Record<string, KindSpec>;

export type NoticeKind = keyof typeof NOTICES;

export const NOTICE_KINDS = Object.keys(NOTICES) as readonly NoticeKind[];

export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(NOTICES, text);

/** What somebody is told of who has not chosen: what it is their task to see to. */
export const owedTo = (permissions: ReadonlySet<Permission>): readonly NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => permissions.has(NOTICES[kind].needs) && permissions.has(NOTICES[kind].owedBy));
