/** Slack's Web API and response URLs on loopback: keeps what was posted and refuses what Slack refuses. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGrants } from './slack-grants.ts';
import { createSlackPeople, MANIFEST } from './slack-people.ts';
import { createBurst, createWaiting, pageOf, parseArguments, whyNotPosted } from './slack-requests.ts';
import { createResponseUrls } from './slack-response-urls.ts';
import { blockProblems } from './slack-rules.ts';

export const BOT_TOKEN = 'xoxb-1-stand-in';
export const APP_TOKEN = 'xapp-1-stand-in';
export const TEAM = 'T0HARBOUR';
export const BOT_USER = 'U0READOUT';

type Json = Record<string, unknown>;
export type Posted = {
  channel: string;
  ts: string;
  thread?: string;
  text: string;
  blocks: unknown[];
  /** Only this person sees it. */
  only?: string;
  metadata?: Json;
  args: Json;
};
export type Channel = {
  id: string;
  team: string;
  name: string;
  members: Set<string>;
  archived: boolean;
  hidden: boolean;
};
type Failure = { status?: number; retryAfter?: number; error?: string };

export type SlackApi = Awaited<ReturnType<typeof createSlackApi>>;

export async function createSlackApi() {
  const channels = new Map<string, Channel>();
  const grants = createGrants({ token: BOT_TOKEN, team: TEAM }, BOT_USER);
  const posted: Posted[] = [];
  const homes = new Map<string, { blocks: unknown[] }>();
  const calls: { method: string; body: Json }[] = [];
  const refused: string[] = [];
  const failures = new Map<string, Failure[]>();
  const tooFast = createBurst();
  const scopes = new Set<string>();
  const withdrawn = new Set<string>();
  const given = () => [...MANIFEST, ...scopes].filter((scope) => !withdrawn.has(scope));
  const { people, groups, answer } = createSlackPeople((scope) => given().includes(scope));
  const slackClock = { aheadMs: 0 };
  const waiting = createWaiting();
  let limits = true;
  let clock = 1_764_662_400;
  const server: Server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const responseUrls = createResponseUrls(base, keep);

  return {
    server,
    base,
    url: `${base}/api/`,
    channels,
    grants,
    posted,
    homes,
    people,
    groups,
    calls,
    /** Scopes beyond those of the manifest. */
    scopes,
    /** Scopes of the manifest that were taken away. */
    withdrawn,
    /** How far Slack's clock is ahead of ours. */
    slackClock,
    /** What was refused and why. */
    refused,
    addChannel(id: string, members: string[], options: Partial<Omit<Channel, 'id' | 'members'>> = {}): void {
      const { archived = false, hidden = false, team = TEAM } = options;
      channels.set(id, { id, team, name: id.toLowerCase(), members: new Set(members), archived, hidden });
    },
    direct,
    timestamp,
    makeResponseUrl: responseUrls.make,
    expireResponseUrls: responseUrls.expire,
    /** The next calls of a method fail so, in order. */
    fail(method: string, ...next: Failure[]): void {
      failures.set(method, [...(failures.get(method) ?? []), ...next]);
    },
    /** The value as soon as there is one; looked at after every call that was served. */
    until: waiting.until,
    /** Messages are from now on of this instant or later. */
    moveTo(instant: string): void {
      clock = Math.max(clock, Math.floor(Date.parse(instant) / 1000));
    },
    /** Channels take as many messages at once as come. */
    unlimited(): void {
      limits = false;
    },
    /** Asks all who wait to look again. */
    changed: waiting.changed,
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function timestamp(): string {
    clock += 1;
    return `${clock}.000100`;
  }

  function direct(user: string, team = TEAM): string {
    const id = `D${user.slice(1)}`;
    if (!channels.has(id))
      channels.set(id, {
        id,
        team,
        name: 'direct',
        members: new Set([user, BOT_USER]),
        archived: false,
        hidden: false,
      });
    return id;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = new URL(request.url ?? '/', base).pathname;
    const [, kind, name = ''] = path.split('/');
    const reply = (status: number, json: Json, headers: Record<string, string> = {}) => {
      if (json.ok === false) refused.push(`${path}: ${String(json.error)}`);
      response.writeHead(status, {
        'content-type': 'application/json',
        'x-oauth-scopes': given().join(','),
        date: new Date(Date.now() + slackClock.aheadMs).toUTCString(),
        ...headers,
      });
      response.end(JSON.stringify(json));
    };
    if (kind === 'response') {
      const error = responseUrls.use(name, JSON.parse(body) as Json);
      reply(error ? 404 : 200, error ? { ok: false, error } : { ok: true });
    } else if (kind === 'api') {
      const args = parseArguments(request.headers['content-type'] ?? '', body);
      calls.push({ method: name, body: args });
      const failure = failures.get(name)?.shift();
      const limited = failure === undefined && name === 'chat.postMessage' && limits && tooFast(String(args.channel));
      if (failure?.status === 429 || limited) {
        const wait = String(failure?.retryAfter ?? 1);
        reply(429, { ok: false, error: 'ratelimited' }, { 'retry-after': wait });
      } else if (failure?.status) reply(failure.status, { ok: false });
      else
        reply(
          200,
          failure?.error ? { ok: false, error: failure.error } : call(name, args, request.headers.authorization),
        );
    } else reply(404, { ok: false });
    waiting.changed();
  }

  function call(method: string, args: Json, authorization: string | undefined): Json {
    if (method === 'oauth.v2.access') return grants.access(args);
    const own = method === 'apps.connections.open' && authorization === `Bearer ${APP_TOKEN}`;
    const team = own ? TEAM : grants.teamOf(authorization);
    if (team === undefined || own !== (method === 'apps.connections.open'))
      return { ok: false, error: authorization ? 'invalid_auth' : 'not_authed' };
    const known = answer(method, args);
    if (known) return known;
    const named = { url: base, team: 'Harbour', user: 'readout', bot_id: 'B0READOUT' };
    switch (method) {
      case 'auth.test':
        return { ok: true, ...named, team_id: team, user_id: BOT_USER };
      case 'apps.connections.open':
        return { ok: true, url: `${base.replace('http', 'ws')}/socket` };
      case 'chat.postMessage':
      case 'chat.postEphemeral':
        return post(team, args, method === 'chat.postEphemeral' ? String(args.user) : undefined);
      case 'conversations.history':
      case 'conversations.replies':
        return history(team, args, method === 'conversations.replies');
      case 'views.publish':
        return publish(String(args.user_id), args.view as Json);
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  function post(team: string, args: Json, only?: string): Json {
    const asked = String(args.channel);
    const channel = channels.get(asked.startsWith('U') ? direct(asked, team) : asked);
    const refused = whyNotPosted(channel, { team, user: BOT_USER, only }, args);
    if (!channel || refused) return { ok: false, ...refused };
    const message = keep(channel.id, args, only);
    return only === undefined
      ? { ok: true, channel: channel.id, ts: message.ts }
      : { ok: true, message_ts: message.ts };
  }

  /** Newest first in a channel, oldest first in a thread; the scopes are asked for before anything else. */
  function history(team: string, args: Json, inThread: boolean): Json {
    const channel = channels.get(String(args.channel));
    const direct = channel?.id.startsWith('D');
    if (!direct && !scopes.has(channel?.hidden ? 'groups:history' : 'channels:history'))
      return { ok: false, error: 'missing_scope', needed: 'channels:history', provided: [...scopes].join() };
    if (channel?.team !== team) return { ok: false, error: 'channel_not_found' };
    if (!channel.members.has(BOT_USER)) return { ok: false, error: 'not_in_channel' };
    const here = posted.filter((one) => one.channel === channel.id && one.only === undefined);
    const wanted = inThread
      ? here.filter((one) => one.thread === args.ts || one.ts === args.ts)
      : here.filter((one) => one.thread === undefined).toReversed();
    return pageOf(wanted, args, BOT_USER);
  }

  function keep(channel: string, args: Json, only?: string): Posted {
    const message: Posted = {
      channel,
      ts: timestamp(),
      ...(typeof args.thread_ts === 'string' && { thread: args.thread_ts }),
      text: String(args.text ?? ''),
      blocks: (args.blocks as unknown[] | undefined) ?? [],
      ...(only !== undefined && { only }),
      ...(args.metadata !== undefined && { metadata: args.metadata as Json }),
      args,
    };
    posted.push(message);
    return message;
  }

  function publish(user: string, view: Json): Json {
    const problems = view.type === 'home' ? blockProblems(view.blocks, 100) : ['/type: must be home'];
    if (problems.length > 0)
      return { ok: false, error: 'invalid_arguments', response_metadata: { messages: problems } };
    homes.set(user, { blocks: view.blocks as unknown[] });
    return { ok: true, view: { id: `V${user}` } };
  }
}
