/** Watches: a message when something new comes of what is watched, grouped, never more often than asked, exactly once. */
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { linesOf } from '../src/core/contribution.ts';
import { DeliveryError } from '../src/core/errors.ts';
import type { Reply } from '../src/core/model.ts';
import type { Adapter } from '../src/core/ports.ts';
import { createSchedule, type Schedule } from '../src/schedule.ts';
import { partsOf } from '../src/start.ts';
import { type Desk, desk, textOf } from './commands/harness.ts';
import { article, BRIEFING, CRANE, SIGNED, TALKS, VOTE } from './commands/strike.ts';

let here: Desk;
let now: string;
let posted: Reply[];
let failure: Error | undefined;
let schedule: Schedule;
afterEach(async () => {
  await schedule.stop();
  await here.close();
});

const silent = () => undefined;
const adapter: Adapter = {
  name: 'test',
  start: async () => undefined,
  async post(channel, reply) {
    if (failure) throw failure;
    posted.push(reply);
    return { platform: 'test', channel, messageIds: [String(posted.length)] };
  },
  check: async () => [],
  trouble: () => undefined,
  stop: async () => undefined,
};
const process = () =>
  createSchedule({
    ...partsOf(here.app, readConfig({ env: {} }), () => now),
    adapters: new Map([['test', adapter]]),
    command: () => 'strike',
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });

async function room(briefing = BRIEFING): Promise<void> {
  now = '2031-03-05T18:00:00.000Z';
  posted = [];
  failure = undefined;
  here = await desk(briefing, { 'a.md': VOTE, 'b.md': TALKS }, now);
  schedule = process();
}
async function beat(at: string): Promise<void> {
  now = new Date(at).toISOString();
  await here.at(now);
  await schedule.beat(now);
}
const told = () => posted.map((reply) => reply.cards.flatMap(linesOf).map((line) => line.text));
const ask = async (line: string) => textOf((await here.ask(line)).cards[0]!);

test('a person is meant by a name that a topic has among its words, and watches go by their number, too', async () => {
  await room(BRIEFING.replace('words: [pay,', 'words: [meeting with Lund, Haas offer, pay,'));
  expect(await ask('watch Lund')).toContain('comes of Petra Lund');
  await here.at('2031-03-05T18:01:00Z');
  expect(await ask('watch Rainer Haas')).toContain('comes of Rainer Haas');
  await here.at('2031-03-05T18:02:00Z');
  expect(await ask('watch wages')).toContain('comes of Pay');
  expect(await ask('mute Lund')).toContain('Petra Lund is silent');
  expect(await ask('unwatch 1')).toContain('does not watch Petra Lund any more');
  expect(await ask('unwatch 7')).toContain('It watches Rainer Haas, Pay.');
});

test('tells what is new of a topic, an actor or words, and nothing else', async () => {
  await room();
  expect(await ask('watch Pay')).toContain('When something new comes of Pay, it is posted here, once an hour at most');
  await beat('2031-03-05T18:05:00Z');
  here.write('corpus/c.md', CRANE);
  await beat('2031-03-06T12:00:00Z');
  expect(posted).toEqual([]);
  here.write('corpus/d.md', SIGNED);
  await beat('2031-03-06T12:05:00Z');
  await beat('2031-03-06T14:00:00Z');
  expect(posted).toHaveLength(1);
  expect(posted[0]?.cards[0]?.title).toBe('Port strike: new on Pay');
  expect(told()[0]?.join(' ')).toContain('signed a new pay agreement');
  expect(told()[0]?.join(' ')).not.toContain('crane');
  expect(posted[0]?.cards[0]?.citations.length).toBeGreaterThan(0);
});

test('words match in their forms and all together; an actor by whatever name', async () => {
  await room();
  await ask('watch eastern cranes');
  await ask('watch "Rainer Haas" every:30m');
  here.write('corpus/c.md', CRANE);
  here.write('corpus/d.md', SIGNED);
  await beat('2031-03-06T12:00:00Z');
  const titles = posted.map(({ cards }) => cards[0]?.title).sort();
  expect(titles).toEqual(['Port strike: new on Rainer Haas', 'Port strike: new on “eastern cranes”']);
});

test('never more often than asked; what came meanwhile is told together', async () => {
  await room();
  await ask('watch Pay every 2h');
  here.write('corpus/d.md', SIGNED);
  await beat('2031-03-06T12:00:00Z');
  const later = (day: string, text: string) => article('Coast Daily', day, text);
  here.write('corpus/e.md', later('2031-03-06', 'The company withdrew its pay offer for the night shift on Thursday.'));
  await beat('2031-03-06T12:30:00Z');
  here.write(
    'corpus/f.md',
    later('2031-03-06', 'Shipowners refused to match the wages of the northern terminal on Thursday.'),
  );
  await beat('2031-03-06T13:59:00Z');
  expect(posted).toHaveLength(1);
  await beat('2031-03-06T14:00:00Z');
  expect(posted).toHaveLength(2);
  expect(told()[1]?.join(' ')).toMatch(/night shift/);
  expect(told()[1]?.join(' ')).toMatch(/northern terminal/);
  expect(told()[1]?.join(' ')).not.toContain('signed a new pay agreement');
});

test('muted it is silent for a day, then tells what came; unwatched it is silent for good', async () => {
  await room();
  await ask('watch Pay');
  here.write('corpus/d.md', SIGNED);
  await beat('2031-03-06T12:00:00Z');
  const buttons = posted[0]?.cards[0]?.actions ?? [];
  expect(buttons.map(({ label }) => label)).toEqual(['Mute for 24 h', 'Unwatch']);
  expect(await ask(buttons[0]!.command)).toContain('Pay is silent here until Fri 7 Mar 2031, 13:00');
  const more = article(
    'Coast Daily',
    '2031-03-06',
    'The company withdrew its pay offer for the night shift on Thursday.',
  );
  here.write('corpus/e.md', more);
  await beat('2031-03-07T11:59:00Z');
  expect(posted).toHaveLength(1);
  expect(await ask('watches')).toContain('muted until');
  await beat('2031-03-07T12:01:00Z');
  expect(told()[1]?.join(' ')).toContain('night shift');
  expect(await ask('unwatch Pay')).toContain('does not watch Pay any more');
  here.write(
    'corpus/f.md',
    article('Coast Daily', '2031-03-08', 'Dockers accepted a wages freeze for May on Saturday.'),
  );
  await beat('2031-03-09T12:00:00Z');
  expect(posted).toHaveLength(2);
  expect(await ask('watch')).toContain('This channel watches nothing');
});

test('a failed post is tried again as it was, once, whoever beats; two processes send one message', async () => {
  await room();
  await ask('watch Pay');
  const other = process();
  here.write('corpus/d.md', SIGNED);
  failure = new DeliveryError('no answer');
  await beat('2031-03-06T12:00:00Z');
  expect(posted).toEqual([]);
  failure = undefined;
  for (const minute of ['01', '02', '03', '04', '05']) {
    now = `2031-03-06T12:${minute}:00.000Z`;
    await here.at(now);
    await Promise.all([schedule.beat(now), other.beat(now)]);
  }
  await other.stop();
  expect(posted).toHaveLength(1);
});

test('a channel that is gone pauses the watch, and a digest beside it goes by its own clock', async () => {
  await room();
  await ask('watch Pay');
  await ask('digest on 08:00');
  expect(await ask('digest when')).toContain('Next due');
  here.write('corpus/d.md', SIGNED);
  failure = new DeliveryError('the channel is gone', { gone: true });
  await beat('2031-03-06T06:00:00Z');
  expect(await ask('watches')).toContain('paused: the channel is gone');
  failure = undefined;
  await beat('2031-03-06T07:00:00Z');
  expect(posted.map(({ cards }) => cards[0]?.kind)).toEqual(['digest']);
});

test('bounds, limits and who may are told', async () => {
  await room();
  expect(await ask('watch Pay every:1m')).toContain('10m to 7d');
  expect(await ask('watch Pay every:soon')).toContain('no while');
  expect(await ask('watch the of and')).toContain('words that tell more');
  expect(textOf((await here.ask('watch Pay', 'test:ann', false)).cards[0]!)).toContain('Only people who may manage');
  for (let at = 0; at < 20; at += 1) await ask(`watch tugboat${at}`);
  expect(await ask('watch Pay')).toContain('watches 20 things already');
  expect(await ask('unwatch nothing of it')).toContain('This channel does not watch');
});
