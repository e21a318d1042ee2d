// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createRequire } from 'node:module';
import type * as echarts from 'echarts';
import type { ReportTable } from './report.js';

// Half a second to load, and most starts of the program draw nothing: it waits for the first chart.
const drawing = (): typeof echarts => createRequire(import.meta.url)('echarts') as typeof echarts;

const WIDTH = 480;
const ROW = 28;
const INK = '#1b2a3a';
const BAR = '#1f5f8b';

const labels = (table: ReportTable): string[] => table.rows.map(({ label }) => label.sv);

const values = (table: ReportTable): number[] => table.rows.map(({ figures }) => figures[0]?.value ?? 0);

const bars = (table: ReportTable): echarts.EChartsCoreOption => ({
  grid: { left: 176, right: 40, top: 8, bottom: 24 },
  xAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK } },
  yAxis: { type: 'category', inverse: true, data: labels(table), axisLabel: { color: INK, width: 164, overflow: 'truncate' } },
  series: [{ type: 'bar', barMaxWidth: 18, data: values(table), label: { show: true, position: 'right', color: INK } }],
});

const columns = (table: ReportTable): echarts.EChartsCoreOption => ({
  grid: { left: 48, right: 16, top: 24, bottom: 32 },
  xAxis: { type: 'category', data: labels(table), axisLabel: { color: INK } },
  yAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK } },
  series: [{ type: 'bar', barMaxWidth: 60, data: values(table), label: { show: true, position: 'top', color: INK } }],
});

const heat = (table: ReportTable): echarts.EChartsCoreOption => {
  const cells = table.rows.flatMap(({ figures }, y) => figures.map(({ value }, x) => [x, y, value ?? 0]));
  return {
    grid: { left: 88, right: 16, top: 8, bottom: 32 },
    xAxis: { type: 'category', data: table.columns.map(({ sv }) => sv), axisLabel: { color: INK } },
    yAxis: { type: 'category', inverse: true, data: labels(table), axisLabel: { color: INK } },
    visualMap: { show: false, min: 0, max: Math.max(1, ...cells.map((cell) => cell[2] ?? 0)), inRange: { color: ['#f2f6f9', '#7fb0d0'] } },
    series: [{ type: 'heatmap', data: cells, label: { show: true, color: INK }, itemStyle: { borderColor: '#fff', borderWidth: 2 } }],
  };
};

const DRAW = { bars, columns, heat };

/** The renderer numbers its instances and writes style attributes, which a strict content policy refuses: made plain and the same each time. */
const settle = (svg: string, id: string): string =>
  svg
    .replaceAll(/zr\d+-/g, `${id}-`)
    .replaceAll(/ style="([^"]*)"/g, (_, css: string) =>
      css
        .split(';')
        .map((rule) => rule.split(':'))
        .map(([name, value]) => (name && value ? ` ${name.trim()}="${value.trim().replaceAll('"', '')}"` : ''))
        .join(''))
    .replaceAll(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace('<svg ', `<svg role="img" aria-labelledby="${id}-title" `);

/** Draws a table's first column as SVG; undefined for a table that is not drawn or has nothing to draw. */
export const chartOf = (table: ReportTable): string | undefined => {
  if (!table.chart || table.rows.length === 0) return undefined;
  const height = table.chart === 'bars' ? table.rows.length * ROW + 36 : 240;
  const chart = drawing().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: 'sans-serif' }, color: [BAR], ...DRAW[table.chart](table) });
    return settle(chart.renderToSVGString(), table.id);
  } finally {
    chart.dispose();
  }
};
