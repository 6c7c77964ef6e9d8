// What a channel is told when the words behind a line it was shown are changed or withdrawn at their source.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { linesOf } from '../../src/core/contribution.ts';
import type { Card, Subscription } from '../../src/core/model.ts';
import { ENGINE } from '../../src/core/reading.ts';
import { reportFrom } from '../standins/reports.ts';
import { startSite } from '../standins/site.ts';
import { type Desk, desk, textOf } from './harness.ts';
import { article, BRIEFING } from './strike.ts';

const VOTE = 'Dockers rejected the pay offer by 61 percent on Wednesday.';
const MENDED = 'Dockers rejected the pay offer by 51 percent on Wednesday.';
const REST = 'Petra Lund spoke at the northern gate. Rainer Haas left the hall without a word to reporters.';
const post = (text: string) => article('Harbour Post', '2031-03-05', `${text} ${REST}`);
const TALKS = article('Coast Daily', '2031-03-04', 'Petra Lund called for a vote on the pay offer of 4.5 percent.');

let open: Desk | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});
const room = async (files: Record<string, string>) => {
  open = await desk(BRIEFING, files, '2031-03-05T18:00:00Z');
  return open;
};
const notes = (card: Card) => card.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []));
const told = (card: Card) => notes(card).filter((note) => note.startsWith('A line posted here'));

test('an edit is told in the next digest with the words that stand there now, and only there', async () => {
  const here = await room({ 'a.md': post(VOTE), 'b.md': TALKS });
  expect(textOf(await here.card('digest now'))).toContain('61 percent');
  here.write('corpus/a.md', post(MENDED));
  await here.at('2031-03-06T08:00:00Z');
  const card = await here.card('digest now');
  expect(notes(card)).toContain('Corrected since the last digest:');
  expect(told(card)).toEqual([
    expect.stringMatching(
      /^A line posted here on 5 Mar 2031 rested on words that Harbour Post has since changed: “Dockers .*61 percent/,
    ),
  ]);
  const now = card.blocks.find((block) => block.type === 'lines' && block.heading === 'What stands there now');
  expect(now?.type === 'lines' && now.lines.map((line) => [line.text, line.change])).toEqual([
    [expect.stringContaining('51 percent'), 'changed'],
  ]);
  for (const line of linesOf(card)) expect(line.text).not.toContain('61 percent');
  await here.at('2031-03-07T08:00:00Z');
  expect(textOf(await here.card('digest now'))).not.toMatch(/Corrected|61 percent/);
});

test('a digest by the clock tells it once, also when it is counted as seen twice', async () => {
  const here = await room({ 'a.md': post(VOTE), 'b.md': TALKS });
  const subscription = { briefingId: 'story', channel: 'test:room' } as Subscription;
  const digest = async (at: string) => {
    const reply = await here.app.digest(subscription, []);
    await here.app.markSeen(subscription, at, reply);
    await here.app.markSeen(subscription, at, reply);
    return reply.cards.flatMap(told);
  };
  expect(await digest('2031-03-05T18:00:00Z')).toEqual([]);
  here.write('corpus/a.md', post(MENDED));
  await here.at('2031-03-06T08:00:00Z');
  expect(await digest('2031-03-06T08:00:00Z')).toHaveLength(1);
  await here.at('2031-03-07T08:00:00Z');
  expect(await digest('2031-03-07T08:00:00Z')).toEqual([]);
});

test('a withdrawn article is told, also when nothing else is left', async () => {
  const here = await room({ 'a.md': post(VOTE) });
  await here.card('digest now');
  rmSync(join(here.folder, 'briefings/story/corpus/a.md'));
  await here.at('2031-03-06T08:00:00Z');
  const [note] = told(await here.card('digest now'));
  expect(note).toMatch(/rested on an article that Harbour Post has since withdrawn: “/);
});

test('changes shows it to whoever asks in that channel, as often as they ask about that time', async () => {
  const here = await room({ 'a.md': post(VOTE), 'b.md': TALKS });
  await here.card('digest now');
  here.write('corpus/a.md', post(MENDED));
  await here.at('2031-03-06T08:00:00Z');
  for (const reader of ['test:ann', 'test:bob']) {
    expect(told(await here.card('changes since:2031-03-05', reader))).toHaveLength(1);
  }
  expect(
    told(
      (await here.app.bot.handle({ line: 'changes since:2031-03-05', reader: 'test:ann', channel: 'test:other' }))
        .cards[0] as Card,
    ),
  ).toEqual([]);
  expect(told(await here.card('digest preview'))).toHaveLength(1);
});

test.each([
  ['more words beside those that were told', (here: Desk) => here.write('corpus/a.md', post(`${VOTE} Ferries sail.`))],
  ['other white space', (here: Desk) => here.write('corpus/a.md', post(VOTE.replace('the pay', 'the  pay')))],
  [
    'another name of the file',
    (here: Desk) => {
      const file = (name: string) => join(here.folder, 'briefings/story/corpus', name);
      renameSync(file('a.md'), file('c.md'));
    },
  ],
])('%s is no correction', async (_, change) => {
  const here = await room({ 'a.md': post(VOTE), 'b.md': TALKS });
  await here.card('digest now');
  change(here);
  await here.at('2031-03-06T08:00:00Z');
  expect(textOf(await here.card('digest now'))).not.toMatch(/Corrected|A line posted here/);
});

test('words put back before anybody was told are no correction', async () => {
  const here = await room({ 'a.md': post(VOTE), 'b.md': TALKS });
  await here.card('digest now');
  here.write('corpus/a.md', post(MENDED));
  await here.at('2031-03-06T07:00:00Z');
  here.write('corpus/a.md', post(VOTE));
  await here.at('2031-03-06T08:00:00Z');
  expect(told(await here.card('digest now'))).toEqual([]);
});

test('what was answered in private was not posted; once shared it was', async () => {
  const here = await room({ 'a.md': post(VOTE), 'b.md': TALKS });
  await here.card('status');
  here.write('corpus/a.md', post(MENDED));
  await here.at('2031-03-06T07:00:00Z');
  expect(told(await here.card('digest preview'))).toEqual([]);
  await here.card('status');
  await here.card('share');
  here.write('corpus/a.md', post(VOTE.replace('61', '41')));
  await here.at('2031-03-06T08:00:00Z');
  expect(told(await here.card('digest preview')).join()).toContain('51 percent');
});

test('a page on the web that was edited, then taken down, is told each time', async () => {
  let vote: string | undefined = VOTE;
  const page = () =>
    `<html><head><title>Board meets</title><meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2031-03-05"></head><article><h1>Board meets</h1><p>${vote} ${REST} ${reportFrom('Aland')}</p></article></html>`;
  const site = await startSite({
    '/page': (_, response) => {
      response.statusCode = vote ? 200 : 404;
      response.end(vote ? page() : '');
    },
  });
  const here = await room({ 'b.md': TALKS });
  await here.card(`add ${site.origin}/page`);
  expect(textOf(await here.card('status'))).toContain('61 percent');
  await here.card('share');
  vote = MENDED.replace('51', '49');
  await here.at('2031-03-06T08:00:00Z');
  const edited = await here.card('digest now');
  expect(told(edited).join()).toMatch(/words that Harbour Post has since changed: “.*61 percent/);
  expect(
    linesOf(edited)
      .map(({ text }) => text)
      .join(),
  ).toContain('49 percent');
  vote = undefined;
  await here.at('2031-03-07T08:00:00Z');
  const withdrawn = told(await here.card('digest now'));
  expect(withdrawn.join()).toMatch(/an article that Harbour Post has since withdrawn: “.*49 percent/);
  expect(withdrawn.join()).not.toContain('61 percent');
  await site.close();
});

test('a source that somebody removed withdrew nothing', async () => {
  const page = `<html><head><title>Board meets</title><meta property="article:published_time" content="2031-03-05"></head><article><h1>Board meets</h1><p>${VOTE} ${REST} ${reportFrom('Aland')}</p></article></html>`;
  const site = await startSite({ '/page': (_, response) => void response.end(page) });
  const here = await room({});
  await here.card(`add ${site.origin}/page`);
  expect(textOf(await here.card('digest now'))).toContain('61 percent');
  const removed = await here.card(`remove ${site.origin}/page`);
  expect(textOf(removed)).toContain('Its article is taken out');
  await here.at('2031-03-06T08:00:00Z');
  expect(told(await here.card('digest now'))).toEqual([]);
  await site.close();
});

test('many corrections come a few at a time, and all of them come', async () => {
  const votes = Array.from(
    { length: 9 },
    (_, at) => `Crew ${at} of berth ${at}0 turned the pay offer down by ${60 + at} percent.`,
  );
  const here = await room({ 'a.md': post(votes.join(' ')) });
  for (const at of votes.keys()) {
    const quote = votes[at] as string;
    await here.app.store.savePosted('story', [
      {
        id: `p${at}`,
        channel: 'test:room',
        articleId: (await here.app.store.articles('story'))[0]?.article.id ?? '',
        headline: 'h',
        publisher: 'Harbour Post',
        text: quote,
        quotes: [quote],
        at: '2031-03-05T18:00:00.000Z',
        engine: ENGINE,
      },
    ]);
  }
  here.write('corpus/a.md', post(MENDED));
  await here.at('2031-03-06T08:00:00Z');
  const first = await here.card('digest now');
  expect(told(first)).toHaveLength(5);
  expect(notes(first)).toContain('4 more lines were corrected; the next digest tells.');
  const second = told(await here.card('digest now'));
  expect(new Set([...told(first), ...second]).size).toBe(9);
  expect(told(await here.card('digest now'))).toEqual([]);
});
