/** Cuts a long line before a clause that only adds. */

/** Up to here a line is read on a phone without losing its thread; longer ones lose their last clause. */
const LONG = 260;

/** A clause that adds and does not turn: the sentence stays true without it. */
const CLAUSE =
  /;\s|\s[—–]\s|,\s(?=(?:which|who|where|as|while|with|after|including|citing|adding|noting|suggesting|signal(?:l)?ing|underscoring|highlighting|reflecting|regardless|even as|and (?:that|has|have|is|are|was|were))\b)/giu;
const TURN = /^(?:but|although|though|unless|if|except|without|despite|however|only|not|yet|than|until)\b/i;

/**
 * A line of more than 260 characters without its last clause that only adds, the cut marked by "…"; the whole line where none can go.
 * A line that lost the words of its topic would stand under that topic for no reason a reader sees: such a cut is not made.
 * @param topicsOf the topics that a text speaks of
 */
export function cutLong(text: string, topicsOf: (text: string) => string[]): string {
  if (text.length <= LONG) return text;
  const told = topicsOf(text).length;
  const keeps = (end: number) => topicsOf(text.slice(0, end)).length === told;
  let best = 0;
  for (const match of text.matchAll(CLAUSE)) {
    const rest = text.slice(match.index + match[0].length);
    const quoted = (text.slice(0, match.index).match(/["“”]/g) ?? []).length % 2 === 1;
    if (match.index >= 90 && match.index <= LONG - 20 && !quoted && !TURN.test(rest) && keeps(match.index))
      best = match.index;
  }
  return best ? `${text.slice(0, best)}…` : text;
}
