/** The lines of a PDF's pages -> the paragraphs of its text: running heads out, words and paragraphs joined over lines and pages. */

/** A line as it stands on a page: its height from the bottom and the size of its letters, in points. */
export type PdfLine = { text: string; y: number; size: number };
/** What stands in a PDF: its information dictionary and its pages. */
export type RawPdf = { info: Record<string, string>; pages: PdfLine[][] };

/** Lines farther apart than so many letter heights part paragraphs. */
const GAP = 1.7;
/** So many lines at the top and bottom of a page may be running heads; on so many pages they are. */
const EDGE = 2;
const REPEATED = 3;

/** Paragraphs, a line each. */
export function paragraphsOf({ pages }: RawPdf): string {
  const heads = runningHeads(pages);
  const words = new Set(pages.flat().flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const paragraphs: string[] = [];
  for (const page of pages) {
    let above: PdfLine | undefined;
    for (const [at, line] of page.entries()) {
      const text = line.text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
      if (!text || (isEdge(at, page) && heads.has(keyOf(line)))) continue;
      const last = paragraphs.at(-1);
      const goesOn = above
        ? isNear(above, line)
        : last !== undefined && /[\p{Ll},]$/u.test(last) && /^\p{Ll}/u.test(text);
      if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, text, words);
      else paragraphs.push(text);
      above = line;
    }
  }
  return paragraphs.join('\n');
}

/** The largest line of the first page, with those of its size that follow it; undefined where all are of one size. */
export function largestLines({ pages: [first = []] }: RawPdf): string | undefined {
  const sizes = first.map(({ size }) => size);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const usual = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  if (largest < usual * 1.15) return undefined;
  const start = first.findIndex(({ size }) => size === largest);
  const run = first.slice(start);
  const end = run.findIndex(({ size }) => size !== largest);
  const text = run
    .slice(0, end < 0 ? 1 : end)
    .map((line) => line.text.trim())
    .join(' ')
    .trim();
  return text && text.length <= 200 ? text : undefined;
}

function isNear(above: PdfLine, line: PdfLine): boolean {
  const height = Math.max(above.size, line.size, 1);
  const gap = above.y - line.y;
  return gap > -height && gap < GAP * height && Math.abs(above.size - line.size) < height * 0.1;
}

/** A hyphen at the end of a line is dropped where the whole word stands elsewhere in the text, and kept where it does not. */
function joined(before: string, after: string, words: Set<string>): string {
  const halves = /(\p{L}+)-$/u.exec(before);
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (!halves?.[1] || !rest) return `${before} ${after}`;
  const whole = words.has(`${halves[1]}${rest}`.toLowerCase());
  return `${whole ? before.slice(0, -1) : before}${after}`;
}

function runningHeads(pages: PdfLine[][]): Set<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.filter((_, at) => isEdge(at, page)).map(keyOf));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, pagesWith]) => pagesWith >= REPEATED).map(([key]) => key));
}

function isEdge(at: number, page: PdfLine[]): boolean {
  return at < EDGE || at >= page.length - EDGE;
}

function keyOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
