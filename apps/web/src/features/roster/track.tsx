// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import styles from './roster.module.css';
import type { Piece } from './week.js';

interface Drawn { readonly start: string; readonly end: string }

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A day from midnight to midnight with what lies in it. A picture of what stands in words beneath it. */
export const Track = <Of extends Drawn>({ pieces, look }: {
  readonly pieces: readonly Piece<Of>[]; readonly look: 'duty' | 'other' | 'nobody';
}): ReactElement => (
  <span className={styles.track} aria-hidden="true">
    {pieces.map(({ of, from, to }) => (
      <span
        key={`${of.start} ${of.end}`} className={styles.bar} data-look={look}
        style={{ insetInlineStart: percent(from), width: percent(to - from) }}
      />
    ))}
  </span>
);
