/** The first run: who has not asked here before is told once, in private, what else there is. */
import { noteCard } from './card.ts';
import { commandLine, type Request } from './command.ts';
import type { Briefing, Reply } from './model.ts';
import type { Store } from './ports.ts';

/** Has this person of a server or workspace never asked anything? A terminal is nobody's first day. */
export async function isNewcomer(store: Store, { reader, channel }: Request): Promise<boolean> {
  if (channel.startsWith('terminal:')) return false;
  const { looks, replies } = await store.aboutReader(reader);
  return looks + replies === 0;
}

/** The answer with a last card on what else to ask; one for all to see, or help itself, as it is. */
export function withWelcome(reply: Reply, briefing: Briefing, now: string): Reply {
  if (reply.visibility !== 'private' || reply.cards.some(({ kind }) => kind === 'help')) return reply;
  const line = (name: string, words = '') => commandLine(briefing, name, words);
  const card = noteCard(
    'welcome',
    'You are new here',
    now,
    [
      `You can also ask for one topic (${line('topic')}), for a person (${line('actor')}), for what changed (${line('changes')}), or put a question (${line('ask')}). A digest can come to this channel by itself.`,
    ],
    [
      { label: 'Status', command: line('status') },
      { label: 'Digest on', command: line('digest', 'on') },
      { label: 'Help', command: line('help') },
    ],
  );
  return { ...reply, cards: [...reply.cards, card] };
}
