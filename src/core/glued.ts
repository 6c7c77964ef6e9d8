/** Parts what scraping glued together: a heading and the text under it, list items on one line, sentences without a space. */

const LOOK = 400;
// Headings that open a part of an article in any subject; anything longer must show by its capitals that it is one.
const HEADING_WORDS =
  /^(?:key (?:points|takeaways|facts|findings|developments|issues)|(?:story )?highlights|introduction|summary|overview|background|conclusion|analysis|context|timeline|takeaways|what happened|what we know(?: so far)?|what(?:'|’)s next|next steps|why it matters|the big picture|the details|at a glance|in brief|faq)$/i;
const OPENERS =
  /^(?:the|a|an|in|on|at|after|before|as|it|he|she|they|we|this|that|these|those|but|for|with|by|when|while|since|following|from|there|talks|president|despite|according|officials|speaking|during|two|three|no|some|many|more|both|all)\b/i;

/** One line in, its parts out; joined, they are the line but for white space. */
export function partGlued(line: string, occurrences: (word: string) => number): string[] {
  return partBullets(line).flatMap((part) => {
    const cut = gluedHeadingEnd(part, occurrences);
    const pieces = cut ? [part.slice(0, cut).trim(), part.slice(cut).trim()] : [part];
    return pieces.flatMap(partSentences);
  });
}

// "Key PointsTalks happened": a small letter meets a capital inside a word, a title before it, a sentence after it.
function gluedHeadingEnd(line: string, occurrences: (word: string) => number): number | undefined {
  const spaced = spacedHeadingEnd(line);
  if (spaced) return spaced;
  const seam = /\p{Ll}\p{Lu}\p{Ll}|\p{Ll}\p{Lu} \p{Ll}|[?:]\p{Lu}\p{Ll}/u.exec(line.slice(0, LOOK));
  if (!seam) return undefined;
  const cut = seam.index + 1;
  const heading = line.slice(0, cut);
  const rest = line.slice(cut);
  const words = heading.split(' ');
  if (words.length > 9 || /[.!]/.test(heading) || rest.split(' ').length < 6) return undefined;
  const token = `${words.at(-1) ?? ''}${/^[\p{L}'’]+/u.exec(rest)?.[0] ?? ''}`;
  if (occurrences(token) > 1) return undefined;
  const known = HEADING_WORDS.test(heading) || OPENERS.test(rest);
  const titled =
    words.length >= 2 &&
    words.filter((word) => /^\p{Lu}|^(?:of|and|the|in|on|for|to|a|with|at|by|from)$/u.test(word)).length ===
      words.length;
  return known && (titled || HEADING_WORDS.test(heading))
    ? cut
    : titled && (words.at(-1)?.length ?? 0) >= 4
      ? cut
      : undefined;
}

// "Background The strike began": only headings that are known as such, before a word that opens a sentence.
function spacedHeadingEnd(line: string): number | undefined {
  const words = line.slice(0, LOOK).split(' ').slice(0, 5);
  for (let count = Math.min(4, words.length - 1); count >= 1; count--) {
    const heading = words.slice(0, count).join(' ');
    const next = words[count] ?? '';
    const bare = heading.replace(/:$/, '');
    if (!HEADING_WORDS.test(bare) || !/^\p{Lu}/u.test(next)) continue;
    const titled = bare.split(' ').length > 1 && bare.split(' ').every((word) => /^\p{Lu}/u.test(word));
    if (
      heading !== bare ||
      (titled && OPENERS.test(next)) ||
      (/^\p{Lu}/u.test(bare) && /^(?:The|A|An|On|In)$/.test(next))
    )
      return heading.length;
  }
  return undefined;
}

function partBullets(line: string): string[] {
  if ((line.match(/\s[•▪●■]\s/g)?.length ?? 0) < 2) return [line];
  return line.split(/\s(?=[•▪●■]\s)/).filter(Boolean);
}

// "of the talks.The minister": a paragraph break was lost. A stop before a space needs no mending.
function partSentences(line: string): string[] {
  return line.split(/(?<=\p{Ll}{3}[.!?]["”’]?)(?=["“]?\p{Lu}\p{Ll}* \p{Ll})/u);
}
