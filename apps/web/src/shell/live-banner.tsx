// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useLiveState } from '../live/live.js';
import { Banner } from '../ui/index.js';
import styles from './shell.module.css';
import { useText } from './text.js';

const PATIENCE_MS = 4_000;

const onNet = (listener: () => void): (() => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** Says so when news no longer comes in by itself, but not for a hiccup. */
export const LiveBanner = (): ReactElement | null => {
  const t = useText();
  const state = useLiveState();
  const isOnline = useSyncExternalStore(onNet, () => navigator.onLine);
  const isDown = !isOnline || state === 'broken' || state === 'ended';
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isDown) return setShown(false);
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isDown]);
  if (!isShown) return null;
  return <div className={styles.live}><Banner tone="warn" title={t.live.broken}>{t.live.brokenText}</Banner></div>;
};
