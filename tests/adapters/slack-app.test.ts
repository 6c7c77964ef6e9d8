/** The whole app in Slack: people type each command, press each button, share an answer, get a digest; through a restart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import { FIRST_USE } from '../../src/core/tenant.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, type Posted, TEAM } from '../standins/slack-api.ts';
import { actions, shown } from '../standins/slack-reading.ts';
import { createStory, type Story, silent } from './story-harness.ts';

const NEWS = 'C0NEWS';
const ANN = 'U0ANN';
const BEN = 'U0BEN';
const THREAD = '1764662300.000100';

let slack: SlackWorkspace;
let story: Story;

beforeAll(async () => {
  slack = await createSlackWorkspace();
  slack.addChannel(NEWS, [ANN, BEN, BOT_USER]);
  const keys = { botToken: BOT_TOKEN, appToken: APP_TOKEN };
  const makeAdapter = () => createSlackAdapter({ ...keys, apiUrl: slack.url, log: silent });
  story = await createStory(makeAdapter, '2025-12-04T08:00:00Z');
  await story.open();
  // The workspace was greeted when it added the bot.
  await story.app().store.greetTenant(`slack:${TEAM}`, FIRST_USE);
});
afterAll(async () => {
  await story.stop();
  await slack.close();
});

/** The message that answers what a person does. */
async function answer(doing: () => Promise<unknown>): Promise<Posted> {
  const before = slack.posted.length;
  await doing();
  const messages = await slack.messages(before + 1);
  return messages[before]!;
}
const typed = (line: string) => answer(() => slack.command(ANN, NEWS, line));
const pressed = (message: Posted, label: string) => answer(() => slack.press(ANN, message, label));
const labels = (message: Posted) => actions(message).map(({ label }) => label);
const titles = () => slack.seen(BEN, NEWS).map((message) => shown(message).split('\n')[0]);
const digests = () => titles().filter((title) => /digest of \d/.test(title ?? ''));

describe('the bundled briefing in Slack', () => {
  it('answers each command to the asker only, claims with citations', async () => {
    for (const { name } of story.app().bot.commands.filter(({ hidden }) => !hidden)) {
      const reply = await typed(`/talks ${name}`);
      expect(reply.only, name).toBe(ANN);
      expect(shown(reply).length, name).toBeGreaterThan(40);
    }
    for (const line of ['/talks status', '/talks topic secur', '/talks actor zelenskyy', '/talks timeline 2025-12'])
      expect(shown(await typed(line)), line).toMatch(/\[1\]/);
    expect(slack.seen(BEN, NEWS)).toEqual([]);
  });

  it('serves each briefing under its own command word', async () => {
    const words = story.app().bot.briefings.map(({ command }) => command);
    expect(words.length).toBeGreaterThan(1);
    const firsts = new Set<string | undefined>();
    for (const word of words) firsts.add(shown(await typed(`/${word} status`)).split('\n')[0]);
    expect(firsts.size).toBe(words.length);
  });

  it('answers what cannot be answered with help, and breaks nothing', async () => {
    for (const line of ['/talks topic xylophone', '/talks actor nobody', '/talks timeline someday', '/talks sttaus'])
      expect(shown(await typed(line)), line).toMatch(/There are|Write|Did you mean/);
  });

  it('answers each button and menu entry of a status card', async () => {
    const status = await typed('/talks status');
    expect(labels(status).length).toBeGreaterThan(8);
    for (const label of labels(status).filter((each) => each !== 'Share to channel')) {
      const reply = await pressed(status, label);
      expect(reply.only, label).toBe(ANN);
      expect(shown(reply), label).not.toMatch(/went wrong|no longer|There is no command/);
    }
  });

  it('answers each kind of button that other cards have', async () => {
    const seen = new Set<string>();
    for (const line of [
      '/talks topic territory',
      '/talks actor putin',
      '/talks sources',
      '/talks help',
      '/talks digest',
    ]) {
      const card = await typed(line);
      for (const { label, command } of actions(card)) {
        const kind = command.split(' ')[1] ?? '';
        if (kind === 'share' || seen.has(kind)) continue;
        seen.add(kind);
        expect(shown(await pressed(card, label)), label).not.toMatch(/went wrong|no longer|There is no command/);
      }
    }
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['actor', 'digest', 'status', 'timeline', 'topic', 'words']),
    );
  });

  it('shows the exact words behind an answer', async () => {
    const words = shown(await pressed(await typed('/talks status'), 'Show the words'));
    const reply = await story.app().bot.handle({ line: '/talks status', reader: 'test', channel: 'terminal:test' });
    const quote = reply.cards[0]?.citations[0]?.quote;
    expect(quote).toBeDefined();
    expect(words).toContain(quote);
  });

  it('shares an answer with the channel once, however often it is pressed', async () => {
    const status = await typed('/talks status');
    const shared = await pressed(status, 'Share to channel');
    await slack.press(ANN, status, 'Share to channel');
    await typed('/talks help');
    expect(slack.seen(BEN, NEWS)).toEqual([shared]);
    expect(shown(shared)).toBe(shown(status));
    expect(labels(shared)).not.toContain('Share to channel');
  });

  it('answers a mention in its thread, where its buttons go on', async () => {
    const reply = await answer(() => slack.mention(BEN, NEWS, 'topic territory', THREAD));
    expect(reply).toMatchObject({ channel: NEWS, thread: THREAD });
    expect(reply.only).toBeUndefined();
    expect((await pressed(reply, 'Timeline')).args.thread_ts).toBe(THREAD);
  });

  it('shows status, settings and help on the Home, with buttons that answer in a direct message', async () => {
    await slack.openHome(BEN);
    const home = await slack.until(() => slack.homes.get(BEN));
    for (const words of ['where it stands', 'This channel has no digest', '/talks topic'])
      expect(shown(home)).toContain(words);
    expect(await answer(() => slack.pressOnHome(BEN, 'Territory'))).toMatchObject({ channel: 'D0BEN' });
  });
});

describe('a digest in Slack', () => {
  it('that is on comes once, at its time', async () => {
    await typed('/talks digest on 08:00 daily Europe/Kyiv');
    await story.beat('2025-12-05T05:59:00Z');
    expect(digests()).toEqual([]);
    for (let minute = 0; minute < 3; minute += 1) await story.beat(`2025-12-05T06:0${minute}:00Z`);
    expect(digests()).toEqual(['Ukraine peace talks: digest of 5 Dec 2025']);
    const digest = slack.seen(BEN, NEWS).find((message) => /digest of \d/.test(shown(message)));
    expect(shown(digest!)).toMatch(/\[1\]/);
    expect(shown(await typed('/talks digest when'))).toMatch(/5 Dec 2025[\s\S]*6 Dec 2025/);
  });

  it('the next day says in a line that nothing is new', async () => {
    await story.beat('2025-12-06T06:00:00Z');
    expect(digests()).toHaveLength(2);
    expect(shown(slack.posted.at(-1)!)).toContain('No material change since Fri 5 Dec 2025');
  });

  it('that was missed while the bot was down comes late, once, and buttons of before still work', async () => {
    const status = await typed('/talks status');
    await story.stop();
    story.setClock('2025-12-07T08:30:00Z');
    const bot = await story.run();
    await slack.until(() => (digests().length === 3 ? true : undefined));
    expect(bot.health().ok).toBe(true);
    expect(shown(slack.posted.at(-1)!)).toContain('This digest comes late: it was due');
    expect(shown(await pressed(status, 'Territory'))).toContain('Where it stands');
    expect(shown(await pressed(status, 'Share to channel'))).toBe(shown(status));
    await story.beat('2025-12-07T08:31:00Z');
    expect(digests()).toHaveLength(3);
  });

  it('that is off comes no more', async () => {
    expect(shown(await typed('/talks digest off'))).toContain('is off');
    await story.beat('2025-12-08T06:00:00Z');
    expect(digests()).toHaveLength(3);
  });

  it('was all done without a refusal of Slack or a fault', () => {
    expect(slack.refused).toEqual([]);
    expect(story.faults).toEqual([]);
  });
});
