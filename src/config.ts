/** The environment in, a checked configuration out; every mistake at once, by name. The only reader of process.env. */
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { UserError } from './core/errors.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export type Config = {
  briefingsFolder: string;
  dataFolder: string;
  /** The PostgreSQL database that holds the state; absent, it is a file in the data folder. */
  databaseUrl?: string;
  /** Present when Discord is on; fits `createDiscordAdapter`. */
  discord?: { token: string; guildId?: string; apiUrl?: string };
  /** Present when Slack is on: Socket Mode with `appToken`, else HTTP; many workspaces with `oauth`. Fits `createSlackAdapter`. */
  slack?: {
    botToken?: string;
    appToken?: string;
    signingSecret?: string;
    oauth?: { clientId: string; clientSecret: string; stateSecret: string };
    port: number;
    apiUrl?: string;
  };
  /** Absent when turned off. */
  console?: { host: string; port: number; publicUrl?: string };
  /** How those who run us can be reached, for the sites that are read; and the proxy through which they are. */
  contact?: string;
  proxy?: string;
  logLevel: LogLevel;
};

type Environment = Record<string, string | undefined>;

const PORT = 'must be a port from 0 to 65535';
const port = z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT);
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' })
  .optional();
/** Secrets are checked by their form alone, and their value is never part of a message. */
const token = (form: RegExp, hint: string) => z.string().regex(form, hint).optional();

/** It is taken apart later, where a message would hold it. */
function isDatabaseUrl(value: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { username, password, pathname } = new URL(value);
  try {
    return (
      [username, password, pathname].every((part) => decodeURIComponent(part) !== undefined) && pathname.length > 1
    );
  } catch {
    return false;
  }
}

/** Every name that is read, in the order of .env.example. */
export const KEYS = z.object({
  READOUT_BRIEFINGS: z.string().default('briefings'),
  READOUT_DATA: z.string().default('data'),
  READOUT_CONTACT: z
    .string()
    .regex(/^[\x20-\x7e]{3,200}$/, 'must be an e-mail or web address in plain letters')
    .optional(),
  READOUT_PROXY: address,
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'must be like postgres://user:password@host:5432/database, its special characters as %..')
    .optional(),
  DISCORD_TOKEN: token(/^[\w.-]{20,}$/, 'is no bot token: copy it from the Bot page of your Discord application'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,21}$/, 'must be the number of a server (Copy Server ID)')
    .optional(),
  DISCORD_API_URL: address,
  SLACK_BOT_TOKEN: token(/^xoxb-/, 'must start with xoxb- (OAuth & Permissions, Bot User OAuth Token)'),
  SLACK_APP_TOKEN: token(/^xapp-/, 'must start with xapp- (Basic Information, App-Level Tokens)'),
  SLACK_SIGNING_SECRET: token(/^\S{8,}$/, 'is no signing secret (Basic Information, App Credentials)'),
  SLACK_PORT: port.default(3001),
  SLACK_API_URL: address,
  SLACK_CLIENT_ID: token(/^[\w.-]{3,}$/, 'is no client id (Basic Information, App Credentials)'),
  SLACK_CLIENT_SECRET: token(/^\S{8,}$/, 'is no client secret (Basic Information, App Credentials)'),
  SLACK_STATE_SECRET: token(
    /^.{32,}$/,
    'must be a random text of 32 characters or more, for it seals the tokens of all workspaces',
  ),
  CONSOLE_HOST: z.string().default('127.0.0.1'),
  CONSOLE_PORT: z.union([z.literal('off'), port], { error: 'must be a port from 0 to 65535, or off' }).default(3000),
  PUBLIC_URL: address,
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info'),
});

type Keys = z.output<typeof KEYS>;

/** Reads `.env` of the working folder into the environment, where a name that is set already wins. */
export function loadEnv(): { env: Environment } {
  readDotenv({ quiet: true });
  return process;
}

/**
 * Checks the environment. Blank means unset. Throws one UserError with every mistake, a line each.
 * @example readConfig(loadEnv())
 */
export function readConfig({ env }: { env: Environment }): Config {
  const given = Object.fromEntries(
    Object.keys(KEYS.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const result = KEYS.safeParse(given);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  problems.push(...pairProblems(given));
  if (!result.success || problems.length > 0) {
    throw new UserError(`The configuration has mistakes (see .env.example):\n${problems.join('\n')}`);
  }
  return toConfig(result.data);
}

/** What Slack for many workspaces takes beside the signing secret. */
const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];

function pairProblems(given: Environment): string[] {
  const problems: string[] = [];
  const missing = (name: string, other: string, why: string) => {
    if (given[name] && !given[other]) problems.push(`${other}: is missing; ${why}`);
  };
  const oauth = OAUTH.filter((name) => given[name]);
  if (oauth.length > 0) {
    for (const name of [...OAUTH, 'SLACK_SIGNING_SECRET'])
      if (!given[name])
        problems.push(
          `${name}: is missing; Slack for many workspaces needs ${OAUTH.join(', ')} and SLACK_SIGNING_SECRET`,
        );
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'])
      if (given[name])
        problems.push(`${name}: is for one workspace; leave it unset beside ${oauth[0]}, which is for many`);
  }
  if (given.SLACK_BOT_TOKEN && oauth.length === 0 && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET) {
    problems.push('SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it');
  }
  if (oauth.length === 0) {
    missing('SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', 'Slack needs it beside SLACK_APP_TOKEN');
    missing('SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'Slack needs it beside SLACK_SIGNING_SECRET');
  }
  missing('DISCORD_GUILD_ID', 'DISCORD_TOKEN', 'Discord needs it beside DISCORD_GUILD_ID');
  return [...new Set(problems)];
}

function toConfig(keys: Keys): Config {
  return {
    briefingsFolder: keys.READOUT_BRIEFINGS,
    dataFolder: keys.READOUT_DATA,
    ...(keys.DATABASE_URL && { databaseUrl: keys.DATABASE_URL }),
    ...(keys.DISCORD_TOKEN && {
      discord: {
        token: keys.DISCORD_TOKEN,
        ...(keys.DISCORD_GUILD_ID && { guildId: keys.DISCORD_GUILD_ID }),
        ...(keys.DISCORD_API_URL && { apiUrl: keys.DISCORD_API_URL }),
      },
    }),
    ...slackOf(keys),
    ...(keys.CONSOLE_PORT !== 'off' && {
      console: {
        host: keys.CONSOLE_HOST,
        port: keys.CONSOLE_PORT,
        ...(keys.PUBLIC_URL && { publicUrl: keys.PUBLIC_URL }),
      },
    }),
    ...(keys.READOUT_CONTACT && { contact: keys.READOUT_CONTACT }),
    ...(keys.READOUT_PROXY && { proxy: keys.READOUT_PROXY }),
    logLevel: keys.LOG_LEVEL,
  };
}

function slackOf(keys: Keys): Pick<Config, 'slack'> {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = keys;
  const oauth = clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : undefined;
  if (!keys.SLACK_BOT_TOKEN && !oauth) return {};
  return {
    slack: {
      ...(keys.SLACK_BOT_TOKEN && { botToken: keys.SLACK_BOT_TOKEN }),
      ...(keys.SLACK_APP_TOKEN && { appToken: keys.SLACK_APP_TOKEN }),
      ...(keys.SLACK_SIGNING_SECRET && { signingSecret: keys.SLACK_SIGNING_SECRET }),
      ...(oauth && { oauth }),
      port: keys.SLACK_PORT,
      ...(keys.SLACK_API_URL && { apiUrl: keys.SLACK_API_URL }),
    },
  };
}

/** Every secret of a configuration, for what must never show one. */
export function secretsOf({ discord, slack }: Pick<Config, 'discord' | 'slack'>): string[] {
  const { botToken, appToken, signingSecret, oauth } = slack ?? {};
  const known = [discord?.token, botToken, appToken, signingSecret, oauth?.clientSecret, oauth?.stateSecret];
  return known.flatMap((secret) => secret ?? []);
}
