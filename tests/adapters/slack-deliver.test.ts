/** Digests in a Slack on loopback: what arrives, and what the schedule is told when it does not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import { createPace } from '../../src/adapters/slack/pace.ts';
import { DeliveryError } from '../../src/core/errors.ts';
import type { Reply } from '../../src/core/model.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER } from '../standins/slack-api.ts';
import { actions, shown } from '../standins/slack-reading.ts';

const CHANNEL = 'C0TALKS';
const NAME = `slack:T0HARBOUR:${CHANNEL}`;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let slack: SlackWorkspace;
let adapter: Adapter;

beforeEach(async () => {
  slack = await createSlackWorkspace();
  slack.addChannel(CHANNEL, ['U0ANN', BOT_USER]);
  adapter = createSlackAdapter({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.url, log: silent });
});
afterEach(() => slack.close());

function digestOf(ships: number): Reply {
  const texts = Array.from({ length: ships }, (_, n) => `Ship ${n} left the harbour at noon, said the pilot.`);
  const [bottom] = plainCardOf(['Dockers rejected the offer.']).blocks;
  const card = plainCardOf(texts);
  return { ...replyOf({ ...card, blocks: [bottom!, ...card.blocks] }), visibility: 'channel' };
}

function failure(reply: Reply, channel = NAME): Promise<unknown> {
  return adapter.post(channel, reply, 'd1').then(
    () => 'it was posted',
    (error: unknown) => error,
  );
}

describe('a digest', () => {
  it('is one message that carries the delivery, without previews or pings', async () => {
    const receipt = await adapter.post(NAME, digestOf(3), 'd1');
    const [message, ...more] = slack.posted;
    expect(more).toEqual([]);
    expect(receipt).toEqual({ platform: 'slack', channel: NAME, messageIds: [message!.ts] });
    expect(message!.metadata).toEqual({
      event_type: 'readout_delivery',
      event_payload: { delivery_id: 'd1', part: 0 },
    });
    expect(message!.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', parse: 'none' });
  });

  it('too long for one message is short in the channel and whole in its thread, in order', async () => {
    await adapter.post(NAME, digestOf(200), 'd1');
    const [top, ...thread] = slack.posted;
    expect(shown(top!)).toContain('Dockers rejected the offer.');
    expect(shown(top!).length).toBeLessThan(600);
    expect(actions(top!)).toContainEqual({ label: 'Timeline', command: '/talks timeline' });
    expect(thread.every((message) => message.thread === top!.ts)).toBe(true);
    const text = thread.map(shown).join('\n');
    let at = -1;
    for (let n = 0; n < 200; n += 1) {
      const found = text.indexOf(`Ship ${n} left`, at + 1);
      expect(found).toBeGreaterThan(at);
      at = found;
    }
    const parts = slack.posted.map(({ metadata }) => metadata?.event_payload);
    expect(parts).toEqual(slack.posted.map((_, part) => ({ delivery_id: 'd1', part })));
  });

  it('that failed in its middle goes on there when it is tried again', async () => {
    slack.fail('chat.postMessage', {}, { status: 503 });
    const first = await failure(digestOf(200));
    expect(first).toBeInstanceOf(DeliveryError);
    expect(slack.posted).toHaveLength(1);
    const receipt = await adapter.post(NAME, digestOf(200), 'd1');
    expect(receipt.messageIds).toEqual(slack.posted.map(({ ts }) => ts));
    expect(new Set(slack.posted.map(shown)).size).toBe(slack.posted.length);
  });
});

describe('the schedule is told', () => {
  it('how long to wait when Slack asks to', async () => {
    slack.fail('chat.postMessage', { status: 429, retryAfter: 7 });
    expect(await failure(digestOf(1))).toMatchObject({ name: 'DeliveryError', retryAfterMs: 7_000, gone: false });
  });

  it.each([
    ['channel_not_found', 'invite'],
    ['not_in_channel', 'invite'],
    ['is_archived', 'unarchive'],
    ['account_inactive', 'install'],
    ['token_revoked', 'install'],
  ])('that the channel is gone on %s, and what to do', async (error, advice) => {
    slack.fail('chat.postMessage', { error });
    const told = await failure(digestOf(1));
    expect(told).toMatchObject({ name: 'DeliveryError', gone: true });
    expect((told as Error).message).toContain(advice);
  });

  it('the same by a Slack that finds it out itself', async () => {
    slack.addChannel('C0OLD', [BOT_USER], { archived: true });
    slack.addChannel('C0HIDDEN', ['U0ANN'], { hidden: true });
    slack.addChannel('C0PUBLIC', ['U0ANN']);
    for (const id of ['C0OLD', 'C0HIDDEN', 'C0PUBLIC', 'C0NONE'])
      expect(await failure(digestOf(1), `slack:T0HARBOUR:${id}`)).toMatchObject({ gone: true });
  });

  it('to try later when Slack cannot be reached or stumbles', async () => {
    slack.fail('chat.postMessage', { status: 500 });
    const told = (await failure(digestOf(1))) as DeliveryError;
    expect(told.gone).toBe(false);
    expect(told.retryAfterMs).toBeGreaterThan(0);
  });
});

describe('the pace', () => {
  it('is one message a second in a channel, in order, and no wait across channels', async () => {
    vi.useFakeTimers();
    try {
      const pace = createPace();
      const turns: string[] = [];
      for (const name of ['a1', 'a2', 'a3', 'b1']) void pace.turn(name[0]!).then(() => turns.push(name));
      await vi.advanceTimersByTimeAsync(0);
      expect(turns).toEqual(['a1', 'b1']);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(turns).toEqual(['a1', 'b1', 'a2']);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(turns).toEqual(['a1', 'b1', 'a2', 'a3']);
    } finally {
      vi.useRealTimers();
    }
  });
});
