/** How the Discord adapter posts digests, and what it makes of refusals: the real client, a Discord on loopback. */
import { describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/core/errors.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { BEN, DESK, GUILD, NEWS } from '../standins/discord.ts';
import { tooMany } from '../standins/discord-rates.ts';
import { running } from './discord-harness.ts';

const run = running();

describe('posting', () => {
  const long = replyOf(
    plainCardOf(
      Array.from({ length: 200 }, (_, index) => `Ship number ${index} left the harbour at noon, said the pilot.`),
    ),
  );
  const posting = (channel: string, deliveryId = 'd1') =>
    run.adapter.post(channel, long, deliveryId).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('posts a digest in parts, and a repeat of the delivery posts nothing more', async () => {
    const receipt = await run.adapter.post(`discord:${GUILD}:${NEWS}`, long, 'delivery-1');
    expect(receipt.messageIds.length).toBeGreaterThan(1);
    expect(run.discord.sees(BEN, NEWS).map(({ id }) => id)).toEqual(receipt.messageIds);
    expect(new Set(run.discord.sees(BEN, NEWS).map(({ nonce }) => nonce)).size).toBe(receipt.messageIds.length);
    expect(await run.adapter.post(`discord:${GUILD}:${NEWS}`, long, 'delivery-1')).toEqual(receipt);
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(receipt.messageIds.length);
    await run.adapter.post(`discord:${GUILD}:${NEWS}`, long, 'delivery-2');
    await run.adapter.post(`discord:${GUILD}:${DESK}`, long, 'delivery-1');
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(2 * receipt.messageIds.length);
    expect(run.discord.sees(BEN, DESK)).toHaveLength(receipt.messageIds.length);
  });

  it('finishes a delivery that broke off in the middle', async () => {
    const whole = (await run.adapter.post(DESK, long, 'd1')).messageIds.length;
    const answer = { status: 403, body: { message: 'Missing Access', code: 50001 } };
    run.discord.fails({ method: 'POST', path: new RegExp(NEWS), answer, after: 1, times: 1 });
    expect(await posting(NEWS)).toMatchObject({ gone: true });
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(1);
    expect(await posting(NEWS)).toBeUndefined();
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(whole);
  });

  it.each([404, 403])('reports a channel that answers %d as gone', async (status) => {
    run.discord.fails({
      method: 'POST',
      path: /channels/,
      answer: { status, body: { message: 'Unknown Channel', code: 10003 } },
      times: 1,
    });
    const error = await posting(NEWS);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ gone: true });
  });

  it('reports how long Discord wants it to wait', async () => {
    run.discord.fails({ method: 'POST', path: /channels/, answer: tooMany(42), times: 1 });
    const error = await posting(NEWS);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ gone: false, retryAfterMs: expect.closeTo(42_000, -3) });
  });

  it('retries a fault of Discord itself, and reports one that lasts as worth a later try', async () => {
    run.discord.fails({ method: 'POST', path: /channels/, answer: { status: 502 }, times: 2 });
    expect(await posting(NEWS)).toBeUndefined();
    run.discord.fails({ method: 'POST', path: /channels/, answer: { status: 500 }, times: 20 });
    const error = await posting(DESK);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ gone: false, retryAfterMs: 30_000 });
  });

  it('reports a message that Discord refuses as neither gone nor worth a repeat', async () => {
    run.discord.fails({
      method: 'POST',
      path: /channels/,
      answer: { status: 400, body: { message: 'Invalid Form Body', code: 50035 } },
      times: 1,
    });
    const error = await posting(NEWS);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ gone: false });
    expect(error).toHaveProperty('retryAfterMs', undefined);
  });
});
