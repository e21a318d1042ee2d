// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { SystemStatus } from './data.js';

/** What somebody has to see to, and how much of it there is. */
export interface Troubles {
  readonly behind: number;
  readonly diverging: number;
  readonly parked: number;
  readonly silent: number;
  readonly quarantined: number;
  readonly untold: number;
  readonly fullDisks: number;
}

export const troublesOf = ({ projections, audit, parked, sources, quarantined, telling, disk }: SystemStatus): Troubles => ({
  behind: projections.filter(({ state }) => state !== 'live').length,
  diverging: audit.diverging,
  parked: parked.length,
  silent: sources.filter(({ silent }) => silent).length,
  quarantined,
  untold: telling.failed,
  fullDisks: disk.low ? 1 : 0,
});

/** Lists that catch up do so by themselves; everything else waits for a person. */
export const gravityOf = ({ behind, ...grave }: Troubles): 'ok' | 'warn' | 'danger' => {
  if (Object.values(grave).some((n) => n > 0)) return 'danger';
  return behind > 0 ? 'warn' : 'ok';
};
