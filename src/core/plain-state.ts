/** Which lines can stand for how things are, alone and on a phone: nobody's reading of them, no talk, nothing that hangs in the air. */
import type { Claim } from './claims.ts';

/** What somebody makes of it: "in her reading", "as they see it". */
const READING =
  /\bin (?:(?:his|her|their|its|my|our)(?:\s\[[^\]]*\])?|\p{Lu}[\p{L}’'-]*['’]s|the) (?:reading|view|opinion|eyes|judge?ment|assessment|estimation|analysis)\b(?! of\b)|\bas (?:he|she|they) sees? it\b|\b(?:there is|there's) (?:another|a|one) theory\b/u;

/** Praise, blame and colour: whoever writes so weighs the matter in place of telling it. */
const VERDICT =
  /\b(?:ha(?:s|ve|d) a point|fascinating|remarkabl[ey]|astonishing|dismissive|laughable|disgraceful|a case of|turns out to be|to be fair|no wonder|of course|ironically|luckily|hopefully|frankly|it is (?:clear|obvious) that)\b/i;

/** What might be done is not how things are. */
const ADVICE =
  /\b(?:are|is) (?:the |an? )?(?:tools?|options?|ways?|steps?|levers?|answer)\b|^(?:… )?(?:Stop|Let|Don['’]t|Do not|Remember|Imagine|Consider|Think|Look)\s/;

/** Leans on what another sentence says: "Some have similar concerns". */
const LEANS =
  /^(?:… )?(?:Then|Later|Afterwards|Instead|Still|Meanwhile)\b|^(?:… )?(?:Some|Others|Many|Few|Most|Both|Neither|Another|Each) (?:have|has|had|are|were|was|is|of them|also|do|did)\b|\b(?:similar|such|the same|these|those) (?:concerns?|fears?|views?|words|reasons?|questions?)\b/;

/** How people talk, printed without quotation marks: transcripts of broadcasts. */
const TALK =
  /\b(?:you know|i mean|sort of|kind of|gonna|let me|by the way|this really|really (?:historic|important|interesting|big))\b|, (?:no|yes|well|right|okay|look|i think|you see),|^(?:… )?(?:well|so|look|and|but|okay|yeah|no|yes),\s/i;

/** Counted from a day that stands elsewhere: "Four days earlier", "the next morning". */
const FROM_ELSEWHERE =
  /^(?:… )?(?:(?:an?|one|two|three|four|five|six|seven|ten|\d+|some|several|a few|just) (?:\p{Ll}+ )?(?:hours?|days?|weeks?|months?|years?) (?:earlier|later|before|after(?:ward)?|on)\b|(?:the )?(?:next|following|previous|same) (?:day|morning|evening|night|week|month)\b)/iu;

/** A headline or dateline run into the sentence: "MADRID, Dec. 9 -- It began". */
const RUN_TOGETHER =
  /\p{Lu}{4,}(?:[ ,]+\p{Lu}\p{L}+)*[, ]+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2}\b[^.]{0,12}(?:--|—|–|\(Reuters\))/u;

/** What somebody thinks of others is no state of anything, not even in a party's own words. */
const JUDGES =
  /\b(?:(?:pretty|very|really|so) (?:good|bad|smart|tough|nice)|(?:good|bad|great) at|wily|stupid|crazy|terrible|horrible|wonderful|beautiful|amazing|disgrace|joke|senseless)\b/i;

/** Can it stand for a state? A party's own words may judge; a reporter's line may not. */
export function standsPlainly(claim: Claim): boolean {
  const { text } = claim;
  if ([FROM_ELSEWHERE, RUN_TOGETHER, LEANS, JUDGES].some((fault) => fault.test(text))) return false;
  if (claim.speaker?.actor && claim.direct) return true;
  return ![READING, VERDICT, ADVICE, TALK].some((fault) => fault.test(text));
}
