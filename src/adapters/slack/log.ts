/** Where the adapter tells what happens, and Bolt's own messages with it: never tokens, texts or names of people. */
import { type Logger, LogLevel } from '@slack/bolt';

export type Log = {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
};

/** Bolt's debug and info lines hold whole payloads, so only its warnings and errors pass, without tokens. */
export function boltLogger(log: Log): Logger {
  const text = (parts: unknown[]) =>
    `Slack: ${parts.map(String).join(' ')}`.replace(/x(?:ox[a-z]|app)-[\w-]+/g, '[token]');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn(text(parts)),
    error: (...parts) => log.error(text(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
