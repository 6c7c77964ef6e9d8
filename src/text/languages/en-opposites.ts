/** English verbs and nouns of news whose outcomes exclude each other, by what they are about. */

/** Each row: what brings a thing about or says yes to it, and what undoes it or says no. Base forms; other forms by stem. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    'accept agree agreed approve adopt sign signed ratify endorse consent pass enact signature approval acceptance',
    'reject refuse veto oppose decline denounce scrap rejection refusal rebuff spurn',
  ],
  [
    'resume start begin began begun restart continue launch reopen',
    'suspend halt stop end cease cancel abandon interrupt',
  ],
  ['lift ease waive', 'impose tighten reimpose'],
  ['rise rose risen increase grow grew climb surge', 'fall fell fallen decrease drop shrink shrank decline sink'],
  ['win won', 'lose lost'],
  ['release free acquit', 'detain arrest jail convict imprison'],
  ['confirm admit acknowledge', 'deny denied denial dispute refute'],
  ['uphold upheld', 'overturn annul quash'],
  ['attend join', 'boycott skip shun'],
  ['succeed success breakthrough', 'fail failure collapse deadlock stalemate'],
  ['enter arrive', 'leave left withdraw withdrew withdrawn depart'],
];

/** Somebody says that what is told is not so: stands for a "not" before it. */
export const DENYING =
  /\b(?:den(?:y|ies|ied)|refut(?:es|ed)|disput(?:es|ed)|(?:dismiss(?:es|ed)|reject(?:s|ed)) (?:the |this |any )?(?:claims?|reports?|suggestions?|allegations?|rumou?rs?))(?: having| that)?\s/gi;
