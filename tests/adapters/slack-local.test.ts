/** The adapter against a Slack written by others (package local-slack-linux-x64); steps aside where that is not installed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { findLocalSlack, type LocalMessage, startLocalSlack } from '../standins/local-slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER } from '../standins/slack-api.ts';
import { createStrikeBot } from '../standins/slack-bot.ts';
import { actions, shown } from '../standins/slack-reading.ts';

const CHANNEL = 'C0TALKS';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const program = findLocalSlack();
if (!program) {
  process.stderr.write(
    'local-slack-linux-x64 is not installed, so its tests step aside (LOCAL_SLACK names its folder).\n',
  );
}

describe.runIf(program)('with local-slack-linux-x64', () => {
  let slack: Awaited<ReturnType<typeof startLocalSlack>>;
  let adapter: Adapter;

  beforeAll(async () => {
    slack = await startLocalSlack(program!, CHANNEL, ['U0ANN', 'U0BEN']);
    adapter = createSlackAdapter({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.url, log: silent });
    await adapter.start(createStrikeBot());
  });
  afterAll(async () => {
    await adapter?.stop();
    await slack?.stop();
  });

  /** The newest message of the bot that says these words. */
  async function saying(words: string): Promise<LocalMessage> {
    const find = async () => (await slack.messages()).findLast((message) => shown(message).includes(words));
    await expect.poll(find, { timeout: 10_000 }).toBeDefined();
    return (await find())!;
  }
  const press = (message: LocalMessage, label: string) => {
    const elements = (message.blocks as { elements?: { text?: { text: string }; action_id: string }[] }[]).flatMap(
      (block) => block.elements ?? [],
    );
    const action = elements.find((element) => element.text?.text === label)!;
    return slack.act('/interact', { channel: CHANNEL, messageTs: message.ts, user: 'U0ANN', action });
  };

  it('a command is answered to one person, its button too, and shared with all', async () => {
    await slack.act('/command', { channel: CHANNEL, user: 'U0ANN', command: '/talks', text: 'topic pay' });
    const answer = await saying('The union spoke about pay.');
    expect(answer.ephemeral_to).toBe('U0ANN');
    await press(answer, 'Share to channel');
    await expect
      .poll(async () =>
        (await slack.messages()).filter((one) => shown(one).includes('about pay.')).map((one) => one.ephemeral_to),
      )
      .toEqual(['U0ANN', undefined]);
  });

  it('a mention is answered in its thread', async () => {
    await slack.act('/message', { channel: CHANNEL, user: 'U0BEN', text: `<@${BOT_USER}> status` });
    const answer = await saying('Dockers rejected the offer');
    expect(answer.thread_ts).toBeDefined();
    expect(actions(answer)).toContainEqual({ label: 'Timeline', command: '/talks timeline' });
  });

  it('the Home is published', async () => {
    await slack.act('/open-home', { user: 'U0ANN' });
    const published = async () => JSON.stringify((await slack.get('/log')).log).includes('views.publish');
    await expect.poll(published, { timeout: 10_000 }).toBe(true);
  });

  it('a digest arrives', async () => {
    const reply = replyOf(plainCardOf(['The port opened again on Monday.']));
    const receipt = await adapter.post(`slack:T0HARBOUR:${CHANNEL}`, reply, 'd1');
    expect((await saying('The port opened again')).ts).toBe(receipt.messageIds[0]);
  });
});
