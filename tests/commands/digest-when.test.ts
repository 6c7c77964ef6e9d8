// `digest when` after real beats of the schedule: what was due and did not come, and what is paused.

import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeliveryError } from '../../src/core/errors.ts';
import { lateReply } from '../../src/core/missed.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { english } from '../../src/core/say.ts';
import { createSchedule, type Schedule } from '../../src/schedule.ts';
import { type Desk, desk, textOf } from './harness.ts';

const BRIEFING = `title: Harbour strike
command: harbour
timezone: Europe/Lisbon
sources: [{ type: folder, path: corpus }]
digest: { at: '08:00', days: daily }
`;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let own: Desk;
let failure: DeliveryError | undefined;
let now: string;
let schedule: Schedule;
beforeEach(async () => {
  now = '2026-01-05T09:00:00Z';
  own = await desk(BRIEFING, { 'a.txt': 'Dockers stopped work in the harbour on Monday, the union said.' }, now);
  failure = undefined;
  const adapter: Adapter = {
    name: 'test',
    start: async () => undefined,
    async post(channel) {
      if (failure) throw failure;
      return { platform: 'test', channel, messageIds: ['1'] };
    },
    trouble: () => undefined,
    check: async () => [],
    stop: async () => undefined,
  };
  schedule = createSchedule({
    store: own.app.store,
    adapters: new Map([['test', adapter]]),
    digest: (subscription) => own.app.digest(subscription, []),
    late: async (subscription, dueAt) => lateReply(subscription, dueAt, now, english),
    seen: (subscription, at, reply) => own.app.markSeen(subscription, at, reply),
    refresh: async () => undefined,
    command: () => 'harbour',
    clock: () => now,
    log: silent,
  });
  await own.ask('/harbour digest on 10:30');
});
afterEach(() => own.close());

async function beat(at: string): Promise<string> {
  now = at;
  await own.at(at);
  await schedule.beat(at);
  return textOf(await own.card('/harbour digest when'));
}

it('tells of one that is late and tried again, and no more of it once it was sent', async () => {
  failure = new DeliveryError('Slack could not be reached: no route.');
  const late = await beat('2026-01-05T10:30:00.000Z');
  expect(late).toMatch(
    /Due before.*Mon 5 Jan 2026, 10:30.*late, tried again.*10:31.*Slack could not be reached: no route/,
  );
  expect(late).toMatch(/Last sent.*not yet/);
  failure = undefined;
  const sent = await beat('2026-01-05T10:35:00.000Z');
  expect(sent).not.toContain('Due before');
  expect(sent).toMatch(/Next due.*Tue 6 Jan 2026, 10:30/);
});

it('tells since when and why it is paused, when it is tried again, and goes on at once when it is turned on', async () => {
  failure = new DeliveryError('The bot is not in the channel: invite it there. (not_in_channel)', { gone: true });
  const paused = await beat('2026-01-05T10:30:00.000Z');
  expect(paused).toMatch(/Tried again.*Tue 6 Jan 2026, 10:30/);
  expect(paused).toMatch(/paused since Mon 5 Jan 2026, 10:30.*invite it there.*\/harbour digest on tries it at once/s);
  failure = undefined;
  await own.at('2026-01-05T10:40:00.000Z');
  await own.ask('/harbour digest on');
  const on = textOf(await own.card('/harbour digest when'));
  expect(on).not.toContain('paused');
  expect(on).toMatch(/Schedule.*10:30/);
  // What it owes is made up for at once; its times are as they were.
  expect(await beat('2026-01-05T10:41:00.000Z')).toMatch(
    /Last sent.*Mon 5 Jan 2026, 10:41.*Next due.*Tue 6 Jan 2026, 10:30/s,
  );
  expect(await beat('2026-01-06T10:30:00.000Z')).toMatch(/Last sent.*Tue 6 Jan 2026, 10:30/);
});
