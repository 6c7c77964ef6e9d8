/** How a moved position reads: the words of now, and under them, said so, the words of before. */
import type { Line, PositionRow } from './model.ts';
import { english, type Say } from './say.ts';

/** The lines of a row as they are shown: behind one that is marked as changed stand the earlier words, labelled "before". */
export function shownLines({ lines }: Pick<PositionRow, 'lines'>, say: Say = english): Line[] {
  const moved = lines[0]?.change === 'changed';
  return lines.map((line, at) => (moved && at > 0 ? { ...line, topic: say('before') } : line));
}
