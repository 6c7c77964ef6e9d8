/** Whether the verb that is asked about is told as a verb, in the clause of those it is asked of: a noun, a compound, another clause tell something else. */
import type { Matched, Token } from './ask-match.ts';
import type { Question } from './ask-question.ts';
import type { Term } from './ask-terms.ts';

const DETERMINER = /^(?:an?|the|any|no|some|this|that|these|those|their|his|her|its|our|my)$/i;

/** "State-run": the end of a compound describes a thing, and tells of nobody that he ran it. */
function inCompound({ claim }: Matched, { start }: Token): boolean {
  return /(?<!\p{L})(?!(?:re|co|out|over|under)-)\p{L}{2,}-$/iu.test(claim.text.slice(Math.max(0, start - 20), start));
}

/** Is a verb of the question met by nothing but ends of compounds? */
export function onlyCompounds(matched: Matched, question: Question): boolean {
  return question.terms.some((term) => {
    const tokens = term.verb ? (matched.hits.get(term) ?? []).flatMap((number) => matched.tokens[number] ?? []) : [];
    return tokens.length > 0 && tokens.every((token) => inCompound(matched, token));
  });
}

/** "Demonstrators", "protest movements": those who do it, of whom the line may tell anything. */
export function namesDoers({ tokens }: Pick<Matched, 'tokens'>, number: number): boolean {
  const [word, next] = [tokens[number]?.text ?? '', tokens[number + 1]?.text ?? ''];
  if (/(?:er|or)s?$/i.test(word) && word.length > 5) return true;
  return /^(?:movements?|groups?|leaders?|camps?|rall(?:y|ies)|organi[sz]ers?)$/i.test(next);
}

/** "Demonstrators", "the warning shots", "protest movements": named, where it was asked what was done. */
export function asVerb({ tokens }: Matched, number: number): boolean {
  const word = tokens[number]?.text ?? '';
  const [one, two] = [tokens[number - 1]?.text ?? '', tokens[number - 2]?.text ?? ''];
  if (namesDoers({ tokens }, number)) return false;
  if (/ed$/i.test(word)) return true;
  if (DETERMINER.test(one) || (/s$/i.test(word) && DETERMINER.test(two))) return false;
  if (isObject({ tokens }, number)) return false;
  return true;
}

/** "Led talks": what stands right behind a verb is its object. */
export function isObject({ tokens }: Pick<Matched, 'tokens'>, number: number): boolean {
  const [word, before] = [tokens[number]?.text ?? '', tokens[number - 1]?.text ?? ''];
  return (
    /s$/i.test(word) &&
    /^(?:led|held|began|won|lost|saw|had|joined|opened|ended|attended|resumed|hosted)$/i.test(before)
  );
}

const OPENS_ASIDE = /^(?:… )?(?:after|before|when|while|as|since|although|though|because|if|once|until)\s/i;

/** "After the army fired, protesters came": do these words stand partly in the clause that opens the sentence, partly behind it? */
export function acrossClauses({ claim, tokens }: Matched, numbers: number[]): boolean {
  const comma = OPENS_ASIDE.test(claim.text) ? claim.text.indexOf(', ') : -1;
  if (comma < 0) return false;
  const starts = numbers.flatMap((number) => tokens[number]?.start ?? []);
  return starts.some((start) => start < comma) && starts.some((start) => start > comma);
}

/** "Killed people but not found in pigs": the verb asked about stands as told before a denial that is of another verb. */
export function deniesAnother({ tokens, hits }: Matched, verbs: Term[], denied: number): boolean {
  return verbs.some((term) => {
    const own = (hits.get(term) ?? []).filter((number) => term.forms.has(tokens[number]?.stem ?? ''));
    const last = Math.max(-1, ...own.filter((number) => number < denied));
    if (last < 0 || own.some((number) => number > denied)) return false;
    return tokens.slice(last + 1, denied).some(({ text }) => /^(?:but|and|or|which|who|that|[,;:.—–])$/i.test(text));
  });
}

const SAYS =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|announc(?:e|es|ed)|promis(?:e|es|ed)|admit(?:s|ted)?|den(?:y|ies|ied)|claim(?:s|ed)?)$/i;

/** Asked whether somebody said it. */
export function asksSaying({ text }: Question): boolean {
  return text.split(/[^\p{L}]+/u).some((word, at) => at > 0 && at < 6 && SAYS.test(word));
}

/** Asked whether somebody said it, and told by another: what is said of him is not said by him. */
export function saidByAnother({ claim, tokens, hits }: Matched, question: Question): boolean {
  const { subject, terms } = question;
  if (subject === undefined || !asksSaying(question) || claim.speaker?.actor === subject) return false;
  const named = terms.find((term) => term.actor === subject);
  return !((named && hits.get(named)) ?? []).some((name) => {
    const behind = tokens.slice(name + 1, name + 4).map((token) => token.text);
    const verb = behind.findIndex((word) => SAYS.test(word));
    const owner = /['’]s?$/.test(tokens[name]?.text ?? '');
    return verb >= 0 && !owner && !behind.slice(0, verb).some((word) => /^(?:[,;:.—–]|and|but|that)$/.test(word));
  });
}

/** "Moen announced the end of the strike": who is named right before the verb of telling, where what is asked about follows it. */
export function tellerOf({ tokens, hits }: Matched, { terms }: Question): Token | undefined {
  const asked = terms.filter((term) => !term.light && !term.actor).flatMap((term) => hits.get(term) ?? []);
  const named = tokens.flatMap(({ text }, number) => {
    const before = tokens[/^(?:has|had|have)$/i.test(tokens[number - 1]?.text ?? '') ? number - 2 : number - 1];
    const tells = TELLS.test(text) && asked.some((hit) => hit > number && hit <= number + 5);
    return tells && before && !before.inserted && /^\p{Lu}\p{Ll}/u.test(before.text) ? [before] : [];
  });
  return named[0];
}

const TELLS = /^(?:announc|declar|confirm|disclos|reveal|propos|reject|den)(?:y|e|es|ed|s|ies|ied)$/i;

/** "Where is she?": a form of "be" or of coming and going stands between her and the place. */
export const IS_AT =
  /\b(?:is|was|are|were|remain(?:s|ed)?|stay(?:s|ed)?|arriv(?:es|ed)|fled|fl(?:ies|ew)|travel(?:s|led|ed)|went|gone|lives?|living|located|left for|moved|returned)\b/i;

/** Asked only where somebody or something is, by no other verb. */
export function asksWhereabouts({ text, terms }: Question): boolean {
  return (
    /^where(?:'s|’s| is| are| was| were)\b/i.test(text) && terms.every((term) => term.actor || term.name || term.light)
  );
}

/** "How is it spread?" asks for the means; "how did it end" may ask for anything. */
export function asksMeans({ text, kind, terms }: Question): boolean {
  return kind === 'what' && /^how (?:is|are|was|were)\b/i.test(text) && terms.some((term) => term.verb);
}

const MEANS = /^(?:\p{L}+ly\s)?(?:by|through|via|with|from|when)\b/iu;

/** Does the means follow the verb that is asked about? */
export function tellsMeans({ claim, tokens, hits }: Matched, { terms }: Question): boolean {
  return terms
    .filter((term) => term.verb)
    .some((term) =>
      (hits.get(term) ?? []).some((number) => MEANS.test(claim.text.slice(tokens[number]?.end ?? 0).trim())),
    );
}

/** "The disaster that would result if one of the banks failed": is every telling of the verb under an "if" of its clause? */
export function onlySupposed({ tokens, hits }: Matched, { terms, ahead }: Question): boolean {
  const supposed = (number: number) => {
    const before = tokens.slice(Math.max(0, number - SUPPOSED_REACH), number).map(({ text }) => text);
    const clause = before.slice(before.findLastIndex((word) => /^[,;:.—–]$/.test(word)) + 1);
    return clause.some((word) => /^(?:if|unless|whether|lest)$/i.test(word));
  };
  return terms.some((term) => {
    const places = term.verb && !ahead ? (hits.get(term) ?? []) : [];
    return places.length > 0 && places.every(supposed);
  });
}

/** An "if" reaches further than a denial: to the verb of its clause. */
const SUPPOSED_REACH = 10;

/** Feared, or warned of: not there. */
export const DREADED =
  /^(?:fears?|feared|fearing|dreads?|risks?|risked|threats?|dangers?|warn|warns|warned|warning|prospects?|avoid|avoids|avoided|avert|averted)$/i;

/** "What is a sluice?" asks what the word means: told only where the line goes on to say so. */
export function asksMeaning({ kind, text }: Question): boolean {
  return kind === 'what' && /^what (?:is|are) an?\s/i.test(text);
}

export function tellsMeaning({ claim, tokens, hits }: Matched): boolean {
  const last = Math.max(...[...hits.values()].flat());
  return /^,?\s(?:is|are|was|were|means?|which (?:is|are)|an?|in which|by which)\s/i.test(
    claim.text.slice(tokens[last]?.end ?? 0),
  );
}
