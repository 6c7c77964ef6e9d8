/** English cues by which a sentence tells an outcome, a plan, an opinion or a state. Whole words, lower case. */

/** Verbs and nouns with which news tells that something was settled, or that it was not. */
export const OUTCOME =
  /\b(?:agree[ds]?|end(?:ed|s)|conclud(?:ed|es)|collaps(?:ed|es)|fail(?:ed|s)|br(?:oke|eaks?) (?:down|off|up|(?:the )?deadlock)|reject(?:ed|s)|refus(?:ed|es)|accept(?:ed|s)|approv(?:ed|es)|adopt(?:ed|s)|pass(?:ed|es)|sign(?:ed|s)|ratif(?:ied|ies)|veto(?:ed|es)|vot(?:ed|es)|rul(?:ed|es) (?:that|against|in|out|for)|order(?:ed|s)|stop(?:ped|s)|block(?:ed|s)|ban(?:ned|s)|grant(?:ed|s)|dismiss(?:ed|es)|overturn(?:ed|s)|upheld|upholds|convict(?:ed|s)|acquit(?:ted|s)|sentenc(?:ed|es)|charg(?:ed|es) with|arrest(?:ed|s)|fin(?:ed|es)\b|resign(?:ed|s)|quits?|step(?:ped|s) down|hand(?:ed|s) over|oust(?:ed|s)|toppl(?:ed|es)|overthr(?:ew|own)|flee(?:s)?|fled|surrender(?:ed|s)|declar(?:ed|es)|confirm(?:ed|s)|raised?(?: the)?|cut(?:s)? (?:its|the)|appoint(?:ed|s)|chose[n]?|pick(?:ed|s)|award(?:ed|s)|elect(?:ed|s)|w[io]n[s]?|los(?:t|es)|kill(?:ed|s)|captur(?:ed|es)|seiz(?:ed|es)|withdr(?:ew|aws?)|suspend(?:ed|s)|halt(?:ed|s)|fr[eo]z(?:e|es|en)|resum(?:ed|es)|postpon(?:ed|es)|delay(?:ed|s)|extend(?:ed|s)|cancel(?:led|ed|s)|called off|impos(?:ed|es)|lift(?:ed|s)|announc(?:ed|es)|releas(?:ed|es)|settl(?:ed|es)|struck|str(?:uck|ikes?) a deal|walk(?:ed|s) out|parted|made no|makes? no|(?:deal|agreement|accord|settlement) (?:was|is|has been) (?:reached|signed|found|struck)|reach(?:ed|es)? (?:an?|no) |without (?:\w+ ){0,2}(?:breakthrough|agreement|deal|results?|progress|compromise|decision|accord|settling)|no (?:\w+ ){0,2}(?:breakthrough|agreement|deal|compromise|progress|decision|settlement|results?|accord|consensus)|not (?:\w+ ){0,2}(?:agreed|reached|found|settled|resolved))\b/i;

/** Words for how far apart or together the sides are now. */
export const STATE =
  /\b(?:remain(?:s|ed|ing)?|still|unresolved|outstanding|open|stalled?|deadlock(?:ed)?|stalemate|insist(?:s|ed)?|maintain(?:s|ed)?|refus(?:es|ed)|demand(?:s|ed)?|so far|not yet|has(?:n['’]?t| not)|have(?:n['’]?t| not)|continu(?:es|ed)|controls?|holds?|stands?|unwilling|disagree(?:ment|s|d)?|sticking|gaps?|in force|in place|on hold|pending)\b/i;

/** What is announced or planned, not done. */
export const FUTURE =
  /\b(?:will|won['’]t|shall|(?:is|are|was|were) (?:set|due|scheduled|expected|slated|planned|poised|about|to be|going) ?(?:to|for)?|plans? (?:to|on|for)|planned (?:to|for)|intends? to|hopes? to|aims? to|to (?:meet|travel|visit|resume|hold|discuss) (?:with |in |on |to )?|next steps?|upcoming|ahead of|tomorrow|next (?:week|month|year|round))\b/i;

/** A verb under "will" or "to": what it names is still to come ("will be released", "is to sign"). */
export const TO_COME =
  /\b(?:will|shall|won['’]t|to)\s(?:not\s|also\s|\w+ly\s)?(?:be\s|have\s(?:been\s)?)?(?:\w+ly\s)?\w+/gi;

/** Judgement and speculation: never a settled fact. */
export const OPINION =
  /\b(?:may|might|could|would|should|must|ought|perhaps|probably|possibly|likely|unlikely|potentially|theoretically|analysts?|experts?|observers?|commentators?|critics|raises? (?:concerns?|questions?)|whether|if)\b/i;

/** Told at second hand or as an impression: less sure, still told. */
export const HEDGE =
  /\b(?:suggest(?:s|ing|ed)?|appear(?:s|ed|ing)? to|seem(?:s|ed)? to|reportedly|allegedly|apparently|is said to|rumou?red)\b/i;

/** Commentary: the writer weighs what happened in place of telling it. */
export const COMMENTARY =
  /^(?:options|ways|steps|suggestions|recommendations|lessons)\b|\b(?:underscor(?:es?|ed|ing)|reflect(?:s|ed|ing)|mirror(?:s|ed|ing)?|faces? the challenge|is (?:essential|crucial|vital|key)|remains? (?:essential|crucial|vital|key)|stays essential|marking a|flawed|sensible|misguided|reckless|foolish(?:ly)?|rightly|wrongly|unfortunately|sadly|obviously|inadvertently|(?:main|chief|biggest|real|key) (?:barrier|obstacle|problem|culprit))\b/i;

/** Looks back from the time of the story: told for context, not as news. */
export const LOOKS_BACK =
  /\b(?:initially|originally|previously|formerly|historically|earlier (?:efforts?|talks|this|attempts?|rounds?)|past efforts?|in the past|years? ago|at the time|had (?:been|already|earlier)|since assuming|since taking|background)\b/i;

/** Words that tie a sentence to the one before it: cut from the front, with a mark. */
export const CONNECTIVE =
  /^(?:(?:but|and|so(?! far)|yet|nor)\s+(?=\p{L})|(?:however|but|so|yet|still|also|meanwhile|moreover|furthermore|additionally|in addition|besides|nevertheless|nonetheless|then|thus|therefore|hence|consequently|as a result|accordingly|instead|alternatively|otherwise|similarly|likewise|at the same time|for (?:instance|example)|in fact|indeed|of course|by contrast|in contrast|on the other hand|despite this|despite that|even so|that said|for (?:his|her|their|its) part|separately|specifically|in particular|notably|importantly|overall|in short|in other words|to that end|after all|again|finally|first|second|third|secondly|lastly)\s*,\s*)/iu;

/** Openings that point at something said before and mean nothing alone. */
export const DANGLING =
  /^(?:this|that|these|those|such|it(?!(?:['’]s| is| was| remains?) (?:not )?(?:un)?(?:clear|likely|known|certain))|they|them|their|its|both(?! (?:\S+ ){1,4}and\b)|another|others|neither|either|the (?:former|latter|move|moves|decision|announcement|statement|statements|comments?|remarks?|same|two|three|four|pair|duo|trio|other|others|first|second|third|answer|reason|result|latest|idea|issue|issues|measure|measures|report|article|document|source|sources|author|writer|group|selection|team|approach|strategy|choice|path|challenge|process)\b(?! (?:between|of|for|on|in|with|from|by|to|that)\b)|here|there(?! (?:is|are|was|were|will|has|have|remain))|in (?:this|that|doing so|response|return|turn|it|so doing|these|those)|as such|of (?:these|those|them)|(?:some|one|many|most|all|none|each|several|few) of (?:them|these|those)|his|her|he|she|you|your|like (?:this|that|these)|unlike the|under (?:this|that|these|it)|with (?:this|that|it|them)|without (?:this|that|it|them)|by (?:this|doing)|among (?:them|these|those)|if so|after (?:that|this)|before (?:that|this)|since then|until then|to do so|key (?:points?|takeaways?))\b/i;

/** Openings of advice to the reader. */
export const ADVICE =
  /^(?:stay|read|see|click|subscribe|follow|focus|consider|remember|note|learn|find|check|watch|share|sign up|support|contact|visit|download|listen|join|discover|explore|get|make sure|be (?:sure|aware)|keep|try|avoid|use)\b/i;

/** Plans that have a taker and a time: meetings, votes, deadlines, expiries. "Will cause" and "will require" are none. */
export const PLANNED =
  /\b(?:will (?:not )?(?:then |also |next |soon )?(?:meet|travel|visit|fly|go|come|hold|host|resume|begin|start|vote|decide|rule|publish|announce|return|sign|open|close|convene|gather|discuss|present|submit|appear|testify|launch|take (?:place|effect|part)|enter|expire|continue|brief|join|attend|receive|arrive|depart|leave|be (?:held|back|published|discussed|presented|in))|scheduled (?:to|for)|(?:is|are|was|were) (?:set|due|expected|scheduled|slated|planned|to (?:meet|travel|visit|resume|hold|begin|start))|plans? (?:to|for)|planned (?:to|for)|intends? to|next (?:round|meeting|session|hearing|talks)|resume[sd]? on|deadline|expires? (?:on|in|at)|no later than|by (?:the end of|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december))\b/i;

/** Openings that name a gathering without saying whose: "The talks …". */
export const GATHERING =
  /^the (?:closed-door |latest )?(?:discussions?|talks|meetings?|session|negotiations?|summit|conversation|call|visit|hearing|trial|dialogue|encounter)\b/i;

/** A label before a colon: a transcript's speaker, a heading run into the text. "Petra Lund said:" is none. */
export const LABEL = /^(?:\([^)]*\)\s*)?\p{Lu}[\p{L}\p{N}.,'’-]*(?: \p{Lu}[\p{L}\p{N}.,'’-]*){0,5}:\s/u;

/** Talk, not reporting: an answer's opening, a blog's stamp, the writer's or reader's own person. */
export const TALK =
  /^(?:\([^)]*\)\s*)?(?:(?:no|yes|yeah|well|oh|okay|ok|hi|hello|thanks?|please|wow|hey|look|right|sure|actually)\b[,.!])|\||^\((?:update|posted|photo)|\bAP Photo\b|\bGetty Images\b|\bfile photo\b|\d{1,2}:\d{2} ?[ap]\.?m\.? (?:et|gmt|est)\b/iu;
export const OWN_PERSON =
  /(?<![\p{L}\p{N}.])(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Yy]ou|[Yy]ou['’]\w+|[Yy]our|[Mm]y|[Oo]ur|ours|me|(?<!\bthe )us)(?![\p{L}\p{N}.])/u;

/** An issue is not settled yet, in the words of whoever tells it. */
export const UNSETTLED =
  /\b(?:unresolved|outstanding|open|undecided|unsettled|deadlock(?:ed)?|stalemate|stalled|sticking points?|remain(?:s|ed)? (?:\w+ ){0,3}(?:apart|divided|unclear|in dispute|disputed)|disagree(?:ments?|s|d)?|disputes? (?:over|about|on)|(?:most )?difficult points?|(?:main|key|biggest) obstacles?|obstacles? (?:is|are|to)|(?:no|without(?: any)?) (?:\w+ ){0,2}(?:compromise|agreement|deal|settlement|accord|breakthrough|concessions?)|unwilling|insist(?:s|ed)?|demand(?:s|ed)|refus(?:es|ed) to|reject(?:s|ed)?)\b|(?:\b(?:not|never)|n['’]t) (?:\w+ ){0,2}(?:found|find|reached|reach|agreed|agree|settled|settle|resolved|resolve|conceded?|make concessions)\b/i;

/** An issue is settled, in the words of whoever tells it. */
export const AGREED =
  /\b(?:(?:have|has|had|was|were|both sides|the sides|the parties) (?:\w+ )?(?:agreed|settled|accepted|signed|approved|ratified)|agreed (?:on|to|that)|reached (?:an? )?(?:\w+ )?(?:agreement|deal|accord|settlement)|agreement (?:was )?(?:reached|signed)|settled on)\b/i;

/** Conjunctions of time, not "as well as", "such as", "described as". */
export const TEMPORAL =
  /(?<!\b(?:such|as|as \p{L}+|well|soon|long|known|same|served?|described|seen|much|far|acts?|acted))\s(?:(?:particularly|especially|just|even|only|mostly|chiefly)\s)?(?:as|after|when|since|once)\s(?!(?:well|soon|long|part|a result|if|to|for|of|\p{L}+ as)\b)/giu;

/** What leans on a head or a mention outside of the sentence: "… was one, … another", "a hearing on that claim", "all 1,200 pupils". */
export const LEANS =
  /\b(?:is|are|was|were) (?:one|another|others)(?=[.,;]|,? (?:and|but|while)\b)|^(?:an?|the|no|any) (?:\p{Ll}[\p{L}-]* ){1,3}(?:on|of|for|in|about|over|to|against|into) (?:that|this|those|these) \p{Ll}|^all (?:of the )?\d[\d,.]* \p{Ll}|^the (?:cause|identity|condition|age|names?|number|details|circumstances|motive)(?: of (?:death|injury|the (?:dead|victims?|injured)))? (?:was|were|is|are|has|have|had|remains?)\b/iu;

/** "A hearing | on that claim | is set": what stands before is a subject without it. */
export const POINTS_BACK =
  /(?<=^(?:an?|the) (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*) (?:on|of|for|in|about|over|to|against|into) (?:that|this|those|these) \p{Ll}+(?= (?:is|are|was|were|will|has|have)\b)/iu;
