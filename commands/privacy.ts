// What is kept about the person who asks, and its removal.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';

export const privacy = defineCommand({
  name: 'privacy',
  description: 'What is kept about you, and how to delete it',
  input: z.object({ action: z.enum(['show', 'delete']).default('show').describe('show what is kept, or delete it') }),
  async run({ action }, { briefing, now, privacy: kept }) {
    if (action === 'delete') {
      await kept.forget();
      return [
        noteCard('privacy', 'Privacy', now, [
          'Deleted: when you looked, and your answers kept for buttons. Digests you set up for channels stay; turn them off with digest off.',
        ]),
      ];
    }
    const { looks, subscriptions, replies } = await kept.about();
    return [
      noteCard(
        'privacy',
        'Privacy',
        now,
        [
          `Kept about you: when you looked (${looks} ${looks === 1 ? 'entry' : 'entries'}), so that “new since you looked” is true; your answers of the last 30 days (${replies}), so that buttons work; digests you set up (${subscriptions}).`,
          'I read no messages but those that name me or are commands. No text of yours or of an article leaves the machine I run on, except as answers in this chat.',
        ],
        [{ label: 'Delete what is kept about me', command: commandLine(briefing, 'privacy', 'delete') }],
      ),
    ];
  },
});
