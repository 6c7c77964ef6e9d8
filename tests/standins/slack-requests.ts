/** How Slack's Web API reads a request, counts it and pages what it gives back. */
import type { Channel, Posted } from './slack-api.ts';
import { messageError } from './slack-rules.ts';

type Json = Record<string, unknown>;

/** Posts that a channel takes in a burst before Slack asks to wait. */
const BURST = 5;

/** Arguments as the client sends them: a form whose objects are JSON, or JSON. */
export function parseArguments(type: string, body: string): Json {
  if (type.includes('application/json')) return JSON.parse(body) as Json;
  const json = (value: string) => (/^[[{]/.test(value) ? JSON.parse(value) : value);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, key === 'text' ? value : json(value)]),
  );
}

/** Tells whether one more post in a channel comes too fast. */
export function createBurst(): (channel: string) => boolean {
  const posts = new Map<string, number[]>();
  return (channel) => {
    const now = performance.now();
    const recent = (posts.get(channel) ?? []).filter((at) => at > now - (BURST - 1) * 1_000);
    if (recent.length >= BURST) return true;
    posts.set(channel, [...recent, now]);
    return false;
  };
}

/** One page of a history. */
export function pageOf(wanted: Posted[], args: Json, user: string): Json {
  const known = wanted.filter((one) => Number(one.ts) > Number(args.oldest ?? 0));
  const start = Number(args.cursor ?? 0);
  const limit = Number(args.limit ?? 100);
  const messages = known.slice(start, start + limit).map(({ ts, text, thread, metadata }) => ({
    type: 'message',
    user,
    ts,
    text,
    ...(thread && { thread_ts: thread }),
    ...(String(args.include_all_metadata) === 'true' && metadata && { metadata }),
  }));
  const more = start + limit < known.length;
  return {
    ok: true,
    messages,
    has_more: more,
    response_metadata: { next_cursor: more ? String(start + limit) : '' },
  };
}

/** Why Slack takes no message there, if it does not. */
export function whyNotPosted(
  channel: Channel | undefined,
  { team, user, only }: { team: string; user: string; only?: string | undefined },
  args: Json,
): Json | undefined {
  if (!channel || channel.team !== team || (channel.hidden && !channel.members.has(user)))
    return { error: 'channel_not_found' };
  if (channel.archived) return { error: 'is_archived' };
  if (!channel.members.has(user)) return { error: 'not_in_channel' };
  if (only !== undefined && !channel.members.has(only)) return { error: 'user_not_in_channel' };
  const refusal = messageError(args);
  if (refusal) return { error: refusal.error, response_metadata: { messages: refusal.messages } };
  const metadata = args.metadata as Json | undefined;
  if (metadata && (typeof metadata.event_type !== 'string' || typeof metadata.event_payload !== 'object'))
    return { error: 'invalid_metadata_format' };
  return undefined;
}

/** Those who wait for something to come about look again after each change. */
export function createWaiting() {
  let waiting: (() => boolean)[] = [];
  return {
    changed(): void {
      waiting = waiting.filter((check) => !check());
    },
    until<T>(look: () => T | undefined): Promise<T> {
      return new Promise((resolve) => {
        const check = () => {
          const value = look();
          if (value !== undefined) resolve(value);
          return value !== undefined;
        };
        if (!check()) waiting.push(check);
      });
    },
  };
}
