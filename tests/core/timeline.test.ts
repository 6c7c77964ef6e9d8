// Dated events in order with the precision that is known, what lies ahead apart; and what one actor said and did.
import { describe, expect, it } from 'vitest';
import { actorCard } from '../../src/core/actor-card.ts';
import type { Card } from '../../src/core/model.ts';
import { timelineCard, timelineOf } from '../../src/core/timeline.ts';
import { board, item } from './story.ts';

const NOW = '2031-03-06T08:00:00Z';
const STORY = `Dockers rejected the pay offer on Wednesday. Rainer Haas opened the northern terminal in January 2031.

The union was founded by pilots in 1987. Rainer Haas became director in 2029. Petra Lund met the pilots on 1 January 2031.

Dockers will vote on a new offer on 12 March 2031. Petra Lund will meet the mayor in April 2031. Dockers might vote again on 20 March 2031.`;

const entries = (card: Card, heading: string) =>
  card.blocks.flatMap((block) => (block.type === 'timeline' && block.heading === heading ? block.entries : []));
const dates = (card: Card, heading: string) => entries(card, heading).map((entry) => entry.date);

describe('the timeline', () => {
  const laid = board([item(STORY)]);

  it('is in order, the less precise before the day it may hold', () => {
    expect(dates(timelineCard(laid, NOW, {}), 'So far')).toEqual([
      '1987',
      '2029',
      '2031-01',
      '2031-01-01',
      '2031-03-05',
    ]);
  });

  it('sets what lies ahead apart, what may come of it further apart', () => {
    const card = timelineCard(laid, NOW, {});
    expect(dates(card, 'Ahead')).toEqual(['2031-03-12', '2031-04']);
    expect(dates(card, 'Ahead, not certain')).toEqual(['2031-03-20']);
  });

  it('tells of a plan only as a plan, also when its day is over', () => {
    const card = timelineCard(laid, '2031-03-25T00:00:00Z', {});
    expect(dates(card, 'So far')).not.toContain('2031-03-12');
    expect(dates(card, 'Ahead')).toEqual(['2031-04']);
    expect(dates(card, 'Passed, no article reports')).toEqual(['2031-03-12']);
  });

  it('what is planned for the running month or day lies ahead, what was done in it does not', () => {
    const now = board([
      item('Petra Lund will meet the mayor in March 2031. The union votes on the offer on 6 March 2031.'),
      item('Rainer Haas opened the northern terminal in March 2031.', { publisher: 'Coast Daily' }),
    ]);
    const card = timelineCard(now, NOW, {});
    expect(dates(card, 'Ahead')).toEqual(['2031-03', '2031-03-06']);
    expect(dates(card, 'So far')).toEqual(['2031-03']);
  });

  it('leaves out a year of which months or days are told, and the day of a sentence that another plain one tells', () => {
    const told = board([
      item('Petra Lund held many rounds of talks in 2030. Dockers rejected the offer on 5 November 2030.'),
      item('The union was founded in 1987.', { publisher: 'Coast Daily' }),
    ]);
    expect(dates(timelineCard(told, NOW, {}), 'In order')).toEqual(['1987', '2030-11-05']);
  });

  it('tells a dated event out of a clause of time, with the cut marked', () => {
    const told = board([
      item(
        'Analysts suggest that Petra Lund may be playing for time, particularly as new rules on overtime took effect in late February.',
      ),
    ]);
    const [entry] = entries(timelineCard(told, NOW, {}), 'In order');
    expect(entry?.date).toBe('2031-02');
    expect(entry?.lines.map((line) => line.text)).toEqual([
      '… new rules on overtime took effect in late February [2031].',
    ]);
  });

  it('keeps to the days asked for, of any precision', () => {
    const of = (from?: string, to?: string) =>
      timelineOf(laid, { ...(from && { from }), ...(to && { to }) }).map(({ date }) => date);
    expect(of('2031-03-05', '2031-03-05')).toEqual(['2031-03-05']);
    expect(of('2031-01-02', '2031-03')).toEqual(['2031-01', '2031-03-05']);
    expect(of(undefined, '2029')).toEqual(['1987', '2029']);
    const ahead = timelineCard(laid, NOW, { from: '2031-03-10', to: '2031-03-15' });
    expect(dates(ahead, 'Ahead')).toEqual(['2031-03-12']);
    expect(dates(ahead, 'Ahead, not certain')).toEqual([]);
    expect(timelineCard(laid, NOW, { from: '2040' }).blocks).toEqual([
      { type: 'note', text: 'No article dates an event from 2040. Try it without dates: timeline.' },
    ]);
  });

  it('tells what was done on a day that is over, not what had been announced for it', () => {
    const two = board([
      item('Dockers will vote on the offer on Wednesday.', { publishedAt: '2031-03-03', publisher: 'Harbour Post' }),
      item('Dockers rejected the pay offer on Wednesday at every terminal.', { publisher: 'Coast Daily' }),
    ]);
    const lines = timelineOf(two, {}).flatMap(({ claims }) => claims.map((one) => one.text));
    expect(lines).toEqual(['Dockers rejected the pay offer on Wednesday [5 Mar 2031] at every terminal.']);
  });

  it('tells of no day what had only been announced for it, also in a sentence about another day', () => {
    const two = board([
      item('Petra Lund agreed on Monday to meet the mayor on 5 March 2031.', { publishedAt: '2031-03-04' }),
      item('Dockers rejected the pay offer on 6 March 2031.', { publisher: 'Coast Daily', publishedAt: '2031-03-07' }),
    ]);
    expect(dates(timelineCard(two, '2031-03-08T00:00:00Z', {}), 'In order')).toEqual(['2031-03-03', '2031-03-06']);
  });

  it('knows nothing of a day that has not come', () => {
    expect(dates(timelineCard(laid, '2031-03-04T00:00:00Z', {}), 'So far')).not.toContain('2031-03-05');
  });

  it('tells nothing twice', () => {
    const two = board([
      item('Dockers rejected the pay offer on Wednesday.', { publisher: 'Harbour Post' }),
      item('On Wednesday the dockers rejected an offer on pay.', { publisher: 'Coast Daily' }),
      item('Nine freighters lie at anchor outside the breakwater.', { publisher: 'Third Desk' }),
    ]);
    const [event] = timelineCard(two, NOW, {}).blocks;
    const lines = event?.type === 'timeline' ? event.entries.flatMap((entry) => entry.lines) : [];
    expect(lines).toHaveLength(1);
    expect(lines[0]?.publishers).toBe(2);
  });
});

describe('one actor', () => {
  const text = `"The offer is the last word of the employers," Rainer Haas said on Wednesday. "Haas knows the number that ends this strike," Petra Lund told reporters.

Harbour baron Rainer Haas left the hall before the count on Wednesday. Ingrid Moen said that Haas had refused every call.

Petra Lund demanded a new vote on pay. "The night shift must end at midnight," Petra Lund said.`;
  const card = actorCard(board([item(text)]), 'rainer-haas', NOW);
  const under = (heading: string) =>
    card.blocks.flatMap((block) =>
      block.type === 'lines' && block.heading === heading ? block.lines.map((line) => line.text) : [],
    );

  it('own words are that actor’s only', () => {
    expect(under('Own words')).toEqual([
      '"The offer is the last word of the employers," Rainer Haas said on Wednesday [5 Mar 2031].',
    ]);
  });

  it('acts are what the actor did, not what others say or do', () => {
    expect(under('Latest acts')).toEqual([
      'Harbour baron Rainer Haas left the hall before the count on Wednesday [5 Mar 2031].',
    ]);
  });

  it('what others say about the actor stands apart', () => {
    expect(under('Others about this actor').join()).toContain('Haas knows the number');
    expect(under('Others about this actor').join()).not.toContain('night shift');
  });

  it('tells who that is in the words of the article, and how often', () => {
    const [role] = card.blocks;
    expect(role?.type === 'lines' && role.lines[0]?.text).toContain('Rainer Haas');
    const note = card.blocks.at(-1);
    expect(note?.type === 'note' && note.text).toMatch(/^Named 4 times by 1 publisher; .*last on 5 Mar 2031\.$/);
  });

  it('a passage stands once on the card', () => {
    const all = card.blocks.flatMap((block) =>
      block.type === 'lines' ? block.lines : block.type === 'positions' ? block.rows.flatMap((row) => row.lines) : [],
    );
    expect(new Set(all.map((line) => line.text)).size).toBe(all.length);
  });
});
