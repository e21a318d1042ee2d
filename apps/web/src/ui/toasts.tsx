// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useCommon } from '../i18n/common.js';
import { Button, IconButton } from './button.js';
import { classes } from './classes.js';
import { Icon } from './icon.js';
import styles from './toasts.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'danger' | 'info';
  readonly action?: { readonly label: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const become = (list: readonly Toast[]): void => {
  toasts = list;
  for (const listener of listeners) listener();
};

/** Says briefly that something went well, or did not. What must be acted on belongs where it happened, not here. */
export const toast = (text: string, { tone = 'ok', action }: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void =>
  become([...toasts.slice(-2), { id: next++, text, tone, ...(action ? { action } : {}) }]);

const dismiss = (id: number): void => become(toasts.filter((other) => other.id !== id));

const STAYS_MS = 8_000;

const One = ({ id, text, tone, action }: Toast): ReactElement => {
  const t = useCommon();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || tone === 'danger') return undefined;
    const timer = setTimeout(() => dismiss(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld, tone]);
  return (
    <li
      className={classes(styles.toast, styles[tone])} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}
    >
      <Icon name={tone === 'ok' ? 'check' : tone === 'danger' ? 'alert' : 'info'} />
      <span>{text}</span>
      {action && <Button small onPress={() => { action.run(); dismiss(id); }}>{action.label}</Button>}
      <IconButton icon="close" label={t.close} onPress={() => dismiss(id)} />
    </li>
  );
};

/** Where they are shown; once, in the shell. */
export const Toasts = (): ReactElement => {
  const shown = useSyncExternalStore((listener) => (listeners.add(listener), () => listeners.delete(listener)), () => toasts);
  // Above whatever dialog is open, and no part of what lies outside of it: a press on what was said must not close what one is writing in.
  return (
    <div data-react-aria-top-layer role="status" aria-live="polite" aria-relevant="additions">
      {shown.length > 0 && <ul className={styles.toasts}>{shown.map((one) => <One key={one.id} {...one} />)}</ul>}
    </div>
  );
};
