/** English words for what happens on a day: gatherings, beginnings and endings, blame. Whole words, lower case. */

/** Happenings that are dated as one thing; those of one class are one thing by several names. */
export const HAPPENINGS: { name: string; words: string }[] = [
  {
    name: 'gathering',
    words:
      'talks|negotiations|discussions|meetings?|summit|assembly|session|conversation|dialog(?:ue)?|conference|consultations|encounter',
  },
  { name: 'vote', words: 'vote|ballot|election|referendum|poll' },
  { name: 'hearing', words: 'hearing|trial|verdict|ruling|judg(?:e)?ment|sentencing' },
  { name: 'protest', words: 'protest|rally|march|demonstration' },
  { name: 'strike', words: 'strike|walkout|stoppage' },
  { name: 'attack', words: 'attack|raid|bombing|explosion|blast|shooting|assault' },
  { name: 'accident', words: 'crash|collision|fire|accident|derailment|sinking|spill' },
  { name: 'disaster', words: 'earthquake|quake|flood|storm|landslide|eruption' },
  { name: 'ceremony', words: 'ceremony|funeral|inauguration|opening|launch' },
];

/** That something is one of several of its kind, so that two days are no contradiction. */
export const SEVERAL =
  /\b(?:first|second|third|fourth|last|next|earlier|previous(?:ly)?|follow-?up|follow(?:s|ed|ing)|another|again|resum\w+|rounds?|continu\w+|series|multiple|several|later|both days|daily|two-day|three-day|previous rounds)\b/i;

/**
 * Verbs with which something comes into being or ends, by the stage of it that they tell: a rule is made in one month and in force from
 * the next. `object` ones take it as their object, `subject` ones stand behind it.
 */
export const STAGES: { stage: string; object?: RegExp; subject?: RegExp }[] = [
  {
    stage: 'made',
    object: /\b(?:impos(?:es|ed)|introduc(?:es|ed)|enact(?:s|ed)|set up|establish(?:es|ed)|adopt(?:s|ed))\s/i,
    subject: /\s(?:(?:were|was) (?:imposed|introduced|adopted)\b|(?:has|have) been (?=(?:[\w'’-]+\s){1,6}since\s))/i,
  },
  {
    stage: 'in force',
    subject:
      /\s(?:took effect|takes effect|came into (?:force|effect)|comes into (?:force|effect)|entered into force|entered force|went into (?:force|effect)|(?:began|started) to apply)\b/i,
  },
  {
    stage: 'begun',
    object: /\blaunch(?:es|ed)\s/i,
    subject: /\s(?:(?:began|started)(?! to apply)|were launched|was launched)\b/i,
  },
  {
    stage: 'ended',
    object: /\b(?:lift(?:s|ed)|scrapp(?:s|ed)|abolish(?:es|ed)|cancel(?:s|led|ed)|revok(?:es|ed)|repeal(?:s|ed))\s/i,
    subject: /\s(?:were lifted|was lifted|were scrapped|was scrapped|was cancelled|were cancelled)\b/i,
  },
  { stage: 'run out', subject: /\s(?:expired|expires|ended|lapsed|ran out)\b/i },
];

/** Who is held to have done it: the doer, then the deed, in named groups. */
const DOER = "(?<doer>(?:the )?\\p{Lu}[\\w.’'-]*(?: (?:of )?\\p{Lu}[\\w.’'-]*){0,3}|(?:the )?\\p{Ll}+(?: \\p{Ll}+)?)";
export const HOLDS_RESPONSIBLE: RegExp[] = [
  new RegExp(`\\b[Bb]lam(?:e|es|ed|ing) ${DOER} for (?<deed>[^.;]{8,160})`, 'u'),
  new RegExp(`\\b[Aa]ccus(?:e|es|ed|ing) ${DOER} of (?<deed>[^.;]{8,160})`, 'u'),
  new RegExp(`${DOER} (?:was|were|is|are|had been) (?:behind|responsible for|to blame for) (?<deed>[^.;]{8,160})`, 'u'),
  new RegExp(`${DOER} (?:has |have )?claim(?:s|ed) responsibility for (?<deed>[^.;]{8,160})`, 'u'),
  new RegExp(
    `(?<deed>[^.;,]{8,160}) (?:was|were|had been|has been) (?:caused|ordered|staged|launched|planted|committed|carried out|started|fired|set off) by ${DOER}`,
    'u',
  ),
];

/** Outcomes of which only one can be. */
export const OPPOSED: [RegExp, RegExp][] = [
  [/\bsign(?:s|ed)\b/i, /\b(?:veto(?:es|ed)|refus(?:es|ed) to sign)\b/i],
  [/\b(?:accept(?:s|ed)|agree[sd]? to)\b/i, /\b(?:reject(?:s|ed)|refus(?:es|ed)|turn(?:s|ed) down)\b/i],
  [
    /\b(?:pass(?:es|ed)|approv(?:es|ed)|adopt(?:s|ed))\b/i,
    /\b(?:vot(?:es|ed) down|reject(?:s|ed)|defeat(?:s|ed)|block(?:s|ed))\b/i,
  ],
  [/\bconvict(?:s|ed)\b/i, /\b(?:acquit(?:s|ted)|clear(?:s|ed) of)\b/i],
  [
    /\b(?:releas(?:es|ed)|fre(?:es|ed))\b/i,
    /\b(?:still (?:held|in custody|detained)|remains? in (?:custody|prison|jail))\b/i,
  ],
  [
    /\b(?:resign(?:s|ed)|step(?:s|ped) down|quits?)\b/i,
    /\b(?:refus(?:es|ed) to (?:resign|step down|quit)|stays? in office|stayed in office)\b/i,
  ],
  [/\bsurviv(?:es|ed)\b/i, /\b(?:died|was killed|were killed)\b/i],
  [/\b(?:re-?open(?:s|ed)|opened)\b/i, /\b(?:closed|shut|stayed closed|remains? closed)\b/i],
  [/\bcaptur(?:es|ed)\b/i, /\b(?:repel(?:s|led)|held on to|still (?:hold|control)s?)\b/i],
];
