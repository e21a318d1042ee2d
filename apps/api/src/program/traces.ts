// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { traceWith, wantedSpanId } from '@fyrvakt/event-store';
import type { Config } from '@fyrvakt/runtime';

export interface Traces {
  /** Sends what is left, for two seconds at most: a collector that is gone must not keep a program from stopping. */
  close(): Promise<void>;
}

const PATIENCE_MS = 2_000;
/** Most spans that wait to be sent; more are dropped, for the sake of what is being traced. */
const MOST_WAITING = 4_096;

/** Sends spans to the collector that the settings name. Without one nothing is loaded, and nothing is traced. */
export const openTraces = async (config: Pick<Config, 'traceEndpoint' | 'traceHeaders' | 'traceShare' | 'role'>): Promise<Traces | undefined> => {
  const { traceEndpoint, traceHeaders, traceShare, role } = config;
  if (traceEndpoint === undefined) return undefined;
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${traceEndpoint}/v1/traces`, headers: { ...traceHeaders }, timeoutMillis: 5_000 });
  const random = new sdk.RandomIdGenerator();
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'fyrvakt', 'fyrvakt.role': role }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(traceShare) }),
    idGenerator: { generateTraceId: () => random.generateTraceId(), generateSpanId: () => wantedSpanId() ?? random.generateSpanId() },
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, maxQueueSize: MOST_WAITING, scheduledDelayMillis: 1_000 })],
  });
  traceWith(provider.getTracer('fyrvakt'));
  return {
    async close() {
      traceWith(undefined);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
};
