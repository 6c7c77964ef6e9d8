/** Posts messages in a channel, each at most once however often it is tried, and says what a refusal means. */
import { createHash } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from 'discord.js';
import { DeliveryError } from '../../core/errors.ts';
import { sendParts } from '../../core/outbox.ts';
import type { Outbox } from '../../core/promises.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { LIMITS } from './limits.ts';
import { findMessage } from './lookup.ts';
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

export const TOKEN_REFUSED =
  'Discord refuses the token: set DISCORD_TOKEN to the one on the Bot page of your application and start the bot again.';

export type Poster = {
  rest: REST;
  /** The bot's own user id, once it is known. */
  me(): string | undefined;
  invalid: InvalidRequests;
  /** Resolves when the next post may be sent. */
  pace(): Promise<void>;
};

/**
 * Posts the messages in order; ids of what now stands in the channel. Each part has a nonce made of `deliveryId`, the
 * channel and its number, which Discord enforces for some minutes; a part of uncertain fate is looked for in the channel
 * first, which takes the permission Read Message History. Throws DeliveryError only.
 */
export async function postMessages(
  { rest, me, invalid, pace }: Poster,
  channelId: string,
  messages: () => DiscordMessage[],
  deliveryId: string,
  outbox: Outbox,
): Promise<string[]> {
  const made = () => messages().map((message) => JSON.stringify(message));
  return sendParts(outbox, made, {
    async find(body, part, not, triedAt) {
      const wanted = { message: JSON.parse(body), nonce: nonce(deliveryId, channelId, part), triedAt, not };
      return findMessage(rest, channelId, me(), wanted).catch((error: unknown) => {
        throw deliveryError(error);
      });
    },
    async send(text, part) {
      const retryAfterMs = invalid.wait();
      if (retryAfterMs !== undefined)
        throw new DeliveryError('Discord refused too many requests; posting waits so that it does not ban the bot.', {
          retryAfterMs,
          refused: true,
        });
      await pace();
      const body = { ...JSON.parse(text), nonce: nonce(deliveryId, channelId, part), enforce_nonce: true };
      try {
        return idOf(await rest.post(Routes.channelMessages(channelId), { body }));
      } catch (error) {
        throw deliveryError(error);
      }
    },
  });
}

/** Opens the conversation with one person; its channel's id. Throws DeliveryError only. */
export async function directChannel(rest: REST, userId: string): Promise<string> {
  try {
    return idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: userId } }));
  } catch (error) {
    throw deliveryError(error);
  }
}

/** What stands between may answer in Discord's place, with a page and the status 200. */
function idOf(answer: unknown): string {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  if (typeof id !== 'string') throw new Error('The answer is not one of Discord.');
  return id;
}

function nonce(deliveryId: string, channelId: string, part: number): string {
  const hash = createHash('sha256').update(JSON.stringify([deliveryId, channelId, part]));
  return hash.digest('base64url').slice(0, LIMITS.nonce.max);
}

function deliveryError(error: unknown): DeliveryError {
  if (error instanceof RateLimitError) {
    return new DeliveryError('Discord asks to wait before more is posted.', {
      retryAfterMs: error.retryAfter,
      refused: true,
      cause: error,
    });
  }
  if (isTokenRefused(error)) return new DeliveryError(TOKEN_REFUSED, { refused: true, cause: error });
  if (error instanceof DiscordAPIError) {
    const gone = error.status === 404 || error.status === 403;
    const why = gone
      ? `${advice(error.code)} (Discord: ${error.message}).`
      : `Discord refused the message (${error.status}: ${error.message}).`;
    return new DeliveryError(why, { gone, refused: true, cause: error });
  }
  const why =
    error instanceof HTTPError ? `Discord is out of order (${error.status}).` : 'Discord could not be reached.';
  return new DeliveryError(why, { retryAfterMs: RETRY_MS, cause: error });
}

/** The client lets go of a token that was refused, and has none from then on. */
function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && error.message.startsWith('Expected token to be set');
}

/** What to do about a refusal, by Discord's codes. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
function advice(code: number | string): string {
  switch (code) {
    case 10003:
      return 'The channel was deleted: turn the digest on in another one';
    case 50001:
      return 'The bot cannot see the channel, or is not in the server any more: invite it again, or give it View Channel there';
    case 50013:
      return 'The bot may not post in the channel: give it Send Messages and Embed Links there';
    case 50007:
      return 'This person takes no private messages from the bot';
    default:
      return 'The channel is gone, or the bot may no longer post there: give it View Channel, Send Messages and Embed Links';
  }
}
