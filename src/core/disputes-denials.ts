/** Disagreements on whether: what one affirms another denies, and outcomes of which only one can be. */
import { OPPOSED } from '../text/languages/en-happenings.ts';
import { contentStems, stem } from '../text/stems.ts';
import { deniesWord, likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { about, bestTold, type Dispute, pairs, people, sameNames, sameTime } from './disputes-pairs.ts';
import { isBackground } from './salience.ts';
import { mainClause } from './telling.ts';

/** Alike enough: where the word is one of a topic, where only the actor is the same, for opposed outcomes. */
const LIKE_ON_TOPIC = 0.05;
const LIKE = 0.12;
const LIKE_OUTCOMES = 0.35;
const COMMON = 0.8;
const LOOKED_AT = 600;

/** A thing that one claim of an actor denies and another affirms, told at one time; and opposed outcomes of one act. */
export function denialDisputes(board: Board): Dispute[] {
  return [...deniedThings(board), ...opposedOutcomes(board)];
}

function deniedThings(board: Board): Dispute[] {
  const told = bestTold(board.claims.filter((claim) => !claim.reworded && !isBackground(claim))).slice(0, LOOKED_AT);
  const denials = told.flatMap((claim) => deniedNouns(claim).map((word) => ({ claim, ...word })));
  const made = new Map<string, Dispute & { like: number }>();
  for (const { claim: no, stem: denied, word, names } of denials) {
    for (const yes of told) {
      if (yes.mode === 'future' || !yes.stems.includes(denied) || yes.articleId === no.articleId) continue;
      // Never a coach of the league, and a coach: the name is what is denied.
      if (!names.every((name) => yes.stems.includes(name))) continue;
      const actor = no.actors.find((one) => speaksOrActs(no, one) && speaksOrActs(yes, one));
      if (!actor || !sameTime(no, yes, 1) || !affirms(yes.text, denied)) continue;
      const topic = board.briefing.topics.find(
        (one) =>
          no.topics.includes(one.id) &&
          yes.topics.includes(one.id) &&
          contentStems([one.title, ...one.words].join(' ')).includes(denied),
      );
      const like = likeness(no, yes, board.weights);
      // What many of the articles speak of is as good as a topic.
      const shared = topic !== undefined || (board.common.get(denied) ?? 0) >= COMMON;
      if (like < (shared ? LIKE_ON_TOPIC : LIKE)) continue;
      const name = topic?.title ?? word.charAt(0).toUpperCase() + word.slice(1);
      const values = { name, who: people([actor], board).join() };
      const what = givenUpSince(board, yes, denied, actor)
        ? about('{name}: yes at first, no later ({who})', values)
        : about('{name}: yes or no ({who})', values);
      if ((made.get(what.issue)?.like ?? 0) < like) made.set(what.issue, { ...what, sides: [yes, no], like });
    }
  }
  return [...made.values()].map(({ like: _, ...dispute }) => dispute);
}

const SINCE =
  /\b(?:later|since (?!(?:the|then|last)\b|\d)|no longer|now|dropped|abandoned|gave up|given up|backed (?:away|down|off))\b/i;

/** Does the article that affirms it go on to tell that its actor changed course on the very thing? */
function givenUpSince(board: Board, yes: Claim, denied: string, actor: string): boolean {
  const reading = board.items.get(yes.articleId)?.reading;
  return (reading?.sentences ?? []).some(
    ({ text, start, end }, at) =>
      at > yes.sentence &&
      SINCE.test(text) &&
      contentStems(text).includes(denied) &&
      reading?.mentions.some((one) => one.actor === actor && one.start >= start && one.end <= end),
  );
}

function speaksOrActs(claim: Claim, actor: string): boolean {
  return claim.speaker ? claim.speaker.actor === actor : claim.subjects.includes(actor);
}

const NO_THING = /\b(?:no|without)\s((?:[\p{L}-]+\s?){1,3})/giu;
const NOT_A_THING =
  /(?:\b(?:not|never|declin(?:es|ed) to|refus(?:es|ed) to)|n['’]t)\s(?:(?:yet|be|been|going to|to|also|ever|even)\s){0,2}[\p{L}-]+\s(?:\p{Lu}\p{L}+\s)?(?:an?|any)\s((?:[\p{L}-]+\s?){1,3})/giu;
const PHRASE_ENDS = /\b(?:of|on|about|in|at|with|from|to|by|who|which|that|what|where|when|and|or|but|as|for|than)\b/i;

/** The things of which a text says that there is none: the head of "no … deadline", of "not setting a deadline". */
function deniedNouns(claim: Claim): { stem: string; word: string; names: string[] }[] {
  const text = claim.text.replace(/\[[^\]]*\]/g, '');
  return [...text.matchAll(NO_THING), ...text.matchAll(NOT_A_THING)].flatMap((match) => {
    const phrase = (match[1] ?? '').split(PHRASE_ENDS)[0] ?? '';
    const word = phrase.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
    const [head] = contentStems(word);
    return head && word.length > 3 && !claim.nameStems.includes(head)
      ? [{ stem: head, word, names: contentStems(phrase).filter((one) => claim.nameStems.includes(one)) }]
      : [];
  });
}

const HYPOTHETICAL =
  /\b(?:whether|if an?|about|any|would|could|should|may|might|calls? for|called for|demand\w*|want\w*|seek\w*|urg\w+|ask\w*|propos\w+|plan\w*|consider\w*|possib\w+|potential|without|no|not|never|need\w*|hop\w+|expect\w*|until|rule[sd]? out|reject\w*|den(?:y|ies|ied)|\w+n['’]t|lack\w*|fail\w*|refus\w*)\b/i;

const THERE_IS =
  /\b(?:set|sets|impos\w+|gave|gives?|given|issu\w+|made|makes?|announc\w+|declar\w+|offer\w*|reach\w*|sign\w*|found|struck|(?:has|have|had) (?:an?|the|his|her|its|their)|there (?:is|are|was|were)|got|won|under|lay|laid|drew)\b/i;
const IT_IS =
  /^(?:\s?\S+)?\s?(?:not )?(?:met|pass(?:ed)?|expired|missed|set|reached|signed|found|imposed|made|looms?|ended|stands?|extended)\b/i;

/** Does the text take it for granted that there is such a thing? */
function affirms(text: string, stemmed: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (deniesWord(text, stemmed)) return false;
  return words.some((word, at) => {
    if (stem(word) !== stemmed) return false;
    const before = words.slice(Math.max(0, at - 6), at).join(' ');
    const after = words.slice(at + 1, at + 4).join(' ');
    return !HYPOTHETICAL.test(before) && (THERE_IS.test(before) || IT_IS.test(after));
  });
}

/** "Signed" and "vetoed": one act of one actor, told at one time, that ended in two ways. */
function opposedOutcomes(board: Board): Dispute[] {
  const told = board.claims.filter(
    (claim) => claim.mode === 'past' && claim.outcome && !claim.speaker && !claim.reworded && !isBackground(claim),
  );
  return pairs(told, board, 300).flatMap(([a, b]) => {
    if (a.articleId === b.articleId || a.subjects[0] !== b.subjects[0] || !sameTime(a, b, 0)) return [];
    if (likeness(a, b, board.weights) < LIKE_OUTCOMES || !sameNames(a.nameStems, b.nameStems)) return [];
    const [one, other] = [mainClause(a.text), mainClause(b.text)];
    const opposed = OPPOSED.flatMap(([yes, no]) => {
      const [ours, theirs] = [yes.exec(one) ?? no.exec(one), no.exec(other) ?? yes.exec(other)];
      const against = yes.test(one) !== yes.test(other) && no.test(one) !== no.test(other);
      return against && ours && theirs ? [{ one: ours[0].toLowerCase(), other: theirs[0].toLowerCase() }] : [];
    })[0];
    return opposed ? [{ ...about('Outcome: {one} or {other}', opposed), sides: [a, b] }] : [];
  });
}
