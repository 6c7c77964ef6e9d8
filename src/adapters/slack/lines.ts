/** From what a person did in Slack to a command line and the names of who asked and where. */
import { unescapeText } from './escape.ts';

/** What was typed after a slash command: `/talks` and `topic territory`. */
export function lineOfCommand(command: string, text: string): string {
  return `${command} ${unescapeText(text)}`.trim();
}

/**
 * What a message says to the bot: the words after its mention, all of them where it is not mentioned (direct messages).
 * A leading `/word` chooses the briefing, else it is the one that person, channel or workspace chose.
 */
export function lineOfMessage(text: string, botUserId: string | undefined): string {
  const mention = botUserId === undefined ? -1 : text.indexOf(`<@${botUserId}`);
  const after = mention < 0 ? text : text.slice(text.indexOf('>', mention) + 1);
  return unescapeText(after)
    .replace(/^[\s,:]+/, '')
    .trim();
}

/** `slack:T1:U2` for a person, `slack:T1:C2` for a channel. */
export function nameOf(team: string, id: string): string {
  return `slack:${team}:${id}`;
}

/** Slack's own id of a channel named as the bot names it. */
export function channelId(name: string): string {
  return name.split(':').at(-1) ?? name;
}
