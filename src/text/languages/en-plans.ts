/** English cues for what is still to come: announced, planned or fixed. */
import { anywhere } from '../phrases.ts';

/** What is announced or planned, not done. */
export const FUTURE = anywhere(`
  will, won't, shall
  {is,are,was,were} {set,due,scheduled,expected,slated,planned,poised,about,to be,going}
  plan(s) {to,on,for}, planned {to,for}, intend(s) to, hope(s) to, aim(s) to
  to {meet,travel,visit,resume,hold,discuss}
  next step(s), upcoming, ahead of, tomorrow, next {week,month,year,round}
`);

/** A verb under "will" or "to": what it names is still to come ("will be released", "is to sign"). */
export const TO_COME =
  /\b(?:will|shall|won['’]t|to)\s(?:not\s|also\s|\w+ly\s)?(?:be\s|have\s(?:been\s)?)?(?:\w+ly\s)?\w+/gi;

/** Plans that have a taker and a time: meetings, votes, deadlines, expiries. "Will cause" and "will require" are none. */
export const PLANNED = anywhere(`
  will (not) (then,also,next,soon) {meet,travel,visit,fly,go,come,return,join,attend,arrive,depart,leave,gather,convene,appear,testify}
  will (not) (then,also,next,soon) {hold,host,open,close,launch,begin,start,resume,continue,enter,expire,take {place,effect,part}}
  will (not) (then,also,next,soon) {vote,decide,rule,sign,publish,announce,discuss,present,submit,brief,receive}
  will (not) (then,also,next,soon) be {held,back,published,discussed,presented,in}
  {is,are,was,were} {set,due,expected,scheduled,slated,planned,to {meet,travel,visit,resume,hold,begin,start}}
  scheduled {to,for}, plan(s) {to,for}, planned {to,for}, intend(s) to, resume(s,d) on
  next {round,meeting,session,hearing,talks}
  deadline, expire(s) {on,in,at}, no later than, by the end of
  by {mon,tues,wednes,thurs,fri,satur,sun}day
  by {january,february,march,april,may,june,july,august,september,october,november,december}
`);
