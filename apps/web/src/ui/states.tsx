// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Problem, explain } from '../api/problem.js';
import { useCommon } from '../i18n/common.js';
import { Button } from './button.js';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';
import styles from './states.module.css';

/**
 * Why there is nothing to show: `first` nobody has put anything here yet, `done` all is done, `noMatch` the filter lets nothing through,
 * `forbidden` the reader may not see it, `failed` we could not get it.
 */
export type EmptyKind = 'first' | 'done' | 'noMatch' | 'forbidden' | 'failed';

const ICONS: Record<EmptyKind, IconName> = { first: 'info', done: 'check', noMatch: 'search', forbidden: 'eye', failed: 'alert' };

/** A list with nothing in it says why, and what one can do about it. */
export const EmptyState = ({ kind, title, children, action }: {
  readonly kind: EmptyKind; readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode;
}): ReactElement => (
  <div className={classes(styles.empty, styles[kind])} role={kind === 'failed' ? 'alert' : 'status'}>
    <span className={styles.sign}><Icon name={ICONS[kind]} size={20} /></span>
    <div>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  </div>
);

/** What went wrong when something was asked for, and a way to ask again where that can help. */
export const Failed = ({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }): ReactElement => {
  const t = useCommon();
  const { title, detail } = explain(error);
  const forbidden = error instanceof Problem && error.status === 403;
  const isGone = error instanceof Problem && error.status === 404;
  return (
    <EmptyState
      kind={forbidden ? 'forbidden' : 'failed'} title={forbidden ? t.problem.forbidden : title}
      action={onRetry && !forbidden && !isGone && <Button onPress={onRetry}>{t.retry}</Button>}
    >
      {detail}
    </EmptyState>
  );
};

const PATIENCE_MS = 300;

/** Grey rows where something is on its way; only after a moment, since most things are here sooner. */
export const Skeleton = ({ rows = 5 }: { readonly rows?: number }): ReactElement => {
  const t = useCommon();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.skeleton} aria-busy="true" aria-label={t.loading} role="status" data-shown={isShown || undefined}>
      {Array.from({ length: rows }, (_, index) => <span key={index} />)}
    </div>
  );
};

type BannerTone = 'info' | 'ok' | 'warn' | 'danger';
const BANNER_ICONS: Record<BannerTone, IconName> = { info: 'info', ok: 'check', warn: 'alert', danger: 'alert' };

/** Something to know about what is under it. */
export const Banner = ({ tone = 'info', title, children, action }: {
  readonly tone?: BannerTone; readonly title?: string; readonly children?: ReactNode; readonly action?: ReactNode;
}): ReactElement => (
  <div className={classes(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
    <Icon name={BANNER_ICONS[tone]} />
    <div className={styles.words}>{title && <strong>{title}</strong>}{children && <div>{children}</div>}</div>
    {action}
  </div>
);
