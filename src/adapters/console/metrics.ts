/** What is counted, for Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export type Metrics = {
  /** A reply was given to somebody. */
  replied(): void;
  /** A delivery was sent, folded, failed, or is to be tried again. */
  delivered(platform: string, state: string): void;
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
  const deliveries = new Counter({
    name: 'readout_deliveries_total',
    help: 'What became of scheduled digests',
    labelNames: ['platform', 'state'],
    registers: [registry],
  });
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
    delivered: (platform, state) => deliveries.inc({ platform, state }),
    dropped: (reason) => lines.inc({ reason }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
