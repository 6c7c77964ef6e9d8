/** What the adapter writes to the log: no token, no message text, no name of a person. */
import { DiscordAPIError, HTTPError } from 'discord.js';

/** Where the adapter tells what happens; a pino logger fits. */
export type Log = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>;

/** Why something failed. The library's errors carry the request with its body and secret address, which stay out. */
export function reason(error: unknown): object {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code, reason: error.message };
  if (error instanceof HTTPError) return { status: error.status, reason: error.message };
  return error instanceof Error ? { reason: error.message, stack: error.stack } : { reason: String(error) };
}
