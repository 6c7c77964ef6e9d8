// What is kept about the person who asks, and its removal.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';
import type { Card } from '../src/core/model.ts';
import type { KeptAbout } from '../src/core/privacy.ts';
import type { Say } from '../src/core/say.ts';

export const privacy = defineCommand({
  name: 'privacy',
  description: 'What is kept about you, and how to delete it',
  input: z.object({ action: z.enum(['show', 'delete']).default('show').describe('show what is kept, or delete it') }),
  async run({ action }, { briefing, now, privacy: kept, say }) {
    if (action === 'delete') {
      await kept.forget();
      const text = say(
        'Deleted: when you looked, your answers kept for buttons, and what you set for yourself. Digests and watches you set up for channels, passages you doubted and handovers you acknowledged stay without your name; end them with digest off, unwatch and unflag.',
      );
      return [noteCard('privacy', say('Privacy'), now, [text])];
    }
    const note = say(
      'I read no messages but those that name me or are commands. No text of yours or of an article leaves the machine I run on, except as answers in this chat.',
    );
    const actions = [
      { label: say('Delete what is kept about me'), command: commandLine(briefing, 'privacy', 'delete') },
      { label: say('Settings'), command: commandLine(briefing, 'settings') },
    ];
    const card = noteCard('privacy', say('Privacy'), now, [note], actions);
    const rows = rowsOf(await kept.about(), say);
    const table = { type: 'table' as const, heading: say('Kept about you'), columns: ['', ''], rows };
    return [{ ...card, blocks: [table, ...card.blocks] } satisfies Card];
  },
});

/** What is kept, how much of it, and what for. */
function rowsOf(kept: KeptAbout, say: Say): string[][] {
  const { looks, replies, settings, subscriptions, watches, flags, acknowledgements } = kept;
  return [
    [say('When you looked'), say('{count}, so that “new since you looked” is true', { count: looks })],
    [say('Answers of 30 days'), say('{count}, so that buttons work', { count: replies })],
    [say('Settings of your own'), say('{count}, so that answers are as you want them', { count: settings })],
    [say('Digests you set up'), String(subscriptions)],
    [say('Watches you set up'), String(watches)],
    [say('Passages you doubted'), say('{count}, with your name as others here saw it', { count: flags })],
    [
      say('Handovers you acknowledged'),
      say('{count}, with your name as others here saw it', { count: acknowledgements }),
    ],
  ];
}
