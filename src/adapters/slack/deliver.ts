/** Posts digests: a message, and where one does not hold it, its thread; a repeat goes on where the last attempt failed. */
import { DeliveryError } from '../../core/errors.ts';
import { sayerOf } from '../../core/labels.ts';
import type { Reply } from '../../core/model.ts';
import { memoryOutbox, sendParts } from '../../core/outbox.ts';
import type { Adapter, Receipt } from '../../core/ports.ts';
import type { Outbox } from '../../core/promises.ts';
import type { ClientsOf } from './clients.ts';
import { deliveryError, isTokenLost } from './failures.ts';
import { channelId } from './lines.ts';
import { EVENT_TYPE, type Lookup } from './lookup.ts';
import type { Pace } from './pace.ts';
import { renderDigest, type SlackMessage } from './render.ts';

/** Deliveries begun and not finished that are remembered where the caller keeps no outbox; the oldest is forgotten first. */
const REMEMBERED = 1_000;
/** A limit that ends sooner is waited for, in ms; for a longer one the delivery is tried again later. */
const WAIT_MS = 5_000;
const WAITS = 3;

export type SlackPoster = {
  clients: ClientsOf;
  pace: Pace;
  lookup: Lookup;
  now(): string;
  /** Told that the token of a workspace is no longer one. */
  lost?(channel: string): Promise<void>;
};

/**
 * Returns `post`. Each part carries its delivery and number as message metadata. Slack has no nonce: a part that surely
 * arrived is never sent again, and one of uncertain fate is looked up first, which takes a scope to read the channel's
 * history; without that scope such a part may arrive twice. `onEnd` hears of what stopped a post, or of nothing when it went through.
 */
export function createDelivery(poster: SlackPoster, onEnd?: (cause: unknown) => void): Adapter['post'] {
  const begun = new Map<string, Outbox>();
  return async (channel, reply, deliveryId, outbox): Promise<Receipt> => {
    const key = `${channel} ${deliveryId}`;
    const kept = outbox ?? begun.get(key) ?? memoryOutbox(poster.now);
    if (!outbox) remember(key, kept);
    const messageIds = await postParts(poster, channel, () => messagesOf(reply), deliveryId, kept).catch(
      (error: unknown) => {
        onEnd?.(error instanceof Error ? error.cause : error);
        throw error;
      },
    );
    onEnd?.(undefined);
    begun.delete(key);
    return { platform: 'slack', channel, messageIds };
  };

  function remember(key: string, outbox: Outbox): void {
    begun.set(key, outbox);
    const oldest = begun.keys().next().value;
    if (begun.size > REMEMBERED && oldest !== undefined) begun.delete(oldest);
  }
}

/** Sends messages, those after the first in its thread; their `ts`. Throws DeliveryError only. */
async function postParts(
  { clients, pace, lookup, lost }: SlackPoster,
  channel: string,
  made: () => SlackMessage[],
  deliveryId: string,
  outbox: Outbox,
): Promise<string[]> {
  const id = channelId(channel);
  const bodies = () => made().map((message) => JSON.stringify(message));
  return sendParts(outbox, bodies, {
    find: (_, part, [thread], triedAt) =>
      lookup.find({ channel, deliveryId, part, triedAt, ...(thread !== undefined && { thread }) }),
    async send(body, part, [thread]) {
      const { reply_broadcast, ...said } = JSON.parse(body) as Sent;
      const message = {
        ...said,
        channel: id,
        ...(part > 0 && thread !== undefined && behind(thread, reply_broadcast)),
        metadata: { event_type: EVENT_TYPE, event_payload: { delivery_id: deliveryId, part } },
      };
      for (let waits = 0; ; waits++) {
        await pace.turn(channel);
        try {
          const { posting } = await clients(channel);
          const { ts } = await posting.chat.postMessage(message);
          if (ts === undefined) throw new Error('the answer names no message');
          return ts;
        } catch (error) {
          if (isTokenLost(error)) await lost?.(channel);
          const failure = deliveryError(error);
          const wait = failure.refused ? failure.retryAfterMs : undefined;
          if (wait === undefined || wait > WAIT_MS || waits >= WAITS) throw failure;
          pace.hold(channel, wait);
        }
      }
    },
  });
}

/** What heads a reply is shown in the channel, too, where it stands in the thread of what was sent before. */
type Sent = SlackMessage & { reply_broadcast?: true };

function behind(thread: string, broadcast?: true) {
  return broadcast ? { thread_ts: thread, reply_broadcast: broadcast } : { thread_ts: thread };
}

function messagesOf(reply: Reply): Sent[] {
  const { top, thread } = renderDigest(reply);
  return [{ ...top, reply_broadcast: true }, ...thread];
}

/** Returns `notify`: a private message that names the channel it is about. */
export function createNotice(poster: SlackPoster): NonNullable<Adapter['notify']> {
  return async (person, reply, { channel, key }) => {
    const place = channelId(person);
    if (!/^[UW]/.test(place)) throw new DeliveryError('This is no person in Slack.', { refused: true });
    const words = sayerOf(reply.language)('About {channel}', { channel: `<#${channelId(channel)}>` });
    const about = { type: 'section', text: { type: 'mrkdwn', text: words } };
    // A workspace has no channel to be about.
    const named = channel.split(':').length > 2;
    const made = () =>
      messagesOf(reply).map((message, index) =>
        index === 0 && named ? { ...message, blocks: [about, ...message.blocks] as SlackMessage['blocks'] } : message,
      );
    await postParts(poster, person, made, key, memoryOutbox(poster.now));
  };
}
