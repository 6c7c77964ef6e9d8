// A card's bookkeeping: passages numbered as they are read, publishers counted, nothing shown that nobody stands behind.
import { expect, it } from 'vitest';
import { type DraftBlock, makeCard, makeReply, noteCard } from '../../src/core/card.ts';
import { fnv1a, shortHash } from '../../src/core/hash.ts';
import { findTopics, topicsIn } from '../../src/core/topics.ts';
import { item, STRIKE } from './story.ts';

const TEXT = 'Dockers rejected the offer. Petra Lund left the hall.';
const first = item(TEXT, { id: 'first', publishedAt: '2031-03' });
const second = item(TEXT, {
  id: 'second',
  publisher: 'Coast Daily',
  publishedAt: '2031-02-27',
  url: 'https://coast.example/2',
});
const third = item(TEXT, { id: 'third', publisher: 'Coast Daily', publishedAt: '2031-03-01' });
const passage = (articleId: string, start = 0, end = 27) => ({ articleId, start, end });

function card(blocks: DraftBlock[]) {
  return makeCard({
    kind: 'test',
    title: 'Test',
    now: '2031-03-06T08:00:00.000Z',
    blocks,
    actions: [],
    find: (id) => [first, second, third].find((one) => one.article.id === id),
    publisherOf: (one) => one.article.publisher ?? '',
  });
}

it('numbers passages as they are read, each once, and counts publishers, not passages', () => {
  const made = card([
    {
      type: 'lines',
      lines: [{ text: 'A', sources: [passage('second'), passage('first'), passage('second', 28, 53)] }],
    },
    { type: 'lines', lines: [{ text: 'B', sources: [passage('first'), passage('first'), passage('third')] }] },
    { type: 'lines', lines: [{ text: 'C', sources: [passage('third'), passage('second')] }] },
  ]);
  const lines = made.blocks.flatMap((block) => (block.type === 'lines' ? block.lines : []));
  expect(lines.map(({ cites, publishers }) => [cites, publishers])).toEqual([
    [[1, 2, 3], 2],
    [[2, 4], 2],
    [[4, 1], 1],
  ]);
  expect(made.citations.map(({ n, articleId, quote }) => [n, articleId, quote])).toEqual([
    [1, 'second', 'Dockers rejected the offer.'],
    [2, 'first', 'Dockers rejected the offer.'],
    [3, 'second', 'Petra Lund left the hall.'],
    [4, 'third', 'Dockers rejected the offer.'],
  ]);
  expect(made.citations[0]?.url).toBe('https://coast.example/2');
});

it('leaves out what nobody stands behind: lines of articles that are gone, empty blocks, disputes of one side', () => {
  const gone = { text: 'Gone', sources: [passage('nowhere')] };
  const here = { text: 'Here', sources: [passage('first')] };
  const made = card([
    { type: 'lines', heading: 'None', lines: [gone] },
    { type: 'lines', lines: [gone, here] },
    { type: 'timeline', entries: [{ date: '2031', lines: [gone] }] },
    { type: 'positions', rows: [{ actor: 'Petra Lund', topic: 'Pay', lines: [gone] }] },
    { type: 'dispute', issue: 'Pay', sides: [here, gone] },
    { type: 'table', columns: ['a'], rows: [] },
    { type: 'note', text: 'Note.' },
  ]);
  expect(made.blocks.map((block) => block.type)).toEqual(['lines', 'note']);
  expect(made.blocks[0]?.type === 'lines' && made.blocks[0].lines.map((line) => line.text)).toEqual(['Here']);
});

it('is as of the newest article it rests on, with its precision; of the moment when it rests on none', () => {
  const resting = (...ids: string[]) =>
    card([{ type: 'lines', lines: [{ text: 'A', sources: ids.map((id) => passage(id)) }] }]).asOf;
  expect(resting('second', 'third')).toBe('2031-03-01');
  expect(resting('second')).toBe('2031-02-27');
  expect(resting('second', 'first')).toBe('2031-03');
  expect(resting()).toBe('2031-03-06T08:00:00.000Z');
});

it('has an id of its content: the same again, another for any other word', () => {
  const note = (text: string, now = '2031-03-06T08:00:00.000Z') => noteCard('test', 'Test', now, [text]);
  expect(note('a').id).toBe(note('a').id);
  expect(note('a').id).not.toBe(note('b').id);
  expect(makeReply('private', [note('a'), note('b')]).id).not.toBe(makeReply('private', [note('b'), note('a')]).id);
  expect(makeReply('channel', [note('a')]).id).toBe(makeReply('private', [note('a')]).id);
});

it('hashes as FNV-1a is published, short and free of chance', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).toBe(0xe40c292c);
  expect(fnv1a('foobar')).toBe(0xbf9cf968);
  const made = Array.from({ length: 5000 }, (_, index) => shortHash(`line ${index}`));
  expect(new Set(made).size).toBe(5000);
  expect(made.every((hash) => /^[0-9a-z]{1,12}$/.test(hash))).toBe(true);
});

it('topics are found by the stems of their words, whole words only, in the order of the briefing', () => {
  const topics = (text: string) => findTopics(item(text).reading.sentences, STRIKE)[0];
  expect(topics('Deadlines and payments of higher wage offers came up.')).toEqual(['pay', 'deadline']);
  expect(topics('The night shifts stay as they are.')).toEqual(['night-shifts']);
  expect(topics('The shift of the night is long.')).toEqual([]);
  expect(topics('Paying guests spoke of Wagner and of papaya.')).toEqual(['pay']);
  expect(topics('The payload of the crane is small.')).toEqual([]);
});

it('a word within a longer phrase of another topic is that topic’s alone', () => {
  const topics = [
    { id: 'strike', title: 'Strike', words: [] },
    { id: 'truce', title: 'Truce', words: ['end to the strike'] },
  ];
  const found = (text: string) => topicsIn(text, { ...STRIKE, topics });
  expect(found('Both hope for an end to the strike.')).toEqual(['truce']);
  expect(found('An end to the strike is near, but the strike goes on.')).toEqual(['strike', 'truce']);
});
