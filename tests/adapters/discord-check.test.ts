/** What the Discord adapter finds wrong with its own standing: the real client, a Discord on loopback. */

import { describe, expect, it } from 'vitest';
import { createDiscordAdapter, type DiscordOptions } from '../../src/adapters/discord/adapter.ts';
import { findingLine } from '../../src/core/finding.ts';
import { english } from '../../src/core/say.ts';
import { checkContract } from '../contracts/check.ts';
import { APPLICATION, DESK, GUILD, NEWS, TOKEN } from '../standins/discord.ts';
import { running } from './discord-harness.ts';

const run = running();
const nothing = () => undefined;
/** Another adapter at the same Discord, not started. */
const another = (options: Partial<DiscordOptions> = {}) =>
  createDiscordAdapter({
    token: TOKEN,
    apiUrl: run.discord.url,
    log: { info: nothing, warn: nothing, error: nothing },
    ...options,
  });
const PLACE = `discord:${GUILD}:${NEWS}`;
const SEND = String(1n << 11n);
const VIEW = String(1n << 10n);
const lines = async (channel?: string) => (await run.adapter.check(channel)).map((one) => findingLine(one, english));

checkContract(
  () => run.adapter,
  () => another(),
  () => another({ token: 'MTIz.wrong.token' }),
  () => another({ apiUrl: 'http://127.0.0.1:9' }),
  PLACE,
);

describe('the check of Discord', () => {
  it('finds nothing where the invitation of the README was followed, in channels, threads and direct messages', async () => {
    run.discord.state.standing.threads.set('900000000000000501', NEWS);
    for (const place of [PLACE, `discord:${GUILD}:900000000000000501`, 'discord:dm:900000000000000999', undefined])
      expect(await lines(place)).toEqual([]);
  });

  it('names the permissions that a channel takes away, and not those that a role or the bot itself gets back', async () => {
    const { overwrites, roles } = run.discord.state.standing;
    const both = String(BigInt(SEND) | BigInt(VIEW));
    overwrites.set(NEWS, [{ id: GUILD, type: 0, allow: '0', deny: both }]);
    expect(await lines(PLACE)).toEqual([
      expect.stringMatching(/lacks View Channel, Send Messages there\. Give that to the bot's role/),
    ]);
    expect(await lines(`discord:${GUILD}:${DESK}`)).toEqual([]);
    overwrites.get(NEWS)!.push({ id: roles[0]!.id, type: 0, allow: VIEW, deny: '0' });
    expect(await lines(PLACE)).toEqual([expect.stringMatching(/lacks Send Messages there/)]);
    overwrites.get(NEWS)!.push({ id: APPLICATION, type: 1, allow: SEND, deny: '0' });
    expect(await lines(PLACE)).toEqual([]);
  });

  it('needs in a thread what threads ask for, as the channel around it allows', async () => {
    const { overwrites, threads } = run.discord.state.standing;
    threads.set('900000000000000501', NEWS);
    overwrites.set(NEWS, [{ id: GUILD, type: 0, allow: '0', deny: String(1n << 38n) }]);
    expect(await lines(`discord:${GUILD}:900000000000000501`)).toEqual([
      expect.stringMatching(/lacks Send Messages in Threads there/),
    ]);
    expect(await lines(PLACE)).toEqual([]);
  });

  it('says what reading the history is for where the bot may not, beside what it cannot do without', async () => {
    const { overwrites } = run.discord.state.standing;
    const history = 1n << 16n;
    overwrites.set(NEWS, [{ id: GUILD, type: 0, allow: '0', deny: String(history) }]);
    const blind = /lacks Read Message History there: .* may come twice.*Give that to the bot's role/;
    expect(await lines(PLACE)).toEqual([expect.stringMatching(blind)]);
    overwrites.set(NEWS, [{ id: GUILD, type: 0, allow: '0', deny: String(history | BigInt(SEND)) }]);
    expect(await lines(PLACE)).toEqual([
      expect.stringMatching(/lacks Send Messages there/),
      expect.stringMatching(blind),
    ]);
  });

  it('lets an administrator do everything', async () => {
    const { overwrites, roles } = run.discord.state.standing;
    roles[0]!.permissions = '8';
    overwrites.set(NEWS, [{ id: GUILD, type: 0, allow: '0', deny: SEND }]);
    expect(await lines(PLACE)).toEqual([]);
  });

  it('tells a channel that is gone from one that it may not see, and from a server that it is not in', async () => {
    const { standing } = run.discord.state;
    standing.hidden.add(NEWS);
    expect(await lines(PLACE)).toEqual([expect.stringMatching(/may not see it\. Give its role View Channel/)]);
    standing.gone.add(NEWS);
    expect(await lines(PLACE)).toEqual([expect.stringMatching(/it is gone/)]);
    standing.member = false;
    expect(await lines(PLACE)).toEqual([expect.stringMatching(/no member of server.*Invite it/)]);
    expect((await another({ guildId: GUILD }).check()).map((one) => findingLine(one, english))).toEqual([
      expect.stringMatching(/DISCORD_GUILD_ID/),
    ]);
  });

  it('tells of a time-out that lasts, not of one that is over', async () => {
    run.discord.state.standing.silencedUntil = '2001-01-01T00:00:00.000Z';
    expect(await lines(PLACE)).toEqual([]);
    run.discord.state.standing.silencedUntil = '2999-01-01T00:00:00.000Z';
    expect(await lines(PLACE)).toEqual([expect.stringMatching(/timed out there until 2999-01-01 00:00 UTC/)]);
  });

  it('tells of a clock that is off by more than half a minute', async () => {
    run.discord.state.standing.aheadMs = 20_000;
    expect(await lines(PLACE)).toEqual([]);
    run.discord.state.standing.aheadMs = 3_600_000;
    expect(await lines(PLACE)).toEqual([expect.stringMatching(/60 min behind Discord.*NTP/)]);
  });
});
