/** What is wrong with the bot's standing in Discord: its token, its place in a server, its permissions in a channel. */
import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  DiscordAPIError,
  PermissionFlagsBits,
  PermissionsBitField,
  REST,
  RequestMethod,
  type RouteLike,
  Routes,
} from 'discord.js';
import { clockFinding, type Finding } from '../../core/finding.ts';

/** How long one request may take, in ms. */
const PATIENCE = 8_000;

/** What the invitation in the README asks for and digests cannot do without, as Discord's settings name it. */
const NEEDED: [name: string, flag: bigint, where: 'channel' | 'thread' | 'both'][] = [
  ['View Channel', PermissionFlagsBits.ViewChannel, 'both'],
  ['Send Messages', PermissionFlagsBits.SendMessages, 'channel'],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads, 'thread'],
  ['Embed Links', PermissionFlagsBits.EmbedLinks, 'both'],
];
const THREADS = new Set([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]);

/**
 * Asks Discord anew, with a client of its own, so that it works before the bot is connected. `channel` is named as the bot names it
 * (`discord:<server>:<channel>`); without it the server of `guildId`, if any, is looked at. Never throws for what Discord answers.
 */
export async function checkDiscord(
  options: { token: string; guildId?: string; apiUrl?: string },
  channel?: string,
): Promise<Finding[]> {
  const rest = new REST({
    timeout: PATIENCE,
    retries: 1,
    rejectOnRateLimit: () => true,
    ...(options.apiUrl && { api: options.apiUrl.replace(/\/+(v\d+\/*)?$/, '') }),
  }).setToken(options.token);
  try {
    const [me, date] = await ask<APIUser>(rest, Routes.user());
    const clock = clockFinding('Discord', date, Date.now());
    const [, server, channelId] = channel?.split(':') ?? [];
    if (server && channelId) return [...clock, ...(await placeFindings(rest, me.id, server, channelId))];
    return [...clock, ...(options.guildId && !server ? await memberFindings(rest, me.id, options.guildId) : [])];
  } catch (error) {
    return [unanswered(error)];
  }
}

/** Where the permissions come from is told by Discord's own rules. https://docs.discord.com/developers/topics/permissions */
async function placeFindings(rest: REST, me: string, server: string, channelId: string): Promise<Finding[]> {
  if (server === 'dm') return [];
  const missing = await memberFindings(rest, me, server);
  if (missing.length > 0) return missing;
  let place: Place;
  try {
    place = await placeOf(rest, me, server, channelId);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [
      error.status === 404
        ? {
            what: 'Discord channel',
            wrong: 'it is gone.',
            mend: 'Turn its digest on in another channel.',
          }
        : {
            what: 'Discord channel',
            wrong: 'the bot may not see it.',
            mend: 'Give its role View Channel there (Edit Channel, Permissions).',
          },
    ];
  }
  return channelFindings(place);
}

type Place = {
  channel: APIChannel;
  overwrites: APIOverwrite[];
  roles: APIRole[];
  member: APIGuildMember;
  server: string;
  me: string;
};

async function placeOf(rest: REST, me: string, server: string, channelId: string): Promise<Place> {
  const [channel] = await ask<APIChannel>(rest, Routes.channel(channelId));
  const [roles] = await ask<APIRole[]>(rest, Routes.guildRoles(server));
  const [member] = await ask<APIGuildMember>(rest, Routes.guildMember(server, me));
  // A thread has the overwrites of the channel it stands in.
  const parent = isThread(channel) && 'parent_id' in channel ? channel.parent_id : undefined;
  const owner = parent ? (await ask<APIChannel>(rest, Routes.channel(parent)))[0] : channel;
  const overwrites = 'permission_overwrites' in owner ? (owner.permission_overwrites ?? []) : [];
  return { channel, overwrites, roles, member, server, me };
}

function channelFindings(place: Place): Finding[] {
  const { member, channel } = place;
  const until = member.communication_disabled_until;
  const silenced: Finding[] =
    until && Date.parse(until) > Date.now()
      ? [
          {
            what: 'Discord server',
            wrong: {
              text: 'the bot is timed out there until {until}.',
              values: { until: `${until.slice(0, 16).replace('T', ' ')} UTC` },
            },
            mend: 'Remove the time-out from its profile.',
          },
        ]
      : [];
  const has = permissionsIn(place);
  const kind = isThread(channel) ? 'thread' : 'channel';
  const lacking = NEEDED.filter(([, flag, where]) => (where === 'both' || where === kind) && !has.has(flag));
  const permissions = lacking.map(([name]) => name).join(', ');
  return [
    ...silenced,
    ...(lacking.length > 0 ? [lack({ text: 'the bot lacks {permissions} there.', values: { permissions } })] : []),
    ...(has.has(PermissionFlagsBits.ReadMessageHistory) ? [] : [lack(BLIND)]),
  ];
}

/** Recommended only: digests come without it, and what was sent is looked up with it. */
const BLIND =
  'the bot lacks Read Message History there: a message whose answer was lost on the way may come twice, for it cannot look whether it arrived.';

function lack(wrong: Finding['wrong']): Finding {
  const mend = "Give that to the bot's role (Edit Channel, Permissions, or Server Settings, Roles).";
  return { what: 'Discord channel', wrong, mend };
}

function permissionsIn({ overwrites, roles, member, server, me }: Place): PermissionsBitField {
  const mine = new Set([server, ...member.roles]);
  const granted = roles.filter(({ id }) => mine.has(id)).reduce((all, role) => all | BigInt(role.permissions), 0n);
  if (granted & PermissionFlagsBits.Administrator) return new PermissionsBitField(PermissionsBitField.All);
  const of = (fits: (id: string) => boolean) => overwrites.filter(({ id }) => fits(id));
  const inOrder = [of((id) => id === server), of((id) => id !== server && mine.has(id)), of((id) => id === me)];
  return new PermissionsBitField(
    inOrder.reduce((bits, group) => {
      const denied = group.reduce((all, { deny }) => all | BigInt(deny), 0n);
      return (bits & ~denied) | group.reduce((all, { allow }) => all | BigInt(allow), 0n);
    }, granted),
  );
}

async function memberFindings(rest: REST, me: string, server: string): Promise<Finding[]> {
  try {
    await ask(rest, Routes.guildMember(server, me));
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [
      {
        what: 'Discord server',
        wrong: { text: 'the bot is no member of server {server}.', values: { server } },
        mend: 'Invite it with the scopes bot and applications.commands, or correct DISCORD_GUILD_ID.',
      },
    ];
  }
}

function isThread({ type }: APIChannel): boolean {
  return THREADS.has(type);
}

function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
}

function unanswered(error: unknown): Finding {
  if (error instanceof DiscordAPIError && error.status === 401)
    return {
      what: 'Discord token',
      wrong: 'Discord refuses it.',
      mend: 'Set DISCORD_TOKEN to the token on the Bot page of your application.',
    };
  return {
    what: 'Discord',
    wrong: {
      text: 'its API gives no answer ({why}).',
      values: { why: error instanceof Error ? error.message : String(error) },
    },
    mend: 'Look whether this machine reaches the internet, and at discordstatus.com.',
  };
}

/** The answer to a GET and the `Date` that it came with. */
async function ask<Answer>(rest: REST, fullRoute: RouteLike): Promise<[Answer, string | null]> {
  const response = await rest.queueRequest({ method: RequestMethod.Get, fullRoute });
  return [(await response.json()) as Answer, response.headers.get('date')];
}
