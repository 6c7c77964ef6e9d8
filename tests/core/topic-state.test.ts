// Where the topics of a story stand: facts of their own, never opinion, open or agreed only in the articles' own words.
import { describe, expect, it } from 'vitest';
import { topicCard } from '../../src/core/topic-card.ts';
import {
  aboutness,
  factualStates,
  lastWordOn,
  stateIn,
  statesOfTopics,
  topicsByWeight,
} from '../../src/core/topic-state.ts';
import { textOf } from '../commands/harness.ts';
import { board, claim, item, STRIKE } from './story.ts';

const [PAY, DEADLINE, NIGHTS] = STRIKE.topics;
if (!PAY || !DEADLINE || !NIGHTS) throw new Error('the strike has three topics');
const texts = (list: { text: string }[]) => list.map((one) => one.text);

describe('the word on a topic', () => {
  it('is what is told of it, not what names it in passing', () => {
    const passing = 'Rainer Haas, who was hurt by the talk about pay, opened the new bridge at Vik on Wednesday.';
    const own = 'The union asks for more pay and calls the pay offer too low.';
    expect(aboutness(claim(own, 'union asks'), PAY)).toBeGreaterThan(aboutness(claim(passing, 'bridge'), PAY));
    expect(texts(factualStates(board([item(`${passing}\n\n${own}`)]), PAY))[0]).toContain('too low');
  });

  it('is never an opinion, nor what a newer state has overtaken', () => {
    const made = board([
      item('Options on pay include a bonus for nights. The employers should raise pay at once.', { publisher: 'A' }),
      item('Petra Lund accepted the pay offer of the port on Monday.', { publisher: 'B', publishedAt: '2031-03-03' }),
      item('Petra Lund rejected the pay offer of the port on Wednesday.', {
        publisher: 'C',
        publishedAt: '2031-03-05',
      }),
    ]);
    const states = texts(factualStates(made, PAY)).join('\n');
    expect(states).toContain('rejected');
    for (const words of ['accepted', 'bonus', 'should']) expect(states).not.toContain(words);
  });

  it('is nothing told of an event by texts that did not know yet how it ended', () => {
    const unaware = item(
      'The pay talks in Vik centre on a new offer. The outcome of the pay talks remains uncertain.',
      {
        publisher: 'A',
        publishedAt: '2031-03-05',
      },
    );
    const outcome = 'Petra Lund and Rainer Haas ended the pay talks on Wednesday without any agreement.';
    const aware = ['B', 'C'].map((publisher) => item(outcome, { publisher, publishedAt: '2031-03-05' }));
    const alone = texts(factualStates(board([unaware]), PAY)).join('\n');
    expect(alone).toContain('centre on');
    const states = texts(factualStates(board([unaware, ...aware]), PAY)).join('\n');
    expect(states).toContain('without any agreement');
    for (const words of ['centre on', 'uncertain']) expect(states).not.toContain(words);
  });

  it('where nobody tells a fact, an opinion stands on the topic card as one', () => {
    const made = board([item('The employers of Vik should move the deadline to April.')]);
    const shown = topicCard(made, DEADLINE, '2031-03-06T08:00:00Z');
    const headings = shown.blocks.map((block) => ('heading' in block ? block.heading : block.type));
    expect(headings).toEqual(['Opinion, not told as fact']);
  });

  it('one point in two wordings stands once on the topic card', () => {
    const made = board([
      item('Disagreements persist over night shifts and caps on overtime hours of the crane crews.', {
        publisher: 'A',
      }),
      item('Talks revealed disagreements over caps on overtime hours and night shifts for crane crews, again.', {
        publisher: 'B',
      }),
      item('The bakery at the gate closed its doors on Monday.'),
    ]);
    expect(textOf(topicCard(made, NIGHTS, '2031-03-06T08:00:00Z')).match(/overtime/g)).toHaveLength(1);
  });
});

describe('open or agreed', () => {
  it.each([
    ['The question of pay remains unresolved.', 'open'],
    ['Dockers and employers have not agreed on pay.', 'open'],
    ["“We haven't found a compromise on pay,” Petra Lund said.", 'open'],
    ['Petra Lund and Rainer Haas have agreed on pay.', 'agreed'],
    ['The sides reached an agreement on pay on Wednesday.', 'agreed'],
    ['The dockers are paid every Friday by the harbour office.', undefined],
    ['The sides might have agreed on pay if the ferry had sailed.', undefined],
  ])('%s', (text, state) => {
    expect(stateIn(claim(text, text.slice(5, 20)))).toBe(state);
  });
});

describe('the topics', () => {
  it('come by the weight of what is told of them now, whoever goes on about one', () => {
    const made = board([
      item('The pay offer is rejected. The union asks for more pay.', { publisher: 'A' }),
      item('Haas called the pay offer his last.', { publisher: 'B' }),
      item('Night shifts were discussed. A night shift lasts ten hours. A night shift is paid by the hour.', {
        publisher: 'C',
      }),
    ]);
    expect(topicsByWeight(made).map((topic) => topic.id)).toEqual(['pay', 'night-shifts']);
  });

  it('have a line of their own each, within the limit', () => {
    const made = board([
      item(
        'Haas called the pay offer his last. The deadline was moved to Friday. The night shift was cut to eight hours.',
      ),
    ]);
    const found = statesOfTopics(made, topicsByWeight(made), [], 2);
    expect(found).toHaveLength(2);
    expect(new Set(found.map((one) => one.claim.text)).size).toBe(2);
  });

  it('on which nothing was told since the latest event say since when', () => {
    const made = board([
      item('Haas moved the deadline for the vote.', { publisher: 'A', publishedAt: '2031-03-01' }),
      item('Dockers rejected the pay offer on Wednesday.', { publisher: 'B', publishedAt: '2031-03-05' }),
    ]);
    expect(lastWordOn(made, DEADLINE)).toBe('2031-03-01');
    expect(textOf(topicCard(made, DEADLINE, '2031-03-06T08:00:00Z'))).toContain(
      'No word on it since 1 Mar 2031; the latest event is of 5 Mar 2031.',
    );
    expect(textOf(topicCard(made, PAY, '2031-03-06T08:00:00Z'))).not.toContain('No word on it');
  });
});
