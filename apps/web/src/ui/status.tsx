// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useCommon } from '../i18n/common.js';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';
import styles from './status.module.css';

export type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'danger';

/** A state: a sign and a word, and a colour that only helps. */
export const Mark = ({ tone = 'neutral', icon, children, plain }: {
  readonly tone?: Tone; readonly icon: IconName; readonly children: string; readonly plain?: boolean;
}): ReactElement => (
  <span className={classes(styles.mark, styles[tone], plain && styles.plain)}><Icon name={icon} size={14} /><span>{children}</span></span>
);

type Look = readonly [Tone, IconName];

const HANDLING = {
  new: ['info', 'bell'], notified: ['info', 'phone'], acknowledged: ['ok', 'check'], awaitingDecision: ['warn', 'gavel'],
  specialHandling: ['info', 'flag'], deferred: ['warn', 'clock'], received: ['ok', 'hand'], handled: ['ok', 'check'],
  redirected: ['neutral', 'arrowUp'], referred: ['neutral', 'chevronRight'], unfounded: ['neutral', 'circle'],
} as const satisfies Record<string, Look>;

const FOLLOW_UP = {
  owed: ['neutral', 'circle'], assigned: ['neutral', 'person'], overdue: ['danger', 'alert'], reopened: ['warn', 'undo'], followedUp: ['ok', 'check'],
} as const satisfies Record<string, Look>;

const DATA = { full: ['neutral', 'list'], disposed: ['neutral', 'close'], onHold: ['info', 'pin'] } as const satisfies Record<string, Look>;

export type Handling = keyof typeof HANDLING;
export type FollowUp = keyof typeof FOLLOW_UP;
export type Data = keyof typeof DATA;

/** How far the handling has come. */
export const HandlingMark = ({ state, plain }: { readonly state: Handling; readonly plain?: boolean }): ReactElement => {
  const [tone, icon] = HANDLING[state];
  return <Mark tone={tone} icon={icon} plain={plain ?? false}>{useCommon().handling[state]}</Mark>;
};

/** How far the follow-up has come. */
export const FollowUpMark = ({ state, plain = true }: { readonly state: FollowUp; readonly plain?: boolean }): ReactElement => {
  const [tone, icon] = FOLLOW_UP[state];
  return <Mark tone={tone} icon={icon} plain={plain}>{useCommon().followUpState[state]}</Mark>;
};

/** What is left of the contents. */
export const DataMark = ({ state, plain = true }: { readonly state: Data; readonly plain?: boolean }): ReactElement => {
  const [tone, icon] = DATA[state];
  return <Mark tone={tone} icon={icon} plain={plain}>{useCommon().data[state]}</Mark>;
};
