/** "Who is the harbour director?": the one who is told to hold an office, beside whose name it stands. */
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import type { Matched } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { firstDay, lastDay } from './days.ts';
import { fold } from './slug.ts';
import { titleAtEnd } from './titles.ts';

const PAST_HOLDER = /\b(?:former|ex|late|then|outgoing|ousted|deposed)\b/i;
const LOSS =
  /\b(?:resign(?:s|ed|ation)|step(?:s|ped) (?:down|aside)|no longer|oust(?:ed|er)|toppl(?:ed|es)|dismissed|sacked|deposed|left office)\b/i;

/** Asked for the holder of an office, and for nothing that is done. */
export function asksRole({ kind, text, terms, subject }: Question): boolean {
  return (
    kind === 'who' &&
    /^who(?:'s|’s| is| was| are| were)\b/i.test(text) &&
    subject === undefined &&
    terms.length > 0 &&
    !terms.some((term) => term.verb)
  );
}

/** Words of the office and of what it is held in: all must stand in the title, the apposition or "is the …" beside a person's name. */
export function findHolder(matched: Matched, question: Question): Found | undefined {
  const { claim, board } = matched;
  const bare = claim.text.replace(/\[[^\]]*\]/g, (inserted) => ' '.repeat(inserted.length));
  const known = new Map(board.briefing.actors.map((actor) => [fold(actor.name), actor.kind]));
  for (const name of findNames(bare)) {
    if ((known.get(fold(name.text)) ?? name.kind) !== 'person') continue;
    const title = titleAtEnd(bare.slice(0, name.start)).join(' ');
    const after = bare.slice(name.end);
    const behind =
      /^,\s((?:an?|the|his|her|its|their|\p{Lu}[\p{L}.’'-]*['’]s)?\s?[^,.;“”"()]{4,90})(?=,|\.|;|$)/u.exec(
        after,
      )?.[1] ??
      /^\s(?:is|was|remains|became|has been)\s((?:an?|the)\s[^,.;“”"()]{4,90})/u.exec(after)?.[1] ??
      /^(?:\s[\p{L}’']+){1,7}\sas\s((?:the\s)?[^,.;“”"()]{4,40}?)(?=\son\s|\sin\s|,|\.|$)/u.exec(after)?.[1] ??
      '';
    const fits = [title, CLAUSE.test(behind) ? '' : behind].find((office) => holds(office, question));
    if (fits === undefined || foreign(fits, matched, question)) continue;
    if (PAST_HOLDER.test(`${title} ${behind.slice(0, 20)}`) || tellsOfOldTimes(claim)) continue;
    const gone = lost(board, claim.actors, name.text, matched);
    return {
      start: name.start,
      end: name.end,
      value: fold(name.text.split(/\s+/).at(-1) ?? name.text),
      near: 1,
      ...(gone && { gone }),
    };
  }
  return undefined;
}

/** "In the late 1990s she worked under …": who held it then need not hold it now. */
function tellsOfOldTimes({ text, background, published }: Claim): boolean {
  const years = (text.replace(/\[[^\]]*\]/g, '').match(/\b(?:19|20)\d\d(?=s?\b)/g) ?? []).map(Number);
  const year = Number(published?.slice(0, 4) ?? Number.NaN);
  return background || years.some((one) => one < year - 1);
}

/** No apposition: it goes on to tell what somebody did. */
const CLAUSE = /\b(?:told|said|says|added|that|which|while|whose|referring)\b/i;

/** "Yemeni President" answers no question about a president of whom nothing more is asked, unless the story is of that place. */
function foreign(office: string, { board }: Matched, { terms }: Question): boolean {
  const asked = new Set(terms.flatMap((term) => [...term.forms, ...contentStems(term.word)]));
  const own = contentStems(board.briefing.title);
  const more = office.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}(?:n|i|sh|ese|se)(?!\p{L})/gu) ?? [];
  return more
    .flatMap((word) => contentStems(word))
    .some((one) => !asked.has(one) && !own.some((word) => word.slice(0, 4) === one.slice(0, 4)));
}

/** All words of the question, those that a deputy or a former holder would add left out. */
function holds(office: string, { terms, text }: Question): boolean {
  const stems = new Set(contentStems(office));
  const words = new Set(office.match(/[\p{L}\p{N}]+/gu));
  const asked = terms.filter((term) => !term.light || terms.every((one) => one.light));
  if (!/\b(?:vice|deputy|acting|assistant)\b/i.test(text) && /\b(?:vice|deputy|acting|assistant)\b/i.test(office))
    return false;
  return asked.every((term) =>
    term.actor
      ? contentStems(term.word).some((one) => stems.has(one))
      : [...term.forms].some((one) => stems.has(one) || words.has(one)),
  );
}

/** Has somebody of this name lost an office on that day or later? */
function lost(board: Board, actors: string[], name: string, { claim }: Matched): Claim | undefined {
  const last = contentStems(name).at(-1);
  const told = claim.when ?? claim.published;
  const ids = actors.filter((id) => contentStems(board.names.get(id) ?? id).at(-1) === last);
  return board.claims.find((other) => {
    const day = other.when ?? other.published;
    return (
      other.mode === 'past' &&
      ids.some((id) => other.subjects[0] === id || (other.actors.includes(id) && ownLoss(other.text, name))) &&
      LOSS.test(other.text) &&
      !/\b(?:not|refus\w+|would|will|should|until|if|calls?|demand\w*)\b/i.test(other.text) &&
      (!day || !told || lastDay(day) >= firstDay(told))
    );
  });
}

function ownLoss(text: string, name: string): boolean {
  const last = name.split(/\s+/).at(-1) ?? name;
  const at = text.indexOf(last);
  return at >= 0 && LOSS.test(text.slice(at, at + last.length + 24));
}
