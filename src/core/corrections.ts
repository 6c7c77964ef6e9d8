/** Corrections: lines of the bot's own whose words were changed or withdrawn at their source, noticed once and told once. */
import { contentStems } from '../text/stems.ts';
import type { Board } from './board.ts';
import { type DraftBlock, draft } from './card.ts';
import type { Claim } from './claims.ts';
import { linesOf } from './contribution.ts';
import { dayName, dayOf } from './days.ts';
import { shortHash } from './hash.ts';
import type { Reply } from './model.ts';
import type { Scope, Store } from './ports.ts';
import type { PostedLine } from './posted.ts';
import { ENGINE } from './reading.ts';
import { english, type Say } from './say.ts';

/** A digest tells of so many; what is left comes with the next. */
const MOST = 5;
/** Longer lines are cut in a note, at a word. */
const NOTE_MAX = 240;
/** A sentence that shares so much of its words with the old one (Dice 1945) is its new wording. */
const ALIKE = 0.5;

/** Keeps what a channel was shown, and that it was told of the corrections among it, in the words of `say`. Safe to call twice. */
export async function keepPosted(
  store: Store,
  scope: Scope,
  channel: string,
  reply: Reply,
  at: string,
  say: Say,
): Promise<void> {
  await store.savePosted(scope, postedLines(reply, channel, at));
  const notes = reply.cards.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'note' ? block.text : [])),
  );
  for (const line of await untold(store, scope, channel)) {
    if (line.corrected && notes.includes(noteOf(line, say)))
      await store.settlePosted(scope, { ...line, corrected: { ...line.corrected, toldAt: at } });
  }
}

/** The lines of a reply as they are kept for a channel: a row for each article that a line cites. */
function postedLines(reply: Reply, channel: string, at: string): PostedLine[] {
  const rows = new Map<string, PostedLine>();
  for (const card of reply.cards) {
    for (const line of linesOf(card)) {
      for (const citation of card.citations.filter(({ n }) => line.cites.includes(n))) {
        const { articleId, headline, publisher, quote } = citation;
        const id = shortHash(JSON.stringify([channel, articleId, line.text]));
        const before = rows.get(id)?.quotes ?? [];
        const quotes = before.includes(quote) ? before : [...before, quote];
        rows.set(id, { id, channel, articleId, headline, publisher, text: line.text, quotes, at, engine: ENGINE });
      }
    }
  }
  return [...rows.values()];
}

/** Corrections that a channel was not told of, earliest noticed first. */
export async function untold(store: Store, scope: Scope, channel: string): Promise<PostedLine[]> {
  return (await store.posted(scope, { corrected: channel })).filter(({ corrected }) => !corrected?.toldAt);
}

/** Those noticed after a moment. */
export function correctedSince(lines: PostedLine[], since: string): PostedLine[] {
  return lines.filter(({ corrected }) => corrected && corrected.noticedAt > new Date(since).toISOString());
}

/**
 * Looks at the lines whose articles changed or went since they were looked at last: those whose words are gone are marked as
 * corrected, those whose words came back before anybody was told are not. `removed`: we took the articles out ourselves.
 */
export async function noticeCorrections(store: Store, scope: Scope, now: string, removed = false): Promise<void> {
  for (const line of await store.posted(scope, { doubtful: true })) {
    const article = (await store.article(scope, line.articleId))?.article;
    const kind = article ? 'edited' : 'withdrawn';
    // What another engine made of the same page may differ though nobody changed a word.
    const unfounded = article
      ? line.engine !== ENGINE || stands(line, article.text)
      : removed || (await moved(store, scope, line));
    const { corrected: before, ...rest } = line;
    if (before?.toldAt) await store.settlePosted(scope, line);
    else await store.settlePosted(scope, unfounded ? rest : { ...rest, corrected: { kind, noticedAt: now } });
  }
}

/** Do all the words stand in this text, white space folded and quotation marks made plain? */
function stands({ quotes }: PostedLine, text: string): boolean {
  const whole = plain(text);
  return quotes.every((quote) => whole.includes(plain(quote)));
}

function plain(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** A file that was given another name is another article with the same headline and words. */
async function moved(store: Store, scope: Scope, line: PostedLine): Promise<boolean> {
  const words = contentStems(line.headline).slice(0, 8);
  const found = words.length
    ? await store.search(
        scope,
        words.map((word) => [word]),
        { limit: 5 },
      )
    : [];
  return found.some(({ article }) => !article.url && article.headline === line.headline && stands(line, article.text));
}

/**
 * The corrections as blocks: a note for each about the bot's own line, and, where the article now says it in other words, those.
 * `heading` stands over them.
 */
export function correctionBlocks(
  board: Board,
  corrections: PostedLine[],
  heading: string,
  say: Say = english,
): DraftBlock[] {
  if (corrections.length === 0) return [];
  const noted = corrections.map((line) => noteOf(line, say));
  const shown = corrections.filter((_, at) => noted.indexOf(noted[at] ?? '') === at);
  const told = shown.slice(0, MOST);
  const left = shown.length - told.length;
  const rewordings = told.flatMap((line) => rewording(board, line) ?? []);
  const distinct = rewordings.filter((claim, at) => rewordings.findIndex((one) => one.text === claim.text) === at);
  return [
    { type: 'note', text: heading },
    ...told.map((line) => ({ type: 'note' as const, text: noteOf(line, say) })),
    ...(left
      ? [
          {
            type: 'note' as const,
            text: say(
              '{count, plural, one {# more line was corrected; the next digest tells.} other {# more lines were corrected; the next digest tells.}}',
              { count: left },
            ),
          },
        ]
      : []),
    {
      type: 'lines',
      heading: say('What stands there now'),
      lines: distinct.map((claim) => draft(claim, { change: 'changed' })),
    },
  ];
}

/** What is said of a correction: of the line that was posted, never of the world. */
function noteOf({ text, publisher, at, corrected }: PostedLine, say: Say): string {
  const line = text.length <= NOTE_MAX ? text : `${text.slice(0, NOTE_MAX).replace(/\s\S*$/, '')} …`;
  const values = { day: dayName(dayOf(at), say.language), publisher, line };
  return corrected?.kind === 'withdrawn'
    ? say('A line posted here on {day} rested on an article that {publisher} has since withdrawn: “{line}”', values)
    : say('A line posted here on {day} rested on words that {publisher} has since changed: “{line}”', values);
}

/** The claim of the same article that is most like what it said before; undefined where none clearly is. */
function rewording(board: Board, { articleId, quotes, text, corrected }: PostedLine): Claim | undefined {
  if (corrected?.kind !== 'edited') return undefined;
  const old = new Set(contentStems(quotes.join(' ') || text));
  let best: { claim: Claim; score: number } | undefined;
  for (const claim of board.claims) {
    if (claim.articleId !== articleId) continue;
    const shared = claim.stems.filter((stem) => old.has(stem)).length;
    const score = (2 * shared) / Math.max(1, claim.stems.length + old.size);
    if (score >= ALIKE && score > (best?.score ?? 0)) best = { claim, score };
  }
  return best?.claim;
}
