/** Finds an article's headline and publisher among the lines above its first paragraph. */
import { readCredit } from './credit-line.ts';
import { furnitureClass } from './furniture.ts';
import { contentWords, coverage, sameKey } from './plain-words.ts';
import { namesPublication, namesSection } from './publication.ts';
import { isProse, type TextLine } from './text-lines.ts';

type Found = {
  headline?: string;
  publisher?: string /** Lines that say the headline, by index. */;
  at: number[] /** First line of the text proper. */;
  start: number;
};

/**
 * Looks above the first paragraph for the line that the text is about: it shares its words, or is said again. A stated
 * headline is looked for as it stands. `start` is the line after the first saying of it (0 without one).
 */
export function findTitle(lines: TextLine[], stated?: string): Found {
  const firstProse = lines.findIndex((line) => isProse(line) && !furnitureClass(line));
  const head = lines.slice(0, firstProse < 0 ? Math.min(lines.length, 12) : firstProse);
  const chosen = stated ? undefined : chooseTitle(lines, head, firstProse);
  const split = chosen ? (saidTwice(chosen.body, head) ?? splitSite(chosen.body)) : undefined;
  const headline = stated ?? split?.title;
  const key = headline ? sameKey(headline) : '';
  const whole = chosen ? sameKey(chosen.body) : key;
  const at = key
    ? lines.flatMap((line, index) =>
        saysTitle(line, key) || sameKey(line.body.slice(0, 400)) === whole ? [index] : [],
      )
    : [];
  const first = at[0] ?? -1;
  const above = first >= 0 && first <= head.length ? first : 0;
  const page = head.map((line) => saidTwice(line.body, head)?.site).find(Boolean);
  const publisher =
    page ??
    lines.slice(0, first < 0 ? head.length : above).find(isPublisher)?.body ??
    head.find((line, index) => isPublisher(line) && (credits(head[index - 1]) || credits(head[index + 1])))?.body ??
    split?.site;
  return {
    ...(headline && { headline }),
    ...(publisher && { publisher }),
    at,
    start: above === first ? above + 1 : 0,
  };
}

function chooseTitle(lines: TextLine[], head: TextLine[], firstProse: number): TextLine | undefined {
  const text = lines.slice(Math.max(0, firstProse), firstProse + 40).filter(isProse);
  const known = new Set(contentWords(text.map((line) => line.text.slice(0, 3000)).join(' ')));
  const said = new Map<string, number>();
  for (const line of lines)
    said.set(sameKey(line.body.slice(0, 300)), (said.get(sameKey(line.body.slice(0, 300))) ?? 0) + 1);
  const candidates = head.filter(
    (line) =>
      line.marker === 'none' &&
      line.words >= 2 &&
      line.words <= 30 &&
      !furnitureClass(line) &&
      !namesSection(line.body) &&
      !readCredit(line)?.publishedAt,
  );
  const ranked = candidates.map((line) => ({
    line,
    score: titleScore(line, known, said.get(sameKey(line.body.slice(0, 300))) ?? 1, credits(creditOf(head, line))),
  }));
  const best = Math.max(0, ...ranked.map((entry) => entry.score));
  return best <= 0.3 ? undefined : ranked.find((entry) => entry.score >= best * 0.75)?.line;
}

function titleScore(line: TextLine, known: Set<string>, said: number, credited: boolean): number {
  const length = line.words >= 5 || credited ? 1 : line.words / 6;
  const full = line.stopped && /\.$/.test(line.text) && line.words > 14 ? 0.5 : 1;
  return (
    length *
    full *
    (0.3 + coverage(line.body, known)) *
    (said > 1 || credited ? 1.5 : 1) *
    (isPublisher(line) ? 0.2 : 1)
  );
}

/** The line below a headline, a publisher's between them left out. */
function creditOf(head: TextLine[], line: TextLine): TextLine | undefined {
  const next = head.indexOf(line) + 1;
  return head[next] && isPublisher(head[next]) ? head[next + 1] : head[next];
}

/** A line of date or author: what stands above it is the headline or the publisher. */
function credits(line: TextLine | undefined): boolean {
  if (!line) return false;
  const kind = furnitureClass(line);
  return kind === 'date' || kind === 'byline' || readCredit(line) !== undefined;
}

/** A short line that names a publication. */
function isPublisher(line: TextLine): boolean {
  return (
    line.words >= 1 &&
    line.words <= 5 &&
    !line.stopped &&
    line.marker === 'none' &&
    namesPublication(line.body) &&
    line.capitals >= 0.5 &&
    furnitureClass(line) === undefined &&
    readCredit(line)?.publishedAt === undefined
  );
}

function saysTitle(line: TextLine, key: string): boolean {
  if (line.body.length > 400) return false;
  const own = sameKey(line.body);
  if (own === key) return true;
  // Breadcrumbs run into the headline: "HomeNewsThe headline".
  const [runOn, short] = [own.replaceAll(' ', ''), key.replaceAll(' ', '')];
  if (key.length > 25 && !line.stopped && runOn.endsWith(short) && runOn.length < short.length + 40) return true;
  return key.length > 25 && own.startsWith(`${key} `) && own.length < key.length + 30 && !line.stopped;
}

/** "Headline | Site" where another line above the text says the plain headline: then the rest is the site, whatever its name. */
function saidTwice(title: string, head: TextLine[]): { title: string; site: string } | undefined {
  if (title.length > 400) return undefined;
  for (const mark of title.matchAll(/\s+[|–—·•-]\s+/g)) {
    const before = title.slice(0, mark.index);
    const site =
      title
        .slice(mark.index + mark[0].length)
        .split(/\s+[|·•–—-]\s+/)
        .at(-1) ?? '';
    const key = sameKey(before);
    if (key.length < 12 || site.split(' ').length > 6 || !/\p{L}/u.test(site)) continue;
    if (head.some((line) => sameKey(line.body.slice(0, 400)) === key)) return { title: before, site };
  }
  return undefined;
}

/** "Headline | Site" and "Headline - Site": the site must look like a publication's name. */
export function splitSite(title: string): { title: string; site?: string } {
  const match = /^(.{12,}?)\s+[|–—·•-]\s+([^|–—·•]{2,40})$/.exec(title.slice(0, 400));
  const [, before, after] = match ?? [];
  if (!before || !after) return { title };
  const bar = /\s[|]\s/.test(title);
  return (bar || namesPublication(after)) && after.split(' ').length <= 5 ? { title: before, site: after } : { title };
}
