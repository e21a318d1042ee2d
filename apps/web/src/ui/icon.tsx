// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';

const PATHS = {
  alert: 'M8 2 1.5 13.5h13zM8 6.5v3.2M8 11.6v.1',
  arrowUp: 'M8 13V3M4 6.5 8 3l4 3.5',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.5H2.8zM6.7 14.2h2.6',
  bookmark: 'M4 2.5h8v11l-4-3-4 3z',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  chart: 'M2.5 13.5h11M4.5 11V7.5M8 11V3.5M11.5 11V6',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  chevronDown: 'm4 6 4 4 4-4',
  chevronLeft: 'm10 4-4 4 4 4',
  chevronRight: 'm6 4 4 4-4 4',
  circle: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2.2 1.5',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13.5h10.4',
  edit: 'M3 13l.6-2.9L10.8 3l2.2 2.2-7.1 7.2z',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z',
  flag: 'M4 14V2.5h8L10.2 6 12 9.5H4',
  gavel: 'M5.5 2.5h5M8 2.5v3M3 13.5h10M4.5 13.5c0-3 1.5-5 3.5-5s3.5 2 3.5 5M5.5 5.5h5',
  gear:
    'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  hand: 'M2.5 9.5 5 7l3 1.5h2.5a1 1 0 0 1 0 2H8M5 7V4.5M10.8 9.8l2.7-1.6M2.5 12.5h7l4-2.5',
  home: 'M2.5 7.5 8 2.8l5.5 4.7v6h-4V9.5h-3v4h-4z',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.3v3.7M8 5v.1',
  link:
    'M6.7 9.3 9.3 6.7M7 4.5l1.3-1.3a3.1 3.1 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.3 1.3a3.1 3.1 0 0 1-4.5-4.5L4.5 7',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1',
  map: 'M2 4l4-1.5 4 1.5 4-1.5v10L10 14l-4-1.5L2 14zM6 2.5v10M10 4v10',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  minus: 'M3 8h10',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  note: 'M3 2.5h10v8L10 13.5H3zM10 13.5v-3h3M5.5 5.5h5M5.5 8h3.5',
  person: 'M8 2.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM2.8 13.8c.5-2.8 2.5-4 5.2-4s4.7 1.2 5.2 4',
  phone: 'M3 3.2 5.2 2.5l1.6 3-1.3 1.2c.7 1.6 1.7 2.6 3.3 3.4l1.3-1.3 3 1.6-.8 2.3C8.3 13.8 2.5 8.5 3 3.2z',
  pin: 'M8 14s4.5-4.3 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.7 8 14 8 14zM8 5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.4 3.4',
  send: 'M14 2 7.3 8.7M14 2 9.8 14 7.3 8.7 2 6.2z',
  sun:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.2v1.5M8 13.3v1.5M1.2 8h1.5M13.3 8h1.5M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1',
  undo: 'M6 3 2.8 6.2 6 9.4M2.8 6.2h6.7a3.4 3.4 0 0 1 0 6.8H6',
} as const;

export type IconName = keyof typeof PATHS;

/** A small sign beside a word, and as large as the reader's text makes it. Says nothing by itself to those who listen: the word does. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement => (
  <svg
    viewBox="0 0 16 16" width={`${size / 16}rem`} height={`${size / 16}rem`} aria-hidden="true" focusable="false" fill="none"
    stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round"
  >
    <path d={PATHS[name]} />
  </svg>
);
