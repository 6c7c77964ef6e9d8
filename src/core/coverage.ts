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
const WORDS_TOLD = 0.6;
const PAIRS_TOLD = 0.5;
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

const NOTHING: Choice = { taken: [], counts: new Map(), size: 0, length: 0, shared: 0, worth: 0, value: 0 };

/**
 * The lines that are worth most together and resemble the openings most, none saying again what another says, each whole or without
 * a last clause (`shortenings`), searched with a narrow beam. Ordered as articles tell: what stands early first.
 */
export function chooseCovering(claims: Claim[], budget: Budget, merits: Merits): Claim[] {
  const limit = budget.words ?? Number.POSITIVE_INFINITY;
  const bounded = budget.words !== undefined || budget.sentences !== undefined;
  const pool = tellingsOf(claims, limit, merits);
  const most = Math.max(0, budget.sentences ?? (bounded ? pool.length : SENTENCES));
  let beam = [NOTHING];
  let best = NOTHING;
  for (let step = 0; step < most; step++) {
    const longer = beam.flatMap((choice) =>
      pool
        .filter((one) => choice.size + one.size <= limit && !choice.taken.some(({ claim }) => claim === one.claim))
        .filter((one) => !repeats(one, choice))
        .map((one) => added(choice, one, roomOf(budget), merits))
        .filter(({ value }) => bounded || value - choice.value >= ADDS * first(choice, merits, roomOf(budget))),
    );
    if (longer.length === 0) break;
    beam = distinct(longer.sort((a, b) => b.value - a.value)).map(counted);
    if (beam[0] && beam[0].value > best.value) best = beam[0];
  }
  return best.taken
    .toSorted((a, b) => a.claim.sentence - b.claim.sentence || b.worth - a.worth || a.order - b.order)
    .map(({ claim, text }) => ({ ...claim, text }));
}

/** What the first line of a choice is worth alone. */
function first(choice: Choice, merits: Merits, room: number): number {
  return choice.taken[0] ? added(NOTHING, choice.taken[0], room, merits).value : 0;
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

function added(choice: Choice, one: Telling, room: number, { openings }: Merits): Choice {
  const worth = choice.worth + (one.worth * one.size) / room;
  const length = choice.length + one.length;
  let { shared } = choice;
  for (const { word, times, shares } of one.shared) {
    const from = choice.counts.get(word) ?? 0;
    for (let at = from; at < Math.min(from + times, shares.length); at++) shared += shares[at] ?? 0;
  }
  const value = worth + (openings ? LIKENESS * likenessTo(openings, shared, length) : 0);
  // The counts are still those before: most of these are dropped, and the rest are counted then.
  return {
    taken: [...choice.taken, one],
    counts: choice.counts,
    size: choice.size + one.size,
    length,
    shared,
    worth,
    value,
  };
}

/** The best few, each set of lines once. */
function distinct(choices: Choice[]): Choice[] {
  const kept = new Map<string, Choice>();
  for (const choice of choices) {
    if (kept.size >= BEAM) break;
    const key = choice.taken
      .map(({ order }) => order)
      .sort((a, b) => a - b)
      .join();
    if (!kept.has(key)) kept.set(key, choice);
  }
  return [...kept.values()];
}

function counted(choice: Choice): Choice {
  const counts = new Map(choice.counts);
  const last = choice.taken.at(-1);
  for (const one of last?.words ?? []) counts.set(one, 1);
  for (const one of last?.pairs ?? []) counts.set(one, 1);
  for (const { word, times } of last?.shared ?? []) counts.set(word, (counts.get(word) ?? 0) + times);
  return { ...choice, counts };
}
