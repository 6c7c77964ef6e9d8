/** Reasons on which day an article was published, for those that do not state it. */
import { explicitDay, explicitValue, isoWeekday, plainWeekday, snippet, weekdayFrom } from './clue-days.ts';
import { eventLikeness, readTimeClues, type TimeClue } from './dated-events.ts';
import { addDays, dayName, daysBetween } from './days.ts';
import type { Article } from './model.ts';

type Dated = { publishedAt: string; dateReason: string };
/** A weekday of the text tied to a day: by the text itself, or by another article that dates the same event. */
type Anchor = { clue: TimeClue; day: string; likeness: number; from?: Article };
type Known = { article: Article; clue: TimeClue; day: string };

/** Below this two sentences are not taken for one event; and the best day must be ahead of the next by so much. */
const SAME_EVENT = 0.5;
const AHEAD = 0.15;
/** A day counts as what the article is about when it stands among its first sentences. */
const LEAD = 4;
/** Older days in an undated page are its subject, not its date: there was no web to scrape it from. */
const OLDEST = '1990';
const LOOKING_BACK =
  /\b(?:anniversary|years? (?:ago|later|on)|decades? (?:ago|later)|on this day|commemorat\w+|in history|centur(?:y|ies))\b/i;

/**
 * Gives each article without a stated day the one that follows from its text and from the others, marked as reasoned and with
 * the words it rests on; without certainty it stays undated. A past event gives a lower bound; a weekday lies within
 * six days of publication, before or after it as its clause's tense says; the earliest day that fits is taken. Months
 * ("recent May talks" beside 2019) give month precision. `now` (ISO) is an upper bound, as is an article's `fetchedAt`.
 */
export function dateArticles(articles: Article[], now?: string): Article[] {
  const open = articles.filter((article) => article.dateBasis !== 'stated');
  if (open.length === 0) return articles;
  const clues = new Map(articles.map((article) => [article.id, readTimeClues(article)]));
  const found = new Map<string, Dated>();
  // Twice: a day reasoned in the first round can date the same event in another article in the second.
  for (let round = 0; round < 2; round++) {
    const index = indexEvents(articles, clues, found, now);
    for (const article of open) {
      if (found.has(article.id)) continue;
      const dated = reason(article, clues.get(article.id) ?? [], index, earlier(now, article.fetchedAt));
      if (dated) found.set(article.id, dated);
    }
  }
  return articles.map((article) => {
    if (article.dateBasis === 'stated') return article;
    const { publishedAt: _day, dateBasis: _basis, dateReason: _reason, ...rest } = article;
    const dated = found.get(article.id);
    return dated ? { ...rest, ...dated, dateBasis: 'reasoned' as const } : rest;
  });
}

function reason(article: Article, clues: TimeClue[], index: EventIndex, now: string | undefined): Dated | undefined {
  const past = clues
    .flatMap((clue) => (clue.tense === 'past' ? [{ day: explicitDay(clue) ?? '', clue }] : []))
    .filter(({ day }) => day !== '' && (!now || day <= now.slice(0, 10)));
  const latest = past.reduce<(typeof past)[number] | undefined>(
    (best, entry) => (!best || entry.day > best.day ? entry : best),
    undefined,
  );
  return (
    byWeekdays(clues, anchors(article, clues, index), latest?.day, now) ??
    byLatestDay(article, clues, latest) ??
    byMonth(article, clues, now)
  );
}

// "met on Tuesday" lies zero to six days before publication, "will meet on Tuesday" zero to six after it.
function byWeekdays(
  clues: TimeClue[],
  found: Anchor[],
  floor: string | undefined,
  now: string | undefined,
): Dated | undefined {
  const ordered = [...found].sort((a, b) => b.likeness - a.likeness);
  for (let count = ordered.length; count > 0; count--) {
    const used = ordered.slice(0, count);
    const fitting = used.reduce<string[]>(
      (days, { clue, day }, at) =>
        at === 0 ? span(clue, day) : days.filter((candidate) => span(clue, day).includes(candidate)),
      [],
    );
    const days = fitting.filter((day) => (!now || day <= now.slice(0, 10)) && (!floor || day >= floor));
    const strain = (day: string) => turningDaysMissed(clues, day) * 7 + furthestPast(clues, day);
    const best = days.sort((a, b) => strain(a) - strain(b) || (a < b ? -1 : 1))[0];
    if (best) return { publishedAt: best, dateReason: weekdayReason(used[0], best) };
  }
  return undefined;
}

function span(clue: TimeClue, day: string): string[] {
  return Array.from({ length: 7 }, (_, step) => addDays(day, clue.tense === 'future' ? step - 6 : step));
}

// One weekday name means one day in a text; told as past and as future, it is the day of writing.
function turningDaysMissed(clues: TimeClue[], day: string): number {
  const told = (tense: TimeClue['tense']) =>
    new Set(clues.flatMap((clue) => (clue.tense === tense ? (plainWeekday(clue) ?? []) : [])));
  const future = told('future');
  return [...told('past')].filter((weekday) => future.has(weekday) && weekday !== isoWeekday(day)).length;
}

/** Days back to the furthest weekday told as past: what news tells by weekday has just happened. */
function furthestPast(clues: TimeClue[], day: string): number {
  const gaps = clues.flatMap((clue) => {
    const weekday = clue.tense === 'past' ? plainWeekday(clue) : undefined;
    return weekday === undefined ? [] : [(isoWeekday(day) - weekday + 7) % 7];
  });
  return Math.max(0, ...gaps);
}

function byLatestDay(
  article: Article,
  clues: TimeClue[],
  latest: { day: string; clue: TimeClue } | undefined,
): Dated | undefined {
  if (!latest || latest.day < OLDEST) return undefined;
  const { clue, day } = latest;
  const inLead = clues.some(
    (other) =>
      other.index < LEAD &&
      explicitDay(other) !== undefined &&
      Math.abs(daysBetween(explicitDay(other) ?? day, day)) <= 7,
  );
  const laterYear = clues.some(
    (other) => other.tense !== 'future' && explicitValue(other).slice(0, 4) > day.slice(0, 4),
  );
  // A writer who names days by their weekday gives full dates to those that are long past.
  const nearer = clue.index > 1 && clues.some((other) => other.tense === 'past' && plainWeekday(other) !== undefined);
  if (!inLead || laterYear || nearer || LOOKING_BACK.test(article.headline) || LOOKING_BACK.test(clue.sentence))
    return undefined;
  return {
    publishedAt: day,
    dateReason: `The latest day it tells of as past is “${clue.date.text}”, so it appeared then or soon after.`,
  };
}

// Nothing finer than a month is known: "recent May talks" in a text that names the year, or a lead set in "May 2019".
function byMonth(article: Article, clues: TimeClue[], now: string | undefined): Dated | undefined {
  const years = clues.map((clue) => /^\d{4}/.exec(explicitValue(clue))?.[0]).filter((year) => year !== undefined);
  const year = years.sort().at(-1);
  const months = clues.flatMap((clue) => {
    if (clue.tense === 'future') return [];
    const lead = clue.index < LEAD && clue.tense === 'past' && /^\d{4}-\d{2}$/.test(explicitValue(clue));
    const recent = RECENT.test(clue.sentence.slice(0, clue.sentence.indexOf(clue.date.text)));
    const { date } = clue;
    const month =
      date.kind === 'yearless' && date.day === undefined && year
        ? `${year}-${String(date.month).padStart(2, '0')}`
        : '';
    if (recent && month) return [{ month, clue }];
    return lead || (recent && /^\d{4}-\d{2}$/.test(explicitValue(clue))) ? [{ month: explicitValue(clue), clue }] : [];
  });
  const latest = months
    .filter(({ month }) => !now || month <= now.slice(0, 7))
    .sort((a, b) => (a.month < b.month ? 1 : -1))[0];
  if (!latest || latest.month < OLDEST || latest.month.slice(0, 4) !== year || LOOKING_BACK.test(article.headline))
    return undefined;
  const words = snippet(latest.clue);
  return {
    publishedAt: latest.month,
    dateReason: `It speaks of “${words}” and names no later time than ${year}; the day is not known.`,
  };
}
const RECENT = /\b(?:recent(?:ly)?\s+(?:\p{L}+\s+){0,3}|(?:latest|this|current)\s+(?:\p{L}+\s+)?)$/iu;

/** Dated events by each name in their sentence. */
type EventIndex = Map<string, Known[]>;

function indexEvents(
  articles: Article[],
  clues: Map<string, TimeClue[]>,
  found: Map<string, Dated>,
  now: string | undefined,
): EventIndex {
  const byName = new Map<string, Known[]>();
  for (const article of articles) {
    const published = article.dateBasis === 'stated' ? article.publishedAt : found.get(article.id)?.publishedAt;
    for (const clue of clues.get(article.id) ?? []) {
      const day = explicitDay(clue) ?? (published && published.length >= 10 ? weekdayFrom(clue, published) : undefined);
      if (!day || (now && day > addDays(now, 30))) continue;
      for (const name of clue.names) {
        const known = byName.get(name);
        if (known) known.push({ article, clue, day });
        else byName.set(name, [{ article, clue, day }]);
      }
    }
  }
  return byName;
}

function anchors(article: Article, clues: TimeClue[], byName: EventIndex): Anchor[] {
  return clues.flatMap((clue) => {
    const weekday = plainWeekday(clue);
    if (weekday === undefined || clue.tense === 'none') return [];
    const best = new Map<string, Anchor>();
    // The rarest names tell most, and keep the search small in a large corpus.
    const lists = [...clue.names].map((name) => byName.get(name) ?? []).sort((a, b) => a.length - b.length);
    for (const known of new Set(lists.slice(0, 4).flatMap((list) => list.slice(-400)))) {
      if (isoWeekday(known.day) !== weekday || known.clue === clue) continue;
      const own = known.article.id === article.id;
      const likeness = eventLikeness(clue, known.clue);
      if (likeness < SAME_EVENT || likeness <= (best.get(known.day)?.likeness ?? 0)) continue;
      best.set(known.day, { clue, day: known.day, likeness, ...(!own && { from: known.article }) });
    }
    const [first, second] = [...best.values()].sort((a, b) => b.likeness - a.likeness);
    return first && first.likeness - (second?.likeness ?? 0) >= AHEAD ? [first] : [];
  });
}

function weekdayReason(anchor: Anchor | undefined, day: string): string {
  if (!anchor) return '';
  const where = anchor.from ? `“${anchor.from.headline}” dates the same event` : 'it dates the same event';
  return `It says “${snippet(anchor.clue)}”, and ${where} to ${dayName(anchor.day)}${anchor.day === day ? '' : `, which makes it ${dayName(day)}`}.`;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one && other ? (one < other ? one : other) : (one ?? other);
}
