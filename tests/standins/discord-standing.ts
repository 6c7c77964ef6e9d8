/** How the bot stands in the stand-in Discord: its membership, its roles and what channels allow it; and Discord's clock. */
import type { Answer } from './discord-rates.ts';

type Overwrite = { id: string; type: 0 | 1; allow: string; deny: string };

export type Standing = {
  /** The bot was invited. */
  member: boolean;
  /** ISO instant until which it is timed out. */
  silencedUntil?: string;
  /** Roles of the bot's, with permissions as a number in text, beside that of everybody. */
  roles: { id: string; permissions: string }[];
  everybody: string;
  overwrites: Map<string, Overwrite[]>;
  /** Channels that were deleted, that the bot cannot see, and threads with the channel that they stand in. */
  gone: Set<string>;
  hidden: Set<string>;
  threads: Map<string, string>;
  /** People take no private messages. */
  closed: boolean;
  /** Discord's clock is so far ahead of ours, in ms. */
  aheadMs: number;
};

/** View Channel, Send Messages, Embed Links, Read Message History, Send Messages in Threads: what the invitation asks for. */
const INVITED = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 38n);
export const BOT_ROLE = '900000000000000301';
/** Conversations with one person have ids that begin so, in the stand-in. */
const DIRECT = '7';

export function invited(): Standing {
  return {
    member: true,
    roles: [{ id: BOT_ROLE, permissions: String(INVITED) }],
    everybody: '0',
    overwrites: new Map(),
    gone: new Set(),
    hidden: new Set(),
    threads: new Map(),
    closed: false,
    aheadMs: 0,
  };
}

const SEND_MESSAGES = 1n << 11n;

/** Why Discord takes no message in a channel, if it does not. */
export function postRefusal(standing: Standing, channel: string): Answer | undefined {
  const refused = (status: number, code: number, message: string) => ({ status, body: { message, code } });
  // Who shares no server with the bot gets no messages of it.
  if (channel.startsWith(DIRECT))
    return standing.member && !standing.closed ? undefined : refused(403, 50007, 'Cannot send messages to this user');
  if (standing.gone.has(channel)) return refused(404, 10003, 'Unknown Channel');
  if (!standing.member || standing.hidden.has(channel)) return refused(403, 50001, 'Missing Access');
  const denied = (standing.overwrites.get(channel) ?? []).some(({ deny }) => BigInt(deny) & SEND_MESSAGES);
  return denied ? refused(403, 50013, 'Missing Permissions') : undefined;
}

/** What Discord answers to a question about the bot's standing; undefined: the question is another. */
export function standingAnswer(standing: Standing, method: string, path: string, me: string): Answer | undefined {
  if (method !== 'GET') return undefined;
  const headers = { date: new Date(Date.now() + standing.aheadMs).toUTCString() };
  const ok = (body: unknown): Answer => ({ status: 200, body, headers });
  if (path === '/users/@me') return ok({ id: me, username: 'Readout', discriminator: '0000', avatar: null, bot: true });
  const [, kind, id = '', part, user] = path.split('/');
  if (kind === 'channels' && part === undefined) {
    if (standing.gone.has(id)) return { status: 404, headers, body: { message: 'Unknown Channel', code: 10003 } };
    if (standing.hidden.has(id)) return { status: 403, headers, body: { message: 'Missing Access', code: 50001 } };
    const parent = standing.threads.get(id);
    const permission_overwrites = standing.overwrites.get(id) ?? [];
    return ok(parent ? { id, type: 11, parent_id: parent } : { id, type: 0, permission_overwrites });
  }
  if (kind !== 'guilds') return undefined;
  if (part === 'roles') return ok([{ id, permissions: standing.everybody }, ...standing.roles]);
  if (part !== 'members' || user !== me) return undefined;
  if (!standing.member) return { status: 404, headers, body: { message: 'Unknown Guild', code: 10004 } };
  return ok({
    user: { id: me },
    roles: standing.roles.map((role) => role.id),
    communication_disabled_until: standing.silencedUntil ?? null,
  });
}
