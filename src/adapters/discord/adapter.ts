/** The Discord bot: tells Discord the commands, answers interactions, posts digests. Knows the network, not the cards. */
import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { sayerOf } from '../../core/labels.ts';
import { memoryOutbox } from '../../core/outbox.ts';
import type { Adapter, Bot } from '../../core/ports.ts';
import { createPresses } from '../../core/presses.ts';
import { checkDiscord } from './check.ts';
import { slashCommands } from './commands.ts';
import { directChannel, type Poster, postMessages, rejectsRateLimit, TOKEN_REFUSED } from './delivery.ts';
import { clipText } from './escape.ts';
import { answerInteraction } from './interactions.ts';
import { countInvalidRequests } from './invalid-requests.ts';
import { type Log, reason } from './log.ts';
import { createPace } from './pace.ts';
import { renderDiscord } from './render.ts';
import { tellReturns } from './returns.ts';

export type DiscordOptions = {
  /** The bot's token. Never logged. */
  token: string;
  /** Registers the commands in this server at once, instead of everywhere. */
  guildId?: string;
  /** Another address for Discord's API, without the version; the gateway's address comes from there. */
  apiUrl?: string;
  log: Log;
};

/** How long one request may take, in ms: three tries of it end before a claim on a delivery does. */
const REQUEST_MS = 10_000;
const NAME_LENGTH = 100;

/** The adapter. Channels are named `discord:<server>:<channel>`, in direct messages `discord:dm:<channel>`. */
export function createDiscordAdapter(options: DiscordOptions): Adapter {
  const { log } = options;
  const working = new Set<Promise<void>>();
  const down = new Map<number, string>();
  const presses = createPresses();
  let client = connection();
  let invalid = countInvalidRequests(client.rest);
  let pace = createPace(client.rest);
  let ended = false;
  let setup: string | undefined = 'Discord is not connected yet.';

  /** A client that was ended does not begin anew, so that each start has its own. */
  function connection(): Client {
    const made = new Client({
      intents: [GatewayIntentBits.Guilds],
      // As many connections as Discord asks for; a bot in few servers has one.
      shards: 'auto',
      allowedMentions: { parse: [] },
      rest: {
        rejectOnRateLimit: rejectsRateLimit,
        retries: 2,
        timeout: REQUEST_MS,
        ...(options.apiUrl && { api: options.apiUrl.replace(/\/+(v\d+\/*)?$/, '') }),
      },
    });
    made.on(Events.ShardReady, (shard) => down.delete(shard));
    made.on(Events.ShardResume, (shard) => down.delete(shard));
    made.on(Events.ShardReconnecting, (shard) =>
      down.set(shard, 'Discord: the connection was lost, it is being renewed.'),
    );
    made.on(Events.ShardDisconnect, ({ code }, shard) =>
      down.set(shard, `Discord closed the connection for good (code ${code}).`),
    );
    made.rest.on('response', ({ route }, { status }) => {
      // Interactions have tokens of their own.
      if (status === 401 && route.startsWith('/channels')) setup = TOKEN_REFUSED;
    });
    made.on(Events.Error, (error) => log.error(reason(error), 'discord client'));
    made.on(Events.ShardError, (error, shard) => log.warn({ ...reason(error), shard }, 'discord connection'));
    return made;
  }

  async function register(bot: Bot, applicationId: string): Promise<string | undefined> {
    const { guildId } = options;
    const route = guildId
      ? Routes.applicationGuildCommands(applicationId, guildId)
      : Routes.applicationCommands(applicationId);
    try {
      await client.rest.put(route, { body: slashCommands(bot.briefings, bot.commands) });
      return undefined;
    } catch (error) {
      log.error(reason(error), 'discord commands');
      const where = guildId
        ? ` in server ${guildId}: is the bot a member there, invited with the scope applications.commands?`
        : '.';
      return `Discord did not take the commands${where} (${error instanceof Error ? error.message : error})`;
    }
  }

  const poster = (): Poster => ({ rest: client.rest, me: () => client.user?.id, invalid, pace });

  return {
    name: 'discord',

    async start(bot) {
      if (ended) {
        client = connection();
        invalid = countInvalidRequests(client.rest);
        pace = createPace(client.rest);
        ended = false;
      }
      tellReturns(client, bot);
      client.on(Events.InteractionCreate, (interaction) => {
        const work = answerInteraction(interaction, bot, presses, log).finally(() => working.delete(work));
        working.add(work);
      });
      const ready = new Promise<string>((resolve) => {
        client.once(Events.ClientReady, ({ application }) => resolve(application.id));
      });
      try {
        await client.login(options.token);
      } catch (error) {
        ended = true;
        await client.destroy();
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code !== 'TokenInvalid') throw error;
        throw new UserError(
          'Discord refused the token: set DISCORD_TOKEN to the token on the Bot page of your application.',
        );
      }
      setup = await register(bot, await ready);
      log.info({ servers: client.guilds.cache.size }, 'discord is connected');
    },

    async post(channel, reply, deliveryId, outbox = memoryOutbox(now)) {
      const messageIds = await postMessages(poster(), idOf(channel), () => renderDiscord(reply), deliveryId, outbox);
      return { platform: 'discord', channel, messageIds };
    },

    async notify(person, reply, { channel, key }) {
      const direct = await directChannel(client.rest, idOf(person));
      const [, server = '', room] = channel.split(':');
      const guild = client.guilds.cache.get(server)?.name;
      const say = sayerOf(reply.language);
      const place = `<#${idOf(channel)}>`;
      const name = guild && clipText(guild, NAME_LENGTH);
      // A server as a whole has no channel to be about.
      const content =
        room === undefined
          ? say('About {server}', { server: name ?? '' })
          : name
            ? say('About {channel} in {server}', { channel: place, server: name })
            : say('About {channel}', { channel: place });
      const [first, ...rest] = renderDiscord(reply);
      const messages = () => [...(first ? [{ content, ...first }] : []), ...rest];
      await postMessages(poster(), direct, messages, key, memoryOutbox(now));
    },

    check: (channel) => checkDiscord(options, channel),

    trouble: () => setup ?? down.values().next().value,

    async stop() {
      ended = true;
      client.removeAllListeners(Events.InteractionCreate);
      await Promise.allSettled(working);
      await client.destroy();
      setup = 'Discord is stopped.';
    },
  };
}

/** Discord's own id of a channel or person named as the bot names it. */
function idOf(name: string): string {
  return name.split(':').at(-1) ?? '';
}

function now(): string {
  return new Date().toISOString();
}
