// The handover of a shift, its acknowledgement, and digests that are shown again by their id.
import { afterEach, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/adapters/terminal/markdown.ts';
import { linesOf } from '../../src/core/contribution.ts';
import type { Reply } from '../../src/core/model.ts';
import { type Desk, desk, textOf } from './harness.ts';
import { BRIEFING, CRANE, SIGNED, TALKS, VOTE } from './strike.ts';

let here: Desk;
afterEach(() => here.close());
const room = async () => {
  here = await desk(BRIEFING, { 'a.md': VOTE, 'b.md': TALKS }, '2031-03-05T18:00:00Z');
};
const ask = (line: string, channel = 'slack:T1:C1', readerName?: string) =>
  here.app.bot.handle({ line, reader: 'slack:T1:U1', channel, ...(readerName && { readerName }) });
const text = (reply: Reply) => reply.cards.map((card) => `${card.title}\n${textOf(card)}`).join('\n');
const news = (reply: Reply) =>
  reply.cards
    .flatMap(linesOf)
    .filter(({ change }) => change === 'new')
    .map((line) => line.text);

test('tells what changed since the handover that was acknowledged last, and who took over', async () => {
  await room();
  const first = await ask('handover');
  expect(first.visibility).toBe('private');
  const share = first.cards[0]?.actions.find(({ label }) => label === 'Share to channel');
  const shared = await ask(share?.command ?? '');
  expect(shared.visibility).toBe('channel');
  expect(text(first)).toContain('No handover was acknowledged here yet');
  expect(news(first).join()).toContain('61 percent');
  const button = shared.cards[0]?.actions.find(({ label }) => label === 'Acknowledge');
  await here.at('2031-03-05T19:00:00Z');
  const done = await ask(button!.command, 'slack:T1:C1', 'Ann');
  expect(done.visibility).toBe('channel');
  expect(text(done)).toContain('Taken over by Ann, Wed 5 Mar 2031, 20:00');
  const quiet = await ask('handover');
  expect(text(quiet)).toContain('Last handover: acknowledged by Ann, Wed 5 Mar 2031, 20:00');
  expect(text(quiet)).toContain('No material change since Wed 5 Mar 2031, 19:00');
  expect(news(quiet)).toEqual([]);
  here.write('corpus/c.md', CRANE);
  await here.at('2031-03-06T18:00:00Z');
  const later = await ask('handover');
  expect(news(later).join()).toContain('crane');
  expect(news(later).join()).not.toContain('61 percent');
  expect(text(await ask('handover', 'slack:T1:C2'))).toContain('No handover was acknowledged here yet');
});

test('where nobody took over yet, articles of days before the shift are not its news, nor is what has no day', async () => {
  const undated = 'Rainer Haas leads the port since it was rebuilt. The dockers have struck twice before over pay.';
  here = await desk(BRIEFING, { 'a.md': VOTE, 'b.md': TALKS, 'c.md': undated }, '2031-03-09T07:00:00Z');
  const reply = await ask('handover');
  expect(news(reply)).toEqual([]);
  expect(text(reply)).toContain('Nothing was published in this shift, since Sat 8 Mar 2031, 20:00.');
  expect(text(reply)).toContain('61 percent');
});

test('an old button acknowledges nothing twice, and no moment ahead is believed', async () => {
  await room();
  const button = (await ask('handover')).cards[0]?.actions[0]?.command ?? '';
  await ask(button, 'slack:T1:C1', 'Ann');
  expect(text(await ask(button, 'slack:T1:C1', 'Bo'))).toContain('acknowledged already, by Ann');
  await here.at('2031-03-05T20:00:00Z');
  await ask('handover acknowledge 2099-01-01T00:00:00Z', 'slack:T1:C1', 'Bo');
  here.write('corpus/c.md', CRANE);
  await here.at('2031-03-06T18:00:00Z');
  expect(news(await ask('handover')).join()).toContain('crane');
});

const idIn = (reply: Reply) => /digest (\w{8})$/.exec(text(reply))?.[1] ?? '';

test('a digest is shown again by the id in its last line, byte for byte, also when its words have gone', async () => {
  await room();
  const posted = await ask('digest now');
  const id = idIn(posted);
  here.write('corpus/a.md', VOTE.replace('61', '51'));
  here.write('corpus/d.md', SIGNED);
  await here.at('2031-03-07T18:00:00Z');
  const again = await ask(`digest ${id}`, 'slack:T1:C2');
  expect(again.visibility).toBe('private');
  expect(again.cards[0]).toEqual(posted.cards[0]);
  expect(text(again)).toContain('Posted Wed 5 Mar 2031, 19:00. Shown word for word');
  expect(renderMarkdown(await here.app.kept(id))).toBe(renderMarkdown(posted));
  expect((await ask(`digest again ${id}`)).cards[0]).toEqual(posted.cards[0]);
});

test('digests that the clock sends have ids, too, and their lines can be asked about', async () => {
  await room();
  await ask('digest on 08:00');
  const [subscription] = await here.app.store.subscriptions({ channel: 'slack:T1:C1' });
  const sent = await here.app.digest(subscription!, ['This digest comes late.']);
  const again = await ask(`digest ${idIn(sent)}`);
  expect(again.cards[0]).toEqual(sent.cards[0]);
  expect(renderMarkdown(await here.app.kept(sent.id))).toBe(renderMarkdown(sent));
  expect(text(await ask(`flag 1 of ${sent.id} wrong`))).toContain('61 percent');
});

test('once its words are not kept, a digest is made anew from the articles of its moment, and says so', async () => {
  await room();
  const posted = await ask('digest now');
  here.write('corpus/d.md', SIGNED);
  await here.at('2031-03-07T18:00:00Z');
  await here.app.store.saveReply(
    { id: 'much later', visibility: 'private', cards: [] },
    { scope: 'story', line: '', reader: 'x', channel: 'x', at: '2099-01-01T00:00:00Z' },
  );
  const again = await ask(`digest ${idIn(posted)}`);
  const lines = (reply: Reply) => linesOf(reply.cards[0]!).map((line) => line.text);
  expect(lines(again)).toEqual(lines(posted));
  expect(text(again)).toContain('made anew from the articles of that moment');
  await expect(here.app.kept(idIn(posted))).rejects.toThrow('kept (for 30 days)');
});

test('nobody sees the digests of another server or workspace', async () => {
  await room();
  const id = idIn(await ask('digest now'));
  expect(id).not.toBe('');
  for (const channel of ['slack:T2:C1', 'discord:T1:C1', 'discord:dm:C1', 'slack:T1:D1'])
    expect(text(await ask(`digest ${id}`, channel)), channel).toContain(`There is no digest ${id} here`);
});
