/** The App Home: where the story stands, what this channel is set to, and help, with the main buttons on top. */
import type { types } from '@slack/bolt';
import type { Request } from '../../core/command.ts';
import type { Card, Reply } from '../../core/model.ts';
import type { Bot } from '../../core/ports.ts';
import { HOME_BLOCKS } from './limits.ts';
import { renderSlack } from './render.ts';

const SECTIONS = ['status', 'digest when', 'help'];

/** Asks the bot for what stands on the Home of one person, in the default briefing. */
export async function homeView(bot: Bot, who: Omit<Request, 'line'>): Promise<types.HomeView> {
  const [briefing] = bot.briefings;
  const known = new Set(bot.commands.map(({ name }) => name));
  const lines = SECTIONS.filter((words) => known.has(words.split(' ')[0] ?? ''));
  const replies: Reply[] = [];
  for (const words of briefing ? lines : [])
    replies.push(await bot.handle({ ...who, line: `/${briefing?.command} ${words}` }));
  return { type: 'home', blocks: homeBlocks(replies) };
}

/** Cards under each other; their buttons, once each, follow the first card. */
function homeBlocks(replies: Reply[]): types.KnownBlock[] {
  // What is shared or quoted belongs to a message in a channel; on the Home there is none.
  const own = (card: Card): Card => ({
    ...card,
    actions: card.actions.filter(({ command }) => !/^\/\S+\s+(?:share|words)\b/.test(command)),
  });
  const cards = replies.flatMap((reply) => reply.cards.map(own));
  const language = replies[0]?.language;
  const home: Reply = { id: 'home', visibility: 'private', cards, ...(language && { language }) };
  const all = renderSlack(home).flatMap(({ blocks }) => blocks);
  const buttons = all.filter(({ type }) => type === 'actions');
  const rest = all.filter(({ type }) => type !== 'actions');
  const end = rest.findIndex(({ type }) => type === 'divider');
  const at = end < 0 ? rest.length : end;
  return [...rest.slice(0, at), ...buttons, ...rest.slice(at)].slice(0, HOME_BLOCKS);
}
