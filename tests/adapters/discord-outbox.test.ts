/** Posts of uncertain fate in Discord, private notices, and the brake before Discord's ban: the real client, a Discord on loopback. */

import { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { countInvalidRequests } from '../../src/adapters/discord/invalid-requests.ts';
import { createPace } from '../../src/adapters/discord/pace.ts';
import { memoryOutbox } from '../../src/core/outbox.ts';
import type { Outbox } from '../../src/core/promises.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { BEN, GUILD, NEWS } from '../standins/discord.ts';
import { running } from './discord-harness.ts';

const run = running();
const CHANNEL = `discord:${GUILD}:${NEWS}`;
/** When the stand-in's messages are made. */
const TRIED = '2025-07-30T06:20:00.000Z';

const long = replyOf(
  plainCardOf(Array.from({ length: 200 }, (_, n) => `Ship number ${n} left the harbour at noon, said the pilot.`)),
);

/** An outbox of a process that died: it knows that every part was tried, and of none whether it arrived. */
function afterDeath(outbox: Outbox): Outbox {
  return {
    ...outbox,
    parts: async (made) => (await outbox.parts(made)).map(({ body }) => ({ body, triedAt: TRIED })),
  };
}

describe('a part of uncertain fate', () => {
  it.each([
    ['by its nonce', { noncesHidden: false }],
    ['by its words where nonces are not given back', { noncesHidden: true }],
  ])('is found in the channel %s, long after Discord forgot the nonce', async (_, state) => {
    Object.assign(run.discord.state, state);
    const outbox = memoryOutbox(() => TRIED);
    const { messageIds } = await run.adapter.post(CHANNEL, long, 'd1', outbox);
    for (const id of messageIds) run.discord.state.forgotten.add(id);
    const again = await run.adapter.post(CHANNEL, long, 'd1', afterDeath(outbox));
    expect(again.messageIds).toEqual(messageIds);
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(messageIds.length);
  });

  it('is sent again when it is not there, and by the nonce alone where the bot may not read', async () => {
    run.discord.state.historyHidden = true;
    const outbox = memoryOutbox(() => TRIED);
    const first = await run.adapter.post(CHANNEL, long, 'd1', outbox);
    const again = await run.adapter.post(CHANNEL, long, 'd1', afterDeath(outbox));
    expect(again).toEqual(first);
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(first.messageIds.length);
    await run.adapter.post(CHANNEL, long, 'd2', afterDeath(memoryOutbox(() => TRIED)));
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(2 * first.messageIds.length);
  });

  it('waits for another time when Discord does not answer the question', async () => {
    run.discord.fails({ method: 'GET', path: /messages/, answer: { status: 500 }, times: 9 });
    const outbox = afterDeath(memoryOutbox(() => TRIED));
    await expect(run.adapter.post(CHANNEL, long, 'd1', outbox)).rejects.toMatchObject({
      name: 'DeliveryError',
      gone: false,
    });
    expect(run.discord.sees(BEN, NEWS)).toEqual([]);
  });
});

describe('a notice', () => {
  it('comes in private and names the channel and its server, once', async () => {
    const notice = replyOf({
      ...plainCardOf([]),
      blocks: [{ type: 'note', text: 'Give it Send Messages.' }],
      actions: [],
    });
    const about = { channel: CHANNEL, key: 'notice 1' };
    await run.adapter.notify?.(`discord:${BEN.id}`, notice, about);
    await run.adapter.notify?.(`discord:${BEN.id}`, notice, about);
    const direct = run.discord.state.messages.filter(({ channel }) => channel !== NEWS);
    expect(direct).toHaveLength(1);
    expect(direct[0]?.content).toBe(`About <#${NEWS}> in Newsroom`);
    expect(direct[0]?.embeds?.[0]?.description).toContain('Give it Send Messages.');
  });

  it('says when a person takes none', async () => {
    const answer = { status: 403, body: { message: 'Cannot send messages to this user', code: 50007 } };
    run.discord.fails({ method: 'POST', path: /messages/, answer, times: 1 });
    const notice = run.adapter.notify?.(`discord:${BEN.id}`, long, { channel: CHANNEL, key: 'n' });
    await expect(notice).rejects.toMatchObject({ name: 'DeliveryError', refused: true });
  });
});

describe('the brake', () => {
  const answered = (rest: REST, status: number, scope = 'user') =>
    rest.emit(
      'response',
      {} as never,
      new Response(null, { status, headers: { 'x-ratelimit-scope': scope } }) as never,
    );

  it('is pulled at a tenth of the refusals that Discord bans for, and let go when they are old', () => {
    const rest = new REST();
    let now = 0;
    const invalid = countInvalidRequests(rest, () => now);
    for (let n = 0; n < 999; n++) answered(rest, [401, 403, 404, 429][n % 4] ?? 403);
    for (let n = 0; n < 99; n++) answered(rest, n % 2 ? 200 : 500);
    for (let n = 0; n < 99; n++) answered(rest, 429, 'shared');
    expect(invalid.wait()).toBeUndefined();
    now = 60_000;
    answered(rest, 403);
    expect(invalid.wait()).toBe(9 * 60_000);
    now = 10 * 60_000;
    expect(invalid.wait()).toBeUndefined();
  });

  it('holds the pace when the limit of all requests was reached', async () => {
    const rest = new REST();
    let now = 0;
    const pace = createPace(rest, () => now);
    await pace();
    rest.emit(
      'response',
      {} as never,
      new Response(null, { status: 429, headers: { 'x-ratelimit-scope': 'global', 'retry-after': '1' } }) as never,
    );
    let gone = false;
    const next = pace().then(() => {
      gone = true;
    });
    await Promise.resolve();
    expect(gone).toBe(false);
    now = 10_000;
    await next;
  });
});
