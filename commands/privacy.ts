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
          'Deleted: when you looked, and your answers kept for buttons. Digests and watches you set up for channels, passages you doubted and handovers you acknowledged stay without your name; end them with digest off, unwatch and unflag.',
        ]),
      ];
    }
    const { looks, subscriptions, watches, replies, flags, acknowledgements } = await kept.about();
    return [
      noteCard(
        'privacy',
        'Privacy',
        now,
        [
          `Kept about you: when you looked (${looks} ${looks === 1 ? 'entry' : 'entries'}), so that “new since you looked” is true; your answers of the last 30 days (${replies}), so that buttons work; digests you set up (${subscriptions}); what you set to be watched (${watches}); passages you doubted (${flags}) and handovers you acknowledged (${acknowledgements}), with your name as others here saw it.`,
          'I read no messages but those that name me or are commands. No text of yours or of an article leaves the machine I run on, except as answers in this chat.',
        ],
        [{ label: 'Delete what is kept about me', command: commandLine(briefing, 'privacy', 'delete') }],
      ),
    ];
  },
});
