// What a reader relies on, told on an invented strike: change first, yesterday's news never twice, the newest state.
import { afterEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../src/core/contribution.ts';
import { type Desk, desk, textOf } from './harness.ts';

const BRIEFING = `
title: Port strike
command: strike
timezone: Europe/Oslo
topics:
  - title: Pay
    words: [pay, wages, offer, percent]
  - title: Night shifts
    words: [night shift, night shifts, nights]
  - title: Automation
    words: [automation, cranes]
actors:
  - name: Petra Lund
    aliases: [P. Lund]
    roles: [{ title: union chair }]
  - name: Rainer Haas
    roles: [{ title: head of the employers, from: 2023-01-01 }]
  - name: Dockers' Union
    kind: organization
    aliases: [dockers, the union]
sources:
  - { type: folder, path: corpus }
`;

const article = (publisher: string, day: string, headline: string, text: string) =>
  `---\nheadline: ${JSON.stringify(headline)}\npublisher: ${publisher}\npublishedAt: ${day}\n---\n${text}\n`;

const BEFORE = article(
  'Harbour Post',
  '2031-03-03',
  'Hopes rise before the vote',
  `Hopes for a deal on pay rose on Monday as dockers prepared to vote. Petra Lund said that the union will accept the offer of 4.5 percent on Wednesday.

The union asks for 7 percent. Night shifts were settled on 28 February, Rainer Haas said.`,
);
const AFTER = article(
  'Coast Daily',
  '2031-03-05',
  'Dockers say no',
  `Dockers rejected the pay offer by 61 percent on Wednesday. "We will be back at the table on Monday," Petra Lund told reporters.

Rainer Haas called the offer final. He also warned that ships would be sent to other ports.

Fourteen freighters lie at anchor outside the breakwater, and the bakery at the gate has closed its doors until the lifts move again.`,
);

describe('a story in the making', () => {
  let open: Desk | undefined;
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const story = async (files: Record<string, string>, now: string) => {
    open = await desk(BRIEFING, files, now);
    return open;
  };

  it('the bottom line is the settled outcome, not the louder hope from before it', async () => {
    const { card } = await story({ 'a.md': BEFORE, 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    const status = await card('status');
    const first = linesOf(status)[0];
    expect(first?.text).toBe('Dockers rejected the pay offer by 61 percent on Wednesday [5 Mar 2031].');
    expect(first?.date).toBe('2031-03-05');
    expect(textOf(status)).not.toContain('Hopes for a deal');
    expect(status.asOf).toBe('2031-03-05');
  });

  it('says what is new to this reader only, and "nothing new" when that is so', async () => {
    const room = await story({ 'a.md': BEFORE }, '2031-03-04T08:00:00Z');
    const firstLook = await room.card('status');
    expect(firstLook.blocks.some((block) => 'heading' in block && block.heading?.startsWith('New since'))).toBe(false);

    room.write('corpus/b.md', AFTER);
    await room.at('2031-03-06T08:00:00Z');
    const second = await room.card('status');
    const fresh = second.blocks.find(
      (block) => block.type === 'lines' && block.heading === 'New since you looked (4 Mar 2031)',
    );
    expect(fresh?.type === 'lines' && fresh.lines.map((line) => line.change)).toContain('new');
    expect(
      linesOf(second)
        .filter((line) => line.change === 'new')
        .every((line) => !line.text.includes('Hopes')),
    ).toBe(true);

    await room.at('2031-03-07T08:00:00Z');
    expect(textOf(await room.card('status'))).toContain('Nothing new since you looked on 6 Mar 2031.');
    // Somebody else has never looked: nothing is called new or old to them.
    expect(textOf(await room.card('status', 'test:bob'))).not.toContain('since you looked');
  });

  it('the same words from another desk are no news and no second publisher', async () => {
    const room = await story({ 'a.md': BEFORE, 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    await room.card('status');
    room.write(
      'corpus/copy.md',
      AFTER.replace('Dockers say no', 'A no from the docks').replace('Coast Daily', 'Link Farm'),
    );
    await room.at('2031-03-07T08:00:00Z');
    const status = await room.card('status');
    expect(textOf(status)).toContain('Nothing new since you looked');
    expect(linesOf(status)[0]?.publishers).toBe(1);
    const sources = await room.card('sources');
    expect(textOf(sources)).toMatch(/Link Farm \| 5 Mar 2031 \| copy/);
    expect(textOf(sources)).toContain('2 articles and 1 copy by 2 publishers.');
  });

  it('names who an opening pronoun is', async () => {
    const { card } = await story({ 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    const lines = linesOf(await card('actor haas')).map((line) => line.text);
    expect(lines).toContain('He [Rainer Haas] also warned that ships would be sent to other ports.');
    expect(lines.every((line) => !/^(?:He|She|It|They) (?!\[)/.test(line))).toBe(true);
  });

  it('a topic on which nothing was written is named as silent, not filled', async () => {
    const { card } = await story({ 'a.md': BEFORE, 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    expect(textOf(await card('status'))).toContain('No word on: Automation.');
  });

  it('an article of tomorrow is not known today', async () => {
    const { card } = await story({ 'a.md': BEFORE, 'b.md': AFTER }, '2031-03-04T12:00:00Z');
    expect(textOf(await card('status'))).not.toContain('rejected');
  });

  it('an edited file changes its lines, a removed one takes them away, an unchanged one changes nothing', async () => {
    const room = await story({ 'a.md': BEFORE, 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    const before = await room.card('status', 'test:once');
    await room.at('2031-03-06T08:00:00Z');
    expect((await room.card('status', 'test:other')).blocks).toEqual(before.blocks);
    room.write('corpus/b.md', AFTER.replaceAll('61 percent', '63 percent'));
    await room.at('2031-03-06T09:00:00Z');
    expect(linesOf(await room.card('status'))[0]?.text).toContain('63 percent');
  });

  it('answers what is mistyped, missing or nonsense with what to do', async () => {
    const { card } = await story({ 'a.md': BEFORE, 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    expect((await card('topic nihgt shfts')).title).toBe('Night shifts');
    expect((await card('actor Lnd')).kind).toBe('actor');
    expect(textOf(await card('topic'))).toContain('Which topic? There are: Pay, Night shifts, Automation.');
    expect(textOf(await card('topic weather'))).toContain('No topic is called “weather”.');
    expect(textOf(await card('actor Nobody Known'))).toContain('No actor is called “Nobody Known”.');
    expect(textOf(await card('timeline yesteryear'))).toContain('is no date I can read');
    expect(textOf(await card('timeline 2031-04 2031-03'))).toContain('cannot run from');
    expect(textOf(await card('statsu'))).toContain('Did you mean /strike status?');
    expect(textOf(await card('/talks status'))).toContain('Start with /strike.');
    expect((await card('')).kind).toBe('help');
  });

  it('help knows every command that can be typed, and answers an unknown one with a line', async () => {
    const { card } = await story({ 'a.md': BEFORE, 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    const all = textOf(await card('help'));
    for (const name of ['mute', 'unwatch', 'watches', 'flags', 'unflag']) {
      expect(all).toMatch(new RegExp(`/strike ${name}\\b`));
      expect((await card(`help ${name}`)).title).toMatch(new RegExp(`^/strike ${name}\\b`));
    }
    expect((await card('help /strike unflag')).title).toMatch(/^\/strike unflag/);
    const unknown = await card('help bananas');
    expect(unknown.blocks).toEqual([{ type: 'note', text: 'There is no command “bananas”.' }]);
    expect(textOf(await card('unwtach'))).toContain('Did you mean /strike unwatch?');
  });

  it('an empty corpus says how to fill it', async () => {
    const { card } = await story({}, '2031-03-06T08:00:00Z');
    for (const line of ['status', 'timeline', 'sources', 'disputes', 'actor Lund', 'topic pay']) {
      const { citations, kind } = await card(line);
      expect([kind, citations]).not.toEqual(['fault', []]);
      expect(kind).not.toBe('fault');
    }
    expect(textOf(await card('status'))).toContain('There are no articles yet');
  });

  it('shows the words behind an answer and shares it, also after a restart', async () => {
    const room = await story({ 'b.md': AFTER }, '2031-03-06T08:00:00Z');
    const status = await room.ask('status');
    const command = (label: string) => status.cards[0]?.actions.find((action) => action.label === label)?.command ?? '';
    const words = await room.card(command('Show the words'));
    expect(textOf(words)).toContain('Dockers rejected the pay offer by 61 percent on Wednesday.');
    const shared = await room.ask(command('Share to channel'), 'test:bob');
    expect(shared.visibility).toBe('channel');
    expect(shared.cards[0]?.blocks).toEqual(status.cards[0]?.blocks);
    expect(textOf(await room.card('words gone1234'))).toContain('I no longer have that answer');
  });
});
