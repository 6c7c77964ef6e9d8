/** Buttons that act for a whole channel: what one does is done once; a press that was refused does not count. */
import type { Bot } from './ports.ts';

/** Refusals remembered; the oldest is forgotten first, and its button then says that it was pressed. */
const REMEMBERED = 1_000;

export type Presses = {
  /** Is this the first press of a button, or the first since one was refused? `key` names button and message. */
  first(bot: Pick<Bot, 'firstTime'>, key: string): Promise<boolean>;
  /** The press did nothing: whoever made it may not, or something was wrong. */
  refused(key: string): void;
};

/** Refusals are remembered by this process alone. */
export function createPresses(): Presses {
  const refused = new Set<string>();
  return {
    first: async (bot, key) => (await bot.firstTime(key)) || refused.delete(key),
    refused(key) {
      refused.add(key);
      const oldest = refused.values().next().value;
      if (refused.size > REMEMBERED && oldest !== undefined) refused.delete(oldest);
    },
  };
}
