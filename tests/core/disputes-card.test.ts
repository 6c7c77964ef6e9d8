// The disagreements card can be narrowed to a topic or an actor; a name copied out of a chat is understood; what only a rewording tells stands apart.
import { expect, it } from 'vitest';
import { disputesCard } from '../../src/core/disputes-card.ts';
import { match } from '../../src/core/match.ts';
import type { Block } from '../../src/core/model.ts';
import { english } from '../../src/core/say.ts';
import { topicCard } from '../../src/core/topic-card.ts';
import { nextBlocks } from '../../src/core/what-comes.ts';
import { board, claims, item, STRIKE } from './story.ts';

const NOW = '2031-03-06T08:00:00Z';
const issuesOf = (blocks: Block[]) => blocks.flatMap((block) => (block.type === 'dispute' ? [block.issue] : []));

it('keeps to a topic or an actor', () => {
  const told = board([
    item('Rainer Haas threatens to lock the gates if his deadline is not met.', { publisher: 'A' }),
    item('Rainer Haas told pilots that he is not imposing a deadline on the dockers.', { publisher: 'B' }),
    item('At noon 14 tankers waited outside the harbour of Vik.', { publisher: 'C' }),
    item('At noon 23 tankers waited outside the harbour of Vik.', { publisher: 'D' }),
    item('Pilots painted the old lighthouse in the spring.', { publisher: 'E' }),
  ]);
  const about = (id: string) => issuesOf(disputesCard(told, NOW, english, { id, title: id }).blocks);
  expect(issuesOf(disputesCard(told, NOW).blocks)).toHaveLength(2);
  expect(about('deadline')).toEqual(['Deadline: yes or no (Haas)']);
  expect(about('rainer-haas')).toEqual(['Deadline: yes or no (Haas)']);
  expect(about('pay')).toEqual([]);
});

it('a name is understood in the markup of a chat', () => {
  const topics = STRIKE.topics.map(({ id, title, words }) => ({ id, title, names: words }));
  expect(match('**night shifts**', topics).sure?.id).toBe('night-shifts');
  expect(match('`_Pay_`', topics).sure?.id).toBe('pay');
});

it('what comes next only by a reworded text stands under a heading that says so', () => {
  const [plain] = claims([item('Petra Lund will meet Rainer Haas in Bergen on 9 March 2031.')]);
  if (!plain) throw new Error('no plan was found');
  const headings = nextBlocks([plain, { ...plain, reworded: true }], () => ({}), english).map((block) =>
    block.type === 'lines' ? [block.heading, block.lines.length] : [],
  );
  expect(headings).toEqual([
    ['Next', 1],
    ['Next, told only by a reworded text', 1],
  ]);
});

it('a topic shows nothing that a later line has overtaken', () => {
  const told = board([
    item('Dockers accepted the pay offer of the port on 28 February 2031.', {
      publishedAt: '2031-02-28',
      publisher: 'A',
    }),
    item('Dockers rejected the pay offer of the port on 5 March 2031.', { publisher: 'B' }),
    item('Pilots painted the old lighthouse in the spring.', { publisher: 'C' }),
  ]);
  const pay = STRIKE.topics[0];
  if (!pay) throw new Error('the strike has a topic');
  const text = JSON.stringify(topicCard(told, pay, NOW).blocks);
  expect(text).toContain('rejected');
  expect(text).not.toContain('accepted');
});
