/** Why a line was chosen: its place on the card, and what the articles are found to say of it. Notes of the bot, no claims. */
import { agrees, repeats } from './agreement.ts';
import { afterEvent, type Board, behindEvent, seconds } from './board.ts';
import type { Claim } from './claims.ts';
import { dayName } from './days.ts';
import { type Evidence, takeOutBrackets } from './gate-brackets.ts';
import { unbacked } from './gate-line.ts';
import type { Briefing, Card, Line, Topic } from './model.ts';
import { newsworthy, settledOutcomes, upcoming } from './salience.ts';
import type { Say } from './say.ts';
import { factualStates } from './topic-state.ts';

/** A line where it stands: its card, the heading above it, the day or row it is under. */
export type Placed = { card: Card; line: Line; heading?: string; first: boolean; under?: string };

/** All lines of a card with their places, in reading order. */
export function placesOf(card: Card): Placed[] {
  return card.blocks.flatMap((block, at) => {
    const heading = 'heading' in block && block.heading ? { heading: block.heading } : {};
    const place = (line: Line, under?: string): Placed => ({
      card,
      line,
      ...heading,
      first: at === 0,
      ...(under && { under }),
    });
    switch (block.type) {
      case 'lines':
        return block.lines.map((line) => place(line));
      case 'timeline':
        return block.entries.flatMap((entry) => entry.lines.map((line) => place(line, entry.date)));
      case 'positions':
        return block.rows.flatMap((row) => row.lines.map((line) => place(line, `${row.actor} · ${row.topic}`)));
      case 'dispute':
        return block.sides.map((line) => place(line, block.issue));
      default:
        return [];
    }
  });
}

/** What a line was made of: the sentence that its first citation is, as the board tells it. */
export function claimOf(board: Board, { card, line }: Placed): Claim | undefined {
  const cited = card.citations[(line.cites[0] ?? 0) - 1];
  const same = board.claims.filter(
    (one) => one.articleId === cited?.articleId && one.sources[0] && one.sources[0].start === cited.start,
  );
  return same.find((one) => one.text === line.text) ?? same[0];
}

/** Sentences on why a line stands where it does, the place first; `voice` is that of the card. */
export function reasonsFor(board: Board, placed: Placed, now: string, say: Say, voice: Say): string[] {
  const claim = claimOf(board, placed);
  if (!claim) return [placeOf(placed, say), ...insertions(placed, say)].filter(Boolean);
  return [
    rankOf(board, placed, claim, now, say, voice) ?? placeOf(placed, say),
    telling(claim, say),
    dayOfClaim(claim, say),
    afterWhat(board, claim, say),
    backing(board, placed, claim, say),
    claim.spun ? say('Its article reads as if a machine had reworded it: it is used for want of a plainer one.') : '',
    ...insertions(placed, say),
  ].filter(Boolean);
}

function placeOf({ heading, under, line, card }: Placed, say: Say): string {
  if (card.kind === 'timeline' && under)
    return say('It stands under {day}, the day it speaks of.', { day: dayName(under, say.language) });
  if (card.kind === 'disputes' && under)
    return say('It is one side of “{under}”: the other cannot hold beside it.', { under });
  const where = [heading && say('“{typed}”', { typed: heading }), under ?? line.topic].filter(Boolean).join(', ');
  return where ? say('It stands under {where}.', { where }) : '';
}

/** How it was weighed against others for its place. */
function rankOf(board: Board, placed: Placed, claim: Claim, now: string, say: Say, voice: Say): string | undefined {
  const { card, heading, line, first } = placed;
  const isStatus = card.kind === 'status' || card.kind === 'digest';
  if (isStatus && first && !heading)
    return (
      ranked(board, placed, say('Of the outcomes told as done'), settledOutcomes(board), claim, say) ??
      ranked(
        board,
        placed,
        say('No outcome is told as done; of what is new'),
        newsworthy(board, board.claims),
        claim,
        say,
      )
    );
  if (line.change === 'new' && heading?.toLowerCase().startsWith(voice('new').toLowerCase()))
    return say('It became known since that moment, and nothing known before says it in these or other words.');
  if (heading === voice('Next'))
    return ranked(board, placed, say('Of what is planned or ahead'), upcoming(board, now), claim, say);
  const title = card.kind === 'topic' ? card.title : isStatus ? line.topic : undefined;
  const topic = topicNamed(board.briefing, title);
  if (!topic || (card.kind === 'topic' && !heading?.startsWith(voice('Where it stands')))) return undefined;
  return ranked(
    board,
    placed,
    say('Of the sentences on how it stands with “{topic}”', { topic: topic.title }),
    factualStates(board, topic),
    claim,
    say,
  );
}

/** The topic that a line or card names, whatever it says of it in brackets: "Pay (open)". */
export function topicNamed({ topics }: Briefing, text: string | undefined): Topic | undefined {
  return topics.find(({ title }) => text === title || text?.startsWith(`${title} (`));
}

function ranked(board: Board, placed: Placed, of: string, claims: Claim[], claim: Claim, say: Say): string | undefined {
  const at = claims.findIndex((one) => isSame(one, claim));
  if (at < 0) return undefined;
  const told = placesOf(placed.card).flatMap((one) => claimOf(board, one) ?? []);
  const passed = claims.slice(0, at).filter((one) => told.some((other) => saysTheSame(board, one, other))).length;
  const values = { of, all: claims.length, number: at + 1, passed };
  if (at === 0) return say('{of}, {all} in all, it is weighed first.', values);
  if (passed === 0) return say('{of}, {all} in all, it is weighed number {number}.', values);
  return passed === at
    ? say('{of}, {all} in all, it is weighed number {number}; those before it say what a line here says.', values)
    : say(
        '{of}, {all} in all, it is weighed number {number}; {passed} of those before it say what a line here says.',
        values,
      );
}

/** In these or other words. */
export function saysTheSame(board: Board, one: Claim, other: Claim): boolean {
  return isSame(one, other) || repeats(one, other, board.weights) || agrees(one, other, board.weights);
}

/** The same sentence of the same article: a claim with its seconds is a copy of it. */
function isSame(one: Claim, other: Claim): boolean {
  return one.articleId === other.articleId && one.sentence === other.sentence;
}

function telling(claim: Claim, say: Say): string {
  const { speaker } = claim;
  if (speaker && claim.direct)
    return say('It has the own words of {speaker}, in quotation marks.', { speaker: speaker.name });
  if (speaker) return say('It is told as the word of {speaker}, not as fact.', { speaker: speaker.name });
  if (claim.mode === 'opinion') return say('It is told as a judgement, not as a report.');
  if (claim.mode === 'future') return say('It tells what is planned or expected.');
  if (claim.outcome) return say('It tells an outcome, as done.');
  return claim.state ? say('It tells how things stand.') : say('It is told as done, in the reporter’s own words.');
}

function dayOfClaim({ when, saysDay, published }: Claim, say: Say): string {
  const day = dayName(when ?? published ?? '', say.language);
  if (when)
    return saysDay
      ? say('It names its day, {day}.', { day })
      : say('Its day, {day}, is carried over from what stands before it.', { day });
  return published ? say('It names no day; its article is of {day}.', { day }) : say('No day is known for it.');
}

function afterWhat(board: Board, claim: Claim, say: Say): string {
  const { eventDay } = board;
  if (!eventDay || !claim.published) return '';
  const day = dayName(eventDay, say.language);
  if (!afterEvent(board, claim))
    return say('It was written before the latest event that the articles share ({day}).', { day });
  if (claim.published.length < 10)
    return say(
      'It may have been written before the latest event that the articles share ({day}): no day is known for its article.',
      { day },
    );
  if (behindEvent(board, claim) > 0)
    return say(
      'It was written on the day of the latest event that the articles share ({day}), before its outcome was known.',
      { day },
    );
  return say('It was written in the knowledge of the latest event that the articles share ({day}).', { day });
}

/** Claims of other publishers that tell it too, as the gate lets them stand behind the line. */
export function alsoTold(board: Board, { line }: Placed, claim: Claim): Claim[] {
  const main = evidenceOf(board, claim);
  return seconds(board, claim).filter((one) => {
    const other = evidenceOf(board, one);
    return main && other && !unbacked(line, main, other);
  });
}

function evidenceOf(board: Board, { sources: [source] }: Claim): Evidence | undefined {
  const item = source && board.items.get(source.articleId);
  if (!item) return undefined;
  const { article } = item;
  const { articleId, start, end } = source;
  const quote = article.text.slice(start, end);
  return {
    item,
    citation: { n: 0, articleId, headline: article.headline, publisher: board.publisherOf(item), quote, start, end },
  };
}

function backing(board: Board, placed: Placed, claim: Claim, say: Say): string {
  const names = new Set(
    [claim, ...alsoTold(board, placed, claim)].flatMap((one) => evidenceOf(board, one)?.citation.publisher ?? []),
  );
  const [only] = names;
  if (names.size <= 1) return only ? say('Only {publisher} tells it.', { publisher: only }) : '';
  return say('{count, plural, one {# publisher tells it: {names}.} other {# publishers tell it: {names}.}}', {
    count: names.size,
    names: [...names].slice(0, 5).join(', '),
  });
}

function insertions({ card, line }: Placed, say: Say): string[] {
  const quote = card.citations[(line.cites[0] ?? 0) - 1]?.quote ?? '';
  const inserted = new Set(takeOutBrackets(line.text, quote).inserted.map((inner) => `[${inner}]`));
  return [
    ...(inserted.size
      ? [
          say('In brackets stands what the rest of the article tells: {inserted}.', {
            inserted: [...inserted].join(', '),
          }),
        ]
      : []),
    ...(line.text.includes('…') ? [say('“…” marks where words were left out.')] : []),
  ];
}
