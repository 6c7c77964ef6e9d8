/** A part of the story: some of its topics, its last days, told long or short. */
import { type Board, boardFrom } from './board.ts';
import type { Item } from './corpus.ts';
import { dayName, dayOf, firstDay, lastDay } from './days.ts';
import type { DigestSettings } from './digest-settings.ts';
import { listed, type Say } from './say.ts';

export type View = {
  /** Ids of topics. */
  topics?: string[];
  /** The first day of publication, or the instant, ISO. */
  from?: string;
  short?: boolean;
};

const DAY = 86_400_000;
/** What came in so soon after the first of all was there when the bot was set up: when it came in tells nothing of its age. */
const FIRST_READING = DAY / 24;

/** What a channel chose to be told, as of `now`. */
export function viewOf({ topics, windowDays, format }: Partial<DigestSettings>, now: string): View {
  return {
    ...(topics && { topics }),
    ...(windowDays && { from: new Date(Date.parse(now) - windowDays * DAY).toISOString() }),
    ...(format === 'short' && { short: true }),
  };
}

/** Does the view leave articles or topics out? */
export function isPart(view: View): boolean {
  return view.topics !== undefined || view.from !== undefined;
}

/** What of a board is in view; the board itself where that is all. Articles without a day count by when they came in. */
export function inView(board: Board, view: View): Board {
  if (!isPart(view)) return board;
  const { topics, from } = view;
  const items = from === undefined ? [...board.items] : since(board, from);
  const kept = new Set(items.map(([id]) => id));
  const claims = board.claims
    .filter((claim) => kept.has(claim.articleId))
    .filter((claim) => !topics || claim.topics.some((topic) => topics.includes(topic)))
    // Copies, for what is derived of a claim is kept by it and holds on one board only.
    .map((claim) => ({ ...claim }));
  const told = new Set(claims.map((claim) => claim.articleId));
  const briefing = topics
    ? { ...board.briefing, topics: board.briefing.topics.filter(({ id }) => topics.includes(id)) }
    : board.briefing;
  const part = boardFrom(claims, { ...board, briefing, items: new Map(items.filter(([id]) => told.has(id))) });
  return { ...part, weights: board.weights };
}

/** An article of a month, or of no day, is as old as its coming in; one that was there at the first reading may be of any age. */
function since(board: Board, from: string): [string, Item][] {
  const known = [...board.items.values()].map(({ knownAt }) => Date.parse(knownAt));
  const set = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) + FIRST_READING;
  return [...board.items].filter(
    ([
      ,
      {
        article: { publishedAt = '' },
        knownAt,
      },
    ]) => {
      if (publishedAt.length > 10) return Date.parse(publishedAt) >= Date.parse(from);
      if (publishedAt.length === 10) return publishedAt >= dayOf(from);
      const certain = publishedAt !== '' && firstDay(publishedAt) >= dayOf(from);
      return (
        certain ||
        (Date.parse(knownAt) > set && knownAt >= from && (!publishedAt || lastDay(publishedAt) >= dayOf(from)))
      );
    },
  );
}

/** "on Territory and Ceasefire, since 1 Dec 2025"; '' for all of it. */
export function viewName({ briefing }: Board, { topics, from }: View, say: Say): string {
  const titles = briefing.topics.filter(({ id }) => topics?.includes(id)).map(({ title }) => title);
  const day = from && dayName(dayOf(from), say.language);
  return [
    titles.length ? say('on {topics}', { topics: listed(say, titles) }) : '',
    day ? say('since {day}', { day }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
