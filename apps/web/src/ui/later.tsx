// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { lazy, Suspense, useEffect, type ComponentType, type ReactElement } from 'react';
import { useCommon } from '../i18n/common.js';
import { toast } from './toasts.js';

const parts = new Set<() => Promise<unknown>>();

/** Said once, beside what is on the screen: nothing that is written there may be lost since a menu could not be fetched. */
const Unfetched = (): ReactElement => {
  const t = useCommon();
  useEffect(() => toast(t.unfetched, { tone: 'danger' }), [t]);
  return <></>;
};

/**
 * A part of every screen that nobody sees at first: it is not in the first load, but fetched as soon as the screen stands. Then it is there when the
 * line is down, and when the server has been given a newer version that has it no longer. `meanwhile` keeps its place where it has one.
 */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>, meanwhile?: ReactElement,
): ((props: Props) => ReactElement) => {
  parts.add(load);
  const Part = lazy(async () => ({ default: await load().catch((): ComponentType<Props> => Unfetched) }));
  return (props) => <Suspense fallback={meanwhile}><Part {...props} /></Suspense>;
};

/** Fetches those parts when there is nothing better to do. */
export const fetchLater = (): void => {
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 2_000));
  idle(() => parts.forEach((load) => void load().catch(() => undefined)), { timeout: 5_000 });
};
