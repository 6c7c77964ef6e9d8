/** The one message to whoever added the bot: a sample answer and three buttons. */
import type { Story } from './bot.ts';
import { commandLine } from './command.ts';
import { type DropReport, gatedReply } from './gate-reply.ts';
import { shortHash } from './hash.ts';
import type { Action, Block, Card, Reply } from './model.ts';
import type { Say } from './say.ts';
import { statusCard } from './status.ts';

/** `again`: it was there before, and these digests and watches are there still. */
export type Greeting = {
  story: Story;
  now: string;
  say: Say;
  again?: { digests: number; watches: number };
  report: (drop: DropReport) => void;
};

/** The message, gated as every answer is. */
export async function greetingReply({ story, now, say, again, report }: Greeting): Promise<Reply> {
  const corpus = await story.corpus(now);
  const briefing = await corpus.briefing();
  const sample = await statusCard(briefing, corpus, now, say, undefined, [], { short: true });
  const line = (name: string, words = '') => commandLine(briefing, name, words);
  const note = (text: string): Block => ({ type: 'note', text });
  const opening = again
    ? say(
        'Everything is as it was: {digests, plural, one {# digest} other {# digests}}, {watches, plural, one {# watch} other {# watches}} and all settings. This is how {story} stands:',
        { ...again, story: briefing.title },
      )
    : say('I tell where a story stands, every line with the article it is from. This is a sample, on {story}:', {
        story: briefing.title,
      });
  const closing = say(
    'In a channel, {digest} brings a digest every day; {settings} sets language, time zone and who may change them. Answers are seen by whoever asks alone, until they share them.',
    { digest: line('digest', 'on'), settings: line('settings', 'for:server') },
  );
  const actions: Action[] = [
    { label: say('Status'), command: line('status') },
    { label: say('Digest to me'), command: line('digest', 'on') },
    { label: say('Settings'), command: line('settings') },
  ];
  const card: Card = {
    ...sample,
    id: shortHash(`welcome ${sample.id} ${opening}`),
    kind: 'welcome',
    title: again ? say('I am back') : say('Thank you for adding me'),
    // The counts stay last: platforms show them beside the date.
    blocks: [note(opening), ...sample.blocks.slice(0, -1), note(closing), ...sample.blocks.slice(-1)],
    actions,
  };
  return gatedReply('private', [card], { briefing, corpus, say, flags: [], report });
}
