/** Settings, who may change them and the first run in Slack: a real Bolt app, the whole bot, a Slack on loopback. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, type Posted } from '../standins/slack-api.ts';
import { actions, shown } from '../standins/slack-reading.ts';
import { createStory, type Story, silent } from './story-harness.ts';

const NEWS = 'C0NEWS';
const OTHER = 'C0OTHER';
const [ANN, BEN, CLEO] = ['U0ANN', 'U0BEN', 'U0CLEO'];

let slack: SlackWorkspace;
let story: Story;
beforeAll(async () => {
  slack = await createSlackWorkspace();
  for (const channel of [NEWS, OTHER]) slack.addChannel(channel, [ANN, BEN, CLEO, BOT_USER]);
  slack.people.set(ANN, { tz: 'America/New_York', admin: true });
  slack.people.set(BEN, { tz: 'Asia/Tokyo', locale: 'de-DE', admin: false });
  slack.people.set(CLEO, { admin: false });
  slack.groups.push({ id: 'S0NIGHTDESK', name: 'Night desk', handle: 'night', users: [CLEO] });
  const keys = { botToken: BOT_TOKEN, appToken: APP_TOKEN };
  story = await createStory(
    () => createSlackAdapter({ ...keys, apiUrl: slack.url, log: silent }),
    '2025-12-04T08:00:00Z',
  );
  await story.run();
  await story.app().refresh();
});
afterAll(async () => {
  await story.stop();
  await slack.close();
});

/** What answers in the channel, whatever is sent in private meanwhile. */
async function typed(user: string, line: string, channel = NEWS): Promise<Posted> {
  const here = () => slack.posted.filter((one) => one.channel === channel);
  const before = here().length;
  await slack.command(user, channel, `/talks ${line}`);
  return slack.until(() => here()[before]);
}
const read = async (user: string, line: string, channel?: string) => shown(await typed(user, line, channel));
const direct = (user: string) => slack.posted.filter(({ channel }) => channel === `D${user.slice(1)}`);

it('greets the first who uses it, once: a sample answer and three buttons, no welcome beside it', async () => {
  expect(await read(ANN, 'status')).not.toContain('You are new here');
  const greeting = await slack.until(() => direct(ANN)[0]);
  expect(shown(greeting)).toMatch(/Thank you for adding me[\s\S]*\[1\]/);
  expect(actions(greeting).map(({ label }) => label)).toEqual(['Status', 'Digest to me', 'Settings']);
  expect(await read(BEN, 'status')).toContain('Sie sind neu hier');
  await story.stop();
  await story.run();
  expect(await read(CLEO, 'help')).toContain('/talks');
  expect([ANN, BEN, CLEO].flatMap(direct)).toHaveLength(1);
});

it('answers in the language and zone of the person, and a digest takes the zone of who turns it on', async () => {
  expect(await read(BEN, 'settings')).toMatch(/Sprache.*Deutsch.*Slack[\s\S]*Asia\/Tokyo.*Slack/);
  expect(await read(ANN, 'digest on 08:00 daily')).toMatch(/America\/New_York[\s\S]*is your own time zone/);
  await typed(ANN, 'settings for:server timezone:Europe/Lisbon');
  expect(await read(BEN, 'digest when')).toMatch(/Europe\/Lisbon/);
});

it('lets admins and members of the named group change what others get, and tells others whom to ask', async () => {
  expect(await read(CLEO, 'digest on 09:00')).toContain(
    'Only admins of this workspace can change its digest. Ask one of them.',
  );
  expect(await read(ANN, 'settings managers:@night')).toContain('the user group Night desk');
  expect(await read(BEN, 'digest off')).toContain(
    'Nur Admins dieses Workspace und Mitglieder der Nutzergruppe Night desk können den Digest ändern',
  );
  expect(await read(CLEO, 'digest on 09:00')).toContain('Digest is on');
  expect(await read(CLEO, 'settings managers:off')).toContain(
    'Only admins of this workspace can say who may change settings',
  );
  expect(await read(ANN, 'settings managers:Nobody')).toContain('This workspace has no user group “Nobody”');
  expect(await read(ANN, 'settings managers:<!subteam^S0NIGHTDESK|@night> for:channel', OTHER)).toContain('Night desk');
});

it('asks Slack for people and groups at most once in a while', async () => {
  const asked = () => slack.calls.filter(({ method }) => /^(?:users|usergroups)\./.test(method)).length;
  await read(CLEO, 'digest on 10:00');
  const before = asked();
  for (const line of ['digest on 11:00', 'settings', 'status']) await read(CLEO, line);
  expect(asked()).toBe(before);
});

it('answers a message without a command word on the story that was chosen', async () => {
  const told = async () => {
    const before = direct(CLEO).length;
    await slack.tell(CLEO, 'status');
    return shown(await slack.until(() => direct(CLEO)[before])).split('\n')[0];
  };
  const [first, second] = story.app().bot.briefings;
  expect(await told()).toContain(first?.title);
  await typed(CLEO, `settings for:me briefing:${second?.command}`);
  expect(await told()).toContain(second?.title);
});

it('names the scope that is missing, and goes on without it where it can', async () => {
  slack.withdrawn.add('users:read').add('usergroups:read');
  await story.stop();
  await story.run();
  expect(await read(ANN, 'digest off')).toMatch(
    /Only admins of this workspace and members.*I lack the scope users:read, usergroups:read/,
  );
  expect(await read(ANN, 'settings managers:night for:channel')).toContain('users:read');
  expect(await read(BEN, 'status')).toMatch(/\[1\]/);
});
