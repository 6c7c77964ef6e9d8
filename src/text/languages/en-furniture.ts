/** What English pages say around an article: prompts to the reader, teasers for other pages, labels of lists. */
import { anyOf, anywhere, atStart } from '../phrases.ts';

/** Openings of a sentence that asks the reader for something; with one of `PROMPT_OBJECT` in it, it is no text of the article. */
export const SENTENCE_PROMPT = atStart(`
  sign up, subscribe, register, log in, login, already a, become a, donate, support {us,our,independent}
  click, tap, follow, join, download, watch, listen, read more, read our, get {the,our,all,more,your}, want more, looking for more
  stay {up,informed,connected,tuned}, don't miss, never miss, for more, view {all,more,our}, see {all,more,our}
  if you {liked,enjoyed,found}, like us, like this, add us, share {this,your,on}, tell us, let us know, notify me, save my name
  have {a,you got}, do you have, got a, what do you think, leave {a,your}, be the first, enter your, your {email,browser,subscription}
  this {article,story,post,report} {was,is,has been,first,originally,appeared}, this site, this website, you can also
  please {enable,subscribe,sign,log,disable,check,read,note that comments}, we use, by {clicking,signing,continuing,subscribing}
  thank you for, thanks for, our journalism, all rights, required fields
`);

/** What such a sentence asks for or tells about: the site's own things. */
export const PROMPT_OBJECT = anywhere(`
  newsletter(s), inbox, email, e-mail, app(s), app store, channel, account, notification(s), podcast(s), membership, website, here
  whatsapp, telegram, facebook, twitter, instagram, youtube, linkedin, tiktok, bluesky, google news, comment(s), marked
  our {coverage,reporting,journalism,work,team,site,live}, this {article,story,post}, log(ged) in
  cookie(s), terms, privacy, browser, javascript, captcha, akismet
  first published, originally {published,appeared}, republished, syndicated, not been edited, rights reserved
  subscri{be,bed,ber,bers,bing,ption,ptions}, donat{e,ed,es,ing,ion,ions}
`);

const TEASERS = anyOf(`
  read {more,also,next,now}, see more, see also, also read, also see, also, also on *, more on this, more {from,on,about}
  related, related {article(s),story,stories,news,content,post(s),link(s),topic(s),coverage}
  recommended, recommended {reading,for you,story,stories}, watch, watch {now,more,live,also}, listen, listen {now,to}
  don't miss, up next, {next,previous} {story,article,post}, {editor(s),editor's,editors'} {pick(s),choice}
  in {pictures,case you missed it}, must read, must-read, tag(s), topic(s), filed under, categories, category, keywords
  share, follow, follow us, source link, via
`);
/** A label that leads to other pages: "Read more: …". */
export const TEASER = new RegExp(`^${TEASERS}\\s*[:|»>–—-]`, 'i');
