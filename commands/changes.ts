// What is new since you looked, since the channel's last digest, or since a day.
import { z } from 'zod';
import { ARRIVALS, changesCard } from '../src/core/changes-card.ts';
import { parseSince, type Since, sinceLook, sincePublished } from '../src/core/changes-since.ts';
import { type Context, defineCommand } from '../src/core/command.ts';
import { addDays, firstDay } from '../src/core/days.ts';
import { emptyCorpus } from '../src/core/empty.ts';
import { UserError } from '../src/core/errors.ts';
import { recentBoard } from '../src/core/status.ts';
import { inView } from '../src/core/view.ts';

export const changes = defineCommand({
  name: 'changes',
  description: "What is new since you looked, since this channel's last digest, or since a day",
  input: z.object({
    since: z
      .string()
      .trim()
      .max(60)
      .optional()
      .describe('a day or moment (2025-12-01, 1 Dec 20:00, yesterday, 3 days), or channel: its last digest'),
  }),
  looks: true,
  async run({ since }, context) {
    const { briefing, corpus, now, request, say, view } = context;
    const whole = await recentBoard(briefing, corpus);
    if (whole.items.size === 0) return [emptyCorpus(briefing, now, 'changes', say)];
    const board = inView(whole, { ...(view.topics && { topics: view.topics }) });
    const timezone = request.timezone ?? briefing.timezone;
    const { from, notes } = chosen(since, context, timezone, board.asOf);
    const [rows, corrections] = [await corpus.rows(ARRIVALS), await context.corrections(from.at)];
    return [changesCard(board, from, { now, say, timezone, rows, corrections, notes })];
  },
});

type Chosen = { from: Since; notes: string[] };

function chosen(typed: string | undefined, context: Context, timezone: string, asOf: string | undefined): Chosen {
  const { now, lastLook, channelLook, remembers, say } = context;
  const digest = channelLook && sinceLook(channelLook, 'the last digest here');
  if (typed && /^(?:the\s)?(?:channel|last digest|digest)$/i.test(typed)) {
    if (!digest)
      throw new UserError(
        'This channel has had no digest yet, so there is nothing to count from. Give a day instead, as: changes yesterday.',
      );
    return { from: digest, notes: [] };
  }
  if (typed) return { from: sincePublished(parseSince(typed, now, timezone), timezone), notes: [] };
  if (lastLook) return { from: sinceLook(lastLook, 'you looked'), notes: [] };
  if (digest)
    return { from: digest, notes: [say('You have not looked here before, so this is since the last digest here.')] };
  const day = addDays(firstDay(asOf ?? now), -1);
  return {
    from: sincePublished(parseSince(day, now, timezone), timezone),
    notes: [
      remembers
        ? say('You have not looked here before, so this is since the day before the newest article.')
        : say('With a clock set by --now no looks are remembered, so this is since the day before the newest article.'),
    ],
  };
}
