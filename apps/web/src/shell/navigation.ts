// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Permission } from '../api/rows.js';
import type { sv } from '../i18n/sv/shell.js';
import type { IconName } from '../ui/index.js';

export interface Place {
  readonly to: string;
  readonly name: keyof typeof sv.nav;
  readonly icon: IconName;
  /** Whoever may do any of these; everybody where it is absent. */
  readonly may?: readonly Permission[];
  /** Two keys that go there. */
  readonly keys: string;
}

/** What the menu holds, in the order of the work. A screen has its line here when it works, and not before. */
export const PLACES: readonly Place[] = [
  { to: '/', name: 'today', icon: 'home', keys: 'g i' },
  { to: '/cases', name: 'cases', icon: 'list', may: ['cases:read'], keys: 'g h' },
  { to: '/calls/new', name: 'register', icon: 'phone', may: ['cases:register'], keys: 'g r' },
  { to: '/follow-ups', name: 'followUps', icon: 'check', may: ['cases:follow-up'], keys: 'g u' },
  { to: '/decisions', name: 'decisions', icon: 'gavel', may: ['cases:handle'], keys: 'g b' },
  { to: '/handovers', name: 'handovers', icon: 'clock', may: ['cases:read'], keys: 'g p' },
  { to: '/map', name: 'map', icon: 'map', may: ['cases:read'], keys: 'g k' },
  { to: '/instructions', name: 'instructions', icon: 'note', may: ['instructions:read'], keys: 'g a' },
  { to: '/roster', name: 'roster', icon: 'calendar', may: ['roster:read'], keys: 'g n' },
  { to: '/drills', name: 'drills', icon: 'flag', may: ['drills:run'], keys: 'g v' },
  { to: '/reports', name: 'reports', icon: 'chart', may: ['reports:read'], keys: 'g s' },
  { to: '/settings', name: 'settings', icon: 'gear', may: ['system:read', 'system:administer'], keys: 'g o' },
];
