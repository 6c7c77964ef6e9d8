/** How English news tells that somebody lost or still holds an office, and that something was not done yet. */
import { anyOf } from '../phrases.ts';

const OFFICE =
  '(?:president|premier|prime minister|minister|chancellor|chair\\w*|head|leader|director|mayor|governor|king|queen|chief|spokes\\w+|captain|manager|secretary|office|power|charge|the helm|place)';

/** Behind a name: they lost their office. */
export const LOSES_OFFICE =
  /^(?:['’]s?)?(?:\s(?!and\b|but\b|that\b|who\b)[\p{L}'’-]+){0,4}?\s(?:resignation|ouster|resign(?:s|ed)|(?:was|been|is) (?:ousted|toppled|deposed|dismissed|sacked)|st(?:eps|epped|epping) (?:down|aside)|quits?|gave up (?:power|office|the \w+)|left (?:office|power)|relinquish\w+ (?:power|office))\b/iu;

/** Asked for, feared or ruled out: nobody has lost an office by that. */
export const NO_LOSS =
  /\b(?:demand\w*|call(?:s|ed|ing)? (?:on|for)|calls|urg\w+|want\w*|until|if|whether|unless|would|could|should|must|might|may|will|not|never|refus\w+|rumou?r\w*|pressur\w+|ahead of|before|push\w*|seek\w*|possib\w+|expect\w*|hop(?:e|es|ed|ing)|insist\w*|vow\w*|pledg\w+|promis\w+|n['’]t)\b/i;

const WORDS_BETWEEN = "(?:\\s(?!and\\b|but\\b|that\\b|who\\b)[\\p{L}'’-]+){0,4}?";
/** "Remains, for now, the mayor" */
const HOLDS = `(?:remains?|stays?|is still|continues as)\\b(?:,?\\s[\\p{L}'’-]+){0,8}?,?\\s${OFFICE}\\b`;
const MEANS_TO_HOLD = `${anyOf(`
  cling(s) to, {refuses,has refused,will not,would not} (to) {resign,step,quit,leave}
  {hasn't,has not,hadn't,had not} (yet) {resigned,stepped,quit,left}
  {will not,would not,won't} {run,stand,seek {reelection,re-election,another}}
  {promise(s),pledge(s),vow(s),says} (he,she,they) {not to run,to stay,will stay,will not run}
`)}\\b`;
/** Behind a name: they hold their office, or mean to hold it or leave it on another day. */
export const HOLDS_OFFICE = new RegExp(`^${WORDS_BETWEEN}\\s(?:${HOLDS}|${MEANS_TO_HOLD})`, 'iu');

/** It is not done yet; what, stands behind it. */
export const NOT_DONE =
  /\b(?:ha(?:s|ve|d) not (?:yet )?|ha(?:s|ve|d)n['’]t (?:yet )?|not yet |yet to )(?<what>[^.;]+)/i;

/** Behind these nothing is done, whatever the verb. */
export const UNDONE =
  /\b(?:not|never|no|n['’]t|if|whether|unless|until|would|could|should|might|may|short of|refus\w+|plan(?:s|ned)? to)\b/i;
