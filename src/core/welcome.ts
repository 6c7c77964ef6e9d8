/** The first run: who has not asked here before is told once, in private, what else there is. */
import { noteCard } from './card.ts';
import { commandLine, type Request } from './command.ts';
import type { Briefing, Reply } from './model.ts';
import type { Store } from './ports.ts';
import type { Say } from './say.ts';

/** Has this person of a server or workspace never asked anything? A terminal is nobody's first day. */
export async function isNewcomer(store: Store, { reader, channel }: Request): Promise<boolean> {
  if (channel.startsWith('terminal:')) return false;
  const { looks, replies } = await store.aboutReader(reader);
  return looks + replies === 0;
}

/** The answer with a last card on what else to ask; one for all to see, or help itself, as it is. */
export function withWelcome(reply: Reply, briefing: Briefing, now: string, say: Say): Reply {
  if (reply.visibility !== 'private' || reply.cards.some(({ kind }) => kind === 'help')) return reply;
  const line = (name: string, words = '') => commandLine(briefing, name, words);
  const text = say(
    'You can also ask for one topic ({topic}), for a person ({actor}), for what changed ({changes}), or put a question ({ask}). A digest can come to this channel by itself. Language and time zone: {settings}.',
    {
      topic: line('topic'),
      actor: line('actor'),
      changes: line('changes'),
      ask: line('ask'),
      settings: line('settings'),
    },
  );
  const card = noteCard(
    'welcome',
    say('You are new here'),
    now,
    [text],
    [
      { label: say('Status'), command: line('status') },
      { label: say('Digest on'), command: line('digest', 'on') },
      { label: say('Help'), command: line('help') },
    ],
  );
  return { ...reply, cards: [...reply.cards, card] };
}
