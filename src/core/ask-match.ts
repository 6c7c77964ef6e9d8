/** How well a claim goes with a question: which of its terms stand in the words, how near to each other, which nowhere. */
import { contentStems, stem } from '../text/stems.ts';
import type { Question } from './ask-question.ts';
import { isAcronym, type Term } from './ask-terms.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { firstDay, lastDay } from './days.ts';
import { fold } from './slug.ts';

/** A word or stop of a line; `inserted` stands in a bracket of ours, `prefixed` behind "re-", "anti-". */
export type Token = { text: string; stem: string; start: number; end: number; inserted: boolean; prefixed: boolean };

export type Matched = {
  claim: Claim;
  board: Board;
  tokens: Token[];
  /** Numbers of the tokens at which a term stands. */
  hits: Map<Term, number[]>;
  /** Share of the question's weight that is met, 0 to 1. */
  coverage: number;
  /** Terms that tell something and are met nowhere. */
  missing: Term[];
  /** Met only by what may stand for a term in a denial, or by its contrary. */
  loose: Set<Term>;
};

const CANDIDATES = 60;
const FIGURES = new Set(['count', 'amount', 'duration']);
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|half)\b/i;
/** What a light word counts beside another, and a term met in the sentence before, the headline, or by topic alone. */
const LIGHT = 0.2;
const NEARBY = 0.6;
const SAME_SENSE = 0.9;

/** A term's weight: rare words tell more (inverse document frequency over claims, Spärck Jones 1972). */
export type Weights = Map<Term, number>;

/** Claims that share most with the question by weight, best first, and the weights: one walk over the board's index. */
export function candidatesOf(board: Board, question: Question): { claims: Claim[]; weights: Weights } {
  const { claims, index } = board;
  const scores = new Float64Array(claims.length);
  const weights: Weights = new Map();
  for (const term of question.terms) {
    const found = new Set<number>();
    for (const set of [term.alts, term.wide, term.contrary])
      for (const one of set) for (const number of index.get(one) ?? []) found.add(number);
    if (term.actor || term.topic)
      for (const [number, claim] of claims.entries()) if (speaksOf(claim, term)) found.add(number);
    const weight = Math.log(1 + (claims.length + 1) / (found.size + 0.5)) * (term.light ? LIGHT : 1);
    weights.set(term, weight);
    for (const number of found) scores[number] = (scores[number] ?? 0) + weight;
  }
  if (question.dates.length > 0)
    for (const [number, claim] of claims.entries())
      if (onDays(claim, question.dates)) scores[number] = (scores[number] ?? 0) + 2;
  const order = [...scores.keys()].filter((number) => (scores[number] ?? 0) > 0);
  // Of many that share as much, those that can hold an answer of the kind that is asked for.
  const holds = question.kind === 'when' ? /\d|day\b/ : FIGURES.has(question.kind) ? FIGURE : undefined;
  if (holds)
    for (const number of order) if (holds.test(claims[number]?.text ?? '')) scores[number] = (scores[number] ?? 0) + 1;
  order.sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (claims[b]?.quality ?? 0) - (claims[a]?.quality ?? 0) || a - b,
  );
  return { claims: order.slice(0, CANDIDATES).flatMap((number) => claims[number] ?? []), weights };
}

function speaksOf(claim: Claim, term: Term): boolean {
  if (term.actor) return claim.actors.includes(term.actor) || claim.speaker?.actor === term.actor;
  return term.topic !== undefined && claim.topics.includes(term.topic);
}

/** Does the claim tell of one of these days, months or years? Of an undated one its article's day counts. */
export function onDays(claim: Claim, dates: string[]): boolean {
  const day = claim.when ?? claim.published;
  return day !== undefined && dates.some((date) => firstDay(date) <= lastDay(day) && firstDay(day) <= lastDay(date));
}

/** Words, numbers and stops of a line. */
function tokensOf(text: string): Token[] {
  let depth = 0;
  return [...text.matchAll(/\[|\]|[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*%?|[,;:.—–“”"$€£]/gu)].flatMap(
    ({ 0: word, index }) => {
      if (word === '[') depth++;
      else if (word === ']') depth = Math.max(0, depth - 1);
      else
        return [
          {
            text: word,
            stem: isAcronym(word) ? word : stem(word.replace(/['’]s$/i, '')),
            start: index,
            end: index + word.length,
            inserted: depth > 0,
            prefixed: /(?<!\p{L})(?:re|non|anti|pro|ex|counter)-$/iu.test(text.slice(Math.max(0, index - 9), index)),
          },
        ];
      return [];
    },
  );
}

/** Looks for every term of the question in the claim, and around it. */
export function matchClaim(board: Board, claim: Claim, question: Question, weights: Weights): Matched {
  const tokens = tokensOf(claim.text);
  const around = surroundings(board, claim);
  const hits = new Map<Term, number[]>();
  const missing: Term[] = [];
  const loose = new Set<Term>();
  let [met, all] = [0, 0];
  for (const term of question.terms) {
    const weight = weights.get(term) ?? 1;
    all += weight;
    const own = term.actor ? actorAt(board, tokens, term.actor) : at(tokens, term.alts);
    if (own.length > 0) {
      const exact = term.actor || own.some((number) => term.forms.has(tokens[number]?.stem ?? ''));
      hits.set(term, own);
      met += weight * (exact ? 1 : SAME_SENSE);
      continue;
    }
    const other = term.actor ? [] : at(tokens, new Set([...term.wide, ...term.contrary]));
    if (other.length > 0) {
      hits.set(term, other);
      loose.add(term);
      met += weight * 0.8;
    } else if (speaksOf(claim, term)) met += weight * (term.actor ? 1 : NEARBY);
    else if (term.actor && standsByRole(board, claim, term.actor)) met += weight * NEARBY;
    else if (term.actor && question.ahead && goesOnAbout(board, claim, term.actor)) met += weight * NEARBY;
    else if (!term.name && [...term.alts].some((one) => around.has(one))) met += weight * NEARBY;
    else if (!term.light) missing.push(term);
  }
  return { claim, board, tokens, hits, coverage: all > 0 ? met / all : 0, missing, loose };
}

function at(tokens: Token[], alts: Set<string>): number[] {
  return tokens.flatMap((token, number) =>
    !token.inserted && !token.prefixed && alts.has(token.stem) ? [number] : [],
  );
}

/** Where an actor's name stands: the whole of it, another name, or its last word. */
function actorAt(board: Board, tokens: Token[], actor: string): number[] {
  const known = board.briefing.actors.find((one) => one.id === actor);
  const name = board.names.get(actor) ?? known?.name ?? actor;
  const ends = [name, ...(known?.aliases ?? [])].map((one) => one.split(/\s+/).at(-1) ?? one);
  const plain = (word: string) => fold(word.replace(/['’]s$/i, '')).replace(/\./g, '');
  const wanted = new Set(ends.map(plain));
  // A name in small letters ("the authority") is met in small letters; no other is.
  const small = new Set(ends.filter((one) => /^\p{Ll}/u.test(one)).map(plain));
  return tokens.flatMap(({ text }, number) =>
    (/^\p{Lu}/u.test(text) ? wanted : small).has(plain(text)) ? [number] : [],
  );
}

/** "The president …" where he who holds such an office was named last: the actor is meant, though not by name. */
function standsByRole(board: Board, claim: Claim, actor: string): boolean {
  const title = /^(?:… )?(?:[^,]{3,40}, )?the (\p{L}+)\b/iu.exec(claim.text)?.[1]?.toLowerCase();
  const roles = board.briefing.actors.flatMap(({ id, roles: held }) =>
    held.map((role) => ({ id, office: role.title.split(/\s+/).at(-1)?.toLowerCase() })),
  );
  const holders = new Set(roles.filter(({ office }) => title !== undefined && office === title).map(({ id }) => id));
  if (!holders.has(actor)) return false;
  const item = board.items.get(claim.articleId);
  const start = item?.reading.sentences[claim.sentence]?.start ?? 0;
  return item?.reading.mentions.filter((one) => one.start < start && holders.has(one.actor)).at(-1)?.actor === actor;
}

/** Of a plan whose sentence names nobody who acts: is it that of the one in the sentence before? */
function goesOnAbout(board: Board, claim: Claim, actor: string): boolean {
  const reading = board.items.get(claim.articleId)?.reading;
  const [own, before] = [reading?.sentences[claim.sentence], reading?.sentences[claim.sentence - 1]];
  if (!reading || !own || before?.paragraph !== own.paragraph || claim.subjects.length > 0) return false;
  return reading.mentions.some((one) => one.actor === actor && one.start >= before.start && one.end <= before.end);
}

const contexts = new WeakMap<Claim, Set<string>>();

/** Stems of the headline and of the sentence before, which a sentence goes on about. */
function surroundings(board: Board, claim: Claim): Set<string> {
  const kept = contexts.get(claim);
  if (kept) return kept;
  const item = board.items.get(claim.articleId);
  const [own, before] = [item?.reading.sentences[claim.sentence], item?.reading.sentences[claim.sentence - 1]];
  const near = before && before.paragraph === own?.paragraph ? before.text : '';
  const made = new Set(contentStems(`${item?.article.headline ?? ''} ${near}`));
  contexts.set(claim, made);
  return made;
}

/**
 * Where a line says what the question asks about, as numbers of tokens: an answer must stand near to them. These are the places of
 * the verbs and nouns of the question. Where the line has none of them, those of its light words ("last", "new"), and where it has
 * none of these either, those of the names. A verb counts in its own forms rather than by a synonym where the line has both.
 */
export function predicateAt(matched: Matched, question: Question): number[] {
  const placesOf = (term: Term) => {
    const hits = matched.hits.get(term) ?? [];
    const own = term.verb ? hits.filter((number) => term.forms.has(matched.tokens[number]?.stem ?? '')) : hits;
    return own.length > 0 ? own : hits;
  };
  const isTelling = (term: Term) => !term.actor && !term.light;
  for (const counts of [isTelling, (term: Term) => !term.actor, () => true]) {
    const places = question.terms.filter(counts).flatMap(placesOf);
    if (places.length > 0) return places;
  }
  return [];
}

/**
 * How far apart in the line the words of the question stand, in tokens: the length of the shortest stretch that has one hit of each
 * term that was found (cover density, Clarke et al. 2000), 0 with fewer than two such terms. Low is better: words that stand together
 * tell of one thing. `withoutSubject` leaves out whom the line is about or who speaks: they may stand far from what they do.
 */
export function spread(matched: Matched, withoutSubject = false): number {
  const { subjects, speaker } = matched.claim;
  const far = (actor: string | undefined) =>
    withoutSubject && actor !== undefined && (subjects.includes(actor) || speaker?.actor === actor);
  const lists = [...matched.hits].filter(([term]) => !term.light && !far(term.actor)).map(([, hits]) => hits);
  if (lists.length < 2) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const anchor of lists.flat()) {
    const nearest = lists.map((hits) =>
      hits.reduce((a, b) => (Math.abs(b - anchor) < Math.abs(a - anchor) ? b : a), hits[0] ?? anchor),
    );
    best = Math.min(best, Math.max(...nearest) - Math.min(...nearest));
  }
  return best;
}
