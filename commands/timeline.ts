// Dated events in order.
import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { parseDay } from '../src/core/days.ts';
import { emptyCorpus } from '../src/core/empty.ts';
import { UserError } from '../src/core/errors.ts';
import { recentBoard } from '../src/core/status.ts';
import { timelineCard } from '../src/core/timeline.ts';

const day = (what: string) => z.string().trim().max(40).optional().describe(what);

export const timeline = defineCommand({
  name: 'timeline',
  description: 'Dated events in order, what lies ahead apart',
  input: z.object({
    from: day('first day, month or year: 2025-11-20, 2025-11, 2025'),
    to: day('last day, month or year'),
  }),
  async run({ from, to }, { briefing, corpus, now, lastLook, say }) {
    const range = { ...(from && { from: dated('from', from, now) }), ...(to && { to: dated('to', to, now) }) };
    if (range.from && range.to && range.from > range.to && !range.from.startsWith(range.to)) {
      throw new UserError('The timeline cannot run from {from} back to {to}. Swap the two: timeline {to} {from}.', {
        from: range.from,
        to: range.to,
      });
    }
    const board = await recentBoard(briefing, corpus);
    return [
      board.items.size === 0
        ? emptyCorpus(briefing, now, 'timeline', say)
        : timelineCard(board, now, range, lastLook, say),
    ];
  },
});

function dated(option: string, typed: string, now: string): string {
  const value = parseDay(typed, now);
  if (!value)
    throw new UserError(
      '“{typed}” is no date I can read ({option}). Write 2025-12-02, 2025-12, 2025, "2 Dec 2025" or today.',
      { typed: typed.slice(0, 40), option },
    );
  return value;
}
