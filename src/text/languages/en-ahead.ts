/** English cues for what is to come on a day: what kind of date it is, and how sure. Whole words, any case. */
import { anywhere, everywhere } from '../phrases.ts';

const LIMIT = anywhere('deadline(s), ultimatum(s), cutoff, cut-off, no later than, at the latest, due by');
/** "Has to be paid by", "gave them … until": a duty or a grace, and its end within the same clause. */
const BY =
  /\b(?:has|have|had|gave|given|gives?) [^.;]{0,60}\b(?:until|till)\b|\b(?:must|has to|have to|needs? to|required to|asked to|ordered to|due to (?:be )?(?:paid|returned|delivered|handed|filed)|pledged to|promised to|agreed to) [^.;]{0,80}\b(?:by|before|until|till)\b|(?<!(?:hours?|days?|weeks?|months?) )\buntil\b/;

/** Kinds in the order in which they decide: a "deadline for the vote" is a deadline. */
export const KINDS = {
  deadline: new RegExp(`${LIMIT.source}|${BY.source}`, 'i'),
  expiry: anywhere(`
    expir{e,es,ed,ing,y,ation}, laps{e,es,ed}, run(s) out, ran out, running out
    {term,mandate,licence,license,truce,ceasefire,contract,treaty,pact,lease,permit,visa}(s) (will) end(s,ed)
  `),
  vote: anywhere(`
    vot{e,es,ed,ing}, ballot(s), election(s), referend{um,ums,a}, runoff(s), run-off(s), poll(s) {open,close}, primar{y,ies}
  `),
  hearing: anywhere(`
    hearing(s), trial(s), verdict(s), sentencing, court {date,session}, in court, ruling, inquest(s)
    before {a,the} {judge,court,tribunal,panel,committee}, testif{y,ies,ied}, arraign{ed,ment}
  `),
  meeting: anywhere(`
    meet(s,ing,ings), met, talk(s), summit(s), session(s), visit(s,ed,ing), conference(s), consultation(s), discussion(s), congress, assembly
    negotiat{e,es,ed,ion,ions,ing}, round(s), conven{e,es,ed,ing}, gather(s,ed,ing), host(s,ed,ing), call on
    travel(s,ed,led,ing,ling) to, fl{y,ies,ew,ying} to, arriv{e,es,ed,al,ing}, sit(s,ting) down, sat down
  `),
};

/** Wishes, chances and conditions. */
export const POSSIBLE = everywhere(`
  may, might, could, would, if, unless, whether, hop{e,es,ed,ing}, want(s,ed), wish(es,ed), seek(s), sought
  propos{e,es,ed,al,als}, suggest(s,ed), offer(s,ed) to, consider(s,ed,ing), threaten(s,ed), rul{e,es,ed,ing} out, talk of
  possible, possibly, perhaps, maybe, tentative(ly), unclear
`);

/** Plans and forecasts of somebody, not fixed. */
export const EXPECTED = everywhere(`
  expect(s,ed,ing,ation,ations), likely, probable, probably, should, about to, believed to
  plan(s,ned,ning) {to,on,for}, intend(s,ed), aim(s,ed), look{s,ing} to, prepar{e,es,ed,ing} to
  anticipat{e,es,ed}, forecast(s), predict(s,ed), estimat{e,es,ed}, projected
`);

/** Plans that were over before they came, or that there are none. */
export const GIVEN_UP =
  /\b(?:had (?:\w+ly )?(?:been )?(?:hoped|planned|expected|scheduled|wanted|intended|due|set)|no (?:\w+ ){1,3}(?:is|are|was|were|has been|have been) (?:scheduled|planned|set|due))\b/i;

/** Told as fixed; "said he would" is "will" told afterwards. */
export const FIXED =
  /\b(?:(?:said|says|announced|confirmed|promised|agreed|vowed|pledged|ruled|decided)\b[^,;]{0,60}?\bwould|will|shall|won['’]t|(?:is|are|was|were|has been|have been|been) (?:set|due|scheduled|slated|called|fixed|booked|announced|agreed|invited|summoned|to)|scheduled|set for|due (?:on|in|to|at|back)|tak(?:es|ing) (?:place|effect)|(?<!\b(?:may|might|could|would|should|can|to|not)\s)(?:begins?|starts?|opens?|resumes?|meets?|votes?|ends?|closes?|convenes?|expires?|comes? into force|goes? into effect) (?:on|in|at|next|again|work)|upcoming|(?:postponed|rescheduled|moved|pushed back|put off|brought forward) (?:to|until|till|for)|next (?:round|meeting|session|hearing)|agreed (?:\w+ ){0,3}to|invited|ordered|gave|must|has to|have to)\b/gi;

/** A plan that is given up or moved: its day lies ahead no more. */
export const CALLED_OFF = anywhere(`
  call{ed,s} off, cancel(s,led,ed), postpon{e,es,ed}, scrap{s,ped}, shelv{e,es,ed}, abandon(s,ed), reschedul{e,es,ed}
  put off, pushed back, moved {to,from,back}, delayed, no longer {meet,plan,expected}
  {will,would} not {take place,go ahead,be held,meet}
`);

/** Moved to another day, which is then fixed. */
export const MOVED_TO =
  /\b(?:postponed|rescheduled|moved|pushed back|put off|brought forward|delayed)\s(?:\w+\s){0,3}?(?:to|until|till|for)\b/i;
