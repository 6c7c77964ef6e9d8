/** Slack for many workspaces: they install the app, are served with their own tokens, and leave. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createSeal } from '../../src/adapters/slack/seal.ts';
import type { Install } from '../../src/core/ports.ts';
import { english } from '../../src/core/say.ts';
import { BOT_USER, TEAM } from '../standins/slack-api.ts';
import { CLIENT } from '../standins/slack-grants.ts';
import {
  adapter,
  begin,
  bot,
  digest,
  HERE,
  harbour,
  install,
  installed,
  MARKET,
  market,
  STATE,
  seconds,
  store,
  THERE,
  tokensOf,
  told,
  twoWorkspaces,
} from './slack-oauth-harness.ts';

twoWorkspaces();

describe('an installation', () => {
  it('begins on a page that leads to Slack with the scopes of the manifest, and ends with the workspace served', async () => {
    const { page } = await begin();
    for (const part of ['/oauth/v2/authorize', 'chat:write', 'app_mentions:read', `client_id=${CLIENT.clientId}`])
      expect(decodeURIComponent(page)).toContain(part);
    expect((await install(TEAM)).status).toBe(200);
    expect(told).toEqual([`+slack:${TEAM}`]);
    await harbour.command('U0ANN', HERE, '/talks status');
    await harbour.messages(1);
    expect(bot.requests[0]).toMatchObject({ reader: `slack:${TEAM}:U0ANN`, channel: `slack:${TEAM}:${HERE}` });
  });

  it('tells the bot who installed it, once for each installation', async () => {
    const told: string[] = [];
    Object.assign(bot, {
      installed: async ({ tenant, person }: Install) => void told.push(`${tenant} ${await person()}`),
    });
    await install(TEAM);
    await install(TEAM);
    expect(told).toEqual([`slack:${TEAM} slack:${TEAM}:U0ADMIN`]);
  });

  it('keeps its token sealed, and neither the name of the workspace nor who installed it', async () => {
    await install(TEAM);
    const { sealed } = (await store.installation(`slack:${TEAM}`))!;
    const opened = createSeal(STATE, CLIENT.clientId).open(sealed, `slack:${TEAM}`);
    expect(opened).toContain(tokensOf(TEAM)[0]);
    expect(sealed).not.toContain('xoxb');
    for (const name of ['Team <', 'U0ADMIN']) expect(opened).not.toContain(name);
  });

  it('of a workspace serves that one alone, each with its own token', async () => {
    await install(TEAM);
    await market.command('U0ZOE', THERE, '/talks status');
    await install(MARKET);
    await market.mention('U0ZOE', THERE, 'help');
    await harbour.mention('U0ANN', HERE, 'help');
    await harbour.messages(2);
    expect(bot.requests.map(({ channel }) => channel).sort()).toEqual([
      `slack:${TEAM}:${HERE}`,
      `slack:${MARKET}:${THERE}`,
    ]);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1');
    await adapter.post(`slack:${MARKET}:${THERE}`, digest, 'd2');
    expect(harbour.posted.slice(2).map(({ channel }) => channel)).toEqual([HERE, THERE]);
    expect(harbour.refused).toEqual([]);
    // A channel of one workspace under the name of the other.
    await expect(adapter.post(`slack:${MARKET}:${HERE}`, digest, 'd3')).rejects.toMatchObject({ gone: true });
  });

  it('renews a token that is about to expire, and goes on with the new one', async () => {
    harbour.grants.rotate(3_600);
    await install(TEAM);
    const [first] = tokensOf(TEAM);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1');
    harbour.grants.rotate(43_200);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd2');
    const [last, ...more] = tokensOf(TEAM);
    expect([first === last, more]).toEqual([false, []]);
    await harbour.mention('U0ANN', HERE, 'help');
    await harbour.messages(3);
    expect(tokensOf(TEAM)).toEqual([last]);
    expect(told).toEqual([`+slack:${TEAM}`]);
  });

  it('is looked at by the doctor of its own workspace only', async () => {
    const here = `slack:${TEAM}:${HERE}`;
    await install(TEAM);
    expect(await adapter.check(here)).toEqual([]);
    harbour.grants.revoke(TEAM);
    const [found, ...more] = await adapter.check(here);
    expect(more).toEqual([]);
    expect(english(found?.wrong ?? '')).toContain('the token of this workspace is refused');
    expect(english(found?.mend ?? '')).toContain('/slack/install');
    expect(await adapter.check()).toEqual([]);
    const [missing] = await adapter.check(`slack:${MARKET}:${THERE}`);
    expect(missing?.wrong).toContain('install it again');
  });

  it('is refused to a whole organisation', async () => {
    harbour.grants.installForAll();
    const response = await install(TEAM);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('single workspace')]);
    expect(await installed()).toEqual([false, false]);
  });
});

describe('a workspace that goes', () => {
  beforeEach(async () => {
    await install(TEAM);
    await install(MARKET);
    told.splice(0);
  });
  const gone = () => harbour.until(() => (told.length > 0 ? true : undefined));
  /** Looked at until the event was worked off. */
  const settle = async () => {
    await market.mention('U0ZOE', THERE, 'help');
    await harbour.until(() => (bot.requests.length > 0 ? true : undefined));
  };

  it('has its token deleted and is served no more; the other is', async () => {
    await harbour.happens({ type: 'app_uninstalled' }, seconds());
    await harbour.happens({ type: 'tokens_revoked', tokens: { bot: [BOT_USER] } }, seconds());
    await settle();
    expect(await installed()).toEqual([false, true]);
    expect(told).toEqual([`-slack:${TEAM}`]);
    await expect(adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1')).rejects.toMatchObject({ gone: true });
    await adapter.post(`slack:${MARKET}:${THERE}`, digest, 'd2');
    await install(TEAM);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1');
    expect(told.at(-1)).toBe(`+slack:${TEAM}`);
  });

  it('stays while only the tokens of people are revoked, or where it was told of late', async () => {
    await harbour.happens({ type: 'tokens_revoked', tokens: { oauth: ['U0ANN'] } }, seconds());
    await harbour.happens({ type: 'app_uninstalled' }, seconds() - 3_600);
    await settle();
    expect(await installed()).toEqual([true, true]);
    expect(told).toEqual([]);
  });

  it('without a word is noticed at the next digest', async () => {
    harbour.fail('chat.postMessage', { error: 'token_revoked' });
    await expect(adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1')).rejects.toMatchObject({ gone: true });
    await gone();
    expect(await installed()).toEqual([false, true]);
  });
});
