/** The message to whoever added the bot, in their language and on the story of their server, kept as an answer to them. */
import type { Story } from './core/bot.ts';
import { greetingReply } from './core/first-run.ts';
import type { DropReport } from './core/gate-reply.ts';
import { sayerOf } from './core/labels.ts';
import { languageOf } from './core/language.ts';
import type { Reply } from './core/model.ts';
import type { Store } from './core/ports.ts';
import type { FirstRunParts } from './first-run.ts';

/** Makes it and keeps it: a person who has this needs no welcome at their first question. */
export async function keptGreeting(
  parts: { store: Store; stories: Story[]; clock: () => string; report: (drop: DropReport) => void },
  about: Parameters<FirstRunParts['greeting']>[0],
): Promise<Reply> {
  const { store, stories, clock, report } = parts;
  const { tenant, person, locale } = about;
  const chosen = await store.settings({ level: 'server', name: tenant });
  const story = stories.find(({ briefing }) => briefing.id === chosen.briefing) ?? stories[0];
  if (!story) throw new Error('there is no story to greet with');
  const all = about.again ? await store.subscriptions({ within: tenant }) : [];
  const watches = all.filter(({ watch }) => watch !== undefined).length;
  const reply = await greetingReply({
    story,
    now: clock(),
    say: sayerOf(chosen.language ?? languageOf(locale)),
    ...(about.again && { again: { digests: all.length - watches, watches } }),
    report,
  });
  const { scope, briefing } = story;
  // Kept replies grow old by the clock on the wall.
  const at = new Date().toISOString();
  await store.saveReply(reply, { scope, line: `/${briefing.command} status`, reader: person, channel: tenant, at });
  return reply;
}
