/** JSON lines on stderr. Neither secrets nor texts of messages nor names of people belong into a line. */
import { type DestinationStream, destination, pino } from 'pino';
import type { LogLevel } from './config.ts';
import { UserError } from './core/errors.ts';

/** A short sentence, with facts as fields beside it. */
export type Log = Record<LogLevel, (fields: object, message: string) => void>;

const SECRETS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'clientSecret',
  'stateSecret',
  'authorization',
  'headers',
  'password',
  'secret',
];
/** What a secret looks like when a library puts it into a message: Slack's tokens, Discord's, a bearer's, a name and password in an address. */
const TOKEN =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}|(?<=bearer |bot )[\w.-]{20,}|(?<=:\/\/)[^\s/@:]*:[^\s/@]+(?=@)/gi;

/** The log of a process. None of `secrets` gets into a line, whatever it looks like; `to` is where the lines go, stderr unless given. */
export function createLog(
  level: LogLevel,
  secrets: string[] = [],
  to: DestinationStream = destination({ fd: 2, sync: true }),
): Log {
  const clean = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    },
    { write: (line: string) => to.write(clean(withoutTexts(withoutTokens(line)))) },
  );
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** A text without anything that looks like a token. */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, '[secret]');
}

/** A text without the words that a parser of JSON quotes when it does not understand them: they may be a message's. */
function withoutTexts(text: string): string {
  return text.replace(
    /,? (?:\.{3})?\\*"(?:(?! is not valid JSON).)*\\*"(?:\.{3})? is not valid JSON/g,
    ': it is not valid JSON',
  );
}

/** A log for somebody at work on this screen: only what went wrong, as a plain line each. */
export function createPlainLog(write: (line: string) => void): Log {
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: silent,
    error: (fields, message) =>
      write(withoutTokens(`${message}${'reason' in fields ? `: ${String(fields.reason)}` : ''}\n`)),
  };
}

/** An error as fields of a line; a user's mistake says all in its message. */
export function reason(error: unknown): { reason: string; stack?: string } {
  if (error instanceof UserError) return { reason: error.message };
  if (!(error instanceof Error)) return { reason: String(error) };
  return { reason: error.message, ...(error.stack && { stack: error.stack }) };
}
