/** English words that judge how talks, work or a process goes: well, or without result. Whole words, lower case. */

/** What is judged: a gathering, an effort, a course of things. */
export const PROCESS =
  /\b(?:talks|negotiations?|discussions?|meetings?|summit|session|dialog(?:ue)?|conversations?|consultations|process|mediation|diplomacy|efforts|visit|mission|settlement|agreement|deal|compromise|accord|met|parted|sat down)\b/i;

/** It goes well; stems of words that a negation turns are tested by the caller. */
export const WELL =
  /\b(?:optimis(?:tic|m)|productive|constructive|fruitful|useful|positive|encourag(?:ed|ing)|promising|hopeful|upbeat|(?:going|went|gone|go) (?:very |really |so |quite )?well|(?:good|great|significant|real|major|substantial|considerable|some) progress|(?:made|making|make) (?:\w+ )?progress|successful|a success|close to (?:an?|the) (?:deal|agreement|accord)|looks? better|steps? forward|on track|(?:very )?good (?:talks|meeting|conversation|discussions))\b/i;

/** Of these, what tells a result. Useful or constructive talks may well end without one: that is courtesy, and no contradiction. */
export const SUCCESS =
  /\b(?:(?:going|went|gone|go) (?:very |really |so |quite )?well|progress|success(?:ful)?|fruitful|close to (?:an?|the) (?:deal|agreement|accord)|on track|breakthrough)\b/i;

/** What takes a good word back in the same breath. */
export const QUALIFIED = /\b(?:but|although|though|however|yet|even so)\b/i;

/** Of these, what looks ahead rather than back. */
export const AHEAD =
  /\b(?:optimis(?:tic|m)|hopeful|upbeat|encouraged|promising|going (?:\w+ )?well|close to|on track)\b/i;

/** It brought nothing. */
export const NO_RESULT =
  /\b(?:without (?:\w+ ){0,2}(?:breakthrough|agreement|deal|results?|progress|compromise|decision|accord|settlement|success)|no (?:\w+ ){0,2}(?:breakthrough|agreement|deal|compromise|progress|decision|settlement|results?|accord|consensus|concessions)|(?:little|minimal|scant|limited|meagre) (?:progress|results?)|fail(?:s|ed|ure)?|collaps(?:ed|es|e)|br(?:oke|oken) (?:down|off)|deadlock(?:ed)?|stalemate|impasse|fruitless|unproductive|inconclusive|empty-handed|(?:have|has|had)(?:n['’]?t| not) (?:found|reached|made|agreed)|(?:did|could)(?:n['’]?t| not) (?:agree|reach|bridge|make|find)|going nowhere|gone nowhere|went nowhere)\b/i;

/** No judgement of the process itself: a condition, a fear, a call. */
export const UNSURE =
  /\b(?:if|unless|whether|could|would|should|may|might|must|hop(?:e|es|ed|ing) (?:to|that|for)|in order to|risk)\b/i;
