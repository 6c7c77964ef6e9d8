/** Finds out whether a message whose answer was never heard stands in a channel after all. */
import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { DiscordMessage } from './render.ts';

/** Snowflakes count milliseconds from here. https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000;
/** Clocks of two machines differ by no more, in ms. */
const SKEW = 5 * 60_000;
/** Messages in one page, and pages: in a channel where more was said since, Discord's own nonce has to do. */
const PAGE = 100;
const PAGES = 5;

type Found = { id: string; nonce?: string | number; author?: { id?: string }; embeds?: Embed[] };
type Embed = { title?: string; description?: string };

/**
 * The id of a message of ours since `triedAt` with this nonce, or with the same words where Discord does not give nonces back;
 * undefined where there is none, or where the bot may not read the channel's history. Throws the client's errors.
 */
export async function findMessage(
  rest: REST,
  channelId: string,
  me: string | undefined,
  wanted: { message: DiscordMessage; nonce: string; triedAt: string; not: string[] },
): Promise<string | undefined> {
  const from = Math.max(0, Date.parse(wanted.triedAt) - SKEW - EPOCH);
  let after = String(BigInt(from) << 22n);
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    let messages: Found[];
    try {
      messages = (await rest.get(Routes.channelMessages(channelId), { query })) as Found[];
    } catch (error) {
      // Posting tells whether the channel is gone.
      if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return undefined;
      throw error;
    }
    const ours = messages.filter(({ id, author }) => author?.id === me && !wanted.not.includes(id));
    const found = ours.find(({ nonce, embeds }) =>
      nonce === undefined ? words(embeds) === words(wanted.message.embeds) : String(nonce) === wanted.nonce,
    );
    if (found) return found.id;
    if (messages.length < PAGE) return undefined;
    after = messages
      .map(({ id }) => BigInt(id))
      .reduce((a, b) => (a > b ? a : b), 0n)
      .toString();
  }
  return undefined;
}

/** Without the white space that Discord trims. */
function words(embeds: Embed[] = []): string {
  return embeds
    .map(({ title = '', description = '' }) => `${title} ${description}`.replace(/\s+/g, ' ').trim())
    .join('\n');
}
