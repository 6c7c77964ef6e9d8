/** States that are over: an office that was lost since, and what was "not done yet" and is done. */
import { HOLDS_OFFICE, LOSES_OFFICE, NO_LOSS, NOT_DONE, UNDONE } from '../text/languages/en-ended.ts';
import { contentStems, stem, stems } from '../text/stems.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { firstDay, lastDay } from './days.ts';

/** Houses that must tell the loss of an office on one day: rumours of it are told before. */
const HOUSES = 2;
/** Words behind a verb that are looked at for what was done. */
const REACH = 8;
/** Words before a verb that may deny it. */
const BEFORE = 5;
/** Words that both must name beside the verb. */
const SHARED = 2;

type End = { day: string; claims: Claim[] };

const ends = new WeakMap<Board, Map<string, End>>();

/**
 * The claims of a later day that end the state which a claim tells: the loss, told by two houses or more, of the office that it
 * says somebody holds, or the deed that it says was not done. None where it tells no such state. Only `known` claims count.
 */
export function endedBy(board: Board, claim: Claim, known: (claim: Claim) => boolean = () => true): Claim[] {
  const day = claim.published;
  if (!day || claim.reworded) return [];
  const told = (end: Claim[]) => (houses(end.filter(known)) >= HOUSES ? end.filter(known) : []);
  const lost = holders(board, claim).flatMap((actor) => {
    const end = endsOf(board).get(actor);
    return end && lastDay(day) < end.day ? told(end.claims) : [];
  });
  return lost.length ? lost : doneSince(board, claim, day).filter(known);
}

function houses(claims: Claim[]): number {
  return new Set(claims.map((claim) => claim.publisher)).size;
}

/** Actors of whom the claim says that they hold an office still. */
function holders(board: Board, claim: Claim): string[] {
  return claim.actors.filter((actor) => behindName(board, claim, actor).some((rest) => HOLDS_OFFICE.test(rest)));
}

/** What stands behind each mention of an actor's last name, up to the end of its clause. */
function behindName(board: Board, { text }: Claim, actor: string): string[] {
  const name = board.names.get(actor)?.split(/\s+/).at(-1);
  if (!name) return [];
  return text
    .split(/[.;:"“”]/)
    .flatMap((part) => part.split(name).slice(1))
    .map((rest) => rest.replace(/^\]/, ''));
}

/** The loss of each actor's office, on the day on which most houses tell it. */
function endsOf(board: Board): Map<string, End> {
  const kept = ends.get(board);
  if (kept) return kept;
  const told = new Map<string, Claim[]>();
  for (const claim of board.claims) {
    if (claim.mode !== 'past' || claim.reworded || claim.background || NO_LOSS.test(claim.text)) continue;
    for (const actor of claim.actors)
      if (behindName(board, claim, actor).some((rest) => LOSES_OFFICE.test(rest)))
        told.set(actor, [...(told.get(actor) ?? []), claim]);
  }
  const made = new Map([...told].flatMap(([actor, claims]) => endOf(claims).map((end) => [actor, end] as const)));
  ends.set(board, made);
  return made;
}

function endOf(claims: Claim[]): End[] {
  const days = Map.groupBy(claims, dayOfNews);
  const [best] = [...days]
    .flatMap(([day, told]) => (day && houses(told) >= HOUSES ? [{ day, claims: byQuality(told) }] : []))
    .sort((a, b) => houses(b.claims) - houses(a.claims) || (a.day < b.day ? 1 : -1));
  return best ? [best] : [];
}

/** Later claims that tell as done what this one says was not. */
function doneSince(board: Board, claim: Claim, day: string): Claim[] {
  const found = NOT_DONE.exec(claim.text);
  const what = found?.groups?.what;
  if (!found || !what || claim.mode === 'future') return [];
  const wanted = deeds(what, /ing$/).concat(deeds(what, /./).slice(0, 1));
  const doers = stems(claim.text.slice(0, found.index)).filter((one) => claim.nameStems.includes(one));
  const byThem = (other: Claim) => doers.length === 0 || doers.some((one) => other.nameStems.includes(one));
  const done = wanted.flatMap((deed) =>
    (board.index.get(deed.verb) ?? []).flatMap((number) => {
      const other = board.claims[number];
      if (other?.mode !== 'past' || other.reworded || !byThem(other)) return [];
      const later = other.published && firstDay(other.published) > lastDay(day);
      return later && deeds(other.text, /ed$/).some((one) => !one.undone && isDeed(one, deed)) ? [other] : [];
    }),
  );
  return byQuality([...new Set(done)]);
}

type Deed = { verb: string; of: string[]; steps: string[]; undone: boolean };

const STEP = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth)$/i;

/** Each word that may be a verb, with what stands behind it: its objects, and the steps or numbers it reaches. */
function deeds(text: string, verb: RegExp): Deed[] {
  const words = text.replace(/\[[^\]]*\]/g, ' ').match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words.flatMap((word, at) => {
    const behind = words.slice(at + 1, at + 1 + REACH);
    const of = contentStems(behind.join(' '));
    const undone = UNDONE.test(words.slice(Math.max(0, at - BEFORE), at).join(' '));
    return verb.test(word) && of.length
      ? [{ verb: stem(word), of, steps: behind.filter((one) => STEP.test(one)), undone }]
      : [];
  });
}

function isDeed(done: Deed, wanted: Deed): boolean {
  return (
    done.verb === wanted.verb &&
    wanted.steps.every((step) => done.steps.includes(step)) &&
    wanted.of.filter((one) => one !== wanted.verb && done.of.includes(one)).length >= SHARED
  );
}

function dayOfNews(claim: Claim): string | undefined {
  return claim.when?.length === 10 ? claim.when : claim.published && firstDay(claim.published);
}

function byQuality(claims: Claim[]): Claim[] {
  return claims.toSorted((a, b) => b.quality - a.quality);
}
