// A channel's digest as its people set it: times, topics, window, format; what `when` and `test` tell; the first answer of all.

import { afterEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../src/core/contribution.ts';
import { missedNotes, skippedUntil } from '../../src/core/missed.ts';
import type { Card, Subscription } from '../../src/core/model.ts';
import { english } from '../../src/core/say.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { type Desk, desk, textOf } from './harness.ts';

const BRIEFING = `title: Port strike
command: strike
timezone: Europe/Oslo
topics: [{ title: Pay, words: [pay, offer] }, { title: Cranes, words: [crane, cranes] }]
actors: [{ name: Petra Lund }, { name: Dockers, kind: organization }]
sources: [{ type: folder, path: corpus }]
digest: { at: '08:00', days: daily }
`;
const article = (publisher: string, day: string, text: string) =>
  `---\npublisher: ${publisher}\npublishedAt: ${day}\n---\n${text}\n`;
const OLD = article('Harbour Post', '2031-02-20', 'Dockers accepted a first pay offer on 20 February.');
const PAY = article('Coast Daily', '2031-03-05', 'Dockers rejected the pay offer by 61 percent on Wednesday.');
const CRANES = article(
  'Third Desk',
  '2031-03-05',
  'The port sold two cranes to a yard in Bergen on Wednesday. Petra Lund left the hall.',
);

let open: Desk | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});
async function room(files: Record<string, string> = { 'a.md': OLD, 'b.md': PAY, 'c.md': CRANES }) {
  open = await desk(BRIEFING, files, '2031-03-06T08:00:00Z');
  return open;
}
async function subscribed(here: Desk): Promise<Subscription> {
  const [subscription] = await here.app.store.subscriptions({});
  if (!subscription) throw new Error('no subscription');
  return subscription;
}
/** The digest that the schedule would post, its lines checked against their articles. */
async function posted(here: Desk): Promise<Card> {
  const [card] = (await here.app.digest(await subscribed(here), [])).cards;
  if (!card) throw new Error('no card');
  const articles = new Map(
    await Promise.all(
      card.citations.map(async ({ articleId }) => [articleId, await here.app.article(articleId)] as const),
    ),
  );
  expectHonestCard(card, (id) => articles.get(id));
  return card;
}
const headings = (card: Card) => card.blocks.map((block) => ('heading' in block ? block.heading : block.type));

describe('a digest as it is set', () => {
  it('comes at the times, days and in the zone that were typed, and when tells them', async () => {
    const here = await room();
    const on = textOf(await here.card('digest on 08:00,18:00 mon-fri Europe/Kyiv quiet:22:00-07:00 missed:fold'));
    expect(on).toContain('Mon to Fri at 08:00 and 18:00 (Europe/Kyiv)');
    expect(on).toContain('Next: Thu 6 Mar 2031, 18:00 (Europe/Kyiv)');
    expect(textOf(await here.card('digest when'))).toMatch(
      /Schedule \| Mon to Fri at 08:00 and 18:00[\s\S]*Last sent \| not yet[\s\S]*Next due \| Thu 6 Mar 2031, 18:00 \(Europe\/Kyiv\)[\s\S]*Quiet hours \| 22:00 to 07:00[\s\S]*If missed \| told in the next/,
    );
  });

  it('keeps what is not named when one thing is changed', async () => {
    const here = await room();
    await here.ask('digest on 18:00 monthly on last Europe/Kyiv topics:pay');
    const changed = textOf(await here.card('digest on format:short window:7d'));
    expect(changed).toContain('monthly on the last day at 18:00 (Europe/Kyiv)');
    expect(await subscribed(here)).toMatchObject({ topics: ['pay'], windowDays: 7, format: 'short', monthDays: [-1] });
    await here.ask('digest on topics:all window:all mon');
    const after = await subscribed(here);
    expect(after).toMatchObject({ at: '18:00', days: ['mon'], format: 'short', timezone: 'Europe/Kyiv' });
    expect(Object.keys(after)).not.toEqual(expect.arrayContaining(['topics']));
    expect(after.monthDays).toBeUndefined();
  });

  it('takes the zone of the person who turns it on, where the platform tells', async () => {
    const here = await room();
    const request = { reader: 'slack:T1:U1', channel: 'slack:T1:C1', timezone: 'Asia/Tokyo' };
    await here.app.bot.handle({ ...request, line: '/strike digest on 09:00' });
    expect(await subscribed(here)).toMatchObject({ timezone: 'Asia/Tokyo', dueAt: '2031-03-07T00:00:00.000Z' });
  });

  it('is left as it was by words that mean nothing, and by who may not', async () => {
    const here = await room();
    await here.ask('digest on 08:00');
    const before = await subscribed(here);
    for (const words of ['topics:weather', 'quiet:night', 'window:soon', '08:00 Kyiv', 'missed:never'])
      expect((await here.card(`digest on ${words}`)).kind, words).toBe('mistake');
    expect((await here.ask('digest on 09:00', 'test:bob', false)).cards[0]?.kind).toBe('mistake');
    expect(await subscribed(here)).toEqual(before);
  });
});

describe('what a channel is told', () => {
  it('is of its topics alone', async () => {
    const here = await room();
    await here.ask('digest on 08:00 topics:cranes');
    const card = await posted(here);
    expect(textOf(card)).toContain('two cranes');
    expect(textOf(card)).not.toMatch(/pay|61 percent/);
    expect(textOf(card)).toContain('1 article, 1 publisher on Cranes.');
    // The previews are of the same; a person who asks for the status gets all of it.
    expect(textOf(await here.card('digest preview'))).not.toContain('61 percent');
    expect(textOf(await here.card('status', 'test:bob'))).toContain('61 percent');
  });

  it('counts as news only what tells of its topics', async () => {
    const here = await room({ 'a.md': OLD, 'c.md': CRANES });
    await here.ask('digest on 08:00 topics:cranes');
    const first = await here.app.digest(await subscribed(here), []);
    await here.app.markSeen(await subscribed(here), '2031-03-06T08:00:00.000Z', first);
    here.write('corpus/b.md', PAY);
    await here.at('2031-03-07T08:00:00Z');
    const text = textOf(await posted(here));
    expect(text).toContain('No material change since Thu 6 Mar 2031, 09:00');
    expect(text).toContain('Nothing came in since.');
  });

  it('one that was asked for counts as the last that was sent; one that is off is said to be off', async () => {
    const here = await room();
    await here.ask('digest on 08:00');
    expect(textOf(await here.card('digest when'))).toMatch(/Last sent.*not yet/);
    await here.ask('digest now');
    expect(textOf(await here.card('digest when'))).toMatch(/Last sent.*Thu 6 Mar 2031, 09:00/);
    await here.ask('digest off');
    expect(textOf(await here.card('digest off'))).toContain('The digest of this channel is off. Turn it on again');
  });

  it('warns of times within its quiet hours', async () => {
    const here = await room();
    const warning = 'Mind that quiet hours last from 22:00 to 07:00: what is due at 23:00 comes when they end.';
    expect(textOf(await here.card('digest on 08:00,23:00 quiet:22:00-07:00'))).toContain(warning);
    expect(textOf(await here.card('digest on 07:00,21:59'))).not.toContain('Mind that');
  });

  it('goes back as far as its window', async () => {
    const here = await room({ 'a.md': OLD, 'c.md': CRANES });
    await here.ask('digest on 08:00 window:7d');
    expect(textOf(await posted(here))).not.toContain('first pay offer');
    await here.ask('digest on window:30d');
    expect(textOf(await posted(here))).toContain('first pay offer');
  });

  it('tells of topics where they stand, not what somebody makes of them', async () => {
    const views = article(
      'Fourth Desk',
      '2031-03-06',
      'The cranes are a fascinating chapter, in her view. A newer offer on pay would be a remarkable joke.',
    );
    const here = await room({ 'a.md': OLD, 'b.md': PAY, 'c.md': CRANES, 'd.md': views });
    await here.ask('digest on 08:00 topics:cranes');
    const [line] = linesOf(await posted(here));
    expect(line?.text).toContain('sold two cranes');
    expect(textOf(await posted(here))).not.toContain('fascinating');
    const [stands] = linesOf(await here.card('topic cranes'));
    expect(line?.text).toBe(stands?.text);
    await here.ask('digest on topics:pay,cranes');
    expect(textOf(await posted(here))).toContain('61 percent');
    expect(textOf(await posted(here))).not.toContain('joke');
  });

  it('counts as of its window only what can be known to be of it', async () => {
    const undated = '---\npublisher: Fifth Desk\n---\nThe port bought a third crane for the northern quay.\n';
    const month = article('Sixth Desk', '2031-03', 'The port painted both cranes red.');
    const here = await room({ 'a.md': OLD, 'd.md': undated, 'e.md': month });
    await here.ask('digest on 08:00 window:1h');
    expect(textOf(await posted(here))).toContain('Nothing is told since 6 Mar 2031.');
    expect(linesOf(await posted(here))).toEqual([]);
    here.write(
      'corpus/f.md',
      '---\npublisher: Seventh Desk\n---\nWelders repaired the old winch at the southern pier.\n',
    );
    await here.at('2031-03-06T12:00:00Z');
    expect(textOf(await posted(here))).toContain('old winch');
    expect(textOf(await posted(here))).not.toContain('third crane');
  });

  it('says so where nothing is told of its topics in its window', async () => {
    const here = await room({ 'a.md': OLD });
    await here.ask('digest on 08:00 topics:pay window:3d');
    expect(textOf(await posted(here))).toContain('Nothing is told on Pay, since 3 Mar 2031.');
  });

  it('is short where the channel wants it short', async () => {
    const here = await room();
    await here.ask('digest on 08:00 format:long');
    expect(headings(await posted(here))).toContain('Where each issue stands');
    await here.ask('digest on format:short');
    const short = await posted(here);
    expect(headings(short)).not.toContain('Where each issue stands');
    expect(textOf(short)).toContain('61 percent');
    expect(textOf(short)).toContain('3 articles, 3 publishers.');
    expect(short.actions[0]).toEqual({ label: 'Status', command: '/strike status' });
  });

  it('bears the day and the times of its own zone', async () => {
    const here = await room();
    await here.ask('digest on 08:00 daily Pacific/Auckland');
    await here.at('2031-03-06T19:00:00Z');
    expect((await posted(here)).title).toBe('Port strike: digest of 7 Mar 2031');
  });

  it('leaves out what came before a slot that was skipped, and says so', async () => {
    const here = await room({ 'a.md': OLD });
    await here.ask('digest on 08:00 missed:skip');
    const first = await here.app.digest(await subscribed(here), []);
    await here.app.markSeen(await subscribed(here), '2031-03-06T08:00:00.000Z', first);
    here.write('corpus/b.md', PAY);
    await here.at('2031-03-06T12:00:00Z');
    await here.at('2031-03-08T07:00:00Z');
    const missed = { folded: ['2031-03-07T07:00:00.000Z'] };
    const subscription = await subscribed(here);
    const notes = missedNotes(subscription, missed, english);
    const skipped = await here.app.digest(subscription, notes, skippedUntil(subscription, missed));
    const text = textOf(skipped.cards[0] as Card);
    expect(text).toMatch(/^Left out, as this channel is set: what was due Fri 7 Mar 2031, 08:00 \(Europe\/Oslo\)/);
    expect(text).toContain('No material change since Fri 7 Mar 2031, 08:00');
    const told = await here.app.digest({ ...subscription, missed: 'fold' }, []);
    expect(textOf(told.cards[0] as Card)).not.toContain('No material change');
  });
});

describe('a test', () => {
  it('is seen by who asks alone, says what it is and when the real one comes, and counts as nothing told', async () => {
    const here = await room();
    await here.ask('digest on 08:00 format:short');
    const before = await posted(here);
    const reply = await here.ask('digest test');
    expect(reply.visibility).toBe('private');
    const [card] = reply.cards;
    expect(card?.title).toBe('Test: Port strike: digest of 6 Mar 2031');
    const text = textOf(card as Card);
    expect(text).toMatch(/^This is a test[\s\S]*due Fri 7 Mar 2031, 08:00 \(Europe\/Oslo\)\./);
    expect(text).toContain('61 percent');
    const lines = (one: Card | undefined) => one?.blocks.filter(({ type }) => type === 'lines');
    expect(lines(await posted(here))).toEqual(lines(before));
    expect((await here.card('digest when')).actions.map(({ command }) => command)).toEqual(['/strike digest test']);
  });
});

describe('the first answer of all', () => {
  it('tells a newcomer once what else there is, with three buttons that work', async () => {
    const here = await room();
    const first = await here.ask('status', 'test:new');
    const welcome = first.cards.at(-1);
    expect(welcome?.kind).toBe('welcome');
    expect(welcome?.actions.map(({ label }) => label)).toEqual(['Status', 'Digest on', 'Help']);
    for (const { command } of welcome?.actions ?? []) {
      const answer = await here.ask(command, 'test:new');
      expect(['mistake', 'fault']).not.toContain(answer.cards[0]?.kind);
      expect(answer.cards.map(({ kind }) => kind)).not.toContain('welcome');
    }
  });

  it('is what is shared and shown word for word, without the welcome', async () => {
    const here = await room();
    const first = await here.ask('status', 'test:new');
    const shared = await here.ask(`share ${first.id}`, 'test:new');
    expect(shared.cards.map(({ kind }) => kind)).not.toContain('welcome');
    expect(shared.cards[0]?.blocks).toEqual(first.cards[0]?.blocks);
  });

  it('welcomes nobody in front of all, nor at a terminal', async () => {
    const here = await room();
    expect((await here.ask('digest now', 'test:new')).cards.map(({ kind }) => kind)).not.toContain('welcome');
    const at = { reader: 'terminal:me', channel: 'terminal:here', line: 'status' };
    expect((await here.app.bot.handle(at)).cards.map(({ kind }) => kind)).toEqual(['status']);
  });
});
