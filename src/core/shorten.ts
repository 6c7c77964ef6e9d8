/** Shorter tellings of a line: without its last clause or aside, where what stays is a sentence and as true as before. */
import { commonVerbs } from '../text/languages/en-verbs.ts';
import { negated } from './agreement.ts';
import { mainClause } from './telling.ts';

/** Shorter rests tell too little to stand alone. */
const FEWEST = 8;
/** No sentence of news is longer, in characters; every cut is read again from the start. */
const LONGEST = 800;

/** What may be left out: a clause or phrase that adds. */
const ADDS =
  /^(?:which|who|whose|whom|where|when|while|as|after|since|because|amid|during|following|including|citing|with|in|on|at|by|for|from|to|into|over|one|part|just|even|an?|the|his|her|its|their|and|\p{Ll}{2,}ing|\p{Ll}{2,}ed (?:by|in|on|at|from|with|to))\b/u;
/** What turns or limits the sentence, or says whose words it tells: without it the rest would claim more. */
const LIMITS =
  /\b(?:but|although|though|unless|if|except|without|despite|however|only|yet|until|instead|rather|whereas|pending|subject to|provided|may|might|could|allegedly|alleged|reportedly|according|says?|said|tells?|told|adds|added|report(?:s|ed|ing)?|found|shows?|showed|announced|claim(?:s|ed)?|argu(?:es|ed)|wrote|tweeted|warn(?:s|ed)|insist(?:s|ed)|suggest(?:s|ed)|accus\p{Ll}+|sources?)\b/iu;
/** A list goes on: what was named so far is not all of it. */
const LIST = /^(?:\S+\s){0,4}\S+,?\s(?:and|or)\s(?:\S+\s){0,3}\S*[.,]|^(?:\S+\s){0,3}\S+,\s(?:\S+\s){0,3}(?:and|or)\b/u;
const OPENING =
  /^(?:…\s*)?["“]?(?:after|before|since|when|while|if|because|although|though|as|once|until|despite|following|during|amid|without|with|by|in|on|at|for|from|under|among|according to|\p{Ll}+ing|\p{Lu}\p{Ll}+ing)\b/iu;

const third = (verb: string) =>
  /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : verb.replace(/([^aeiou])y$/, '$1ie').concat('s');
const FINITE = new RegExp(
  `\\b(?:is|are|was|were|has|have|had|will|would|can|does|do|did|says?|said|began|became|brought|built|came|chose|drew|drove|fell|felt|fled|found|fought|gave|got|grew|held|hit|kept|knew|led|left|lost|made|met|paid|put|ran|rose|saw|sent|set|shot|shut|sold|spent|spoke|stood|struck|sought|took|taught|told|thought|threw|voted|went|won|wrote|\\p{Ll}{2,}ed|${commonVerbs.map(third).join('|')})\\b`,
  'u',
);

/** What stands inside another clause needs its own verb. */
const INSIDE = /\b(?:that|which|who|whose|when|while|if|as|because|after|before|where|whether)\b/giu;
const RELATIVE = /,\s(?:which|who|whose|whom|where|when)\b/u;

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const balanced = (text: string) => (text.match(/["“”]/g) ?? []).length % 2 === 0;

/**
 * The line cut before one of its last clauses, longest first, the cut marked by "…"; none where nothing can go. A turn, a denial, a
 * condition and an attribution always stay (sentence compression by clauses, as in Knight and Marcu 2002, restricted to what keeps
 * the sentence true).
 */
export function shortenings(line: string): string[] {
  if (line.length > LONGEST) return [];
  const opening = OPENING.test(line) ? line.indexOf(', ') + 2 : 0;
  const cuts: string[] = [];
  for (const { index, 0: mark } of line.matchAll(/,\s|\s(?:[—–]|--)\s/gu)) {
    const rest = line.slice(0, index);
    const tail = line.slice(index + mark.length);
    const main = rest.slice(opening);
    if (index <= opening || wordsOf(main) < FEWEST || !balanced(rest) || /\([^)]*$|\[[^\]]*$/.test(rest)) continue;
    if (mark.startsWith(',') ? !ADDS.test(tail) : /\s(?:[—–]|--)\s/u.test(rest + tail)) continue;
    if (LIMITS.test(tail) || negated(tail) || LIST.test(tail)) continue;
    // A last part of a few words between commas is an aside or an item of a list: what it belongs to comes after it.
    const part = main.slice(main.lastIndexOf(', ') + 1);
    if (part.length < main.length && wordsOf(part) < 4) continue;
    if (/\b(?:and|or|the|an?|of|to|in|that|by|for|with)$/.test(rest) || !isSentence(main)) continue;
    cuts.push(`${rest}…`);
  }
  return cuts.reverse();
}

/** Its own verb stands outside relative clauses, and the last clause inside it has one too. */
function isSentence(main: string): boolean {
  const own = main.replace(/,\s(?:which|who|whose|whom|where|when)\b[^,]*,/g, ' ').split(RELATIVE)[0] ?? '';
  const last = [...main.matchAll(INSIDE)].at(-1);
  return (
    FINITE.test(own) && FINITE.test(mainClause(main)) && (!last || FINITE.test(main.slice(last.index + last[0].length)))
  );
}
