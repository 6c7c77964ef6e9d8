// Starting in Slack with a key that is refused: said in words, without the key.
import { expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import { createSlackWorkspace } from '../standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from '../standins/slack-api.ts';
import { createStrikeBot } from '../standins/slack-bot.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

it.each([
  ['xoxb-wrong-secret', APP_TOKEN],
  [BOT_TOKEN, 'xapp-wrong-secret'],
])('says which keys to look at when Slack refuses one, without printing it', async (botToken, appToken) => {
  const slack = await createSlackWorkspace();
  const wrong = createSlackAdapter({ botToken, appToken, apiUrl: slack.url, log: silent });
  const failure: Error = await wrong.start(createStrikeBot()).then(
    () => new Error('it started'),
    (error: Error) => error,
  );
  await slack.close();
  expect(failure.name).toBe('UserError');
  expect(failure.message).toMatch(/SLACK_BOT_TOKEN.*SLACK_APP_TOKEN/);
  expect(failure.message).not.toContain('wrong-secret');
});
