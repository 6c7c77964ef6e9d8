// What the next shift has to know, and the acknowledgement that it took over.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { sinceLook, sinceShift } from '../src/core/changes-since.ts';
import { type Context, defineCommand } from '../src/core/command.ts';
import { emptyCorpus } from '../src/core/empty.ts';
import { handoverCard, SHIFT } from '../src/core/handover-card.ts';
import type { Card } from '../src/core/model.ts';
import { momentName } from '../src/core/schedule-words.ts';
import { recentBoard } from '../src/core/status.ts';
import { nameOf } from '../src/core/team.ts';

export const handover = defineCommand({
  name: 'handover',
  description: 'For the next shift: what stands, what changed, what is open; acknowledge says who took over',
  input: z.object({
    action: z.enum(['show', 'acknowledge']).default('show').describe('show it, or acknowledge it'),
    until: z.string().trim().max(30).optional().describe('the moment of the card that is acknowledged; else now'),
  }),
  // Whoever asks looks at it first; “Share to channel” puts it before the next shift.
  visibility: ({ action }) => (action === 'acknowledge' ? 'channel' : 'private'),
  async run({ action, until }, context) {
    return [action === 'show' ? await shown(context) : await acknowledged(until, context)];
  },
});

async function shown({ briefing, corpus, now, request, say, team, sources, corrections }: Context): Promise<Card> {
  const board = await recentBoard(briefing, corpus);
  if (board.items.size === 0) return emptyCorpus(briefing, now, 'handover', say);
  const last = await team.lastHandover();
  const timezone = request.timezone ?? briefing.timezone;
  const shift = new Date(Date.parse(now) - SHIFT * 3_600_000).toISOString();
  const since = last ? sinceLook(last.until, 'the last handover') : sinceShift(shift, timezone);
  const flags = await team.flags();
  const items = await corpus.items([...new Set(flags.map(({ articleId }) => articleId))]);
  return handoverCard(board, {
    now,
    timezone,
    since,
    ...(last && { last }),
    corrections: await corrections(since.at),
    flags,
    doubted: new Map(items.map((item) => [item.article.id, item])),
    sources: await sources.list(),
    say,
  });
}

async function acknowledged(typed: string | undefined, { briefing, now, request, say, team }: Context): Promise<Card> {
  const zone = request.timezone ?? briefing.timezone;
  const instant = typed === undefined ? Number.NaN : Date.parse(typed);
  const until = instant <= Date.parse(now) ? new Date(instant).toISOString() : now;
  const last = await team.lastHandover();
  if (last && last.until >= until)
    return noteCard('handover', say('Handover'), now, [
      say('This or a later handover was acknowledged already, by {name}, {when}.', {
        name: nameOf(last, say),
        when: momentName(last.at, zone, say),
      }),
    ]);
  const made = await team.acknowledge(until);
  return noteCard('handover', say('Handover acknowledged'), now, [
    say('Taken over by {name}, {when}. The next handover tells what becomes known after {until}.', {
      name: nameOf(made, say),
      when: momentName(made.at, zone, say),
      until: momentName(until, zone, say),
    }),
  ]);
}
