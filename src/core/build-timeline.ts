/** A timeline of articles that no briefing is about. */
import { contentStems } from '../text/stems.ts';
import { type Board, withSeconds } from './board.ts';
import { draft } from './card.ts';
import type { Claim } from './claims.ts';
import type { Article, Citation, Line } from './model.ts';
import { heaviest, weighDays } from './timeline-days.ts';
import { bestOfDay, claimsByDay, linesOf } from './timeline-lines.ts';
import { cited, unbriefed } from './unbriefed.ts';

const DATES = 14;
const PER_DATE = 2;

/**
 * A timeline of the articles: days (2025, 2025-10, 2025-12-02) with the sentences that tell best what happened on them,
 * oldest first. `dates` bounds the days (14 without it), `perDate` the lines of a day (2 without it). With a `query` only
 * what holds a word of it is told. A sentence that names no day stands under the day on which its article printed it.
 */
export function buildTimeline(
  articles: Article[],
  options: { dates?: number; perDate?: number; query?: string } = {},
): { entries: { date: string; lines: Line[] }[]; citations: Citation[] } {
  const board = unbriefed(articles);
  const { groups, citations } = cited(
    board,
    chronicle(board, options).map(({ date, claims }) => ({
      value: date,
      lines: claims.map((claim) => draft(withSeconds(board, claim), { date })),
    })),
  );
  return { entries: groups.map(({ value, lines }) => ({ date: value, lines })), citations };
}

/** The heaviest days of which something can be told, oldest first, each with its best claims. */
function chronicle(
  board: Board,
  options: { dates?: number; perDate?: number; query?: string },
): { date: string; claims: Claim[] }[] {
  const asked = contentStems(options.query ?? '');
  const told = claimsByDay(
    asked.length ? board.claims.filter((claim) => asked.some((stem) => claim.stems.includes(stem))) : board.claims,
  );
  const days = heaviest(weighDays(board))
    .filter((day) => told.has(day))
    .slice(0, options.dates ?? DATES);
  return linesOf(days, told, (claims, shown) => bestOfDay(board, claims, shown, options.perDate ?? PER_DATE));
}
