// /changes as its readers use it: each has a look of their own, the channel has its digest, and a moment can be named.
import { afterEach, describe, expect, it } from 'vitest';
import { linesOf } from '../../src/core/contribution.ts';
import { type Desk, desk, textOf } from './harness.ts';
import { article, BRIEFING } from './strike.ts';

const MONDAY = article(
  'Harbour Post',
  '2031-03-03',
  'Petra Lund called for a vote on the pay offer of 4.5 percent. Rainer Haas left the hall.',
);
const WEDNESDAY = article(
  'Coast Daily',
  '2031-03-05',
  'Dockers rejected the pay offer by 61 percent on Wednesday. Petra Lund spoke at the northern gate.',
);
const THURSDAY = article(
  'Third Desk',
  '2031-03-06',
  'The pay offer was rejected by dockers on Wednesday, by 61 percent.',
);

describe('changes', () => {
  let open: Desk | undefined;
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const room = async (files: Record<string, string>, now: string) => {
    open = await desk(BRIEFING, files, now);
    return open;
  };
  const told = async (here: Desk, line: string, reader?: string) =>
    linesOf(await here.card(line, reader)).map((line) => line.text);

  it('each reader has a look of their own, and reading is one', async () => {
    const here = await room({ 'a.md': MONDAY }, '2031-03-04T08:00:00Z');
    await here.card('changes');
    here.write('corpus/b.md', WEDNESDAY);
    await here.at('2031-03-05T18:00:00Z');
    expect(textOf(await here.card('changes'))).toContain('61 percent');
    await here.at('2031-03-05T19:00:00Z');
    expect(textOf(await here.card('changes'))).toContain(
      'No material change since Wed 5 Mar 2031, 19:00; here is the last one:',
    );
    // Bob has not looked: what changed for him is told from the newest day on.
    const first = await here.card('changes', 'test:bob');
    expect(textOf(first)).toContain('You have not looked here before');
    expect(textOf(first)).toContain('61 percent');
  });

  it('a status counts as a look', async () => {
    const here = await room({ 'a.md': MONDAY, 'b.md': WEDNESDAY }, '2031-03-05T18:00:00Z');
    await here.card('status');
    await here.at('2031-03-05T19:00:00Z');
    expect(textOf(await here.card('changes'))).toContain('No material change since Wed 5 Mar 2031, 19:00');
  });

  it('what only repeats is counted and not told, also when it is a copy', async () => {
    const here = await room({ 'a.md': MONDAY, 'b.md': WEDNESDAY }, '2031-03-05T18:00:00Z');
    await here.card('changes');
    here.write('corpus/c.md', THURSDAY);
    here.write('corpus/d.md', WEDNESDAY.replace('Coast Daily', 'Link Farm'));
    await here.at('2031-03-06T09:00:00Z');
    const card = await here.card('changes');
    expect(textOf(card)).toContain('2 articles came in since, both repeat what was known.');
    expect(textOf(card)).not.toContain('rejected by dockers');
  });

  it('channel: since the last digest posted there, whoever asks; without one it says so', async () => {
    const here = await room({ 'a.md': MONDAY }, '2031-03-04T08:00:00Z');
    expect(textOf(await here.card('changes channel'))).toContain('This channel has had no digest yet');
    await here.card('digest now');
    here.write('corpus/b.md', WEDNESDAY);
    await here.at('2031-03-05T18:00:00Z');
    expect((await told(here, 'changes channel', 'test:bob')).join()).toContain('61 percent');
    // A first look of one's own goes by the channel's.
    const first = await here.card('changes', 'test:eve');
    expect(textOf(first)).toContain('since the last digest here');
    expect(textOf(first)).not.toContain('4.5 percent');
  });

  it('a named moment goes by what was published, for everybody alike', async () => {
    const here = await room({ 'a.md': MONDAY, 'b.md': WEDNESDAY }, '2031-03-06T08:00:00Z');
    for (const since of ['2031-03-04', '4 March 20:00', 'tuesday', '2 days']) {
      const lines = await told(here, `changes ${since}`);
      expect(lines.join(), since).toContain('61 percent');
      expect(lines.join(), since).not.toContain('4.5 percent');
    }
    expect(textOf(await here.card('changes today'))).toContain('No material change since Thu 6 Mar 2031; here');
  });

  it('what is no moment is told so, and counts as no look', async () => {
    const here = await room({ 'a.md': MONDAY }, '2031-03-04T08:00:00Z');
    expect(textOf(await here.card('changes the vote'))).toContain('“the vote” is no moment I can read.');
    expect(textOf(await here.card('changes 2032-01-01'))).toContain('lies ahead');
    await here.at('2031-03-04T09:00:00Z');
    expect(textOf(await here.card('changes'))).toContain('You have not looked here before');
  });

  it('an empty corpus says how to fill it', async () => {
    const here = await room({}, '2031-03-04T08:00:00Z');
    expect(textOf(await here.card('changes'))).toContain('There are no articles yet');
  });
});
