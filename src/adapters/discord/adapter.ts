/** The Discord bot: tells Discord the commands, answers interactions, posts digests. Knows the network, not the cards. */
import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { UserError } from '../../core/errors.ts';
import type { Adapter, Bot } from '../../core/ports.ts';
import { slashCommands, type Translate } from './commands.ts';
import { postMessages, rejectsRateLimit } from './delivery.ts';
import { answerInteraction } from './interactions.ts';
import { type Log, reason } from './log.ts';
import { renderDiscord } from './render.ts';

export type DiscordOptions = {
  /** The bot's token. Never logged. */
  token: string;
  /** Registers the commands in this server at once, instead of everywhere. */
  guildId?: string;
  /** Another address for Discord's API, without the version; the gateway's address comes from there. */
  apiUrl?: string;
  /** Descriptions of commands in other languages. */
  translate?: Translate;
  log: Log;
};

/** The adapter. Channels are named `discord:<server>:<channel>`, in direct messages `discord:dm:<channel>`. */
export function createDiscordAdapter(options: DiscordOptions): Adapter {
  const { log } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      rejectOnRateLimit: rejectsRateLimit,
      ...(options.apiUrl && { api: options.apiUrl.replace(/\/+(v\d+\/*)?$/, '') }),
    },
  });
  const working = new Set<Promise<void>>();
  const down = new Map<number, string>();
  let setup: string | undefined = 'Discord is not connected yet.';

  client.on(Events.ShardReady, (shard) => down.delete(shard));
  client.on(Events.ShardResume, (shard) => down.delete(shard));
  client.on(Events.ShardReconnecting, (shard) =>
    down.set(shard, 'Discord: the connection was lost, it is being renewed.'),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    down.set(shard, `Discord closed the connection for good (code ${code}).`),
  );
  client.on(Events.Error, (error) => log.error(reason(error), 'discord client'));
  client.on(Events.ShardError, (error, shard) => log.warn({ ...reason(error), shard }, 'discord connection'));

  async function register(bot: Bot, applicationId: string): Promise<string | undefined> {
    const { guildId } = options;
    const route = guildId
      ? Routes.applicationGuildCommands(applicationId, guildId)
      : Routes.applicationCommands(applicationId);
    try {
      await client.rest.put(route, { body: slashCommands(bot.briefings, bot.commands, options.translate) });
      return undefined;
    } catch (error) {
      log.error(reason(error), 'discord commands');
      const where = guildId
        ? ` in server ${guildId}: is the bot a member there, invited with the scope applications.commands?`
        : '.';
      return `Discord did not take the commands${where} (${error instanceof Error ? error.message : error})`;
    }
  }

  return {
    name: 'discord',

    async start(bot) {
      client.on(Events.InteractionCreate, (interaction) => {
        const work = answerInteraction(interaction, bot, log).finally(() => working.delete(work));
        working.add(work);
      });
      const ready = new Promise<string>((resolve) => {
        client.once(Events.ClientReady, ({ application }) => resolve(application.id));
      });
      try {
        await client.login(options.token);
      } catch (error) {
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

    async post(channel, reply, deliveryId) {
      const channelId = channel.split(':').at(-1) ?? '';
      const messageIds = await postMessages(client.rest, channelId, renderDiscord(reply), deliveryId);
      return { platform: 'discord', channel, messageIds };
    },

    trouble: () => setup ?? down.values().next().value,

    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      await Promise.allSettled(working);
      await client.destroy();
      setup = 'Discord is stopped.';
    },
  };
}
