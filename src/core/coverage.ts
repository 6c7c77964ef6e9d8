/** Chooses the lines that together tell best what articles have in common, within a budget. */
import type { Claim } from './claims.ts';
import { likenessTo } from './openings.ts';
import { type Merits, type Telling, tellingsOf } from './tellings.ts';

export type Budget = { sentences?: number; words?: number };

/** Resembling the openings counts so many times as much as what each line tells. */
const LIKENESS = 5;
/** Partial choices kept at each step (beam search). */
const BEAM = 30;
/** A line of which so many words, or so many pairs, are told already repeats. */
const WORDS_TOLD = 0.5;
const PAIRS_TOLD = 0.3;
/** Without a budget: so many sentences, as long as each still adds this share of what the first told. */
const SENTENCES = 5;
const ADDS = 0.3;
/** A sentence of news, in words. */
const SENTENCE = 25;

/** The room that a budget leaves, in words. */
export function roomOf({ words, sentences }: Budget): number {
  return words ?? (sentences ?? SENTENCES) * SENTENCE;
}

/** Some lines chosen. `counts` holds how often each number of a telling's words stands in them. */
type Choice = {
  taken: Telling[];
  counts: Map<number, number>;
  size: number;
  length: number;
  shared: number;
  worth: number;
  value: number;
};

/** A choice and the line that would come to it. */
type Longer = { choice: Choice; one: Telling; value: number };

const NOTHING: Choice = { taken: [], counts: new Map(), size: 0, length: 0, shared: 0, worth: 0, value: 0 };

/**
 * The lines that are worth most together and resemble the openings most, none saying again what another says, each whole or without
 * a last clause (`shortenings`), searched with a narrow beam. Ordered as articles tell: what stands early first.
 */
export function chooseCovering(claims: Claim[], budget: Budget, merits: Merits): Claim[] {
  const limit = budget.words ?? Number.POSITIVE_INFINITY;
  const bounded = budget.words !== undefined || budget.sentences !== undefined;
  const room = roomOf(budget);
  const same = merits.same && remembered(merits.same);
  const pool = tellingsOf(claims, limit, merits);
  const most = Math.max(0, budget.sentences ?? (bounded ? pool.length : SENTENCES));
  let beam = [NOTHING];
  let best = NOTHING;
  for (let step = 0; step < most; step++) {
    const longer: Longer[] = [];
    for (const choice of beam) {
      const adds = bounded ? Number.NEGATIVE_INFINITY : ADDS * first(choice, room, merits);
      for (const one of pool) {
        if (choice.size + one.size > limit || choice.taken.some(({ claim }) => claim === one.claim)) continue;
        if (repeats(one, choice) || choice.taken.some((other) => same?.(one.claim, other.claim))) continue;
        const value = valueWith(choice, one, room, merits);
        if (value - choice.value >= adds) longer.push({ choice, one, value });
      }
    }
    if (longer.length === 0) break;
    beam = distinct(longer.sort((a, b) => b.value - a.value)).map((next) => added(next, room));
    if (beam[0] && beam[0].value > best.value) best = beam[0];
  }
  return best.taken
    .toSorted((a, b) => a.claim.sentence - b.claim.sentence || b.worth - a.worth || a.order - b.order)
    .map(({ claim, text }) => ({ ...claim, text }));
}

/** Claims are compared once, however many choices they meet in. */
function remembered(same: (one: Claim, other: Claim) => boolean): (one: Claim, other: Claim) => boolean {
  const known = new Map<Claim, Map<Claim, boolean>>();
  return (one, other) => {
    const answers = known.get(one) ?? new Map<Claim, boolean>();
    known.set(one, answers);
    const answer = answers.get(other) ?? same(one, other);
    answers.set(other, answer);
    return answer;
  };
}

/** What the first line of a choice is worth alone. */
function first({ taken }: Choice, room: number, merits: Merits): number {
  return taken[0] ? valueWith(NOTHING, taken[0], room, merits) : 0;
}

function repeats({ words, pairs }: Telling, { taken, counts }: Choice): boolean {
  if (taken.length === 0) return false;
  return again(words, counts) > WORDS_TOLD * words.length || again(pairs, counts) > PAIRS_TOLD * pairs.length;
}

function again(numbers: number[], counts: Map<number, number>): number {
  let sum = 0;
  for (const one of numbers) if (counts.has(one)) sum++;
  return sum;
}

function valueWith(choice: Choice, one: Telling, room: number, { openings }: Merits): number {
  const worth = choice.worth + (one.worth * one.size) / room;
  if (!openings) return worth;
  return worth + LIKENESS * likenessTo(openings, choice.shared + sharedMore(choice, one), choice.length + one.length);
}

/** What a line adds to the words shared with an opening, on average: a word counts as often as both use it. */
function sharedMore({ counts }: Choice, one: Telling): number {
  let sum = 0;
  for (const { word, times, shares } of one.shared) {
    const from = counts.get(word) ?? 0;
    for (let at = from; at < Math.min(from + times, shares.length); at++) sum += shares[at] ?? 0;
  }
  return sum;
}

/** The best few, each set of lines once. */
function distinct(longer: Longer[]): Longer[] {
  const kept = new Map<string, Longer>();
  for (const next of longer) {
    if (kept.size >= BEAM) break;
    const key = [...next.choice.taken, next.one]
      .map(({ order }) => order)
      .sort((a, b) => a - b)
      .join();
    if (!kept.has(key)) kept.set(key, next);
  }
  return [...kept.values()];
}

function added({ choice, one, value }: Longer, room: number): Choice {
  const counts = new Map(choice.counts);
  for (const number of one.words) counts.set(number, 1);
  for (const number of one.pairs) counts.set(number, 1);
  for (const { word, times } of one.shared) counts.set(word, (counts.get(word) ?? 0) + times);
  return {
    taken: [...choice.taken, one],
    counts,
    size: choice.size + one.size,
    length: choice.length + one.length,
    shared: choice.shared + sharedMore(choice, one),
    worth: choice.worth + (one.worth * one.size) / room,
    value,
  };
}
