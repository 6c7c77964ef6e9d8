/** Chooses the sentences that together tell best what articles have in common, within a budget. */
import type { Claim } from './claims.ts';
import { type Told, toldBy } from './common-words.ts';
import { countWords, likenessTo, type Openings, runningWords, sharedMore } from './openings.ts';
import { shortenings } from './shorten.ts';

export type Budget = { sentences?: number; words?: number };

/** What speaks for a line. */
export type Merits = {
  /** The worth of a line by what it tells, per word, about 0 to 2; 0 leaves it out. */
  worth: (claim: Claim, told: Told) => number;
  /** What the whole should resemble. */
  openings?: Openings;
};

/** Resembling the openings counts so many times as much as what each line tells. */
const LIKENESS = 5;
/** Tellings looked at closely, and partial choices kept at each step (beam search). */
const POOL = 80;
const BEAM = 30;
/** Long lines fill a budget better than several short ones: the pool is gathered by worth times length to this power. */
const LENGTH = 0.3;
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

/**
 * The size of a line in words: what stands between spaces, brackets apart; where letters and digits are counted as runs ("U.S." is
 * two) and with brackets, no count comes to more than a tenth above it.
 */
function sizeOf(text: string): number {
  const own = text.replace(/\s*\[[^\]]*\]/g, '');
  const spaced = own.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(spaced, runningWords(text).length / 1.1);
}

type Telling = {
  claim: Claim;
  text: string;
  order: number;
  size: number;
  told: Told;
  counts: Map<string, number>;
  length: number;
  worth: number;
};
type Choice = {
  taken: Telling[];
  told: Set<string>;
  counts: Map<string, number>;
  size: number;
  length: number;
  shared: number;
  worth: number;
  value: number;
  first: number;
};
const NONE: Choice = {
  taken: [],
  told: new Set(),
  counts: new Map(),
  size: 0,
  length: 0,
  shared: 0,
  worth: 0,
  value: 0,
  first: 0,
};

/**
 * The lines that are worth most together and resemble the openings most, none saying again what another says, each whole or without
 * a last clause (`shortenings`), searched with a narrow beam. Ordered as articles tell: what stands early first.
 */
export function chooseCovering(claims: Claim[], budget: Budget, merits: Merits): Claim[] {
  const room = roomOf(budget);
  const limit = budget.words ?? Number.POSITIVE_INFINITY;
  const bounded = budget.words !== undefined || budget.sentences !== undefined;
  const most = Math.max(0, budget.sentences ?? (bounded ? POOL : SENTENCES));
  const pool = poolOf(claims, limit, merits);
  let beam: Choice[] = [NONE];
  let best = NONE;
  for (let step = 0; step < most; step++) {
    const next = new Map<string, Choice & { last: Telling }>();
    for (const choice of beam) {
      for (const one of pool) {
        if (choice.size + one.size > limit || choice.taken.some(({ claim }) => claim === one.claim)) continue;
        if (repeats(one.told, choice.told)) continue;
        const key = [...choice.taken, one]
          .map(({ order }) => order)
          .sort((a, b) => a - b)
          .join();
        if (next.has(key)) continue;
        const made = added(choice, one, room, merits.openings);
        if (!bounded && made.value - choice.value < ADDS * choice.first) continue;
        next.set(key, { ...made, last: one });
      }
    }
    if (next.size === 0) break;
    beam = [...next.values()]
      .sort((a, b) => b.value - a.value)
      .slice(0, BEAM)
      .map(({ last, ...choice }) => remember(choice, last));
    if (beam[0] && beam[0].value > best.value) best = beam[0];
  }
  return best.taken
    .toSorted((a, b) => a.claim.sentence - b.claim.sentence || b.worth - a.worth || a.order - b.order)
    .map(({ claim, text }) => ({ ...claim, text }));
}

function poolOf(claims: Claim[], limit: number, { worth }: Merits): Telling[] {
  let order = 0;
  const tellings = claims.flatMap((claim) =>
    [claim.text, ...shortenings(claim.text)].flatMap((text): Telling[] => {
      const size = sizeOf(text);
      if (size === 0 || size > limit) return [];
      const told = toldBy(text);
      const words = runningWords(text);
      const value = worth(claim, told);
      const made = { claim, text, order, size, told, counts: countWords(words), length: words.length, worth: value };
      order++;
      return value > 0 ? [made] : [];
    }),
  );
  return tellings
    .map((one) => ({ one, rank: one.worth * one.size ** LENGTH }))
    .sort((a, b) => b.rank - a.rank || a.one.order - b.one.order)
    .slice(0, POOL)
    .map(({ one }) => one);
}

function repeats({ words, pairs }: Told, told: Set<string>): boolean {
  const again = (list: string[]) => list.filter((one) => told.has(one)).length;
  return told.size > 0 && (again(words) > WORDS_TOLD * words.length || again(pairs) > PAIRS_TOLD * pairs.length);
}

function added(choice: Choice, one: Telling, room: number, openings: Openings | undefined): Choice {
  const worth = choice.worth + (one.worth * one.size) / room;
  const length = choice.length + one.length;
  const shared = choice.shared + (openings ? sharedMore(openings, one.counts, choice.counts) : 0);
  const value = worth + (openings ? LIKENESS * likenessTo(openings, shared, length) : 0);
  return {
    ...choice,
    taken: [...choice.taken, one],
    size: choice.size + one.size,
    length,
    shared,
    worth,
    value,
    first: choice.first || value,
  };
}

function remember(choice: Choice, last: Telling): Choice {
  const counts = new Map(choice.counts);
  for (const [word, times] of last.counts) counts.set(word, (counts.get(word) ?? 0) + times);
  return { ...choice, counts, told: new Set([...choice.told, ...last.told.words, ...last.told.pairs]) };
}
