/** Discord's REST API on loopback, as far as a bot like ours may use it: checks every body, limits rates, fails on demand. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { brokenLimits } from './discord-limits.ts';
import { type Answer, type Failure, limited, nextFailure, type Rate } from './discord-rates.ts';
import { schemaErrors } from './discord-schema.ts';
import { postRefusal, standingAnswer } from './discord-standing.ts';
import { type Body, EPHEMERAL, type Message, type State } from './discord-state.ts';

export type RestOptions = {
  token: string;
  applicationId: string;
  gatewayUrl(): string;
  rate: Rate;
};

type Call = { parts: string[]; body: unknown; query: URLSearchParams; state: State; options: RestOptions };
type Route = { method: string; path: string; bot: boolean; run(call: Call): Answer };

const ROUTES: Route[] = [
  { method: 'GET', path: '/gateway/bot', bot: true, run: gatewayBot },
  { method: 'PUT', path: '/applications/{application_id}/commands', bot: true, run: putCommands },
  { method: 'PUT', path: '/applications/{application_id}/guilds/{guild_id}/commands', bot: true, run: putCommands },
  { method: 'POST', path: '/interactions/{interaction_id}/{interaction_token}/callback', bot: false, run: callback },
  { method: 'POST', path: '/webhooks/{webhook_id}/{webhook_token}', bot: false, run: followUp },
  { method: 'PATCH', path: '/webhooks/{webhook_id}/{webhook_token}/messages/@original', bot: false, run: editOriginal },
  {
    method: 'DELETE',
    path: '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
    bot: false,
    run: deleteOriginal,
  },
  { method: 'POST', path: '/channels/{channel_id}/messages', bot: true, run: createMessage },
  { method: 'GET', path: '/channels/{channel_id}/messages', bot: true, run: listMessages },
  { method: 'POST', path: '/users/@me/channels', bot: true, run: openDirect },
];

/** Serves the API under /api/v10. `failures` is consulted first; `changed` is called after each request. */
export function serveRest(
  server: Server,
  state: State,
  options: RestOptions,
  failures: Failure[],
  changed: () => void,
): void {
  const windows = new Map<string, { used: number; endsAt: number }>();
  server.on('request', async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://discord').pathname).replace(/^\/api\/v10/, '');
    const method = request.method ?? 'GET';
    const text = await bodyOf(request);
    state.requests.push(`${method} ${path}`);
    const failure = nextFailure(failures, method, path);
    reply(
      response,
      failure?.answer ?? limited(windows, method, path, options) ?? serve(state, options, request, method, path, text),
    );
    changed();
  });
}

function serve(
  state: State,
  options: RestOptions,
  request: IncomingMessage,
  method: string,
  path: string,
  text: string,
): Answer {
  const isBot = !state.revoked && request.headers.authorization === `Bot ${options.token}`;
  const unauthorized = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  const known = standingAnswer(state.standing, method, path, options.applicationId);
  if (known) return isBot ? known : unauthorized;
  for (const route of ROUTES) {
    const parts = match(route.path, path);
    if (route.method !== method || !parts) continue;
    if (route.bot && !isBot) return unauthorized;
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const problems = schemaErrors(method, route.path, body);
    if (problems.length > 0) return refuse(state, `${method} ${route.path}`, problems);
    const query = new URL(request.url ?? '/', 'http://discord').searchParams;
    return route.run({ parts, body, query, state, options });
  }
  state.refused.push(`${method} ${path}: no such route in the stand-in`);
  return { status: 404, body: { message: '404: Not Found', code: 0 } };
}

/** Parts of a path that fill the pattern's braces, in order. */
function match(pattern: string, path: string): string[] | undefined {
  const expression = pattern.replace(/\{\w+\}/g, '([^/]+)');
  return new RegExp(`^${expression}$`).exec(path)?.slice(1);
}

function gatewayBot({ options }: Call): Answer {
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  return { status: 200, body: { url: options.gatewayUrl(), shards: 1, session_start_limit } };
}

function putCommands({ parts, body, state, options }: Call): Answer {
  if (parts[0] !== options.applicationId) return { status: 403, body: { message: 'Missing Access', code: 50001 } };
  state.commands = body as State['commands'];
  return { status: 200, body: [] };
}

function callback({ parts: [id = '', token], body, state }: Call): Answer {
  const interaction = state.interactions.get(id);
  if (!interaction || interaction.token !== token)
    return { status: 404, body: { message: 'Unknown interaction', code: 10062 } };
  if (interaction.acknowledged)
    return { status: 400, body: { message: 'Interaction has already been acknowledged.', code: 40060 } };
  const { type, data } = body as { type: number; data?: Body & { choices?: { name: string; value: string }[] } };
  const broken = type === 4 ? brokenLimits(data) : [];
  if (broken.length > 0) return refuse(state, 'interaction callback', broken);
  interaction.acknowledged = true;
  if (type === 8) interaction.choices = data?.choices ?? [];
  else {
    const { flags, ...shown } = data ?? {};
    const { channel, person } = interaction;
    const hidden = (flags ?? 0) & EPHEMERAL ? { onlyFor: person.id } : {};
    const message = post(state, { ...shown, channel, ...hidden, interaction: id, thinking: type === 5 });
    interaction.original = message.id;
  }
  return { status: 204 };
}

function editOriginal({ parts: [, token], body, state }: Call): Answer {
  const interaction = [...state.interactions.values()].find((one) => one.token === token);
  const message = state.messages.find((one) => one.id === interaction?.original && !one.deleted);
  if (!message) return { status: 404, body: { message: 'Unknown Message', code: 10008 } };
  const broken = brokenLimits(body);
  if (broken.length > 0) return refuse(state, 'edit of an answer', broken);
  Object.assign(message, body, { thinking: false });
  state.story.push({ who: 'Readout', channel: message.channel, what: 'answers', message: { ...message } });
  return { status: 200, body: json(message) };
}

function deleteOriginal({ parts: [, token], state }: Call): Answer {
  const interaction = [...state.interactions.values()].find((one) => one.token === token);
  const message = state.messages.find((one) => one.id === interaction?.original);
  if (message) message.deleted = true;
  return { status: 204 };
}

function followUp({ parts: [, token], body, state }: Call): Answer {
  const interaction = [...state.interactions.values()].find((one) => one.token === token);
  if (!interaction?.acknowledged) return { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };
  const broken = brokenLimits(body);
  if (broken.length > 0) return refuse(state, 'follow-up', broken);
  const { flags, ...shown } = body as Body;
  const hidden = (flags ?? 0) & EPHEMERAL ? { onlyFor: interaction.person.id } : {};
  return {
    status: 200,
    body: json(post(state, { ...shown, channel: interaction.channel, ...hidden, interaction: interaction.id })),
  };
}

function createMessage({ parts: [channel = ''], body, state }: Call): Answer {
  const { nonce, enforce_nonce } = body as Body;
  const refused = postRefusal(state.standing, channel);
  if (refused) return refused;
  const twin = enforce_nonce
    ? state.messages.find(
        (one) =>
          one.channel === channel &&
          one.nonce === nonce &&
          !state.forgotten.has(one.id) &&
          state.ageOf(one.id) < state.nonceMs,
      )
    : undefined;
  if (twin) return { status: 200, body: json(twin) };
  const broken = brokenLimits(body);
  if (broken.length > 0) return refuse(state, 'message', broken);
  return { status: 200, body: json(post(state, { ...(body as Body), channel })) };
}

/** A page of a channel after a message, newest first within the page, as Discord gives it. */
function listMessages({ parts: [channel = ''], query, state, options }: Call): Answer {
  const after = BigInt(query.get('after') ?? 0);
  const known = state.messages.filter((one) => one.channel === channel && !one.deleted && !one.onlyFor);
  const page = known.filter(({ id }) => BigInt(id) > after).slice(0, Number(query.get('limit') ?? 50));
  const author = { id: options.applicationId, username: 'Readout', discriminator: '0000', avatar: null, bot: true };
  return {
    status: 200,
    body: state.historyHidden
      ? []
      : page.toReversed().map((one) => {
          const { nonce, ...message } = { nonce: undefined, ...json(one), author };
          return state.noncesHidden ? message : { ...message, nonce };
        }),
  };
}

/** The conversation of the bot with one person. */
function openDirect({ body }: Call): Answer {
  const { recipient_id } = body as { recipient_id: string };
  return { status: 200, body: { id: `7${recipient_id.slice(1)}`, type: 1, recipients: [{ id: recipient_id }] } };
}

function post(state: State, message: Omit<Message, 'id'>): Message {
  const posted = { ...message, id: state.nextId() };
  state.messages.push(posted);
  if (!message.thinking)
    state.story.push({
      who: 'Readout',
      channel: message.channel,
      what: message.interaction ? 'answers' : 'posts',
      message: { ...posted },
    });
  return posted;
}

function refuse(state: State, what: string, problems: string[]): Answer {
  state.refused.push(`${what}: ${problems.join('; ')}`);
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: {} } };
}

/** A message as the API gives it back. */
export function json({ channel, onlyFor, nonce, id, content, embeds, components }: Message): object {
  return {
    id,
    channel_id: channel,
    type: 0,
    content: content ?? '',
    embeds: embeds ?? [],
    components: components ?? [],
    nonce,
    author: { id: '1', username: 'Readout', discriminator: '0000', avatar: null, bot: true },
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: '2025-01-01T00:00:00.000Z',
    edited_timestamp: null,
    flags: onlyFor ? EPHEMERAL : 0,
  };
}

function reply(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
