/** A real Bolt app in Socket Mode against a Slack on loopback: what people type, press and see. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, type Posted } from '../standins/slack-api.ts';
import { createStrikeBot } from '../standins/slack-bot.ts';
import { actions, shown } from '../standins/slack-reading.ts';

const CHANNEL = 'C0TALKS';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let slack: SlackWorkspace;
let bot: ReturnType<typeof createStrikeBot>;
let adapter: Adapter;

beforeEach(async () => {
  slack = await createSlackWorkspace();
  slack.addChannel(CHANNEL, ['U0ANN', 'U0BEN', BOT_USER]);
  bot = createStrikeBot();
  adapter = await startAdapter();
});
afterEach(async () => {
  await adapter.stop();
  await slack.close();
});

async function startAdapter(): Promise<Adapter> {
  const made = createSlackAdapter({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.url, log: silent });
  await made.start(bot);
  return made;
}

/** The newest message, once there are this many. */
async function newest(count: number): Promise<Posted> {
  return (await slack.messages(count))[count - 1]!;
}

describe('a slash command', () => {
  it('is answered to the person who typed it, with links and buttons', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks status');
    const answer = await newest(1);
    expect(answer.only).toBe('U0ANN');
    expect(slack.seen('U0BEN', CHANNEL)).toEqual([]);
    expect(shown(answer)).toContain('Dockers rejected the offer on Wednesday [5 Mar 2025]. [2]');
    expect(actions(answer)).toContainEqual({ label: 'Pay', command: '/talks topic pay' });
    expect(bot.requests).toMatchObject([
      {
        line: '/talks status',
        reader: 'slack:T0HARBOUR:U0ANN',
        readerName: 'u0ann',
        channel: `slack:T0HARBOUR:${CHANNEL}`,
      },
    ]);
  });

  it('without words reaches the bot, which helps', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks');
    expect(shown(await newest(1))).toContain('Try /talks status, /talks topic <name>');
  });

  it('gets to the bot as it was typed, though Slack escapes it', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks topic pay &amp; &lt;overtime&gt; <https://a.example|a.example>');
    await newest(1);
    expect(bot.requests[0]?.line).toBe('/talks topic pay & <overtime> a.example');
  });

  it('works in a channel that the bot is not in, also when the answer is for all', async () => {
    slack.addChannel('C0OTHER', ['U0ANN']);
    await slack.command('U0ANN', 'C0OTHER', '/talks digest now');
    const answer = await newest(1);
    expect(answer.only).toBeUndefined();
    expect(shown(answer)).toContain('Digest of the port strike');
  });

  it('that Slack repeats is answered once', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks status');
    await slack.redeliver();
    await slack.command('U0ANN', CHANNEL, '/talks help');
    await newest(2);
    expect(bot.requests.map(({ line }) => line)).toEqual(['/talks status', '/talks help']);
  });

  it('is answered by other ways when its response URL is used up or expired', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks long 700');
    const messages = await slack.until(() =>
      slack.posted.some((one) => actions(one).length > 0) ? slack.posted : undefined,
    );
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.every(({ only }) => only === 'U0ANN')).toBe(true);
    expect(slack.calls.filter(({ method }) => method === 'chat.postEphemeral')).toHaveLength(messages.length - 5);
    const text = messages.map(shown).join('\n');
    for (let n = 0; n < 700; n += 1) expect(text).toContain(`Ship ${n} left`);
  });
});

describe('a button', () => {
  it('runs the command line it carries', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks status');
    await slack.press('U0ANN', await newest(1), 'Night shifts');
    const answer = await newest(2);
    expect(answer.only).toBe('U0ANN');
    expect(shown(answer)).toContain('The union spoke about night shifts.');
  });

  it('works after a restart of the bot', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks status');
    const before = await newest(1);
    await adapter.stop();
    adapter = await startAdapter();
    await slack.press('U0ANN', before, 'Pensions');
    expect(shown(await newest(2))).toContain('The union spoke about pensions.');
  });

  it('shares a private answer with the channel, once, however often it is pressed or repeated', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks topic pay');
    const before = await newest(1);
    await slack.press('U0ANN', before, 'Share to channel');
    const shared = await newest(2);
    await slack.redeliver();
    await slack.press('U0ANN', before, 'Share to channel');
    await slack.command('U0ANN', CHANNEL, '/talks help');
    await newest(3);
    expect(shared.only).toBeUndefined();
    expect(shown(shared)).toContain('The union spoke about pay.');
    expect(slack.seen('U0BEN', CHANNEL)).toEqual([shared]);
  });
});

describe('a mention', () => {
  it('in a channel is answered aloud, in its thread', async () => {
    const asked = await slack.mention('U0ANN', CHANNEL, 'status');
    const answer = await newest(1);
    expect(answer).toMatchObject({ thread: asked, channel: CHANNEL });
    expect(answer.only).toBeUndefined();
    expect(actions(answer).map(({ label }) => label)).not.toContain('Share to channel');
    expect(bot.requests[0]?.line).toBe('status');
  });

  it('in a thread is answered there; a leading /word chooses another briefing', async () => {
    await slack.mention('U0ANN', CHANNEL, '/other topic pay', '1764662300.000100');
    expect((await newest(1)).thread).toBe('1764662300.000100');
    expect(bot.requests[0]?.line).toBe('/other topic pay');
  });

  it('that Slack repeats is answered once', async () => {
    await slack.mention('U0ANN', CHANNEL, 'status');
    await slack.redeliver();
    await slack.mention('U0ANN', CHANNEL, 'help');
    await newest(2);
    expect(bot.requests).toHaveLength(2);
  });
});

describe('a direct message', () => {
  it('is a command line without a slash, answered as a message', async () => {
    await slack.tell('U0ANN', 'topic pay');
    const answer = await newest(1);
    expect(answer).toMatchObject({ channel: 'D0ANN' });
    expect(answer.only).toBeUndefined();
    expect(bot.requests[0]).toMatchObject({ line: 'topic pay', channel: 'slack:T0HARBOUR:D0ANN' });
  });

  it('of a bot, or one that was only edited, gets no answer', async () => {
    await slack.tell('U0ANN', 'status', { bot_id: 'B0OTHER' });
    await slack.tell('U0ANN', 'status', { subtype: 'message_changed' });
    await slack.tell('U0ANN', 'help');
    await newest(1);
    expect(bot.requests.map(({ line }) => line)).toEqual(['help']);
  });
});

describe('the Home', () => {
  it('shows status, settings and help, and its buttons answer in direct messages', async () => {
    await slack.openHome('U0BEN');
    const home = await slack.until(() => slack.homes.get('U0BEN'));
    const text = shown(home);
    for (const words of ['Dockers rejected the offer', 'No digest is on', 'Try /talks status'])
      expect(text).toContain(words);
    expect(actions(home).map(({ label }) => label)).not.toContain('Share to channel');
    await slack.pressOnHome('U0BEN', 'Pay');
    expect(await newest(1)).toMatchObject({ channel: 'D0BEN' });
  });
});

describe('the connection', () => {
  it('is told when it is lost, and an event of that time is answered after it is back', async () => {
    expect(adapter.trouble()).toBeUndefined();
    slack.socket.disconnect();
    await slack.until(() => (slack.socket.connections() === 0 ? true : undefined));
    expect(adapter.trouble()).toContain('connecting again');
    const typed = slack.command('U0ANN', CHANNEL, '/talks status');
    await typed;
    expect(shown(await newest(1))).toContain('Dockers rejected');
    expect(adapter.trouble()).toBeUndefined();
  });
});

describe('the stop', () => {
  it('finishes an answer that was begun', async () => {
    const { handle } = bot;
    let begun = () => {};
    let go = () => {};
    const began = new Promise<void>((resolve) => (begun = resolve));
    const gate = new Promise<void>((resolve) => (go = resolve));
    bot.handle = async (request) => {
      begun();
      await gate;
      return handle(request);
    };
    await slack.command('U0ANN', CHANNEL, '/talks status');
    await began;
    const stopped = adapter.stop();
    go();
    await stopped;
    expect(slack.posted.map(shown).join()).toContain('Dockers rejected');
    expect(adapter.trouble()).toBe('Slack: stopped');
  });
});

describe('the stand-in', () => {
  it('can tell afterwards what each person did and saw', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks topic pay');
    await slack.press('U0ANN', await newest(1), 'Share to channel');
    await newest(2);
    const told = slack.transcript().split('\n');
    expect(told.filter((row) => !row.startsWith(' '))).toEqual([
      `U0ANN types in ${CHANNEL}: /talks topic pay`,
      `Readout to U0ANN only in ${CHANNEL}:`,
      'U0ANN presses [Share to channel]',
      `Readout to all in ${CHANNEL}:`,
    ]);
  });
});
