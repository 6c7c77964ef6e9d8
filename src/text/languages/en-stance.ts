/** English words by which somebody takes a stand: for, against, wanting, warning, judging. Whole words, lower case. */
import { anyOf, anywhere } from '../phrases.ts';

/** Finite verbs of taking a stand, as they follow their subject. */
const VERBS =
  `insists? insisted maintains? maintained demands? demanded refuses? refused rejects? rejected opposes? opposed resists? resisted
  supports? supported backs? backed endorses? endorsed favou?rs? favou?red accepts? accepted agrees? agreed welcomes? welcomed wants? wanted
  seeks? sought prefers? preferred pledges? pledged promises? promised vows? vowed warns? warned threatens? threatened urges? urged
  denies denied deny denounces? denounced condemns? condemned criticis(?:es?|ed) criticiz(?:es?|ed) dismiss(?:es|ed)? disputes? disputed
  rebuffs? rebuffed offers?\\sto offered\\sto offers?\\s\\d offered\\s\\d proposes? proposed concedes? conceded hails? hailed praises? praised protests? protested
  reiterates? reiterated stress(?:es|ed)? calls?\\sfor called\\sfor calls?\\son called\\son asks?\\sfor asked\\sfor rul(?:es?|ed)\\sout
  objects?\\sto objected\\sto pushes\\sfor pushed\\sfor holds?\\sout\\sfor express(?:es|ed)? argues? argued doubts? doubted believes? believed
  continues?\\sto\\s(?:insist|demand|refuse|reject|oppose|support|back|seek|resist) makes?\\sno\\sconcessions made\\sno\\sconcessions
  (?:set|gave)\\s(?:an?|the|no|new|another)\\s(?:[\\w-]+\\s){0,2}(?:deadline|ultimatum|condition|conditions|limit)
  make\\s(?:any\\s)?concessions impose\\s\\w+\\sdeadline`
    .trim()
    .split(/\s+/)
    .join('|');

/** "Is unwilling", "was determined": a stand as a state of mind. */
const MINDS =
  `unwilling|willing|ready|prepared|determined|open\\sto|opposed|against|in\\sfavou?r|adamant|committed|optimistic|pessimistic
  |concerned|worried|afraid|alarmed|sceptical|skeptical|supportive|critical|reluctant|keen|hopeful|confident|convinced|unhappy|angry|wary`.replace(
    /\s+/g,
    '',
  );

const BETWEEN =
  `(?:(?:has|have|had|did|does|do|is|are|was|were|been|not|never|also|still|again|now|publicly|repeatedly|firmly|flatly|openly|clearly
  |strongly|deeply|long|himself|herself|itself|themselves|already|since|so\\sfar|both|once\\sagain|\\w+n['’]t|\\p{Ll}+ly)\\s)`.replace(
    /\s*\n\s*/g,
    '',
  );

/** What stands between a subject and its stand: an apposition, those joined to it, a noun of which it is the first part. */
const LINK = '(?:,[^,;]{2,120},|,?\\sand\\s[^.;]{2,80}?|(?:\\s\\p{Ll}[\\p{Ll}-]+){1,3}?)?';

/** A subject's own clause goes on with a stand; read from behind the subject's name. */
export const TAKES_STAND = new RegExp(
  `^${LINK}\\s${BETWEEN}{0,4}(?:${VERBS}|(?:is|are|was|were|been|remains?|remained|seems?|seemed)\\s${BETWEEN}{0,3}(?:${MINDS}))(?!\\p{L})`,
  'iu',
);

/** "…, demanding that": a stand told beside an act. */
export const BESIDE_STAND = new RegExp(
  `,\\s(?:while\\s)?${anyOf('threatening, demanding, insisting, rejecting, refusing, warning, vowing, urging, opposing, calling {for,on}, ruling out')}\\s`,
  'i',
);

/** Whose words these are in truth: not the reporter's, nor the actor's. */
export const AS_TOLD_BY =
  /\b(?:according to|in (?:his|her|their|\p{Lu}[\p{L}-]+['’]s) (?:\[[^\]]*\] )?(?:reading|view|opinion|eyes|words|account|telling|judg(?:e)?ment))\b/u;

/** Within somebody's words: that they want, refuse, judge or fear, and do not merely report. */
export const JUDGES = anywhere(`
  must, should, ought, cannot, can't, won't, will {not,never}, would {not,never,be}, never, if, unless
  {ai,are,ca,could,did,do,does,had,has,have,is,must,need,should,was,were,wo,would}n't
  {has,have,is,are,was,were,did,does,do} not, not {yet,ready,willing,enough,negotiable,acceptable,going to,imposing,set}
  want(s,ed), need(s,ed), hope(s,d), expect(s,ed), fear(s,ed), afraid, believe(s,d), think(s)
  insist(s,ed), demand(s,ed), refus{e,es,ed}, reject(s,ed), oppos{e,es,ed}, support(s,ed), accept(s,ed), agree(s,d), deserve(s,d)
  ready, willing, unwilling, prepared, open to, optimistic, pessimistic, skepticism, scepticism, concern(s), concerned, respect
  important, essential, necessary, vital, crucial, (un)acceptable, impossible, possible, serious, difficult, hard, tough
  too {low,high,late,early,little,much,many,few,soon,far}, better, best, worse, worst, good, bad, well, fair, unfair, wrong, right
  useful, constructive, productive, positive, negative, risk(s,ed), threat(en,ens,ened), danger(ous), mistake
  no {plan(s),intention,deadline,compromise,concession(s),deal,reason,choice,excuse,need,place,way}
`);

/** Verbs with which the speaker takes a stand by saying it. */
export const STAND_CUE =
  /^(?:warn|insist|demand|reject|den[iy]|vow|argu|urg|critici|condemn|denounc|threaten|pledg|promis|propos|conced|protest|stress|dismiss|refus|object|reiterat|call|oppos|complain|plead|emphasi[sz])/i;

/** For what is on the table, or against it. */
export const FOR = new RegExp(
  `${
    anywhere(`
    accept(s,ed), agree(s,d), support(s,ed), back{s,ed}, back(s,ed) down, endors{es,ed}, welcom{es,ed}, approv{es,ed}, conced{es,ed}
    in favor, in favour, favor{s,ed}, favour{s,ed}, signed, give(s) way, gave way
    drop{s,ped} {its,his,her,their} {demand,objection(s),opposition}
  `).source
  }|\\b(?<!\\b(?:not|never) )(?:willing|ready|prepared|open) to\\b`,
  'i',
);
export const AGAINST = anywhere(`
  reject(s,ed), refus{e,es,ed}, oppos{e,es,ed}, object(s,ed) to, rul{es,ed} out, resist(s,ed), den{y,ies,ied}
  unwilling, unacceptable, non-negotiable, not (be) {negotiable,acceptable,accept,agree,willing,ready,prepared,open}
  {will,would} never, never {accept,agree,sign}, cannot {accept,agree}, {wo,ca,does,do,did}n't {accept,agree,sign}
  {is,are,was,were,be,stand(s),speak(s),spoke,vote(s),voted,argue(s),argued} against
`);
