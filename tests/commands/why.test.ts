// Asking back: why a line stands in an answer, why a topic does not, and the exact words behind it, in their place.
import { afterEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../src/core/contribution.ts';
import type { Article, Card } from '../../src/core/model.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { type Desk, desk, textOf } from './harness.ts';

const BRIEFING = `title: Port strike
command: strike
timezone: Europe/Oslo
topics:
  - { title: Pay, words: [pay, offer, wages] }
  - { title: Cranes, words: [crane] }
  - { title: Ferries, words: [ferry] }
  - { title: Pilots, words: [pilot] }
actors: [{ name: Petra Lund }, { name: Rainer Haas }, { name: Dockers, kind: organization }]
sources: [{ type: folder, path: corpus }]
`;
const article = (publisher: string, day: string, text: string) =>
  `---\npublisher: ${publisher}\npublishedAt: ${day}\n---\n${text}\n`;
const FILES = {
  'a.md': article(
    'Harbour Post',
    '2031-03-05',
    'Petra Lund and Rainer Haas met in the town hall on Wednesday. The talks, which lasted four hours, ended without agreement. ' +
      'Dockers rejected the pay offer of Rainer Haas by 61 percent on Wednesday.\n\n' +
      'Observers believe that the cranes might stay idle for weeks. Is the ferry next?',
  ),
  'b.md': article(
    'Coast Daily',
    '2031-03-05',
    'On Wednesday dockers of the port rejected the pay offer of Rainer Haas by 61 percent. Mr Haas left at once.',
  ),
};
const LEANING = article(
  'Harbour Post',
  '2031-03-05',
  'Petra Lund spoke to the dockers on Wednesday. She rejected the pay offer of Rainer Haas outright.',
);
const NOW = '2031-03-06T08:00:00Z';

let open: Desk | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});
const room = async (files: Record<string, string> = FILES) => {
  open = await desk(BRIEFING, files, NOW);
  return open;
};
const notes = (card: Card) => card.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : [])).join('\n');
const under = (card: Card, heading: string) =>
  card.blocks.flatMap((block) =>
    block.type === 'lines' && block.heading === heading ? block.lines.map(({ text }) => text) : [],
  );
async function honest(here: Desk, card: Card) {
  const stored = await here.app.store.articles('story', { copies: true, limit: 100 });
  const articles = new Map<string, Article>(stored.map((one) => [one.article.id, one.article]));
  expectHonestCard(card, (id) => articles.get(id));
}
/** The number that a line of the last status has. */
async function numberOf(here: Desk, words: string) {
  const line = linesOf(await here.card('status')).find(({ text }) => text.includes(words));
  if (!line) throw new Error(`no line with “${words}”`);
  return line.cites[0] ?? 0;
}

describe('why <number>', () => {
  it('shows the passage between its neighbours, marked, who else tells it, and why it was chosen', async () => {
    const here = await room();
    const n = await numberOf(here, '61 percent');
    const card = await here.card(`why ${n}`);
    await honest(here, card);
    const place = under(card, 'The passage in its place');
    expect(place.filter((text) => text.startsWith('▸ '))).toHaveLength(1);
    expect(place.find((text) => text.startsWith('▸ '))).toContain('61 percent');
    expect(place.length).toBeGreaterThan(1);
    expect(under(card, 'Others who tell it')).toHaveLength(1);
    expect(notes(card)).toContain('2 publishers tell it');
    expect(notes(card)).toContain('It tells an outcome, as done.');
    expect(notes(card)).toContain('5 Mar 2031');
  });

  it('asks the answer, not the explanation: one number after another, and again after the words', async () => {
    const here = await room();
    const status = await here.card('status');
    const numbers = status.citations.map(({ n }) => n);
    expect(numbers.length).toBeGreaterThan(1);
    for (const n of numbers) expect((await here.card(`why ${n}`)).title).toBe(`Why [${n}] of “${status.title}”`);
    await here.card('words');
    expect((await here.card(`why [${numbers[0]}]`)).title).toBe(`Why [${numbers[0]}] of “${status.title}”`);
  });

  it('is asked by buttons that know their answer, also when another came in between', async () => {
    const here = await room();
    const status = await here.ask('status');
    const words = await here.card('words');
    const button = words.actions.find(({ label }) => label.startsWith('Why [1]'))?.command ?? '';
    await here.card('topic pay');
    expect((await here.card(button)).title).toContain(status.cards[0]?.title ?? '-');
    expect((await here.card(button, 'test:bob')).title).toContain(status.cards[0]?.title ?? '-');
  });

  it('says which numbers there are to a wrong one, how to ask to none, and that nothing was asked yet', async () => {
    const here = await room();
    expect(notes(await here.card('why'))).toContain('There is no answer of mine here');
    const { citations } = await here.card('status');
    expect(notes(await here.card('why 99'))).toContain(`There is no [99]. Your last answer`);
    expect(notes(await here.card('why 99'))).toContain(`numbers 1 to ${citations.length}`);
    const how = await here.card('why');
    expect(notes(how)).toContain('/strike why 1');
    expect(how.actions.map(({ label }) => label)).toContain('Why [1] · 5 Mar 2031');
    expect(notes(await here.card('why', 'test:bob'))).toContain('There is no answer of mine here');
  });

  it('names the words in brackets as filled in, and shows what they are from', async () => {
    const here = await room({ 'a.md': LEANING });
    const card = await here.card(`why ${await numberOf(here, 'She [Petra Lund]')}`);
    expect(notes(card)).toMatch(/In brackets stands .*\[Petra Lund\]/);
    expect(under(card, 'The passage in its place')).toEqual([
      'Petra Lund spoke to the dockers on Wednesday.',
      '▸ She rejected the pay offer of Rainer Haas outright.',
    ]);
  });
});

describe('why <topic or words>', () => {
  it('tells of a topic that stands there why it does', async () => {
    const here = await room({
      'a.md': article(
        'Harbour Post',
        '2031-03-05',
        'Dockers rejected the offer on Wednesday. All cranes of Rainer Haas stay out of use since Tuesday.',
      ),
    });
    const status = await here.card('status');
    const line = linesOf(status).find(({ topic }) => topic === 'Cranes');
    expect(line).toBeDefined();
    expect((await here.card('why cranes')).title).toBe(`Why [${line?.cites[0]}] of “${status.title}”`);
  });

  it.each([
    ['nobody speaks of it', 'pilots', 'None of the 2 articles I look at speaks of Pilots (I look for: pilot).'],
    ['no sentence can stand alone', 'ferries', '1 sentence on Ferries, but none that can stand alone'],
    ['nobody uses the words', 'submarine cables', 'None of the 2 articles I look at speaks of submarine cables.'],
  ])('says that %s', async (_, typed, text) => {
    const here = await room();
    await here.card('status');
    const card = await here.card(`why ${typed}`);
    await honest(here, card);
    expect(notes(card)).toContain(text);
  });

  it('says that it is only judgement, with the best of what there is', async () => {
    const here = await room();
    await here.card('timeline');
    const card = await here.card('why cranes');
    await honest(here, card);
    expect(notes(card)).toContain('judgement or speculation');
    expect(under(card, 'What there is')).toEqual(['Observers believe that the cranes might stay idle for weeks.']);
  });

  it('says which line tells it already', async () => {
    const here = await room({
      'b.md': article('Coast Daily', '2031-03-05', 'Dockers rejected the pay offer of Rainer Haas by 61 percent.'),
    });
    const n = await numberOf(here, '61 percent');
    expect(notes(await here.card('why haas'))).toContain(`says what [${n}] already says`);
  });
});

describe('the words', () => {
  it('are the passages under the numbers of the answer, the sentence before one that leans on it above', async () => {
    const here = await room({ 'a.md': LEANING });
    const status = await here.card('status');
    const words = await here.card('words');
    await honest(here, words);
    for (const { n, quote } of status.citations) expect(words.citations[n - 1]?.quote).toBe(quote);
    const texts = linesOf(words).map(({ text }) => text);
    const at = texts.indexOf('▸ She rejected the pay offer of Rainer Haas outright.');
    expect(texts[at - 1]).toBe('Petra Lund spoke to the dockers on Wednesday.');
    expect(textOf(words)).toContain('Passages are as the articles have them');
  });
});
