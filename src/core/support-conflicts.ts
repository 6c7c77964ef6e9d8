/** What speaks against a claim in the texts that are most like it. */
import { contentStems } from '../text/stems.ts';
import { figuresOf } from './support-numbers.ts';
import { clausesOf, doneTo, names, namesOf, PRONOUN, statementsOf, swapped, withNamesOf } from './support-roles.ts';

/** What is left of a score after one contradiction; a second counts again. */
const LEFT = 0.45;
/** A name, number or day that no text gives may only be missing from them. */
const MISSING = 0.5;

/**
 * 1 where nothing speaks against the claim, lower for each thing that does. `texts` are those most like it, best first.
 * @param home the text that holds most of these stems
 */
export function conflictOf(claim: string, texts: string[], home: (clause: string[]) => string): number {
  const all = new Set(texts.flatMap((text) => contentStems(text)));
  let left = 1;
  left *= figuresAgainst(claim, texts);
  if (namesOf(claim).some((name) => !names(all, name))) left *= MISSING;
  if (WIDE.test(claim) && !texts.slice(0, 2).some((text) => WIDE.test(text))) left *= LEFT;
  if (speakerAgainst(claim, texts)) left *= LEFT;
  const clauses = clausesOf(claim);
  const read = clauses.length > 1 ? [claim, ...clauses.slice(0, MOST)] : [claim];
  if (read.some((clause) => clauseAgainst(clause, home))) left *= LEFT;
  return left;
}

/** More clauses or statements than this has no sentence: what is beyond is not compared. */
const MOST = 20;

/** Words that claim something of all, where a text may tell it of some. */
const WIDE =
  /\b(?:all|every|everyone|everybody|each|entire|whole|always|nationwide|worldwide|everywhere|(?:across|throughout)\sthe)\b/i;

function figuresAgainst(claim: string, texts: string[]): number {
  const given = new Set(texts.flatMap((text) => figuresOf(text)));
  const wrong = figuresOf(claim).filter((figure) => !given.has(figure));
  return wrong.length === 0 ? 1 : wrong.length === 1 ? LEFT : LEFT * 0.8;
}

/** The same words, told as somebody else's. */
function speakerAgainst(claim: string, texts: string[]): boolean {
  const ours = statementsOf(claim).slice(0, MOST);
  if (ours.length === 0) return false;
  const theirs = statementsOf(texts.join('\n')).slice(0, 10 * MOST);
  return ours.some(({ words, speaker }) => {
    const same = theirs.filter((one) => share(words, one.words) >= 0.6);
    return same.length > 0 && !same.some((one) => one.speaker.some((stem) => speaker.includes(stem)));
  });
}

function share(words: Set<string>, other: Set<string>): number {
  return [...words].filter((word) => other.has(word)).length / words.size;
}

/** Against the text that holds most of its words beside the names: is something denied on one side only, is somebody else named? */
function clauseAgainst(clause: string, home: (stems: string[]) => string): boolean {
  const found = namesOf(clause);
  const foundStems = new Set(found.flatMap((one) => one.stems));
  const rest = contentStems(clause).filter((stem) => !foundStems.has(stem));
  if (rest.length < 2) return false;
  const text = home(rest);
  const known = contentStems(text);
  const has = new Set(known);
  if (rest.filter((stem) => has.has(stem)).length / rest.length < 0.5) return false;
  const theirs = namesOf(text);
  const ours = withNamesOf(clause, found, theirs);
  const nameStems = new Set(ours.flatMap((one) => one.stems));
  if (
    deniesOther(
      clause,
      text,
      rest.filter((stem) => has.has(stem)),
    )
  )
    return true;
  // Somebody else stands where the claim has its name.
  const spare = new Set(theirs.filter((one) => !one.stems.some((stem) => nameStems.has(stem))).map((one) => one.kind));
  if (ours.some((name) => !names(has, name) && spare.has(name.kind))) return true;
  // Whom the text lets act is named second, behind one whom it does not name.
  const [first, actor] = [ours[0], theirs[0]];
  const took =
    !PRONOUN.test(text) && first && actor && first.kind === actor.kind && !names(has, first) && names(nameStems, actor);
  if (took) return true;
  return swapped(clause, text, ours, theirs) || doneTo(clause, text, ours, theirs);
}

const DENIAL =
  /^(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t|den(?:y|ies|ied)|refus(?:e|es|ed)|reject(?:s|ed)?|declin(?:e|es|ed)|fail(?:s|ed)?)$/iu;
const CUT = /^(?:[,;:.—]|who|which|that|until|unless|because|after|before|when|while|if|and|but|as|than)$/i;
const REACH = 5;

/** Stems of the words under a denial in the same clause; "unchanged" denies "changed". */
function denied(text: string): Set<string> {
  const found = new Set<string>();
  let left = 0;
  for (const word of text.match(/[\p{L}\p{N}'’]+(?:[.,]\p{N}+)*|[,;:—]|\.(?=\s|$)/gu) ?? []) {
    if (DENIAL.test(word)) left = REACH + 1;
    else if (CUT.test(word)) left = 0;
    const [stem] = contentStems(word);
    if (stem && left > 0 && left <= REACH) found.add(stem);
    if (stem?.startsWith('un') && stem.length > 5) found.add(stem.slice(2));
    left--;
  }
  return found;
}

/** Is a word of both denied in one of them only, or turned by "un-"? */
function deniesOther(claim: string, text: string, shared: string[]): boolean {
  const [ours, theirs] = [denied(claim), denied(text)];
  const plain = new Set(contentStems(text));
  const own = contentStems(claim);
  const un = own.some((stem) => theirs.has(stem) && !plain.has(stem) && !ours.has(stem));
  return un || shared.some((stem) => ours.has(stem) !== theirs.has(stem));
}
