/** What the Slack adapter finds wrong with its own standing: the real client, a Slack on loopback. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter, type SlackOptions } from '../../src/adapters/slack/adapter.ts';
import { SCOPES } from '../../src/adapters/slack/check.ts';
import { findingLine } from '../../src/core/finding.ts';
import { memoryOutbox } from '../../src/core/outbox.ts';
import type { Adapter } from '../../src/core/ports.ts';
import type { Outbox } from '../../src/core/promises.ts';
import { english } from '../../src/core/say.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { checkContract } from '../contracts/check.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER } from '../standins/slack-api.ts';
import { createStrikeBot } from '../standins/slack-bot.ts';
import { MANIFEST } from '../standins/slack-people.ts';

const PLACE = 'slack:T0HARBOUR:C0TALKS';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
let slack: SlackWorkspace;
let adapter: Adapter;

beforeEach(async () => {
  slack = await createSlackWorkspace();
  slack.addChannel('C0TALKS', ['U0ANN', BOT_USER]);
  adapter = another();
  await adapter.start(createStrikeBot());
});
afterEach(async () => {
  await adapter.stop();
  await slack.close();
});

function another(options: Partial<SlackOptions> = {}): Adapter {
  const keys = { botToken: BOT_TOKEN, appToken: APP_TOKEN };
  return createSlackAdapter({ ...keys, apiUrl: slack.url, log: silent, ...options });
}
const lines = async (of: Adapter) => (await of.check(PLACE)).map((one) => findingLine(one, english));

checkContract(
  () => adapter,
  () => another(),
  () => another({ botToken: 'xoxb-1-wrong-token' }),
  () => another({ apiUrl: 'http://127.0.0.1:9/api/' }),
  PLACE,
);

describe('the check of Slack', () => {
  it('asks for the scopes of the manifest, and names those that are missing with what they are for', async () => {
    slack.withdrawn.add('im:history').add('commands');
    expect(await lines(adapter)).toEqual([
      expect.stringMatching(/lacks commands \(.+\), im:history \(.+\)\. Add it .* install the app again\.$/),
    ]);
    expect(Object.keys(SCOPES)).toEqual(MANIFEST);
  });

  it('tells that a message of uncertain fate could not be looked up, until it can be', async () => {
    const outbox = memoryOutbox(() => '2025-12-02T08:00:00.000Z');
    // Of a process that died before it heard whether the message was taken.
    const parts: Outbox['parts'] = async (made) =>
      (await outbox.parts(made)).map(({ body }) => ({ body, triedAt: outbox.now() }));
    const send = () => adapter.post(PLACE, replyOf(plainCardOf(['One.'])), 'd1', { ...outbox, parts });
    await send();
    expect(await lines(adapter)).toEqual([
      expect.stringMatching(/^Slack digests: .*may stand twice\. .*channels:history/),
    ]);
    slack.scopes.add('channels:history');
    await send();
    expect(await lines(adapter)).toEqual([]);
  });

  it('tells which of the two tokens is refused, and why', async () => {
    expect(await lines(another({ appToken: 'xapp-1-wrong-token' }))).toEqual([
      expect.stringMatching(/SLACK_APP_TOKEN is refused: Slack does not know this token/),
    ]);
    slack.fail('auth.test', { error: 'account_inactive' });
    expect(await lines(adapter)).toEqual([
      expect.stringMatching(/SLACK_BOT_TOKEN is refused: the app was removed from the workspace/),
    ]);
  });

  it('does not try the app token while it is in use', async () => {
    const opened = () => slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
    const before = opened();
    await adapter.check();
    expect(opened()).toBe(before);
    await another().check();
    expect(opened()).toBe(before + 1);
  });

  it('tells of a clock that is off by more than half a minute', async () => {
    slack.slackClock.aheadMs = -20_000;
    expect(await lines(adapter)).toEqual([]);
    slack.slackClock.aheadMs = -90_000;
    expect(await lines(adapter)).toEqual([expect.stringMatching(/(?:89|90|91) s ahead of Slack.*NTP/)]);
  });
});
