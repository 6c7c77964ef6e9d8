/** English cues for where an issue stands: still open, or settled. */
import { anywhere } from '../phrases.ts';

/** Words for how far apart or together the sides are now. */
export const STATE = anywhere(`
  remain(s,ed,ing), still, so far, not yet, {has,have}{n't,nt}, {has,have} not, continu{es,ed}
  unresolved, outstanding, open, pending, on hold, stalled, deadlock(ed), stalemate, sticking, gap(s), disagree(ment,s,d)
  insist(s,ed), maintain(s,ed), refus{es,ed}, demand(s,ed), unwilling
  control(s), hold(s), stand(s), in force, in place
`);

/** An issue is not settled yet, in the words of whoever tells it. */
export const UNSETTLED = anywhere(`
  unresolved, outstanding, open, undecided, unsettled, stalled, deadlock(ed), stalemate
  remain(s,ed) (*) .. {apart,divided,unclear,in dispute,disputed}
  disagree(ment,ments,s,d), dispute(s) {over,about,on}
  {sticking,difficult} point(s), {obstacle(s),hurdle(s),stumbling block(s)} {is,are,to,remain(s)}
  {main,chief,key,major,big,bigger,biggest,great,greater,greatest} {obstacle(s),hurdle(s),stumbling block(s)}
  {no,without,without any} .. {compromise,agreement,deal,settlement,accord,breakthrough,concession(s)}
  unwilling, insist(s,ed), demand{s,ed}, refus{es,ed} to, reject(s,ed)
  {not,never} .. {find,found,reach(ed),agree(d),settle(d),resolve(d),concede(d),make concessions}
  {ca,could,do,does,did,has,have,had,is,are,was,were,wo,would}n't .. {find,found,reach(ed),agree(d),settle(d),resolve(d),concede(d),make concessions}
`);

/** An issue is settled, in the words of whoever tells it. */
export const AGREED = anywhere(`
  {have,has,had,was,were,both sides,the sides,the parties} (*) {agreed,settled,accepted,signed,approved,ratified}
  agreed {on,to,that}, settled on
  reached (a,an) (*) {agreement,deal,accord,settlement}, agreement (was) {reached,signed}
`);
