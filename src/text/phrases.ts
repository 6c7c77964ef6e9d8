/**
 * A notation for phrases, so that a lexicon can be read: phrases stand on lines of their own or between commas.
 *
 *     {down,off}       one of these
 *     agree(s,d)       an ending, or none: "agree", "agrees", "agreed"
 *     (very) good      a word that may be missing
 *     *                any one word
 *     ..               up to two words
 *
 * A plain apostrophe stands for the typographic one too. What it makes is linear-time as long as no phrase begins with `*` or `..`.
 */
/** "U.S.", "long-term", "Lund's": whatever stands between spaces within a clause. */
const WORD = '[^\\s,;:()"“”]+';
const WORDS = `(?:${WORD} ){0,2}`;

/** The source of a regular expression that matches any of the phrases, without word boundaries. */
export function anyOf(phrases: string): string {
  const text = phrases.trim().replace(/\s*(?:,|\n)\s*/g, ',');
  const { source, end } = readChoice(text, 0);
  if (end < text.length)
    throw new SyntaxError(`“${text.slice(end, end + 30)}”: a bracket is closed that was never opened.`);
  return `(?:${source})`;
}

/** Matches any of the phrases anywhere in a text, as whole words in any case. */
export function anywhere(phrases: string): RegExp {
  return new RegExp(`\\b${anyOf(phrases)}\\b`, 'i');
}

/** Finds all such matches. */
export function everywhere(phrases: string): RegExp {
  return new RegExp(anywhere(phrases), 'gi');
}

/** Matches any of the phrases at the beginning of a text, unless it begins with one of `unless`. */
export function atStart(phrases: string, unless?: string): RegExp {
  return new RegExp(`^${unless === undefined ? '' : `(?!${anyOf(unless)}\\b)`}${anyOf(phrases)}\\b`, 'i');
}

/** Matches a text that is one of the phrases and nothing else. */
export function wholly(phrases: string): RegExp {
  return new RegExp(`^${anyOf(phrases)}$`, 'i');
}

type Read = { source: string; end: number };

/** Alternatives up to a closing bracket or the end. */
function readChoice(text: string, start: number): Read {
  const alternatives: string[] = [];
  let at = start;
  for (;;) {
    const { source, end } = readPhrase(text, at);
    alternatives.push(source);
    at = end;
    if (text[at] !== ',') return { source: alternatives.join('|'), end: at };
    at++;
  }
}

/** One phrase up to a comma, a closing bracket or the end. */
function readPhrase(text: string, start: number): Read {
  let source = '';
  let at = start;
  while (at < text.length && !',})'.includes(text[at] ?? '')) {
    const sign = text[at] ?? '';
    if (sign === '{' || sign === '(') {
      const inner = readChoice(text, at + 1);
      if (text[inner.end] !== (sign === '{' ? '}' : ')'))
        throw new SyntaxError(`“${text.slice(at, at + 30)}”: a bracket is not closed.`);
      const ownWord = sign === '(' && text[inner.end + 1] === ' ' && (at === start || text[at - 1] === ' ');
      source += ownWord ? `(?:(?:${inner.source}) )?` : `(?:${inner.source})${sign === '(' ? '?' : ''}`;
      at = inner.end + (ownWord ? 2 : 1);
    } else if (text.startsWith('.. ', at)) {
      source += WORDS;
      at += 3;
    } else {
      source += sign === '*' ? WORD : sign === "'" ? "['’]" : sign.replace(/[.+^$|?[\]\\/]/, '\\$&');
      at++;
    }
  }
  return { source, end: at };
}
