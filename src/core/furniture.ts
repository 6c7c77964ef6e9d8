/** What one line of page furniture looks like: words of the interface, counts, dates, credits, prompts, bylines. */

import { PROMPT_OBJECT, SENTENCE_PROMPT, TEASER } from '../text/languages/en-furniture.ts';
import { monthOfName } from '../text/month-names.ts';
import { readStatedDate } from './stated-date.ts';
import type { TextLine } from './text-lines.ts';

// A short line made of these alone belongs to the page, not to the text. Section names ("World") are told by place.
const INTERFACE = new Set(
  `about account ad ads advert adverts advertise advertisement advertising agree all app apps article articles author authors back below bookmark
  bluesky bottom browse close comment comments contact content contents continue cookies copy credit discover dismiss donate
  download email e-mail facebook favourite favorite feedback flipboard follow followers forward full gallery google home homepage
  hide instagram join latest leave like liked likes link linkedin link links listen load log login logout main mastodon menu messenger
  more my navigation newer newest newsletter newsletters next notifications older open our page pages photos pinterest
  playlist podcast podcasts pocket popular post posts premium previous print privacy profile published rate read reading
  recommended reddit register related replies reply report rss save saved scroll search see settings share shared shares
  show sign signup similar site sitemap skip sms snapchat sponsored staff stories story submit subscribe subscribed subscriber
  subscribers subscription support tag tags telegram terms text threads tiktok toggle top trending tumblr tweet twitter
  unsubscribe updated upload us user video videos view viber views vk watch website whatsapp whats wechat x xing youtube your`.split(
    /\s+/,
  ),
);
const JOINTS = new Set(
  'a an and at by for from here in into it now of off on or out page the this to up via with you'.split(' '),
);
const TIME_WORDS = new Set(
  `ago am at bst cet date edt est first gmt hour hours hr hrs ist just last min mins minute minutes modified now on pm posted
  publish published publication reading sec secs second seconds time today update updated utc week weeks yesterday day days month months year years
  mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
  jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december
  read created edited issued release released st nd rd th noon a p m`.split(/\s+/),
);
// What stands beside a date in other languages: published, updated, at, on, o'clock, of the year.
const DATE_WORDS = new Set(
  `am vom um uhr von le à el del il alle op om den kl stand de veröffentlicht aktualisiert erschienen zuletzt publié mis jour mise
  publicado actualizado pubblicato aggiornato gepubliceerd bijgewerkt опубликовано обновлено опубліковано оновлено в о года год г року р
  roku montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes
  miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica понедельник вторник среда четверг
  пятница суббота воскресенье`.split(/\s+/),
);
const COUNT =
  /^[\d.,]+\s?[kKmM]?\s+(?:\S+\s)?(?:views?|reads?|shares?|likes?|comments?|replies|retweets?|reactions?|votes?|min(?:ute)?s?(?: read)?)\b/i;
const COOKIES =
  /\bcookies?\b[^.]{0,120}\b(?:accept|agree|consent|use|policy|preferences|settings|experience)|\b(?:accept|we use|uses?|consent to)\b[^.]{0,60}\bcookies?\b/i;
const COPYRIGHT = /^(?:©|\(c\)\s*\d|copyright\b)|©\s*\d{4}|all rights reserved/i;
const CREDIT =
  /^(?:image|media|video|photo) ?(?:copyright|caption|source)|(?:photos?|photograph|image|images|picture|pictures|illustration|graphic|video|file photo|featured image|cover (?:photo|image))(?: credits?)?(?: by)?\s*[:|©-]|^credits?\s*[:|]|\((?:photo|image|picture|file photo|ap photo)\b[^)]*\)?$|(?:\/|\||via|©)\s?(?:getty images|afp|ap|reuters|epa|shutterstock|istock|alamy|unsplash|pixabay|wikimedia)\b[^.]{0,60}$|\b(?:getty images|ap photo|reuters\/|afp\/|shutterstock)\b[^.]{0,80}$|\b(?:photo|image|picture)s?(?: credit| courtesy)?(?: by|:)\s?[^.]{2,60}$|\bcredits?: ?[^.]{2,60}$|\b(?:courtesy of|via) \p{Lu}[^.]{2,40}$/iu;
/** "Ann Smith/Agency" */
const SLASHED_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]*){1,2} ?\/ ?\p{Lu}[\p{L} ]{1,30}$/u;
const BYLINE =
  /^(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Pp]ublished|[Ee]dited|[Cc]ompiled|[Ww]ords|[Tt]ext|[Ss]tory|[Aa]nalysis|[Oo]pinion) )?(?:by|By|BY):? +\p{Lu}[\p{L}.'’-]+(?:[ ,&|]+(?:and |of |in |de |van |von |der |al-|bin |for )?[\p{Lu}\d@][\p{L}\p{N}.,'’@:-]*){0,12}$/u;
const AUTHOR_LABEL =
  /^(?:authors?|writers?|reporters?|editors?|published by|posted by|written by|edited by|reviewed by|contributors?)\s*[:|-]\s*\S/i;
const DESK_CREDIT =
  /\bcontributed (?:reporting )?to this (?:report|story|article|piece)\b|^[([]?(?:(?:additional )?reporting|writing|editing|compiled|with (?:inputs?|reporting|files)|additional (?:writing|research)) (?:by|from)\b/i;

/** Names the class of a line that is furniture wherever it stands; undefined for everything else. */
export function furnitureClass(line: TextLine): string | undefined {
  const text = line.body.slice(0, 400);
  const words = text.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  if (line.words === 0) return 'ornament';
  if (COUNT.test(text) && line.words <= 6) return 'count';
  if (line.words <= 14 && isDateLine(text, words)) return 'date';
  if (line.words <= 8 && isInterface(words)) return 'interface';
  if (COPYRIGHT.test(text) && line.words <= 60) return 'copyright';
  if (line.words <= 60 && COOKIES.test(text) && !/["“”]/.test(text)) return 'cookies';
  if (line.words <= 45 && (CREDIT.test(text) || SLASHED_NAME.test(text))) return 'credit';
  if (line.words <= 40 && TEASER.test(text)) return 'teaser';
  if (line.words <= 20 && !line.stopped && (BYLINE.test(text) || AUTHOR_LABEL.test(text))) return 'byline';
  if (line.words <= 20 && AUTHOR_LABEL.test(text)) return 'byline';
  if (line.words <= 40 && DESK_CREDIT.test(text)) return 'byline';
  if (line.words <= 40 && SENTENCE_PROMPT.test(text) && PROMPT_OBJECT.test(text) && !/["“”]/.test(text))
    return 'prompt';
  return undefined;
}

/** A label that opens a list of things that are not the article: sources and comments, or links in its midst. */
export function opensTail(line: TextLine): 'last' | 'aside' | undefined {
  if (line.words > 7 || /[.!?]$/.test(line.text)) return undefined;
  return LAST.test(line.body) ? 'last' : ASIDE.test(line.body) ? 'aside' : undefined;
}
// After these nothing of the article comes; after the others it may go on.
const LAST =
  /^(?:sources?|references|bibliography|citations|works cited|further reading|footnotes|external links|about (?:the )?authors?|author bio|leave (?:a|your) (?:comment|reply)|comments?|post a comment|join the (?:conversation|discussion))\s*[:.]?$/i;
const ASIDE =
  /^(?:see also|(?:related|similar|recommended|suggested|popular|trending|latest|recent|other|most[ -]read|most[ -]viewed|more|top) ?(?:\S+ )?(?:articles?|stories|news|posts?|content|coverage|topics?|videos?|reads?|links?|reading|headlines)?(?: from .*| on .*| in .*| for .*| now)?|most (?:read|popular|viewed|commented)|you (?:may|might) (?:also )?(?:like|be interested.*|enjoy)|read (?:more|next|also)|what to read next|up next|next (?:story|article|post|up)|previous (?:story|article|post)|tags|topics|filed under|share(?: this.*| it)?|editor[’']?s[’']? picks?|don[’']?t miss|sponsored.*|around the web|from the web)\s*[:.]?$/i;

/** The day a metadata line states ("Published December 3, 2025"), if it does. */
export function statedDay(line: TextLine): string | undefined {
  return furnitureClass(line) === 'date' ? readStatedDate(line.body) : undefined;
}

/** The author a byline names. */
export function bylineName(line: TextLine): string | undefined {
  if (line.words > 20 || furnitureClass(line) !== 'byline' || DESK_CREDIT.test(line.body)) return undefined;
  const name = line.body.replace(/^(?:[\p{L}]+ )?(?:by|authors?|writers?|reporters?)\s*[:|-]?\s*/iu, '').trim();
  return /^\p{Lu}/u.test(name) ? (name.split(/\s+[|•·]\s+/)[0] ?? name) : undefined;
}

function isDateLine(text: string, words: string[]): boolean {
  if (words.length === 0) return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ ,|]+\d{1,2}:\d{2})?$/.test(text);
  const meaning = words.filter((word) => !JOINTS.has(word) || word === 'a');
  const isTime = (word: string) => TIME_WORDS.has(word.replace(/[’']s$/, ''));
  const isForeign = (word: string) => DATE_WORDS.has(word) || monthOfName(word) !== undefined;
  const foreign = !meaning.every(isTime) && meaning.some(isForeign) && readStatedDate(text) !== undefined;
  const known = meaning.filter((word) => isTime(word) || (foreign && isForeign(word))).length;
  // A separator may part the date from a name: "3 May 2019 | Harbour News".
  const allowed = /\s[|/·•]\s/.test(text) && known >= 2 ? 3 : 0;
  return /\d|today|yesterday|just now/i.test(text) && known > 0 && meaning.length - known <= allowed;
}

function isInterface(words: string[]): boolean {
  const meaning = words.filter((word) => !JOINTS.has(word));
  if (meaning.length === 0)
    return words.length > 0 && words.length <= 2 && words.every((word) => /^(?:on|by|via|at|and|or|here)$/.test(word));
  return meaning.every((word) => INTERFACE.has(word));
}
