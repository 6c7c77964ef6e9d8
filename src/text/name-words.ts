/** Finds the capitalised words of a text and the pieces they form: what a name can be made of. */
import {
  firstNames,
  lastNames,
  openers,
  organizationHeads,
  organizations,
  placeHeads,
  places,
  plain,
  ranks,
  titles,
} from './name-lexicon.ts';

export type Word = { start: number; end: number; plain: string };

/** A run of capitalised words with nothing but spaces between them; `link` ties it to the next one ("of", "and"). */
export type Piece = {
  words: Word[];
  /** The first word opens a sentence, so that its capital says little. */
  opening: boolean;
  /** Stands in a line whose words all have capitals. */
  heading: boolean;
  link?: string;
};

const CAPITAL = /\p{Lu}(?:\.(?:\p{Lu}\.)+|[\p{L}\p{M}\p{N}]*(?:[-'’&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*){0,6})/gu;
const INNER_PARTICLE = /(?<![\p{L}\p{N}])(?:al|el|as|ad|ar|an|at|az|ash|ul|d)[-'’]$/iu;
const PARTICLE =
  /^ (?:(?:de|del|della|di|da|dos|das|do|du|la|le|van|von|zu|zur|der|den|ter|ten|bin|ibn|bint|al|el|ben|abu|y|ul|ur|af|av) ){1,3}$/;
const LINK = /^ (?:(of|for|on|in|to|against)(?: the)?|and(?: the)?) $|^ & $/;
const SPACE = /^[ \u00a0]{1,2}$/;
/** "Kremlin-backed", "Obama-era": the name ends at the hyphen. */
const COMPOUND =
  /-(?:\p{Ll}+ed|\p{Ll}+ing|led|born|based|run|held|made|era|style|wide|like|free|sponsored|brokered|drafted|only|elect|linked|friendly|aligned|level|related|wing|and|to|in|of|the)$/u;
const POSSESSIVE = /['’](?:s|S)?$/;
const MAX_WORDS = 12;

function wordAt(text: string, match: RegExpExecArray): Word | undefined {
  let start = match.index;
  let raw = match[0];
  if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) return undefined;
  const particle = INNER_PARTICLE.exec(text.slice(Math.max(0, start - 5), start));
  if (particle) {
    start -= particle[0].length;
    raw = particle[0] + raw;
  }
  raw = raw.replace(POSSESSIVE, '');
  const compound = COMPOUND.exec(raw);
  if (compound) raw = raw.slice(0, compound.index);
  return raw === '' ? undefined : { start, end: start + raw.length, plain: plain(raw) };
}

/** Lines that are headings: nearly all words with capitals, no full stop at the end, no row of names; with "?" or "!" all of them. */
function headingLines(text: string): (at: number) => boolean {
  let from = -1;
  let to = -1;
  let verdict = false;
  return (at) => {
    if (at >= from && at < to) return verdict;
    from = text.lastIndexOf('\n', at - 1) + 1;
    const stop = text.indexOf('\n', at);
    to = stop < 0 ? text.length + 1 : stop + 1;
    const line = text.slice(from, Math.min(to, from + 300)).trim();
    const words = line.match(/\p{L}{4,}/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    verdict =
      words.length >= 1 &&
      line.length < 200 &&
      line.split(', ').length < 3 &&
      capitals >= words.length * 0.8 &&
      (!/[.!?]["'”’)]?$/.test(line) ||
        (/[^.!?][!?]["'”’)]?$/.test(line) && words.length >= 3 && capitals === words.length));
    return verdict;
  };
}

const LABEL =
  /^\s*(?:[-•*–▪◦‣]|\d{1,2}[.)])?\s*((?:\p{Lu}[\p{L}.’'-]*|&|and|of|the)(?: (?:\p{Lu}[\p{L}.’'-]*|&|and|of|the)){0,4}):\s/u;

/** "Main Issue: …" at the head of a line, where no word is known from names: a label, as a heading is. */
function isLabel(text: string, at: number): boolean {
  const near = Math.max(0, at - 40);
  const stop = text.slice(near, at).lastIndexOf('\n');
  if (stop < 0 && near > 0) return false;
  const from = near + stop + 1;
  const label = LABEL.exec(text.slice(from, from + 80));
  if (!label?.[1] || at >= from + label[0].length) return false;
  return label[1].split(' ').every((word) => !firstNames.has(plain(word)) && !lastNames.has(plain(word)));
}

function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 8 && /[\s"'“”‘’([*•–—-]/.test(text[at] ?? '')) {
    if (text[at] === '\n') return true;
    at--;
  }
  if (at < 0 || /[.!?:;…]/.test(text[at] ?? '')) return !isAbbreviation(text, at);
  return /[“"‘]/.test(text[start - 1] ?? '');
}

/** A full stop after a title or an initial ends no sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  if (text[stop] !== '.') return false;
  const word = /(?:^|[^\p{L}])(\p{L}{1,5})$/u.exec(text.slice(Math.max(0, stop - 6), stop))?.[1];
  return (
    word !== undefined &&
    (/^\p{Lu}$/u.test(word) || (word.length <= 4 && ranks.has(word.toLowerCase())) || word === 'St')
  );
}

function joins(text: string, last: Word, next: Word): boolean {
  const gap = text.slice(last.end, Math.min(next.start, last.end + 24));
  if (SPACE.test(gap) || PARTICLE.test(gap)) return true;
  if (!/^\.[ \u00a0]?$/.test(gap)) return false;
  const name = text.slice(last.start, last.end);
  return name.length === 1 || /^(?:St|Mt|Ft)$/.test(name) || (name.length <= 4 && titles.has(last.plain));
}

/** The pieces of a text, in order. Linear in its length. */
export function findPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const isHeading = headingLines(text);
  let current: Piece | undefined;
  const scan = new RegExp(CAPITAL);
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const word = wordAt(text, match);
    if (!word) continue;
    const last = current?.words.at(-1);
    if (current && last && current.words.length < MAX_WORDS && joins(text, last, word)) {
      const possessed = /^['’]/.test(text.slice(last.end, last.end + 1));
      if (!possessed) {
        current.words.push(word);
        continue;
      }
    }
    const link = last && LINK.exec(text.slice(last.end, Math.min(word.start, last.end + 16)));
    if (current && link) current.link = link[0].trim();
    const opening = opensSentence(text, word.start);
    current = { words: [word], opening, heading: isHeading(word.start) || isLabel(text, word.start) };
    pieces.push(current);
  }
  return pieces.map((piece) => withoutOpener(shouted(text, piece))).filter((piece) => piece.words.length > 0);
}

/** Words in capitals tell no name from the others: "HOW MANY HAVE DIED?", "PETRA LUND, REPORTER:". */
function shouted(text: string, piece: Piece): Piece {
  const words = piece.words.map((word) => text.slice(word.start, word.end));
  const loud =
    words.length > 1 &&
    words.every((word) => /^(?:\p{Lu}[.'’-]?)+$/u.test(word)) &&
    words.some((word) => word.length > 5);
  return loud ? { ...piece, heading: true } : piece;
}

/** "Luckily Lund": an adverb, and nobody's name. */
const isAdverb = ({ plain: word }: Word): boolean =>
  /\p{L}{3}ly$/u.test(word) && !firstNames.has(word) && !lastNames.has(word) && !places.has(word);

/** "Meanwhile Lund", "The Church": the first word goes when it is a plain word of the language and the rest stands without it. */
function withoutOpener(piece: Piece): Piece {
  const first = piece.words[0];
  if (!first || !(openers.has(first.plain) || (piece.opening && isAdverb(first)))) return piece;
  if (!piece.opening && !/^(?:the|an?)$/.test(first.plain)) return piece;
  if (piece.words.length > 1) {
    for (let count = 2; count <= Math.min(4, piece.words.length); count++) {
      const name = piece.words
        .slice(0, count)
        .map((word) => word.plain)
        .join(' ');
      if (places.has(name) || organizations.has(name)) return piece;
    }
    const headed = piece.words.some((word) => organizationHeads.has(word.plain) || placeHeads.has(word.plain));
    if (headed && BODY_WORD.test(first.plain)) return piece;
  }
  return { ...piece, words: piece.words.slice(1), opening: false };
}
/** Openers that as often begin the name of a body: "National Guard", "Human Rights Council". */
const BODY_WORD =
  /^(?:national|international|human|new|free|federal|central|general|first|great|social|military|independent|civil|united|regional|special|joint|western|northern|southern|eastern|popular|public|medical|world|war|oil|gas|food|children|women|women's|youth|workers|workers'|students|political|religious|economic|security|refugees|common|open|private|young)$/;
