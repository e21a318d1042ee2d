// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { listen } from '@fyrvakt/event-store';
import type { Runtime } from '@fyrvakt/runtime';
import { Histogram } from 'prom-client';
import type { Metrics } from '../http/metrics.js';

const FAST = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
const SLOW = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];
const SIZES = [1, 2, 4, 8, 16, 32, 64, 128];

/** Measures the work of this process as its parts tell of it. Returns how to stop. */
export const registerHistograms = (metrics: Metrics, clock: Runtime['clock']): (() => void) => {
  const histogram = (name: string, help: string, buckets: number[]): Histogram =>
    new Histogram({ name, help, buckets, registers: [metrics.registry] });
  const appends = histogram('fyrvakt_append_duration_seconds', 'Time from an append to its answer', FAST);
  const groups = histogram('fyrvakt_append_group_events', 'Events that shared one commit', SIZES);
  const pages = histogram('fyrvakt_projection_page_duration_seconds', 'Time to take one page of the log into the read models', FAST);
  const visible = histogram('fyrvakt_intake_to_visible_seconds', 'Time from recording an event to lists that show it; the oldest of each page', SLOW);
  let waiting = 0;
  metrics.gauge('fyrvakt_append_queue', 'Appends that waited when the newest group was sent', (one) => one.set(waiting));
  const stops = [
    listen('append', ({ ms }) => appends.observe(ms / 1_000)),
    listen('group', (group) => {
      groups.observe(group.events);
      waiting = group.waiting;
    }),
    listen('page', ({ ms, events: [oldest] }) => {
      pages.observe(ms / 1_000);
      if (!oldest) return;
      const { recordedAt } = JSON.parse(oldest.meta) as { readonly recordedAt: string };
      visible.observe(Math.max(0, (Date.parse(clock.now()) - Date.parse(recordedAt)) / 1_000));
    }),
  ];
  return () => stops.forEach((stop) => stop());
};
