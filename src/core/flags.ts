/** Doubts on cards: every line that rests on a passage that the team flagged says so, with who, when and why. */
import { shortHash } from './hash.ts';
import type { Block, Card, Citation, Line } from './model.ts';
import type { Say } from './say.ts';
import { type Flag, nameOf } from './team.ts';
import { tidy } from './wording.ts';

/** Shorter words are found again by chance. */
const LONG_ENOUGH = 40;

/** Do these flags doubt a passage? Its own words do, and so do the same words in a copy of the article, and a part of them. */
export function flagsOn(flags: Flag[], passage: Pick<Citation, 'articleId' | 'quote'>): Flag[] {
  const words = tidy(passage.quote);
  return flags.filter((flag) => {
    const doubted = tidy(flag.quote);
    if (doubted === words) return flag.articleId === passage.articleId || words.length >= LONG_ENOUGH;
    if (flag.articleId !== passage.articleId) return false;
    const [long, short] = doubted.length > words.length ? [doubted, words] : [words, doubted];
    return short.length >= LONG_ENOUGH && long.includes(short);
  });
}

/** The card with its doubted lines marked, and with no mark that does not hold any more. What is marked otherwise has another id. */
export function withFlags(card: Card, flags: Flag[], say: Say): Card {
  const mark = (line: Line): Line => {
    const { flagged: _, ...rest } = line;
    const cited = card.citations.filter(({ n }) => line.cites.includes(n));
    const last = flags.findLast((flag) => cited.some((one) => flagsOn([flag], one).length > 0));
    if (!last) return rest;
    return { ...rest, flagged: { by: nameOf(last, say), at: last.at, ...(last.why && { why: last.why }) } };
  };
  const blocks = card.blocks.map((block) => marked(block, mark));
  if (JSON.stringify(blocks) === JSON.stringify(card.blocks)) return card;
  return { ...card, id: shortHash(`${card.id} ${JSON.stringify(blocks)}`), blocks };
}

function marked(block: Block, mark: (line: Line) => Line): Block {
  switch (block.type) {
    case 'lines':
      return { ...block, lines: block.lines.map(mark) };
    case 'timeline':
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, lines: entry.lines.map(mark) })) };
    case 'positions':
      return { ...block, rows: block.rows.map((row) => ({ ...row, lines: row.lines.map(mark) })) };
    case 'dispute':
      return { ...block, sides: block.sides.map(mark) };
    default:
      return block;
  }
}
