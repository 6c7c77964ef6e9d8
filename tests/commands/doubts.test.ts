// A passage that somebody doubts is marked wherever it stands, with who, when and why, until it is taken back.
import { afterEach, expect, test } from 'vitest';
import { renderDiscord } from '../../src/adapters/discord/render.ts';
import { renderSlack } from '../../src/adapters/slack/render.ts';
import { renderMarkdown } from '../../src/adapters/terminal/markdown.ts';
import { linesOf } from '../../src/core/contribution.ts';
import type { Reply } from '../../src/core/model.ts';
import { placeOf } from '../../src/core/team.ts';
import { type Desk, desk, textOf } from './harness.ts';
import { BRIEFING, TALKS, VOTE } from './strike.ts';

let here: Desk;
afterEach(() => here.close());
const room = async () => {
  here = await desk(BRIEFING, { 'a.md': VOTE, 'b.md': TALKS }, '2031-03-05T18:00:00Z');
};
type Asking = { reader?: string; readerName?: string; channel?: string; mayManage?: boolean };
const ask = (line: string, { reader = 'discord:1', channel = 'discord:S1:C1', ...more }: Asking = {}) =>
  here.app.bot.handle({ line, reader, channel, ...more });
const flagged = (reply: Reply) =>
  reply.cards.flatMap(linesOf).flatMap((line) => (line.flagged ? [{ text: line.text, ...line.flagged }] : []));
const ANN: Asking = { readerName: 'Ann' };

test('the mark stands on every card and digest of the story in that server, and nowhere else', async () => {
  await room();
  const status = await ask('status', ANN);
  const n = linesOf(status.cards[0]!).find(({ text }) => text.includes('61 percent'))?.cites[0];
  const made = await ask(`flag ${n} the count is still open`, ANN);
  expect(made.visibility).toBe('channel');
  const mark = { by: 'Ann', at: '2031-03-05T18:00:00.000Z', why: 'the count is still open' };
  expect(flagged(made)).toMatchObject([mark]);
  for (const line of ['status', 'topic Pay', 'changes 1 Mar', 'timeline', 'digest now', 'handover'])
    expect(flagged(await ask(line, { reader: 'discord:2', channel: 'discord:S1:C9' })), line).toContainEqual(
      expect.objectContaining(mark),
    );
  for (const channel of ['discord:S2:C1', 'discord:dm:C1', 'slack:T1:C1', 'slack:S1:C1'])
    expect(flagged(await ask('status', { channel })), channel).toEqual([]);
});

test('one tap under the answer to why marks that passage, of the answer it was asked of, for all in the place', async () => {
  await room();
  const status = await ask('status', ANN);
  const n = linesOf(status.cards[0]!).find(({ text }) => text.includes('61 percent'))?.cites[0];
  const why = await ask(`why ${n}`, ANN);
  const button = why.cards[0]?.actions.find(({ label }) => label === `Flag [${n}]`);
  // By then the last answer may be another.
  await ask('timeline', ANN);
  const made = await ask(button?.command ?? '', ANN);
  expect(made.visibility).toBe('channel');
  expect(flagged(made)).toMatchObject([{ by: 'Ann' }]);
  const seen = flagged(await ask('status', { reader: 'discord:2', channel: 'discord:S1:C9' }));
  expect(seen.map(({ text }) => text)).toContainEqual(expect.stringContaining('61 percent'));
});

test('a digest that is sent by the clock is marked, too', async () => {
  await room();
  await ask('status', ANN);
  await ask('flag 1', ANN);
  await ask('digest on 08:00');
  const [subscription] = await here.app.store.subscriptions({ channel: 'discord:S1:C1' });
  const sent = await here.app.digest(subscription!, []);
  expect(flagged(sent)).toContainEqual(expect.objectContaining({ by: 'Ann' }));
});

test('whatever the name and the reason hold, it works nowhere', async () => {
  await room();
  await ask('status', ANN);
  const evil: Asking = { readerName: '<@1> **@everyone**' };
  await ask('flag 1 see [here](https://evil.example) <!channel> `x` @here', evil);
  const reply = await ask('status', evil);
  expect(flagged(reply)).not.toEqual([]);
  const discord = renderDiscord(reply);
  expect(discord.every((message) => message.allowed_mentions?.parse?.length === 0)).toBe(true);
  expect(JSON.stringify(discord)).not.toMatch(/[^\\]\]\(https:\/\/evil|\*\*@everyone/);
  expect(JSON.stringify(renderSlack(reply))).not.toMatch(/<!channel>|<@1>/);
  expect(renderMarkdown(reply)).not.toMatch(/\]\(https:\/\/evil|\*\*@everyone\*\*/);
});

test('without a name it was somebody, and never a platform’s number', async () => {
  await room();
  await ask('status');
  const reply = await ask('flag 1');
  expect(flagged(reply)).toMatchObject([{ by: 'somebody' }]);
  expect(renderMarkdown(reply)).toContain('doubted by somebody, 5 Mar 2031');
  expect(JSON.stringify(reply)).not.toContain('discord:1');
});

test('lists what is doubted; who doubted it and managers take it back, by number or button', async () => {
  await room();
  await ask('status', ANN);
  await ask('flag 1 first', ANN);
  const bo: Asking = { reader: 'discord:2', readerName: 'Bo', mayManage: false };
  await ask('status', bo);
  await ask('flag 1 second', bo);
  const list = await ask('flags', bo);
  expect(flagged(list)).toMatchObject([{ by: 'Bo', why: 'second' }]);
  expect(textOf((await ask('unflag 1', bo)).cards[0]!)).toContain('Others doubt it still');
  expect(flagged(await ask('status', bo))).toMatchObject([{ by: 'Ann' }]);
  const [button] = (await ask('flags', bo)).cards[0]?.actions ?? [];
  expect(textOf((await ask(button!.command, bo)).cards[0]!)).toContain('Only who doubted it');
  expect(flagged(await ask(button!.command, { reader: 'discord:3', mayManage: true }))).toEqual([]);
  expect(flagged(await ask('status', ANN))).toEqual([]);
  expect(textOf((await ask('flags')).cards[0]!)).toContain('Nothing is doubted here');
});

test('a number that is none, and an answer that is none, are told', async () => {
  await room();
  expect(textOf((await ask('flag 1')).cards[0]!)).toContain('There is no answer of mine here');
  const status = await ask('status');
  expect(textOf((await ask('flag 99')).cards[0]!)).toContain('There is no [99]');
  expect(textOf((await ask('flag pay')).cards[0]!)).toContain('no number of a citation');
  expect(flagged(await ask(`flag 1 of ${status.id} wrong`, { reader: 'discord:5' }))).toMatchObject([{ why: 'wrong' }]);
});

test('the words of an answer keep their marks when they were given before, and lose them when they are taken back', async () => {
  await room();
  const status = await ask('status', ANN);
  await ask('flag 1', ANN);
  expect(flagged(await ask(`share ${status.id}`, ANN))).not.toEqual([]);
  const marked = await ask('status', ANN);
  await ask('unflag 1', ANN);
  expect(flagged(await ask(`share ${marked.id}`, ANN))).toEqual([]);
});

test('a name goes out of a doubt when its person asks', async () => {
  await room();
  await ask('status', ANN);
  await ask('flag 1 no source', ANN);
  expect(textOf((await ask('privacy', ANN)).cards[0]!)).toContain('Passages you doubted | 1');
  await ask('privacy delete', ANN);
  expect(flagged(await ask('flags'))).toMatchObject([{ by: 'somebody', why: 'no source' }]);
  expect(textOf((await ask('privacy', ANN)).cards[0]!)).toContain('Passages you doubted | 0');
});

test('who shares doubts: a server, a workspace, a conversation by itself', () => {
  expect(placeOf('discord:S1:C1')).toBe('discord:S1');
  expect(placeOf('discord:dm:C1')).toBe('discord:dm:C1');
  expect(placeOf('slack:T1:C1')).toBe('slack:T1');
  expect(placeOf('slack:T1:D1')).toBe('slack:T1:D1');
  expect(placeOf('terminal:local')).toBe('terminal:local');
});
