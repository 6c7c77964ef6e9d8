/** English cues for what is to come on a day: what kind of date it is, and how sure. Whole words, any case. */

/** Kinds in the order in which they decide: a "deadline for the vote" is a deadline. */
export const KINDS = {
  deadline:
    /\b(?:deadlines?|ultimatums?|cut-?off|no later than|at the latest|(?:has|have|had|gave|given|gives?) [^.;]{0,60}\b(?:until|till)|(?:must|has to|have to|needs? to|required to|asked to|ordered to|due to (?:be )?(?:paid|returned|delivered|handed|filed)|pledged to|promised to|agreed to) [^.;]{0,80}\b(?:by|before|until|till)|(?<!(?:hours?|days?|weeks?|months?) )until|due by)\b/i,
  expiry:
    /\b(?:expir(?:es?|ed|ing|y|ation)|laps(?:es?|ed|ing)|runs? out|ran out|running out|(?:term|mandate|licen[cs]e|truce|ceasefire|contract|treaty|pact|lease|permit|visa)s? (?:will )?end(?:s|ed)?)\b/i,
  vote: /\b(?:vot(?:e[sd]?|ing)|ballots?|elections?|referend(?:um|ums|a)|run-?offs?|polls? (?:open|close)|primar(?:y|ies))\b/i,
  hearing:
    /\b(?:hearings?|trials?|verdicts?|sentencing|court (?:date|session)|in court|before (?:a|the) (?:judge|court|tribunal|panel|committee)|ruling|testif(?:y|ies|ied)|arraign(?:ed|ment)|inquests?)\b/i,
  meeting:
    /\b(?:meet(?:s|ing|ings)?|met|talks?|summits?|sessions?|visit(?:s|ed|ing)?|conferences?|negotiat(?:e[sd]?|ions?|ing)|rounds?|conven(?:e[sd]?|ing)|gather(?:s|ed|ing)?|host(?:s|ed|ing)?|travel(?:s|l?ed|l?ing)? to|fl(?:y|ies|ew|ying) to|arriv(?:e[sd]?|al|ing)|sit(?:s|ting)? down|sat down|call on|consultations?|discussions?|congress|assembly)\b/i,
};

/** Wishes, chances and conditions. */
export const POSSIBLE =
  /\b(?:may|might|could|would|hop(?:es?|ed|ing)|wants?|wanted|wish(?:es|ed)?|seeks?|sought|propos(?:es?|ed|als?)|suggest(?:s|ed)?|offer(?:s|ed)? to|possibl[ey]|perhaps|maybe|tentative(?:ly)?|if|unless|whether|consider(?:s|ed|ing)?|threaten(?:s|ed)?|unclear|rul(?:e[sd]?|ing) out|talk of)\b/gi;

/** Plans and forecasts of somebody, not fixed. */
export const EXPECTED =
  /\b(?:expect(?:s|ed|ing|ations?)?|likely|probabl[ey]|should|plan(?:s|ned|ning)? (?:to|on|for)|intend(?:s|ed)?|aim(?:s|ed)?|anticipat(?:es?|ed)|forecasts?|predict(?:s|ed)?|estimat(?:es?|ed)|projected|look(?:s|ing) to|prepar(?:es?|ed|ing) to|about to|believed to)\b/gi;

/** Plans that were over before they came, or that there are none. */
export const GIVEN_UP =
  /\b(?:had (?:\w+ly )?(?:been )?(?:hoped|planned|expected|scheduled|wanted|intended|due|set)|no (?:\w+ ){1,3}(?:is|are|was|were|has been|have been) (?:scheduled|planned|set|due))\b/i;

/** Told as fixed; "said he would" is "will" told afterwards. */
export const FIXED =
  /\b(?:(?:said|says|announced|confirmed|promised|agreed|vowed|pledged|ruled|decided)\b[^,;]{0,60}?\bwould|will|shall|won['’]t|(?:is|are|was|were|has been|have been|been) (?:set|due|scheduled|slated|called|fixed|booked|announced|agreed|invited|summoned|to)|scheduled|set for|due (?:on|in|to|at|back)|tak(?:es|ing) (?:place|effect)|(?<!\b(?:may|might|could|would|should|can|to|not)\s)(?:begins?|starts?|opens?|resumes?|meets?|votes?|ends?|closes?|convenes?|expires?|comes? into force|goes? into effect) (?:on|in|at|next|again|work)|upcoming|(?:postponed|rescheduled|moved|pushed back|put off|brought forward) (?:to|until|till|for)|next (?:round|meeting|session|hearing)|agreed (?:\w+ ){0,3}to|invited|ordered|gave|must|has to|have to)\b/gi;

/** A plan that is given up or moved: its day lies ahead no more. */
export const CALLED_OFF =
  /\b(?:called off|calls off|cancel(?:s|led|ed)?|postpon(?:es?|ed)|scrapp?(?:s|ed)|shelv(?:es?|ed)|abandon(?:s|ed)?|reschedul(?:es?|ed)|put off|pushed back|moved (?:to|from|back)|delayed|no longer (?:meet|plan|expected)|(?:will|would) not (?:take place|go ahead|be held|meet))\b/i;

/** Moved to another day, which is then fixed. */
export const MOVED_TO =
  /\b(?:postponed|rescheduled|moved|pushed back|put off|brought forward|delayed)\s(?:\w+\s){0,3}?(?:to|until|till|for)\b/i;
