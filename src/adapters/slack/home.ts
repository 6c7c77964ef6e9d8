/** The App Home: where the story stands, what this channel is set to, and help, with the main buttons on top. */
import type { types } from '@slack/bolt';
import type { Reply } from '../../core/model.ts';
import type { Bot } from '../../core/ports.ts';
import { HOME_BLOCKS } from './limits.ts';
import { renderSlack } from './render.ts';

const SECTIONS = ['status', 'digest when', 'help'];

/** Asks the bot for what stands on the Home of one person, in the default briefing. `reader`, `channel` as in a Request. */
export async function homeView(bot: Bot, reader: string, channel: string): Promise<types.HomeView> {
  const [briefing] = bot.briefings;
  const known = new Set(bot.commands.map(({ name }) => name));
  const lines = SECTIONS.filter((words) => known.has(words.split(' ')[0] ?? ''));
  const replies: Reply[] = [];
  for (const words of briefing ? lines : [])
    replies.push(await bot.handle({ line: `/${briefing?.command} ${words}`, reader, channel }));
  return { type: 'home', blocks: homeBlocks(replies.flatMap(({ cards }) => cards)) };
}

/** Cards under each other; their buttons, once each, follow the first card. */
function homeBlocks(cards: Reply['cards']): types.KnownBlock[] {
  // What is shared or quoted belongs to a message in a channel; on the Home there is none.
  const own = cards.map((card) => ({
    ...card,
    actions: card.actions.filter(({ command }) => !/^\/\S+\s+(?:share|words)\b/.test(command)),
  }));
  const all = renderSlack({ id: 'home', visibility: 'private', cards: own }).flatMap(({ blocks }) => blocks);
  const buttons = all.filter(({ type }) => type === 'actions');
  const rest = all.filter(({ type }) => type !== 'actions');
  const end = rest.findIndex(({ type }) => type === 'divider');
  const at = end < 0 ? rest.length : end;
  return [...rest.slice(0, at), ...buttons, ...rest.slice(at)].slice(0, HOME_BLOCKS);
}
