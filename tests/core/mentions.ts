/** Whom a text mentions. */
import { item, STRIKE } from './story.ts';

/** The mentions of a text as "words=actor". */
export function mentions(text: string, more: Parameters<typeof item>[1] = {}, briefing = STRIKE): string[] {
  const { article, reading } = item(text, more, briefing);
  return reading.mentions.map((one) => `${article.text.slice(one.start, one.end)}=${one.actor}`);
}
