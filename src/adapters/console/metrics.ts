/** What is counted, for Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Outlook } from '../../core/promises.ts';
import { createDeliveryMetrics, type DeliveryMetrics } from './delivery-metrics.ts';

export type Metrics = {
  /** A reply was given to somebody. */
  replied(): void;
  deliveries: DeliveryMetrics;
  /** How deliveries stand as a whole at `now`. */
  outlook(outlook: Outlook, now: string): void;
  /** A line was not shown because it does not stand up to what it cites. */
  dropped(reason: string): void;
  /** How many sources are in each state. */
  sources(states: string[]): void;
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
};

/** The counts of one process, from zero. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const replies = new Counter({
    name: 'readout_replies_total',
    help: 'Replies given to people',
    registers: [registry],
  });
  const { deliveries, outlook } = createDeliveryMetrics(registry);
  const lines = new Counter({
    name: 'readout_lines_dropped_total',
    help: 'Lines not shown because they do not stand up to what they cite',
    labelNames: ['reason'],
    registers: [registry],
  });
  const sources = new Gauge({
    name: 'readout_sources',
    help: 'Sources that are read again and again, by state',
    labelNames: ['state'],
    registers: [registry],
  });
  return {
    sources(states) {
      sources.reset();
      for (const state of states) sources.inc({ state });
    },
    replied: () => replies.inc(),
    deliveries,
    outlook,
    dropped: (reason) => lines.inc({ reason }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
