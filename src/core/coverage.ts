/** Chooses the sentences that together cover most of what the articles tell, within a budget. */
import { stems as allStems, contentStems } from '../text/stems.ts';
import type { Claim } from './claims.ts';

export type Budget = { sentences?: number; words?: number };

/** What each thing that is told weighs. */
export type Concepts = Map<string, number>;

/** Single words weigh this beside pairs, which tell more of who does what. */
const SINGLE = 0.5;
/** Long sentences cover more; their gain is divided by their length to this power when the likeliest are gathered. */
const COST = 0.7;
/** Sentences looked at closely, and partial choices kept at each step (beam search). */
const POOL = 60;
const BEAM = 10;
/** A sentence of which so much is told already repeats. */
const TOLD = 0.5;
/** Without a budget: so many sentences, as long as each still adds this share of what the first told. */
const SENTENCES = 5;
const ADDS = 0.3;

/** Words as a reader counts them: runs of letters and digits. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** What a sentence tells: its words that carry meaning, and pairs of neighbours of which one does. */
function conceptsOf(text: string): string[] {
  const content = new Set(contentStems(text));
  const words = allStems(text);
  const pairs = words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    return content.has(before) || content.has(word) ? [`${before} ${word}`] : [];
  });
  return [...new Set([...pairs, ...content])];
}

/** News tells first what matters (Lin and Hovy 1997): what a sentence counts by its place in the article. */
function lead(place: number): number {
  return Math.max(0.05, 1 / (1 + 0.2 * place));
}

/**
 * Concepts by the publishers that tell them, each in its best place (concept coverage of Gillick and Favre 2009, counting
 * publishers in place of articles); headlines name what their articles are about and count half. More than one publisher
 * outweighs the sum of them.
 */
export function weighConcepts(claims: Claim[], headlines: { publisher: string; text: string }[] = []): Concepts {
  const best = new Map<string, Map<string, number>>();
  const count = (concept: string, publisher: string, add: (before: number) => number) => {
    const places = best.get(concept) ?? new Map<string, number>();
    best.set(concept, places.set(publisher, add(places.get(publisher) ?? 0)));
  };
  for (const claim of claims)
    for (const concept of conceptsOf(claim.text))
      count(concept, claim.publisher, (before) => Math.max(before, lead(claim.sentence)));
  for (const { publisher, text } of headlines)
    for (const concept of conceptsOf(text)) count(concept, publisher, (before) => before + 0.5);
  return new Map(
    [...best].map(([concept, places]) => [concept, [...places.values()].reduce((sum, one) => sum + one, 0) ** 1.5]),
  );
}

type Candidate = { claim: Claim; order: number; size: number; concepts: string[]; factor: number };
type Choice = { taken: Candidate[]; covered: Set<string>; size: number; score: number; first: number };

/**
 * The claims whose concepts, each counted once, weigh most together: salience, coverage and novelty in one measure (maximal
 * marginal relevance, Carbonell and Goldstein 1998, in the budgeted form of Lin and Bilmes 2010), searched with a narrow beam.
 * Ordered as articles tell: what stands early first.
 * @param factorOf what else speaks for a claim, 1 where nothing does; 0 leaves it out
 */
export function chooseCovering(
  claims: Claim[],
  weights: Concepts,
  budget: Budget,
  factorOf: (claim: Claim) => number = () => 1,
): Claim[] {
  const { words = Number.POSITIVE_INFINITY } = budget;
  const bounded = budget.words !== undefined || budget.sentences !== undefined;
  const most = Math.max(0, budget.sentences ?? (bounded ? POOL : SENTENCES));
  const value = (concept: string) => (weights.get(concept) ?? 0) * (concept.includes(' ') ? 1 : SINGLE);
  const told = claims.map((claim, order) => ({
    claim,
    order,
    size: countWords(claim.text),
    concepts: conceptsOf(claim.text),
    factor: factorOf(claim),
  }));
  const sum = (one: Candidate) => one.concepts.reduce((all, concept) => all + value(concept), 0) * one.factor;
  const pool = told
    .filter((one) => one.factor > 0 && one.size > 0 && one.size <= words)
    .map((one) => ({ one, rank: sum(one) / one.size ** COST }))
    .sort((a, b) => b.rank - a.rank || a.one.order - b.one.order)
    .slice(0, POOL)
    .map(({ one }) => one);

  let beam: Choice[] = [{ taken: [], covered: new Set(), size: 0, score: 0, first: 0 }];
  let best = beam[0];
  for (let step = 0; step < most; step++) {
    const next = new Map<string, Choice & { last: Candidate }>();
    for (const choice of beam) {
      for (const one of pool) {
        if (choice.taken.includes(one) || choice.size + one.size > words) continue;
        const fresh = one.concepts.filter((concept) => !choice.covered.has(concept));
        if (fresh.length < one.concepts.length * (1 - TOLD)) continue;
        const gain = fresh.reduce((all, concept) => all + value(concept), 0) * one.factor;
        if (!bounded && gain < ADDS * choice.first) continue;
        const taken = [...choice.taken, one];
        const key = taken
          .map(({ order }) => order)
          .sort((a, b) => a - b)
          .join();
        const made = { ...choice, taken, size: choice.size + one.size, score: choice.score + gain, last: one };
        if (!next.has(key)) next.set(key, { ...made, first: choice.first || gain });
      }
    }
    if (next.size === 0) break;
    beam = [...next.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM)
      .map(({ last, ...choice }) => ({ ...choice, covered: new Set([...choice.covered, ...last.concepts]) }));
    if (beam[0] && best && beam[0].score > best.score) best = beam[0];
  }
  const taken = best?.taken ?? [];
  return taken.sort((a, b) => a.claim.sentence - b.claim.sentence || sum(b) - sum(a)).map(({ claim }) => claim);
}
