/** Openings of English sentences that tell what a sentence is: one that leans on the one before, advice, talk, a label. */
import { anyOf, atStart } from '../phrases.ts';

/** Words that tie a sentence to the one before it: cut from the front, with a mark. */
export const CONNECTIVE = new RegExp(
  `^(?:(?:but|and|so(?! far)|yet|nor)\\s+(?=\\p{L})|${anyOf(`
    however, but, so, yet, still, also, meanwhile, moreover, furthermore, additionally, in addition, besides
    nevertheless, nonetheless, instead, alternatively, otherwise, even so, that said, despite {this,that}
    then, thus, therefore, hence, consequently, as a result, accordingly, to that end, after all
    similarly, likewise, at the same time, by contrast, in contrast, on the other hand, for {his,her,their,its} part
    for {instance,example}, in fact, indeed, of course, separately, specifically, in particular, notably, importantly
    overall, in short, in other words, again, finally, first, second, third, secondly, lastly
  `)}\\s*,\\s*)`,
  'iu',
);

/** Openings that point at something said before and mean nothing alone. */
export const DANGLING = atStart(
  `
    this, that, these, those, such, it, they, them, their, his, her, its, he, she, you, your, here, there
    both, another, others, neither, either
    the {former,latter,same,two,three,four,pair,duo,trio,other(s),first,second,third}
    the {move(s),decision,announcement,statement(s),comment(s),remark(s),answer,reason,result,latest,idea,issue(s),measure(s)}
    the {report,article,document,source(s),author,writer,group,selection,team,approach,strategy,choice,path,challenge,process}
    in {this,that,these,those,it,turn,response,return,doing so,so doing}, as such, if so, to do so
    {of,among} {these,those,them}, {some,one,many,most,all,none,each,several,few} of {them,these,those}
    like {this,that,these}, unlike the, under {this,that,these,it}, {with,without} {this,that,it,them}, by {this,doing}
    {after,before} {that,this}, {since,until} then
    key {point(s),takeaway(s)}
  `,
  `
    {it's,it is,it was,it remain(s)} (not) {clear,likely,known,certain,unclear,unlikely,unknown,uncertain}
    there {is,are,was,were,isn't,aren't,wasn't,weren't,will,has,have,remain(s)}
    both * and, both * * and, both * * * and, both * * * * and
    the * {between,of,for,on,in,with,from,by,to,that}
  `,
);

/** Openings of advice to the reader. */
export const ADVICE = atStart(`
  stay, read, see, click, subscribe, follow, focus, consider, remember, note, learn, find, check, watch, share, sign up, support
  contact, visit, download, listen, join, discover, explore, get, make sure, be {sure,aware}, keep, try, avoid, use
`);

/** Openings that name a gathering without saying whose: "The talks …". */
export const GATHERING = atStart(
  'the (closed-door,latest) {discussion(s),talks,meeting(s),session,negotiation(s),summit,conversation,call,visit,hearing,trial,dialogue,encounter}',
);

/** A label before a colon: a transcript's speaker, a heading run into the text. "Petra Lund said:" is none. */
export const LABEL = /^(?:\([^)]*\)\s*)?\p{Lu}[\p{L}\p{N}.,'’-]*(?: \p{Lu}[\p{L}\p{N}.,'’-]*){0,5}:\s/u;

const ANSWERS =
  /^(?:\([^)]*\)\s*)?(?:(?:no|yes|yeah|well|oh|okay|ok|hi|hello|thanks?|please|wow|hey|look|right|sure|actually)\b[,.!])/;
const STAMPS =
  /\||^\((?:update|posted|photo)|\bAP Photo\b|\bGetty Images\b|\bfile photo\b|\d{1,2}:\d{2} ?[ap]\.?m\.? (?:et|gmt|est)\b/;
/** Talk, not reporting: an answer's opening, a blog's stamp. */
export const TALK = new RegExp(`${ANSWERS.source}|${STAMPS.source}`, 'iu');
