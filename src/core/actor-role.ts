/** What an actor is, in the articles' own words: the title before the name, the apposition behind it. */
import type { Board } from './board.ts';
import type { Draft } from './card.ts';
import type { Item } from './corpus.ts';
import { lastDay } from './days.ts';
import { isRoleNoun } from './introductions.ts';
import { titleAtEnd } from './titles.ts';
import { tidy } from './wording.ts';

const roles = new WeakMap<Board, Map<string, Draft | undefined>>();

/** The words that the newest article puts before the name ("… Harbour Director Petra Lund…") or sets after it. */
export function roleLine(board: Board, actor: string): Draft | undefined {
  const known = roles.get(board) ?? new Map<string, Draft | undefined>();
  roles.set(board, known);
  if (!known.has(actor)) known.set(actor, findRole(board, actor));
  return known.get(actor);
}

function findRole(board: Board, actor: string): Draft | undefined {
  const items = [...board.items.values()].toSorted((a, b) =>
    lastDay(a.article.publishedAt ?? '0000') < lastDay(b.article.publishedAt ?? '0000') ? 1 : -1,
  );
  const isPerson = (id: string) =>
    board.briefing.actors.find((one) => one.id === id)?.kind !== 'place' &&
    board.briefing.actors.find((one) => one.id === id)?.kind !== 'organization';
  if (!isPerson(actor)) return undefined;
  const found = items
    .flatMap((item) => roleIn(item, actor, board.names.get(actor) ?? '', isPerson) ?? [])
    .toSorted((a, b) => Number(a.reworded) - Number(b.reworded) || b.words - a.words);
  const best = found[0];
  return best && { text: best.text, sources: best.sources };
}

/** "…, a captain of the port," behind a name; "of Harbour House" where the body is named. */
const APPOSED = /^,\s+((?:an?|the|\p{Lu}[\p{L}.'’-]*['’]s)\s+[^,.;“”"()]{4,60})(?=[,.])/u;
const OF_BODY =
  /^\s(?:of|from|at)\s(?:the\s)?(?:\p{Lu}[\p{L}.’'-]+)(?:\s(?:(?:of|for|and)\s)?\p{Lu}[\p{L}’'-]+){1,4}(?=[\s,.;:])/u;

/** "The director and Lund" are two, and "supporters of former Mayor Lund" are not the mayor; "Minister of Health Lund" is. */
function ownTitle(words: string[]): string[] {
  if (/^(?:and|of|for|the)$/.test(words.at(-1) ?? '')) return [];
  const at = words.findLastIndex((word, i) => word === 'of' && !isRoleNoun(words[i - 1]?.toLowerCase() ?? ''));
  return words.slice(at + 1);
}

function roleIn(
  item: Item,
  actor: string,
  name: string,
  isPerson: (actor: string) => boolean,
): { text: string; sources: Draft['sources']; words: number; reworded: boolean } | undefined {
  const options = item.reading.mentions.flatMap((mention) => {
    const sentence = item.reading.sentences[mention.sentence];
    if (mention.actor !== actor || mention.by !== 'name' || !sentence || sentence.kind === 'heading') return [];
    const people = item.reading.mentions.filter(
      (one) =>
        one.sentence === mention.sentence && one.end <= mention.start && one.by === 'name' && isPerson(one.actor),
    );
    const from = people.at(-1)?.end ?? sentence.start;
    const before = item.article.text
      .slice(from, mention.start)
      .replace(/^['’]s?\b/, (owner) => ' '.repeat(owner.length));
    const taken = ownTitle(titleAtEnd(before));
    const own = item.article.text
      .slice(mention.start, mention.end)
      .split(/\s+/)
      .filter((word) => !name.includes(word)).length;
    const rest = item.article.text.slice(mention.end, sentence.end);
    const after = APPOSED.exec(rest) ?? OF_BODY.exec(rest);
    if (taken.length === 0 && own === 0 && !after) return [];
    const start = mention.start - (taken.length ? before.length - before.lastIndexOf(taken[0] ?? '') : 0);
    const end = mention.end + (after ? after[0].length : 0);
    const words = tidy(item.article.text.slice(start, end));
    const lead = start > sentence.start ? '… ' : '';
    const size = taken.length + own + (after ? 3 : 0);
    return [
      {
        text: `${lead}${words}…`,
        sources: [{ articleId: item.article.id, start: sentence.start, end: sentence.end }],
        words: size,
        reworded: item.reading.reworded >= 0.5,
      },
    ];
  });
  return options.toSorted((a, b) => b.words - a.words)[0];
}
