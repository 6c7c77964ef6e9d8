/** What is broken, and what happens until it is well again: each row is run on the platforms that know the fault. */
import { GUILD, NEWS } from './discord.ts';
import { BOT_ROLE } from './discord-standing.ts';
import type { FaultPlace } from './fault-place.ts';
import type { Fault } from './fault-proxy.ts';
import { MACHINE_ROWS } from './fault-rows-machine.ts';
import { BOT_TOKEN, BOT_USER, TEAM } from './slack-api.ts';

export type FaultRow = {
  fault: string;
  on: ('discord' | 'slack')[];
  /** What stands in the channel in the end; without it, the digest of 08:00, begun in time. */
  sees?: RegExp;
  /** What whoever set the digest up is told in private; without it, nothing. */
  told?: RegExp;
  /** What `/healthz` says meanwhile; without it, that all is well. */
  health?: RegExp;
  /** Ends when nothing more will come; `note` keeps what whoever asks is told meanwhile. */
  run(place: FaultPlace, note: () => Promise<void>): Promise<void>;
};

const DAY = 24 * 60;
/** A failed digest has been tried again by each of these minutes. */
const LATER = [3, 6, 12, 20, 40];
const SEND_MESSAGES = String(1n << 11n);

/** Breaks the second message of the digest, and the first try after that. */
function inTheMidst(fault: Fault): FaultRow['run'] {
  return async (place, note) => {
    place.breaks(() => fault, [2, 3]);
    await place.beat(0);
    await note();
    await place.beat(...LATER);
  };
}

/** Breaks every post until so many minutes after the slot. */
function forLong(fault: Fault, minutes: number): FaultRow['run'] {
  return async (place, note) => {
    place.breaks(() => fault);
    for (let minute = 0; minute < minutes; minute += 15) await place.beat(minute);
    await note();
    place.proxy.breaks(() => undefined);
    for (let minute = minutes; minute <= minutes + 30; minute += 5) await place.beat(minute);
    await place.beat(DAY);
  };
}

const limit = (seconds: number, scope: string): Fault => ({
  kind: 'answer',
  status: 429,
  headers: {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
  },
  body: { ok: false, error: 'ratelimited', message: 'slow', retry_after: seconds, global: scope === 'global' },
});

/** The next digest answers for the one of 08:00. */
const COVERS = /^day 2, 08:00 × \d\. .*It also covers what was due Tue 2 Dec 2025, 08:00/;
/** It is made up for once the bot is back. */
const BACK = /^10:00 × \d; day 2, 08:00 × \d\. .*It also covers what was due Tue 2 Dec 2025, 08:00/;

/** It comes hours late with the words made in time, and says so. */
const SAID_LATE =
  /^1[01]:00 × \d; day 2, 08:00 × \d\. “This digest comes late: it was due Tue 2 Dec 2025, 08:00[^”]*”$/;

const BOTH: FaultRow['on'] = ['discord', 'slack'];

export const FAULT_ROWS: FaultRow[] = [
  { fault: 'nothing', on: BOTH, run: (place) => place.beat(0, 1) },
  { fault: '429 of a second', on: BOTH, run: inTheMidst(limit(1, 'user')) },
  { fault: '429 of 70 s, shared with other bots', on: ['discord'], run: inTheMidst(limit(70, 'shared')) },
  { fault: '429 of 6 s for the whole bot', on: ['discord'], run: inTheMidst(limit(6, 'global')) },
  { fault: '429 of 70 s', on: ['slack'], run: inTheMidst(limit(70, 'user')) },
  { fault: 'server error (500), twice', on: BOTH, run: inTheMidst({ kind: 'answer', status: 500, body: {} }) },
  { fault: 'gateway without an answer (504), twice', on: BOTH, run: inTheMidst({ kind: 'answer', status: 504 }) },
  {
    fault: 'server errors for 3 hours',
    sees: SAID_LATE,
    on: BOTH,
    run: forLong({ kind: 'answer', status: 503, body: {} }, 180),
  },
  { fault: 'no connection for 8 hours', sees: COVERS, on: BOTH, run: forLong({ kind: 'drop' }, 480) },
  { fault: 'connection reset before the platform heard', on: BOTH, run: inTheMidst({ kind: 'drop' }) },
  { fault: 'connection reset after it posted, before its answer', on: BOTH, run: inTheMidst({ kind: 'lose' }) },
  { fault: 'answer that breaks off', on: BOTH, run: inTheMidst({ kind: 'truncate' }) },
  {
    fault: 'a page of some proxy in place of the answer (200)',
    on: BOTH,
    run: inTheMidst({ kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: 'x' }),
  },
  // The clients' own patience is half a minute: for the printed table only.
  ...(process.env.FAULTS
    ? [{ fault: 'no answer at all, for ten minutes', sees: /^08:10/, on: BOTH, run: silence }]
    : []),
  {
    fault: 'channel deleted',
    sees: /^nothing$/,
    told: /The channel was deleted/,
    on: ['discord'],
    async run(place, note) {
      place.discord?.state.standing.gone.add(NEWS);
      await place.beat(0, 1);
      await note();
      await place.beat(DAY, DAY + 1);
    },
  },
  {
    fault: 'channel archived, unarchived a day later',
    sees: COVERS,
    told: /is archived: unarchive it/,
    on: ['slack'],
    async run(place, note) {
      const channel = place.slack?.channels.get('C01');
      if (channel) channel.archived = true;
      await place.beat(0, 1);
      await note();
      if (channel) channel.archived = false;
      await place.beat(DAY);
    },
  },
  {
    fault: 'permission withdrawn, given back after 2 hours',
    sees: BACK,
    told: /give it Send Messages/,
    on: ['discord'],
    async run(place, note) {
      const { overwrites } = place.discord?.state.standing ?? {};
      overwrites?.set(NEWS, [{ id: BOT_ROLE, type: 0, allow: '0', deny: SEND_MESSAGES }]);
      await place.beat(0, 1);
      await note();
      overwrites?.delete(NEWS);
      place.at(120);
      const channel = { id: NEWS, guild_id: GUILD, type: 0, name: 'news', position: 0, permission_overwrites: [] };
      place.discord?.gateway.dispatch('CHANNEL_UPDATE', channel);
      await resumed(place);
      await place.beat(120, DAY);
    },
  },
  {
    fault: 'bot removed from the server, invited again after 2 hours',
    sees: BACK,
    on: ['discord'],
    async run(place, note) {
      const { discord } = place;
      if (!discord) return;
      discord.state.standing.member = false;
      discord.gateway.dispatch('GUILD_DELETE', { id: GUILD });
      await place.beat(0, 1);
      await note();
      discord.state.standing.member = true;
      place.at(120);
      discord.gateway.dispatch('GUILD_CREATE', discord.guild());
      await resumed(place);
      await place.beat(120, DAY);
    },
  },
  {
    fault: 'bot removed from the channel, invited again after 2 hours',
    sees: COVERS,
    told: /invite it there/,
    on: ['slack'],
    async run(place, note) {
      const members = place.slack?.channels.get('C01')?.members;
      members?.delete(BOT_USER);
      await place.beat(0, 1);
      await note();
      members?.add(BOT_USER);
      await place.beat(120, DAY);
    },
  },
  {
    fault: 'token revoked; a new one is set and the bot started again after 2 hours',
    sees: BACK,
    health: /Slack refuses SLACK_BOT_TOKEN/,
    on: ['slack'],
    async run(place, note) {
      place.slack?.grants.tokens.delete(BOT_TOKEN);
      await place.beat(0, 1);
      await note();
      place.slack?.grants.tokens.set(BOT_TOKEN, TEAM);
      await place.restart();
      await place.beat(120, DAY);
    },
  },
  {
    fault: 'token revoked; a new one is set and the bot started again after 2 hours',
    sees: SAID_LATE,
    health: /Discord refuses the token/,
    on: ['discord'],
    async run(place, note) {
      const { state } = place.discord ?? {};
      if (!state) return;
      state.revoked = true;
      place.discord?.gateway.cut(4004);
      await place.beat(0, 1);
      await note();
      state.revoked = false;
      await place.restart();
      await place.beat(120, DAY);
    },
  },
  {
    fault: 'the person takes no private messages, and the channel is closed to the bot',
    sees: /^nothing$/,
    on: ['discord'],
    async run(place, note) {
      const { standing } = place.discord?.state ?? {};
      standing?.hidden.add(NEWS);
      if (standing) standing.closed = true;
      await place.beat(0, 1);
      await note();
    },
  },
  ...MACHINE_ROWS,
];

/** Requests get no answer until all have been given up. */
async function silence(place: FaultPlace, note: () => Promise<void>): Promise<void> {
  const over = Promise.withResolvers<void>();
  place.breaks(() => ({ kind: 'delay', until: over.promise }));
  await place.beat(0);
  await note();
  over.resolve();
  place.proxy.breaks(() => undefined);
  await place.beat(10, 20);
}

/** The event has come to the schedule: nothing is paused any more. */
async function resumed({ store }: FaultPlace): Promise<void> {
  while ((await store.subscriptions({ id: 's1' }))[0]?.pausedReason !== undefined)
    await new Promise((resolve) => setImmediate(resolve));
}
