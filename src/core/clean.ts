/** Takes the furniture of a page out of its text and keeps what it says about the article. */
import { readCredit } from './credit-line.ts';
import { readDateline, readEndingCredit } from './dateline.ts';
import { bylineName, furnitureClass, opensTail, statedDay } from './furniture.ts';
import { partGlued } from './glued.ts';
import { contentWords, coverage, sameKey } from './plain-words.ts';
import { describeLine, isProse, type TextLine, toLines } from './text-lines.ts';
import { findTitle } from './title.ts';

/** No article is longer, in characters; the rest of what is longer is not read. */
const MAX_TEXT = 400_000;

export type CleanText = {
  headline?: string;
  publisher?: string;
  byline?: string;
  wire?: string;
  /** The day the page's own lines or the dateline state. */
  publishedAt?: string;
  text: string;
};

/**
 * Plain text of a page -> the article in it. Lines are judged by shallow features (length, a stop at the end, place,
 * words of the interface, repetition) as in Kohlschütter et al. 2010 and jusText; what is kept is never reworded: every
 * line of the result stands in the input once white space is folded.
 */
export function cleanText(text: string, stated: { headline?: string } = {}): CleanText {
  const { kept: lines, ...found } = dropFurniture(text, stated.headline);
  const part = trimEnd(densestPart(lines));
  const prose = part.findIndex(isProse);
  const kept = part.map((line) => line.text);
  const dateline = prose >= 0 ? readDateline(kept[prose] ?? '') : undefined;
  const ending = readEndingCredit(kept.at(-1) ?? '');
  const out = kept.map((line, index) => {
    const end = ending && index === kept.length - 1 ? ending.start : undefined;
    return line.slice(dateline && index === prose ? dateline.length : 0, end).trim();
  });
  const wire = dateline?.wire ?? ending?.wire;
  const publishedAt = found.publishedAt ?? dateline?.date;
  return { ...found, ...(wire && { wire }), ...(publishedAt && { publishedAt }), text: out.filter(Boolean).join('\n') };
}

/** The lines of the article, datelines included, and what the others say about it. */
export function dropFurniture(
  text: string,
  headline?: string,
): Omit<CleanText, 'text' | 'wire'> & { kept: TextLine[] } {
  const lines = part(toLines(text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT).replace(/\S{1,100}$/, '')));
  const found = findTitle(lines, headline);
  const meta = readMeta(lines, found.start);
  const kept = trimEnd(dropStrays(cutTail(dropTitles(lines, found))));
  return {
    ...(found.headline && { headline: found.headline }),
    ...(found.publisher && { publisher: found.publisher }),
    ...meta,
    kept,
  };
}

function part(lines: TextLine[]): TextLine[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const word of line.text.match(/\p{L}[\p{L}'’]*/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const occurrences = (word: string) => counts.get(word) ?? 0;
  return lines.flatMap((line) => {
    const parts = partGlued(line.text, occurrences);
    return parts.length === 1
      ? [line]
      : parts.filter(Boolean).map((text, index) => describeLine(text, index === 0 && line.parted));
  });
}

/** What the page's own lines say: publisher, byline and day, near the top or at the very end. */
function readMeta(lines: TextLine[], start: number): Pick<CleanText, 'publisher' | 'byline' | 'publishedAt'> {
  const near = [...lines.slice(0, start + 10), ...lines.slice(Math.max(start + 10, lines.length - 12))];
  const [first, last] = [firstBody(lines), lines.findLastIndex(isProse)];
  const credits = [...lines.slice(0, first), ...lines.slice(last + 1)].flatMap((line) => readCredit(line) ?? []);
  // Several days alone on their lines between paragraphs are the headings of a chronicle.
  const alone = lines.slice(first, last + 1).filter((line) => statedDay(line) && !LABELLED.test(line.body));
  const days = alone.length > 1 ? near.filter((line) => !alone.includes(line)) : near;
  const publisher = credits.map((credit) => credit.publisher).find(Boolean);
  const byline = credits.map((credit) => credit.byline).find(Boolean) ?? near.map(bylineName).find(Boolean);
  const publishedAt =
    credits.find((credit) => credit.publishedAt && !credit.updated)?.publishedAt ??
    days.map((line) => (UPDATE.test(line.body) ? undefined : statedDay(line))).find(Boolean) ??
    credits.find((credit) => credit.publishedAt)?.publishedAt ??
    days.map(statedDay).find(Boolean);
  return { ...(publisher && { publisher }), ...(byline && { byline }), ...(publishedAt && { publishedAt }) };
}
const LABELLED = /:|publish|updat|post/i;
const UPDATE = /\b(?:updated?|modified)\b/i;

function firstBody(lines: TextLine[]): number {
  const first = lines.findIndex((line) => isProse(line) && !furnitureClass(line));
  return first < 0 ? Math.min(lines.length, 12) : first;
}

// What stands above the headline is the page's. A summary between two sayings of it goes when the text says the same.
function dropTitles(lines: TextLine[], found: { at: number[]; start: number }): TextLine[] {
  const titles = new Set(found.at);
  const last = found.at.findLast((index) => index <= found.start + 5) ?? -1;
  const rest = new Set(
    contentWords(
      lines
        .slice(Math.max(last, found.start))
        .map((line) => line.text)
        .join(' '),
    ),
  );
  const kept = lines.filter((line, index) => {
    if (index < found.start || titles.has(index)) return false;
    const between = index < last;
    return !(between && (!isProse(line) || coverage(line.text, rest) >= 0.7));
  });
  const firstProse = kept.findIndex((line) => isProse(line) && !furnitureClass(line));
  const lastProse = kept.findLastIndex(isProse);
  return kept.filter((line, index) =>
    index < firstProse ? !isHeadLabel(kept, index) : index <= lastProse || !readCredit(line),
  );
}

// Above the first paragraph stand labels, names and menus; a heading stands directly on its text.
function isHeadLabel(lines: TextLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || furnitureClass(line) || readCredit(line)) return true;
  if (line.marker !== 'none') return line.words <= 4;
  if (line.words >= 8) return false;
  if (next && furnitureClass(next)) return true;
  const label = line.text === line.text.toUpperCase() || SECTION_NAME.test(line.text);
  return (
    label || !next || !(isProse(next) || next.stopped || next.marker !== 'none' || isProse(lines[index + 2] ?? line))
  );
}
const SECTION_NAME =
  /^(?:(?:world|us|u\.s\.|uk|europe|asia|africa|americas|middle east|international|national|local|latest|breaking|top)(?: news)?|news|politics|opinion|business|economy|markets|sports?|culture|arts|entertainment|lifestyle|tech|technology|science|health|environment|climate|travel|weather|features?|analysis and opinion|editorials?|videos?|live|home)$/i;

/** Cuts the text at the label that opens sources, related stories or comments, when no body follows it. */
function cutTail(lines: TextLine[]): TextLine[] {
  const kept: TextLine[] = [];
  let words = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const tail = words >= 30 ? opensTail(line) : undefined;
    if (tail) {
      const next = nextBody(lines, index + 1, tail === 'last' ? 22 : 12);
      if (next === undefined) break;
      index = next - 1;
      continue;
    }
    if (isProse(line)) words += line.words;
    kept.push(line);
  }
  return kept;
}

/** Where the body goes on after a list of links or titles: two paragraphs of some length in a row. */
function nextBody(lines: TextLine[], from: number, words: number): number | undefined {
  for (let index = from; index < lines.length; index++) {
    const [here, next] = [lines[index], lines[index + 1]];
    if (!here || !next) return undefined;
    if (isBody(here, words) && (isBody(next, words) || isBody(lines[index + 2] ?? here, words))) {
      const heading = lines[index - 1];
      return index - 1 > from && heading && !heading.stopped && heading.words <= 8 && heading.parted
        ? index - 1
        : index;
    }
  }
  return undefined;
}

function isBody(line: TextLine, words: number): boolean {
  return line.stopped && line.words >= words && line.capitals < 0.6 && line.marker === 'none' && !furnitureClass(line);
}

// Furniture in the middle goes line by line; so do runs of title-like lines, which are links to other articles.
function dropStrays(lines: TextLine[]): TextLine[] {
  const firstProse = lines.findIndex(isProse);
  const plain = lines.filter((line, index) => {
    const kind = furnitureClass(line);
    if (!kind) return true;
    const next = lines[index + 1];
    const dated = kind === 'date' && index > firstProse && /\d{4}|\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d/u.test(line.text);
    return dated && next !== undefined && isProse(next) && !LABELLED.test(line.text);
  });
  const seen = new Set<string>();
  return plain.filter((line, index) => {
    if (index > firstProse && (linkRun(plain, index) >= 3 || isShouted(line))) return false;
    if (line.words < 6) return true;
    const key = sameKey(line.text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

// Links to other articles are set in capitals on some sites; headings so set are short.
function isShouted(line: TextLine): boolean {
  return line.words >= 6 && !line.stopped && !/\p{Ll}{2}/u.test(line.text) && /\p{Lu}{3}/u.test(line.text);
}

function linkRun(lines: TextLine[], index: number): number {
  const isLink = (line: TextLine | undefined) =>
    line !== undefined && !line.stopped && line.words >= 4 && line.words <= 25 && line.capitals >= 0.6;
  if (!isLink(lines[index])) return 0;
  let [from, to] = [index, index];
  while (isLink(lines[from - 1])) from--;
  while (isLink(lines[to + 1])) to++;
  return to - from + 1;
}

/**
 * The run of lines with the most running text: paragraphs count for, links and labels against it (maximum subsequence
 * segmentation, Pasternack and Roth 2009). It cuts menus and lists of links that stand before and after an article.
 */
function densestPart(lines: TextLine[]): TextLine[] {
  let best = { from: 0, to: lines.length, sum: 0 };
  let [from, sum] = [0, 0];
  for (const [index, line] of lines.entries()) {
    sum += weight(line);
    if (sum > best.sum) best = { from, to: index + 1, sum };
    if (sum < 0) [from, sum] = [index + 1, 0];
  }
  let start = best.from;
  // The heading or standfirst right above belongs to it.
  if (start > 0 && start <= 2) start = 0;
  else if (start > 0 && lines[start - 1]?.marker === 'none') start--;
  return lines.slice(start, best.to);
}

function weight(line: TextLine): number {
  if (isProse(line)) return Math.min(line.words, 60);
  if (line.marker === 'bullet' && line.words >= 5 && line.capitals < 0.6) return line.words / 4;
  return line.stopped && line.words >= 4 ? line.words / 2 : -6;
}

// A heading heads something: what stands below the last paragraph or list item is a name, a label or a link.
function trimEnd(lines: TextLine[]): TextLine[] {
  let end = lines.length;
  while (end > 0) {
    const line = lines[end - 1];
    if (!line || isProse(line) || (line.stopped && line.words >= 3) || (line.marker === 'bullet' && line.words >= 5))
      break;
    end--;
  }
  return end > 0 ? lines.slice(0, end) : lines;
}
