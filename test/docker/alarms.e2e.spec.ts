// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openApi } from '../../apps/api/src/api-fixture.js';
import { Metrics } from '../../apps/api/src/http/metrics.js';
import { read, readYaml } from './compose-files.js';

interface Alarm {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}
interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string }[];
}

const alarms = readYaml<{ groups: { rules: Alarm[] }[] }>('docker/prometheus/alerts.yml').groups.flatMap(({ rules }) => rules);
const panels = ['service', 'engine'].flatMap((name) => (JSON.parse(read(`docker/grafana/dashboards/${name}.json`)) as { panels: Panel[] }).panels);
const expressions = [...alarms.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))];

const METRIC = /\b(?:fyrvakt|nodejs|process)_[a-z0-9_]+/g;
const LABEL = /\b([a-z]+)\s*(?:=~|!~|!=|=)\s*"|\bby \(([a-z, ]*)\)/g;
/** Put on by Prometheus itself. */
const THEIRS = ['instance', 'job'];

const labelsIn = (expression: string): string[] =>
  [...expression.matchAll(LABEL)].flatMap(([, one, list]) => (list ?? one ?? '').split(', ').filter(Boolean));

/** GitHub's way from a heading to the name that a link uses. */
const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').trim().replace(/ /g, '-');

const headings = [...read('docs/operations.md').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe('Alarms and dashboards', () => {
  const labelsOf = new Map<string, readonly string[]>();
  beforeAll(async () => {
    const api = await openApi();
    for (const { name, type } of await api.server.app.get(Metrics).registry.getMetricsAsJSON()) {
      const labels = (api.server.app.get(Metrics).registry.getSingleMetric(name) as unknown as { labelNames: string[] }).labelNames;
      // The library tells histograms by name.
      for (const suffix of String(type) === 'histogram' ? ['_bucket', '_count', '_sum'] : ['']) labelsOf.set(name + suffix, [...labels, 'le']);
    }
    await api.close();
  });

  it('ask only for what a running Fyrvakt measures', () => {
    const asked = expressions.flatMap((expression) => expression.match(METRIC) ?? []);
    expect(asked.length).toBeGreaterThan(40);
    expect([...new Set(asked)].filter((name) => !labelsOf.has(name))).toEqual([]);
  });

  it('tell apart only by what is told apart', () => {
    const unknown = expressions.flatMap((expression) => {
      const known = [...THEIRS, ...(expression.match(METRIC) ?? []).flatMap((name) => labelsOf.get(name) ?? [])];
      return labelsIn(expression).filter((label) => !known.includes(label)).map((label) => `${label} in ${expression}`);
    });
    expect(unknown).toEqual([]);
  });

  it('find what is planted', () => {
    expect('max(fyrvakt_made_up) > 0'.match(METRIC)).toEqual(['fyrvakt_made_up']);
    expect(labelsIn('sum by (le, made) (rate(x{up="a",route=~"b"}[5m]))')).toEqual(['le', 'made', 'up', 'route']);
  });
});

describe('Each alarm', () => {
  const named = alarms.map((alarm) => [alarm.alert, alarm] as const);
  it.each(named)('%s says how urgent it is, and links to what to do', (_name, { labels, annotations }) => {
    const [file, anchor = ''] = annotations.runbook.split('#');
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations.summary).not.toBe('');
    expect(file).toBe('docs/operations.md');
    expect(headings).toContain(anchor);
  });

  it('that is described has a rule', () => {
    const linked = alarms.map(({ annotations }) => annotations.runbook.split('#')[1]);
    expect(headings.filter((heading) => heading.startsWith('alarm-') && !linked.includes(heading))).toEqual([]);
  });
});
