/** Posts digests: a message, and where one does not hold it, its thread; a repeat goes on where the last attempt failed. */
import type { webApi } from '@slack/bolt';
import type { Reply } from '../../core/model.ts';
import type { Receipt } from '../../core/ports.ts';
import { deliveryError } from './failures.ts';
import { channelId } from './lines.ts';
import { renderDigest } from './render.ts';

/** Deliveries begun and not finished that are remembered; the oldest is forgotten first. */
const REMEMBERED = 1_000;

/**
 * Returns `post`. Each part carries its delivery and number as message metadata, so that a later process can find out
 * what arrived. Slack has no nonce: within one process a repeat sends only missing parts, after a crash one part may
 * arrive twice.
 */
export function createDelivery(
  client: webApi.WebClient,
  pace: (channel: string) => Promise<void>,
): (channel: string, reply: Reply, deliveryId: string) => Promise<Receipt> {
  const begun = new Map<string, string[]>();
  return async (channel, reply, deliveryId) => {
    const { top, thread } = renderDigest(reply);
    const key = `${channel} ${deliveryId}`;
    const sent = begun.get(key) ?? [];
    remember(key, sent);
    for (const [part, message] of [top, ...thread].entries()) {
      if (part < sent.length) continue;
      await pace(channelId(channel));
      const result = await client.chat
        .postMessage({
          ...message,
          channel: channelId(channel),
          ...(part > 0 && sent[0] !== undefined && { thread_ts: sent[0] }),
          metadata: { event_type: 'readout_delivery', event_payload: { delivery_id: deliveryId, part } },
        })
        .catch((error: unknown) => {
          throw deliveryError(error);
        });
      sent.push(result.ts ?? '');
    }
    begun.delete(key);
    return { platform: 'slack', channel, messageIds: sent };
  };

  function remember(key: string, sent: string[]): void {
    begun.set(key, sent);
    const oldest = begun.keys().next().value;
    if (begun.size > REMEMBERED && oldest !== undefined) begun.delete(oldest);
  }
}
