/** Strangers at an app that many workspaces share: they get no installation and no answer. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BOT_USER, TEAM } from '../standins/slack-api.ts';
import { httpBody, signature } from '../standins/slack-transport.ts';
import {
  adapter,
  base,
  begin,
  bot,
  digest,
  finish,
  HERE,
  harbour,
  install,
  installed,
  MARKET,
  market,
  SECRET,
  seconds,
  store,
  THERE,
  told,
  twoWorkspaces,
  used,
} from './slack-oauth-harness.ts';

twoWorkspaces();

describe('an installation is not had by', () => {
  it.each([
    ['who brings no state', async () => finish(harbour.grants.allow(TEAM), '', (await begin()).cookie)],
    [
      'who brings the state of another browser',
      async () => finish(harbour.grants.allow(TEAM), (await begin()).state, ''),
    ],
    [
      'who brings a state of two browsers',
      async () => finish(harbour.grants.allow(TEAM), (await begin()).state, (await begin()).cookie.replace(/.$/, 'x')),
    ],
    [
      'who signs a state without the secret',
      async () => {
        const [head, body] = (await begin()).state.split('.');
        const state = `${head}.${body}.${Buffer.from('forged').toString('base64url')}`;
        return finish(harbour.grants.allow(TEAM), state, `slack-app-oauth-state=${state}`);
      },
    ],
    [
      'who makes a code up',
      async () => {
        const { state, cookie } = await begin();
        return finish('code-of-mine', state, cookie);
      },
    ],
  ])('%s', async (_name, attempt) => {
    expect((await attempt()).status).toBeGreaterThanOrEqual(400);
    expect(await installed()).toEqual([false, false]);
    expect(told).toEqual([]);
  });

  it('who plays the end of one again', async () => {
    const { state, cookie } = await begin();
    const code = harbour.grants.allow(TEAM);
    expect((await finish(code, state, cookie)).status).toBe(200);
    await store.removeInstallation(`slack:${TEAM}`, new Date().toISOString());
    expect((await finish(code, state, cookie)).status).toBe(500);
    expect(await installed()).toEqual([false, false]);
  });
});

describe('a stranger gets nothing', () => {
  const command = (team: string) =>
    httpBody('slash_commands', {
      team_id: team,
      channel_id: THERE,
      user_id: 'U0ZOE',
      command: '/talks',
      text: 'status',
      trigger_id: `trigger-of-${team}`,
    });
  const send = (headers: Record<string, string>, { body, type } = command(MARKET)) =>
    fetch(`${base}/events`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  const body = command(MARKET).body;

  beforeEach(() => install(MARKET));

  it.each([
    ['no signature', () => ({})],
    ['a signature with another secret', () => signature('another', body, seconds())],
    ['a signature of another body', () => signature(SECRET, command(TEAM).body, seconds())],
    ['a true signature that is six minutes old', () => signature(SECRET, body, seconds() - 360)],
  ])('with %s', async (_name, headers) => {
    const response = await send(headers());
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(bot.requests).toEqual([]);
  });

  it('who plays a recorded request again', async () => {
    const headers = signature(SECRET, body, seconds());
    await send(headers);
    await harbour.until(() => (bot.requests.length > 0 ? true : undefined));
    await send(headers);
    await market.mention('U0ZOE', THERE, 'help');
    await harbour.until(() => (bot.requests.length > 1 ? true : undefined));
    expect(bot.requests.map(({ line }) => line)).toEqual(['/talks status', 'help']);
  });

  it('of a workspace that has not installed the app, not even an error that tells', async () => {
    const foreign = command(TEAM);
    const response = await send(signature(SECRET, foreign.body, seconds()), foreign);
    expect(await response.text()).toBe('');
    await harbour.mention('U0ANN', HERE, 'status');
    await harbour.openHome('U0ANN');
    expect(bot.requests).toEqual([]);
    expect(used()).toBe(0);
  });

  it("who puts one workspace's tokens into the place of another's", async () => {
    const row = (await store.installation(`slack:${MARKET}`))!;
    await store.saveInstallation(`slack:${TEAM}`, row);
    await harbour.mention('U0ANN', HERE, 'status');
    await expect(adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1')).rejects.toMatchObject({ gone: true });
    expect(bot.requests).toEqual([]);
    expect(used()).toBe(0);
  });

  it('who names one workspace and is authorized for another: the authorized one counts', async () => {
    const event = { type: 'app_mention', user: 'U0ANN', text: `<@${BOT_USER}> help`, ts: '1.1', channel: HERE };
    const payload = {
      type: 'event_callback',
      team_id: TEAM,
      event_id: 'EvTwo',
      event_time: seconds(),
      authorizations: [{ team_id: MARKET, user_id: BOT_USER, is_bot: true }],
      event: { ...event, event_ts: '1.1' },
    };
    const signed = httpBody('events_api', payload);
    await send(signature(SECRET, signed.body, seconds()), signed);
    await harbour.until(() => (harbour.refused.length > 0 ? true : undefined));
    expect(bot.requests[0]?.channel).toBe(`slack:${MARKET}:${HERE}`);
    expect(harbour.refused).toContain('/api/chat.postMessage: channel_not_found');
    expect(harbour.posted).toEqual([]);
  });
});
