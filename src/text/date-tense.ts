/** Whether the clause around an expression looks back or ahead: decides between last Tuesday and next. */

export type Tense = 'past' | 'future' | 'none';

const REACH = 160;
const IRREGULAR =
  'was|were|had|did|said|told|met|held|went|came|took|gave|made|began|saw|found|left|sent|spoke|won|lost|fell|rose|broke|brought|built|bought|caught|chose|cut|drew|drove|fled|flew|fought|got|grew|heard|hit|kept|knew|laid|led|put|ran|read|sat|set off|shot|sold|sought|spent|stood|struck|swore|thought|threw|wrote|became|has been|have been';
const PLANS =
  'due|set|scheduled|expected|slated|poised|likely|planned|planning|plans?|agreed?s?|agrees|vow(?:ed|s)?|promised?s?|pledged?s?|wants?|wanted|hop(?:es?|ed|ing)|intend(?:s|ed)?|aim(?:s|ed|ing)?|about|going|preparing|prepares?|invited|asked|urged|ready|decided|proposed?s?|supposed|certain|sure|yet';
const CUE = new RegExp(
  `\\b(?:(?:will|shall|would|won['’]t|wouldn['’]t|must|may|might|can|could|should|(?:${PLANS})\\s(?:(?:on\\s)?[A-Z][a-z]+day\\s)?(?:to|for)|(?:not\\sto|to\\snot)\\s[a-z]+|(?:is|are)\\s(?:due|set|expected|scheduled|planned|to)|deadline|upcoming|ahead\\sof|forthcoming)|(${IRREGULAR}|[a-z]{2,}ed))\\b|['’]ll\\b`,
  'gi',
);
const BREAK = /[.!?;]["'”’)]?\s|\n/g;
/** Words in -ed that are no past tense. */
const NOT_PAST =
  /^(?:need|indeed|exceed|proceed|succeed|speed|feed|seed|weed|breed|bleed|greed|hundred|red|bed|embed|shed|sacred|kindred|naked|wicked|rugged)$/i;

/** Plans that hang on a noun ("the summit planned for Budapest"): the verb of the clause is still to come. */
const LOOSE_PLAN = new RegExp(`^(?:${PLANS})\\s(?:(?:on\\s)?[a-z]+day\\s)?(?:to|for)$`, 'i');
const COPULA = /\b(?:is|are|was|were|been|being|be|['’](?:s|re))\s(?:\w+ly\s)?$/i;

type Cue = { tense: Tense; loose: boolean };

/** "Be banned", "will have left": the participle takes the time of what stands before it. */
const GOVERNED =
  /\b(?:(?:to|will|would|shall|should|must|may|might|can|could|['’]ll|not)\s(?:\w+ly\s|also\s|only\s|then\s)?be|(?:will|['’]ll)\shave)(?:\s\w+ly)?\s$/i;

function cues(stretch: string): Cue[] {
  const found: Cue[] = [];
  for (const match of stretch.matchAll(CUE)) {
    if (match[1] !== undefined && GOVERNED.test(stretch.slice(Math.max(0, match.index - 40), match.index))) continue;
    const loose =
      /ed\s(?:to|for)$/i.test(match[0]) && LOOSE_PLAN.test(match[0]) && !COPULA.test(stretch.slice(0, match.index));
    // "Had hoped to": over, whatever it aimed at.
    const over = /\bhad\s(?:\w+ly\s|never\s|once\s|been\s)?$/i.test(
      stretch.slice(Math.max(0, match.index - 16), match.index),
    );
    if (match[1] === undefined) found.push({ tense: over ? 'past' : 'future', loose });
    else if (!NOT_PAST.test(match[0])) found.push({ tense: 'past', loose: false });
  }
  return found;
}

/** The part of the sentence that ends where `at` is. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  let cut = 0;
  for (const match of before.matchAll(BREAK)) cut = match.index + match[0].length;
  return before.slice(cut);
}

/** The part of the sentence that starts where `at` is. */
function clauseAfter(text: string, at: number): string {
  const rest = text.slice(at, at + REACH);
  const stop = rest.search(BREAK);
  return stop < 0 ? rest : rest.slice(0, stop);
}

/**
 * The tense of the clause that holds `text.slice(start, end)`: the nearest verb before the expression in its sentence
 * decides, else the first one after it. A possessive ("Tuesday's talks") belongs to the verb after it.
 */
export function tenseAt(text: string, start: number, end: number): Tense {
  const before = clauseBefore(text, start);
  // "Since Tuesday", "after Tuesday's meeting" in a sentence about now: that day is over.
  const over = /\b(?:after|since|following|in the wake of)\s(?:the\s|last\s)?$/i.test(before);
  if (/^['’]s\b/.test(text.slice(end, end + 3))) {
    if (over && cues(before).every((cue) => cue.tense !== 'future')) return 'past';
    // What is owned by a day has a day: "Thursday's speech, in which he vowed to stay", is told as past.
    const [first] = cues(clauseAfter(text, end).split(/[,;:—]/)[0] ?? '');
    return first?.tense === 'future' && !first.loose ? 'future' : first ? 'past' : 'none';
  }
  if (startsAhead(before) || isTimetabled(before)) return 'future';
  const behind = cues(before).at(-1);
  if (behind?.tense !== 'past' && /\b(?:by|until|till)\s(?:the\s|this\s)?$/i.test(before)) {
    // "By Tuesday evening, winds had eased."
    return !behind && /^[^,]{0,16},?\s[^,]{2,60}?\bhad\s/.test(clauseAfter(text, end)) ? 'past' : 'future';
  }
  const ahead = cues(clauseAfter(text, end))[0];
  return (behind?.loose ? (ahead ?? behind) : (behind ?? ahead))?.tense ?? 'none';
}

const TIMETABLED =
  /(?:\b(?:starts|ends|finishes|retires|leaves|departs|arrives|returns|begins|resumes|reopens|reconvenes|expires|opens|closes|kicks\soff|gets\sunder\sway|takes\s(?:place|effect)|comes\sinto\s(?:force|effect)|goes\son\ssale)|[a-z]s\s(?:start|begin|resume|reopen|reconvene|expire|open|close|kick\soff|take\s(?:place|effect)))(?:\s(?:again|at\s\w+(?:\s[ap]\.?m\.?)?|on|in|from|here|there)){0,2}\s$|\b(?:is|are)\s(?:due\s)?(?:on\s)?$/i;

/** "Talks resume on", "the vote is on": the present tense tells of what stands on a timetable (Quirk et al. 1985, 4.45). */
const isTimetabled = (before: string): boolean => TIMETABLED.test(before.slice(-60));

const START = /\b(?:from|starting|beginning|effective|as\sof)\s(?:the\s|this\s|next\s|early\s|late\s)?$/i;
const PLAN =
  /\b(?:plans?|bans?|proposals?|curfews?|strikes?|walkouts?|closures?|suspensions?|restrictions?|moratorium|embargo(?:es)?|sanctions|tariffs?|ceasefires?|truces?|halts?|lockdowns?|boycotts?|(?:is|are|['’]re|be)\s(?:\w+ly\s)?(?:\w+ed|shut|set|cut))\b/gi;

/** "A ban on lorries from Monday", "shops are closed from Monday": what is planned begins on a day to come, unless a past verb follows. */
function startsAhead(before: string): boolean {
  if (!START.test(before)) return false;
  const plan = [...before.matchAll(PLAN)].at(-1);
  return plan !== undefined && cues(before.slice(plan.index + plan[0].length)).every((cue) => cue.tense !== 'past');
}
