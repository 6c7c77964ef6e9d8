// A Ukrainian in Slack: answers, mistakes and the Home in the language that Slack tells of them, through the real client.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import { createStory, type Story, silent } from '../adapters/story-harness.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER } from '../standins/slack-api.ts';
import { shown } from '../standins/slack-reading.ts';

const NEWS = 'C0NEWS';
const OLHA = 'U0OLHA';

let slack: SlackWorkspace;
let story: Story;

beforeAll(async () => {
  slack = await createSlackWorkspace();
  slack.addChannel(NEWS, [OLHA, BOT_USER]);
  slack.people.set(OLHA, { locale: 'uk-UA', tz: 'Europe/Kyiv' });
  const keys = { botToken: BOT_TOKEN, appToken: APP_TOKEN };
  story = await createStory(
    () => createSlackAdapter({ ...keys, apiUrl: slack.url, log: silent }),
    '2025-12-04T08:00:00Z',
  );
  await story.open();
});
afterAll(async () => {
  await story.stop();
  await slack.close();
});

it('answers in it, and tells mistakes in it', async () => {
  await slack.command(OLHA, NEWS, '/talks help');
  await slack.command(OLHA, NEWS, '/talks topic zeppelin');
  await slack.until(() => (slack.seen(OLHA, NEWS).length >= 2 ? true : undefined));
  const told = slack.seen(OLHA, NEWS).map(shown).join('\n');
  expect(told).toContain('Що можна запитати і як');
  expect(told).toContain('Немає теми «zeppelin».');
});

it('draws the Home in it', async () => {
  await slack.openHome(OLHA);
  const home = await slack.until(() => slack.homes.get(OLHA));
  const told = shown(home);
  expect(told).toContain('Одна тема: що відомо');
  expect(told).not.toMatch(/as of|publishers|\(open\)/);
});
