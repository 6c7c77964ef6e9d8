// One saying told twice stands once, in the shortest words; what is only looked back at has no day of its own.
import { describe, expect, it } from 'vitest';
import { actorCard } from '../../src/core/actor-card.ts';
import { sameSaying } from '../../src/core/matter.ts';
import { positionsCard } from '../../src/core/positions-card.ts';
import { board, claim, item } from './story.ts';

const SHORT = '"My ultimatum is when the last crane is still," Lund said on Tuesday.';
const LONG =
  'Petra Lund later sounded softer, stating “The ultimatum for me is when the last crane is still,” suggesting room for the port to move on wages.';

describe('a saying told twice', () => {
  it('is one saying, and another one is not', () => {
    const [short, long] = [claim(SHORT, 'ultimatum'), claim(LONG, 'ultimatum')];
    const other = claim('"The wages of the port are when all is said a shame," Lund said.', 'shame');
    expect(sameSaying(short, long)).toBe(true);
    expect(sameSaying(short, other)).toBe(false);
  });

  it('stands once among the own words of who said it', () => {
    const made = board([
      item(LONG, { publisher: 'Coast Daily', publishedAt: '2031-03' }),
      item(SHORT, { publishedAt: '2031-03-05' }),
    ]);
    const words = actorCard(made, 'petra-lund', '2031-03-06T08:00:00Z').blocks.find(
      (block) => block.type === 'lines' && block.heading === 'Own words',
    );
    const lines = words?.type === 'lines' ? words.lines : [];
    expect(lines.filter((line) => line.text.includes('ultimatum'))).toHaveLength(1);
    expect(lines[0]?.text).toContain('My ultimatum');
  });

  it('words of before show no day that is not before the words of now', () => {
    const made = board([
      item('Petra Lund initially set a 50-day deadline for the port and its wages.', { publishedAt: '2031-03' }),
      item('Petra Lund said "I am not setting a deadline for the port and its wages" on Wednesday.'),
    ]);
    const rows = positionsCard(made, '2031-03-06T08:00:00Z').blocks.flatMap((block) =>
      block.type === 'positions' ? block.rows : [],
    );
    const moved = rows.find((row) => row.lines.length === 2);
    expect(moved?.lines.map((line) => line.date)).toEqual(['2031-03-05', undefined]);
  });
});
