/** How well a line is told, before anything is known of its story. */

/**
 * Higher for lines of a length that reads well, with named actors, early in the text; lower for list items, cut, vague, reworded and
 * damaged ones.
 * @param position of its sentence in the text, 0 to 1
 * @param reworded by a machine
 * @param damaged share of the text that is damaged
 */
export function qualityOf(
  text: string,
  kind: string,
  position: number,
  actors: number,
  reworded: boolean,
  damaged: number,
): number {
  const length = text.length;
  const fit = length < 50 ? -0.5 : length <= 220 ? 0.5 : length <= 300 ? 0 : -1;
  const vague = /^(?:…\s*)?(?:the|after|following|despite|a|an)\b/i.test(text) && actors === 0 ? -0.4 : 0;
  return (
    fit +
    Math.min(actors, 2) * 0.25 +
    (1 - position) * 0.5 +
    (kind === 'item' ? -0.4 : 0) +
    (text.startsWith('…') ? -0.3 : 0) +
    vague -
    (reworded ? 2 : 0) -
    damaged
  );
}
