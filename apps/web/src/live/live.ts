// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Query, QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { sawPosition } from '../api/freshness.js';
import { LiveConnection, type LiveEvent, type LiveMessage, type LiveState } from './connection.js';

type OnEvents = (events: readonly LiveEvent[]) => void;

const readers = new Set<OnEvents>();
const watchers = new Set<() => void>();
const returns = new Set<() => void>();
let state: LiveState = 'connecting';
let send: ((order: 'restart' | 'leave') => void) | undefined;

const hear = (message: LiveMessage): void => {
  if ('state' in message) {
    const isBack = message.state === 'open' && (state === 'broken' || state === 'ended');
    state = message.state;
    for (const watcher of watchers) watcher();
    if (isBack) for (const tell of returns) tell();
    return;
  }
  for (const { position } of message.events) sawPosition(position);
  for (const reader of readers) reader(message.events);
};

const openShared = (): typeof send => {
  const { port } = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'fyrvakt-live' });
  port.addEventListener('message', ({ data }) => hear(data as LiveMessage));
  port.start();
  return (order) => port.postMessage(order);
};

const openOwn = (): typeof send => {
  const connection = new LiveConnection('/case-api/v1/feed', hear);
  connection.start();
  return (order) => (order === 'restart' ? connection.restart() : connection.stop());
};

const open = (): void => {
  if (send) return;
  send = 'SharedWorker' in globalThis ? openShared() : openOwn();
};

const leave = (): void => {
  send?.('leave');
  send = undefined;
};

let reader: string | undefined;

/** Opens the line for whoever is signed in; begins it anew when it is somebody else, who may see other cases. */
export const followLive = (who: string): (() => void) => {
  open();
  if (reader !== undefined && reader !== who) send?.('restart');
  reader = who;
  addEventListener('pagehide', leave);
  addEventListener('pageshow', open);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', open);
    leave();
  };
};

/** Tells each batch of what happens, to whatever is on the screen. */
export const useLive = (onEvents: OnEvents): void => {
  const latest = useRef(onEvents);
  latest.current = onEvents;
  useEffect(() => {
    const reader: OnEvents = (events) => latest.current(events);
    readers.add(reader);
    return () => void readers.delete(reader);
  }, []);
};

/** Tells that the line is back after it was down: who had heard nothing on it before does not hear what happened meanwhile. */
export const useBackAgain = (onBack: () => void): void => {
  const latest = useRef(onBack);
  latest.current = onBack;
  useEffect(() => {
    const tell = (): void => latest.current();
    returns.add(tell);
    return () => void returns.delete(tell);
  }, []);
};

/** Whether news comes in by itself. */
export const useLiveState = (): LiveState =>
  useSyncExternalStore((watcher) => (watchers.add(watcher), () => watchers.delete(watcher)), () => state);

const LISTS_MS = 1_000;
/** A list of many pages is a question per page. */
const LONG_LISTS_MS = 15_000;
const FEW_PAGES = 3;

const isLive = ({ meta }: Pick<Query, 'meta'>): boolean => meta?.live !== false;

const isLong = ({ state: { data } }: Query): boolean =>
  ((data as { readonly pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0) > FEW_PAGES;

/** Makes stale those lists, a while after the first event that may have changed them. */
const useLists = (client: QueryClient, ms: number, which: (query: Query) => boolean): (() => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: ['list'], predicate: (query) => isLive(query) && which(query) });
    }, ms);
  };
};

/**
 * Makes stale what an event may have changed: its case at once, lists once a second at most, long ones more seldom. Lists with their own manners say
 * `live: false`. When the line is back, all of it is asked for anew, and whatever could not be had while it was down.
 */
export const useStaleByLive = (client: QueryClient): void => {
  const short = useLists(client, LISTS_MS, (query) => !isLong(query));
  const long = useLists(client, LONG_LISTS_MS, isLong);
  useBackAgain(() => {
    const ofCases = ({ queryKey: [first], meta }: Query): boolean => first === 'case' || (first === 'list' && isLive({ meta }));
    void client.invalidateQueries({ predicate: (query) => ofCases(query) || query.state.status === 'error' });
  });
  useLive((events) => {
    for (const caseId of new Set(events.map((event) => event.caseId))) void client.invalidateQueries({ queryKey: ['case', caseId] });
    short();
    long();
  });
};
