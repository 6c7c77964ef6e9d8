/** Whether a claim is somebody's stand: own words that judge or want, or a stand that the reporter tells of them. */
import { AS_TOLD_BY, BESIDE_STAND, JUDGES, STAND_CUE, TAKES_STAND } from '../text/languages/en-stance.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { dayOf, daysBetween, firstDay } from './days.ts';

/** A claim as the stand of one actor; `own`: told in their own words. */
export type Stance = { actor: string; claim: Claim; own: boolean; day?: string };

const found = new WeakMap<Board, Stance[]>();

/** All stands of a board, in the order of its claims. A report of an act, a forecast and words of others about them are none. */
export function stancesOf(board: Board): Stance[] {
  const kept = found.get(board);
  if (kept) return kept;
  const stances = board.claims.flatMap((claim) => stanceOf(board, claim));
  found.set(board, stances);
  return stances;
}

function stanceOf(board: Board, claim: Claim): Stance[] {
  const day = saidOn(claim);
  const made = (actor: string, own: boolean): Stance => ({ actor, claim, own, ...(day && { day }) });
  if (claim.speaker) {
    const { actor } = claim.speaker;
    return actor && judges(board, claim) ? [made(actor, true)] : [];
  }
  const [subject] = claim.subjects;
  // A machine's words tell nobody's stand; what it quotes is told as own words.
  return subject && !claim.reworded && claim.mode !== 'future' && takesStand(board, claim, subject)
    ? [made(subject, false)]
    : [];
}

/** Words in quotation marks, a verb of taking a stand, or words that want and judge: not what somebody merely reports. */
function judges(board: Board, claim: Claim): boolean {
  if (claim.direct || /["“]/.test(claim.text)) return true;
  const cue = board.items
    .get(claim.articleId)
    ?.reading.quotes.find((quote) => quote.sentence === claim.sentence && quote.actor === claim.speaker?.actor)?.cue;
  return STAND_CUE.test(cue?.text ?? '') || JUDGES.test(claim.text);
}

function takesStand(board: Board, claim: Claim, actor: string): boolean {
  const item = board.items.get(claim.articleId);
  const [source] = claim.sources;
  if (!item || !source || AS_TOLD_BY.test(claim.text)) return false;
  return item.reading.mentions.some((mention) => {
    if (mention.actor !== actor || mention.start < source.start || mention.end > source.end) return false;
    const rest = item.article.text.slice(mention.end, source.end).replace(/\s+/g, ' ');
    return TAKES_STAND.test(rest) || (mention.start < source.start + 80 && BESIDE_STAND.test(rest));
  });
}

/** Words are of the day they name where it is near before their article's, else of the article's. */
function saidOn(claim: Claim): string | undefined {
  const { when, published } = claim;
  if (!when || !published) return published;
  const age = daysBetween(firstDay(when), firstDay(published));
  return when.length === 10 && age >= 0 && age <= 60 ? dayOf(when) : published;
}
