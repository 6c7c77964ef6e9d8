/** What is counted of deliveries, for Prometheus. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Outlook } from '../../core/promises.ts';

/** Seconds after which a sent digest counts as late. */
const LATE = 300;

export type DeliveryMetrics = {
  /** A delivery was sent, folded, failed, or is to be tried again. */
  outcome(platform: string, state: string): void;
  /** A platform took a part after so many milliseconds. */
  part(platform: string, milliseconds: number): void;
  /** A digest was sent so many seconds after it was due. */
  sent(platform: string, seconds: number): void;
};

/** The counts, from zero, in `registry`. */
export function createDeliveryMetrics(registry: Registry): {
  deliveries: DeliveryMetrics;
  outlook(outlook: Outlook, now: string): void;
} {
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const outcomes = counter('readout_deliveries_total', 'What became of scheduled digests', ['platform', 'state']);
  const late = counter('readout_deliveries_late_total', 'Digests sent five minutes or more after they were due', [
    'platform',
  ]);
  const parts = counter('readout_delivery_parts_total', 'Messages of digests that a platform took', ['platform']);
  const latency = new Histogram({
    name: 'readout_delivery_part_seconds',
    help: 'How long a platform took to take a message of a digest',
    labelNames: ['platform'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const lateness = new Histogram({
    name: 'readout_delivery_lateness_seconds',
    help: 'From the instant a digest was due to the instant it was sent',
    labelNames: ['platform'],
    buckets: [1, 5, 15, 60, 300, 900, 3600, 21600],
    registers,
  });
  const due = gauge('readout_deliveries_due', 'Digests that are due and not yet sent');
  const age = gauge('readout_delivery_queue_age_seconds', 'How long ago the oldest of these was due');
  const paused = gauge('readout_subscriptions_paused', 'Digests that are paused because they cannot be posted');
  const lastSent = gauge('readout_delivery_last_sent_timestamp_seconds', 'When a digest was sent last');
  return {
    deliveries: {
      outcome: (platform, state) => outcomes.inc({ platform, state }),
      part(platform, milliseconds) {
        parts.inc({ platform });
        latency.observe({ platform }, milliseconds / 1000);
      },
      sent(platform, seconds) {
        lateness.observe({ platform }, Math.max(0, seconds));
        if (seconds >= LATE) late.inc({ platform });
      },
    },
    outlook(outlook, now) {
      due.set(outlook.overdue);
      age.set(outlook.overdueSince ? Math.max(0, Date.parse(now) - Date.parse(outlook.overdueSince)) / 1000 : 0);
      paused.set(outlook.paused);
      if (outlook.lastSentAt) lastSent.set(Date.parse(outlook.lastSentAt) / 1000);
    },
  };
}
