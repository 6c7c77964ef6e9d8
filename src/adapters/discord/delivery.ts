/** Posts messages in a channel, each at most once however often it is tried, and says what a refusal means. */
import { createHash } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from 'discord.js';
import { DeliveryError } from '../../core/errors.ts';
import { LIMITS } from './limits.ts';
import type { DiscordMessage } from './render.ts';

/** Rate limits that end sooner are waited for; longer ones are the caller's to plan with. */
const WAIT_MS = 5_000;
/** Where Discord is out of order and does not say for how long. */
const RETRY_MS = 30_000;

/** For the REST client: a limit that would hold a posting back for long is an error, for all else it waits. */
export function rejectsRateLimit(limit: {
  method: string;
  route: string;
  timeToReset: number;
  retryAfter: number;
}): boolean {
  const posting = limit.method.toUpperCase() === 'POST' && limit.route === '/channels/:id/messages';
  return posting && Math.max(limit.timeToReset, limit.retryAfter) > WAIT_MS;
}

/**
 * Posts the messages in order; ids of what now stands in the channel. Each part has a nonce made of `deliveryId`, the
 * channel and its number, which Discord enforces for some minutes: a repeat gets the message that is there already.
 * Throws DeliveryError only.
 */
export async function postMessages(
  rest: REST,
  channelId: string,
  messages: DiscordMessage[],
  deliveryId: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [part, message] of messages.entries()) {
    const body = { ...message, nonce: nonce(deliveryId, channelId, part), enforce_nonce: true };
    try {
      const created = (await rest.post(Routes.channelMessages(channelId), { body })) as { id: string };
      ids.push(created.id);
    } catch (error) {
      throw deliveryError(error);
    }
  }
  return ids;
}

function nonce(deliveryId: string, channelId: string, part: number): string {
  const hash = createHash('sha256').update(JSON.stringify([deliveryId, channelId, part]));
  return hash.digest('base64url').slice(0, LIMITS.nonce.max);
}

function deliveryError(error: unknown): DeliveryError {
  if (error instanceof RateLimitError) {
    return new DeliveryError('Discord asks to wait before more is posted.', {
      retryAfterMs: error.retryAfter,
      cause: error,
    });
  }
  if (error instanceof DiscordAPIError) {
    const gone = error.status === 404 || error.status === 403;
    const why = gone
      ? `The channel is gone, or the bot may no longer post there (Discord: ${error.message}).`
      : `Discord refused the message (${error.status}: ${error.message}).`;
    return new DeliveryError(why, { gone, cause: error });
  }
  const why =
    error instanceof HTTPError ? `Discord is out of order (${error.status}).` : 'Discord could not be reached.';
  return new DeliveryError(why, { retryAfterMs: RETRY_MS, cause: error });
}
