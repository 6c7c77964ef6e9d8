/** Posts of uncertain fate in Slack, private notices and short limits: the real client, a Slack on loopback. */
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery, createNotice, type SlackPoster } from '../../src/adapters/slack/deliver.ts';
import { createLookup } from '../../src/adapters/slack/lookup.ts';
import { memoryOutbox } from '../../src/core/outbox.ts';
import type { Outbox } from '../../src/core/promises.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { BOT_TOKEN, BOT_USER, TEAM } from '../standins/slack-api.ts';
import { shown } from '../standins/slack-reading.ts';

const CHANNEL = `slack:${TEAM}:C01`;
const NOW = '2025-12-02T08:00:00.000Z';
const long = replyOf(
  plainCardOf(Array.from({ length: 220 }, (_, n) => `Ship ${n} left the harbour at noon, said the pilot.`)),
);

let slack: SlackWorkspace;
let poster: SlackPoster;
let warnings: string[];
let held: number[];
let client: webApi.WebClient;
beforeEach(async () => {
  slack = await createSlackWorkspace();
  slack.unlimited();
  slack.addChannel('C01', ['U0ANN', BOT_USER]);
  warnings = [];
  held = [];
  const log = { debug: () => {}, info: () => {}, warn: (text: string) => void warnings.push(text), error: () => {} };
  const options = { slackApiUrl: slack.url, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  client = new webApi.WebClient(BOT_TOKEN, options);
  const clients = async () => ({ asking: client, posting: client });
  poster = {
    clients,
    pace: { turn: async () => undefined, hold: (_, milliseconds) => void held.push(milliseconds) },
    lookup: createLookup(clients, log),
    now: () => NOW,
  };
});
afterEach(() => slack.close());

function afterDeath(outbox: Outbox): Outbox {
  return { ...outbox, parts: async (made) => (await outbox.parts(made)).map(({ body }) => ({ body, triedAt: NOW })) };
}

describe('a part of uncertain fate', () => {
  it('is looked up by its metadata, in the channel and in its thread', async () => {
    slack.scopes.add('channels:history');
    const outbox = memoryOutbox(() => NOW);
    const first = await createDelivery(poster)(CHANNEL, long, 'd1', outbox);
    expect(first.messageIds.length).toBeGreaterThan(2);
    for (let n = 0; n < 450; n++) await client.chat.postMessage({ channel: 'C01', text: `other talk ${n}` });
    expect(await createDelivery(poster)(CHANNEL, long, 'd1', afterDeath(outbox))).toEqual(first);
    expect(slack.posted.filter(({ metadata }) => metadata)).toHaveLength(first.messageIds.length);
    expect(poster.lookup.lacksScope()).toBe(false);
  });

  it('is sent again where the bot may not look, which is said once', async () => {
    const outbox = memoryOutbox(() => NOW);
    const first = await createDelivery(poster)(CHANNEL, long, 'd1', outbox);
    await createDelivery(poster)(CHANNEL, long, 'd1', afterDeath(outbox));
    expect(slack.posted).toHaveLength(2 * first.messageIds.length);
    expect(warnings).toEqual([expect.stringContaining('channels:history')]);
    expect([CHANNEL.replace(/:C.*/, ''), 'slack:T0OTHER'].map(poster.lookup.lacksScope)).toEqual([true, false]);
  });

  it('waits for another time when Slack does not answer the question', async () => {
    slack.scopes.add('channels:history');
    slack.fail('conversations.history', { status: 500 });
    const posting = createDelivery(poster)(CHANNEL, long, 'd1', afterDeath(memoryOutbox(() => NOW)));
    await expect(posting).rejects.toMatchObject({ name: 'DeliveryError', gone: false });
    expect(slack.posted).toEqual([]);
  });
});

it('waits for a limit that ends soon, and leaves a long one to the schedule', async () => {
  slack.fail('chat.postMessage', { status: 429, retryAfter: 2 }, { status: 429, retryAfter: 1 });
  await createDelivery(poster)(
    CHANNEL,
    replyOf(plainCardOf(['One.'])),
    'd1',
    memoryOutbox(() => NOW),
  );
  expect(slack.posted).toHaveLength(1);
  expect(held).toEqual([2_000, 1_000]);
  slack.fail('chat.postMessage', { status: 429, retryAfter: 60 });
  const posting = createDelivery(poster)(
    CHANNEL,
    replyOf(plainCardOf(['Two.'])),
    'd2',
    memoryOutbox(() => NOW),
  );
  await expect(posting).rejects.toMatchObject({ retryAfterMs: 60_000, refused: true });
  expect(held).toHaveLength(2);
});

describe('a notice', () => {
  const note = replyOf({ ...plainCardOf([]), blocks: [{ type: 'note', text: 'Invite it there.' }], actions: [] });

  it('comes in private and names the channel', async () => {
    await createNotice(poster)(`slack:${TEAM}:U0ANN`, note, { channel: CHANNEL, key: 'notice 1' });
    const [message] = slack.seen('U0ANN', 'D0ANN');
    expect(JSON.stringify(message?.blocks[0])).toContain('About <#C01>');
    expect(shown(message!)).toContain('Invite it there.');
  });

  it('goes to people alone', async () => {
    const notice = createNotice(poster)(`slack:${TEAM}:C01`, note, { channel: CHANNEL, key: 'n' });
    await expect(notice).rejects.toMatchObject({ refused: true });
  });
});
