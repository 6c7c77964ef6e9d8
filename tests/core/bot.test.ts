// What a reader and a channel get told once and again: new first, nothing new in one line, the same answer under one id.
import { afterEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { linesOf } from '../../src/core/contribution.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Card } from '../../src/core/model.ts';
import { type Desk, desk, textOf } from '../commands/harness.ts';
import { noSources } from '../contracts/no-web.ts';

const BRIEFING = `title: Port strike
command: strike
timezone: Europe/Oslo
topics: [{ title: Pay, words: [pay, offer] }, { title: Cranes, words: [crane] }]
actors: [{ name: Petra Lund }, { name: Dockers, kind: organization }]
sources: [{ type: folder, path: corpus }]
`;
const article = (publisher: string, day: string, text: string) =>
  `---\npublisher: ${publisher}\npublishedAt: ${day}\n---\n${text}\n`;
const FIRST = article(
  'Harbour Post',
  '2031-03-03',
  'Dockers accepted the pay offer on Monday. Petra Lund left the hall.',
);
const SECOND = article('Coast Daily', '2031-03-05', 'Dockers rejected the pay offer by 61 percent on Wednesday.');
const REPEAT = article(
  'Third Desk',
  '2031-03-07',
  'On Wednesday dockers of Petra Lund rejected an offer on pay by 61 percent.',
);

let open: Desk | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});
const room = async (files: Record<string, string>, now: string) => {
  open = await desk(BRIEFING, files, now);
  return open;
};
const headings = (card: Card) => card.blocks.map((block) => ('heading' in block ? block.heading : block.type));

describe('the status', () => {
  it('calls the bottom line new when it is, also when it is the only news', async () => {
    const here = await room({ 'a.md': FIRST }, '2031-03-04T08:00:00Z');
    await here.card('status');
    here.write('corpus/b.md', SECOND);
    await here.at('2031-03-06T08:00:00Z');
    const status = await here.card('status');
    expect(linesOf(status)[0]).toMatchObject({ change: 'new', date: '2031-03-05' });
    expect(textOf(status)).not.toContain('Nothing new');
    await here.at('2031-03-07T08:00:00Z');
    expect(linesOf(await here.card('status'))[0]?.change).toBeUndefined();
    // The same in other words is none, even where those words are now told.
    here.write('corpus/c.md', REPEAT);
    await here.at('2031-03-08T08:00:00Z');
    const again = await here.card('status');
    expect(linesOf(again).filter((line) => line.change)).toEqual([]);
    expect(textOf(again)).toContain('Nothing new since you looked on 7 Mar 2031.');
  });
});

describe('the digest', () => {
  it('tells a channel what is new since its last one, whoever asked', async () => {
    const here = await room({ 'a.md': FIRST }, '2031-03-04T08:00:00Z');
    await here.ask('digest now', 'test:ann');
    here.write('corpus/b.md', `${SECOND}\nPetra Lund resigned on Wednesday as chair of the union.\n`);
    await here.at('2031-03-06T08:00:00Z');
    const card = await here.card('digest preview', 'test:bob');
    expect(headings(card)).toContain('New since the last digest (4 Mar 2031)');
    expect(linesOf(card).filter((line) => line.change === 'new').length).toBeGreaterThan(1);
    expect(card.title).toBe('Port strike: digest of 6 Mar 2031');
    // A preview is no digest: the channel has still not seen it.
    expect(headings(await here.card('digest now'))).toContain('New since the last digest (4 Mar 2031)');
  });

  it('without news is one line with the last change, and counts what only repeats it', async () => {
    const here = await room({ 'a.md': FIRST, 'b.md': SECOND }, '2031-03-06T08:00:00Z');
    await here.ask('digest now');
    here.write('corpus/c.md', REPEAT);
    await here.at('2031-03-08T08:00:00Z');
    const card = await here.card('digest now');
    expect(textOf(card).split('\n')).toEqual([
      'No material change since Thu 6 Mar 2031, 09:00; here is the last one:',
      'Dockers rejected the pay offer by 61 percent on Wednesday [5 Mar 2031].',
      'One article came in since and repeats what was known.',
      expect.stringMatching(/^This digest again: \/\S+ digest \w+$/),
    ]);
  });

  it('says first that it is late', async () => {
    const here = await room({ 'a.md': FIRST }, '2031-03-04T08:00:00Z');
    const on = await here.ask('digest on 08:00 daily');
    expect(on.cards[0]?.title).toBe('Digest is on');
    const [subscription] = await here.app.store.subscriptions({});
    if (!subscription) throw new Error('no subscription');
    const plain = await here.app.digest(subscription, []);
    const late = await here.app.digest(subscription, ['This digest comes late.']);
    expect(late.cards[0]?.blocks).toEqual([
      { type: 'note', text: 'This digest comes late.' },
      // The last line names the digest itself.
      ...(plain.cards[0]?.blocks.slice(0, -1) ?? []),
      late.cards[0]?.blocks.at(-1),
    ]);
    expect(late.id).not.toBe(plain.id);
  });
});

describe('replies', () => {
  it('have the same id for the same content, and another for another', async () => {
    const here = await room({ 'a.md': FIRST, 'b.md': SECOND }, '2031-03-06T08:00:00Z');
    const lines = ['timeline', 'topic pay', 'disputes', 'sources', 'status', 'digest preview', 'actor lund'];
    const ids = [];
    for (const line of lines) ids.push((await here.ask(line, 'test:ann')).id);
    expect(new Set(ids).size).toBe(lines.length);
    expect((await here.ask('timeline', 'test:bob')).id).toBe(ids[0]);
    expect((await here.ask('topic Pay', 'test:bob')).id).toBe(ids[1]);
  });

  it('can be shown word for word and shared by their buttons, a shared one not again', async () => {
    const here = await room({ 'b.md': SECOND }, '2031-03-06T08:00:00Z');
    const status = await here.ask('status');
    const command = (label: string) => status.cards[0]?.actions.find((one) => one.label === label)?.command ?? '';
    const words = textOf(await here.card(command('Show the words'), 'test:bob'));
    expect(words).toContain('Dockers rejected the pay offer by 61 percent on Wednesday.');
    const shared = await here.ask(command('Share to channel'), 'test:bob');
    expect(shared.cards[0]?.blocks).toEqual(status.cards[0]?.blocks);
    expect(shared.cards[0]?.actions.map((one) => one.label)).toContain('Show the words');
    expect(shared.cards[0]?.actions.map((one) => one.label)).not.toContain('Share to channel');
  });

  it('are shared with the words that still stand, wherever those moved, and never with words that are gone', async () => {
    const here = await room({ 'b.md': SECOND }, '2031-03-06T08:00:00Z');
    const status = await here.ask('status');
    const share = status.cards[0]?.actions.find(({ label }) => label === 'Share to channel')?.command ?? '';
    here.write('corpus/b.md', SECOND.replace('Dockers', 'The count is over. Dockers'));
    await here.at('2031-03-06T09:00:00Z');
    const [moved] = (await here.ask(share)).cards;
    expect(moved && linesOf(moved).map(({ text }) => text)).toEqual(
      status.cards[0] && linesOf(status.cards[0]).map(({ text }) => text),
    );
    here.write('corpus/b.md', SECOND.replace('61 percent', '51 percent'));
    await here.at('2031-03-06T10:00:00Z');
    const [corrected] = (await here.ask(share)).cards;
    expect(corrected && linesOf(corrected)).toEqual([]);
    expect(corrected && textOf(corrected)).toContain('I say nothing');
  });

  it('asked for without an id are the reader’s own last one here', async () => {
    const here = await room({ 'b.md': SECOND }, '2031-03-06T08:00:00Z');
    await here.ask('status', 'test:ann');
    expect(textOf(await here.card('words', 'test:ann'))).toContain('Dockers rejected the pay offer');
    expect(textOf(await here.card('words', 'test:ann'))).toContain('Dockers rejected the pay offer');
    expect(textOf(await here.card('words', 'test:bob'))).toContain('I no longer have that answer');
  });
});

it('a fault is told to the operator under the reference that the reader sees', async () => {
  const here = await room({}, '2031-03-06T08:00:00Z');
  const [briefing] = here.app.bot.briefings;
  const faults: string[] = [];
  const bot = createBot({
    stories: briefing
      ? [{ briefing, scope: 'story', corpus: () => Promise.reject(new Error('the disk is gone')), sources: noSources }]
      : [],
    commands: here.app.bot.commands as Parameters<typeof createBot>[0]['commands'],
    store: here.app.store,
    clock: () => '2031-03-06T08:00:00.000Z',
    wall: () => '2031-03-06T08:00:00.000Z',
    remember: true,
    onFault: (error, reference) => faults.push(`${reference} ${String(error)}`),
    onDropped: () => undefined,
    examine: async () => ({ findings: [], facts: [] }),
  });
  const { cards } = await bot.handle({ line: 'status', reader: 'test:ann', channel: 'test:room' });
  const [reference, ...rest] = (faults[0] ?? '').split(' ');
  expect(rest.join(' ')).toBe('Error: the disk is gone');
  expect(cards[0]?.kind).toBe('fault');
  expect(cards[0] && textOf(cards[0])).toContain(reference);
  expect(cards[0] && textOf(cards[0])).not.toContain('disk');
  expect(() => createBot({ ...({} as Parameters<typeof createBot>[0]), stories: [] })).toThrow(UserError);
});
