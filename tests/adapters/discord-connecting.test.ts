/** How the Discord adapter connects, registers its commands and stays connected: the real client, a Discord on loopback. */
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { ANA, APPLICATION, GUILD, NEWS } from '../standins/discord.ts';
import { SCHEMA_AT_HAND, schemaErrors } from '../standins/discord-schema.ts';
import { running } from './discord-harness.ts';

const run = running();

describe(`requests are checked by ${SCHEMA_AT_HAND ? 'Discord’s API description and ' : ''}the documented limits`, () => {
  it('the check itself refuses what Discord refuses, where the description is at hand', () => {
    if (!SCHEMA_AT_HAND) return;
    const callback = '/interactions/{interaction_id}/{interaction_token}/callback';
    expect(schemaErrors('POST', callback, { type: 5, data: { flags: 64 } })).toEqual([]);
    expect(schemaErrors('POST', callback, { type: 5, data: { flag: 64 } })).not.toEqual([]);
    expect(
      schemaErrors('PUT', '/applications/{application_id}/commands', [{ name: 'x'.repeat(33), description: 'd' }]),
    ).not.toEqual([]);
  });
});

describe('connecting', () => {
  it('asks for the guilds intent only', () => {
    expect(run.discord.gateway.identified()?.intents).toBe(1);
    expect(run.adapter.trouble()).toBeUndefined();
  });

  it('registers one root command per briefing with true sub-commands', () => {
    expect(run.discord.state.requests).toContain(`PUT /applications/${APPLICATION}/commands`);
    const [root] = run.discord.state.commands;
    expect(root?.name).toBe('talks');
    expect(root?.options?.map(({ name, type }) => [name, type])).toEqual(
      ['status', 'topic', 'timeline', 'digest'].map((name) => [name, 1]),
    );
    expect(root?.options?.[1]?.options).toMatchObject([{ name: 'name', required: true, autocomplete: true, type: 3 }]);
    expect(root?.options?.[2]?.options?.[0]).toMatchObject({
      name: 'days',
      type: 4,
      min_value: 1,
      max_value: 90,
      required: false,
    });
    expect(root?.options?.[2]?.description).toMatch(/^.{80,99}…$/);
    expect(root?.options?.[3]?.options?.[0]?.choices?.map(({ value }) => value)).toEqual(['now', 'on', 'off']);
  });

  it('registers in one server where that is asked for', async () => {
    const other = run.another({ guildId: GUILD });
    await other.start(run.bot);
    expect(run.discord.state.requests).toContain(`PUT /applications/${APPLICATION}/guilds/${GUILD}/commands`);
    await other.stop();
  });

  it('describes every command and option in each language, whole', async () => {
    const other = run.another({ guildId: GUILD });
    await other.start({ ...run.bot, commands });
    const [root] = run.discord.state.commands;
    const described = (root?.options ?? []).flatMap((each) => [each, ...(each.options ?? [])]);
    expect(described.length).toBeGreaterThan(40);
    for (const { name, description, description_localizations: others = {} } of described) {
      expect(Object.keys(others).sort(), `${name}: ${description}`).toEqual(['de', 'fr', 'ru', 'uk']);
      for (const text of [description, ...Object.values(others)]) expect(text, name).toMatch(/^(?=.{1,100}$).*[^…]$/su);
    }
    await other.stop();
  });

  it('says what to do when the token is wrong', async () => {
    const other = run.another({ token: 'wrong' });
    await expect(other.start(run.bot)).rejects.toThrow(/DISCORD_TOKEN/);
    expect(other.trouble()).toMatch(/not connected/);
  });

  it('says so when Discord does not take the commands, and works on', async () => {
    run.discord.fails({
      method: 'PUT',
      path: /commands/,
      answer: { status: 403, body: { message: 'Missing Access', code: 50001 } },
      times: 1,
    });
    const other = run.another({ guildId: GUILD });
    await other.start(run.bot);
    expect(other.trouble()).toMatch(/commands.*applications\.commands/);
    await other.stop();
  });

  it('takes up a lost connection again, and answers what was typed meanwhile', async () => {
    run.discord.gateway.cut();
    await run.discord.until(() => run.adapter.trouble() !== undefined);
    const asked = run.discord.types(ANA, NEWS, '/talks status');
    expect(await run.discord.answers(asked)).toHaveLength(1);
    expect(run.discord.gateway.counts).toMatchObject({ identify: 1, resume: 1 });
    expect(run.adapter.trouble()).toBeUndefined();
  });

  it('reconnects when Discord asks for it', async () => {
    run.discord.gateway.askToReconnect();
    await run.discord.until(() => run.discord.gateway.counts.resume === 1);
    expect(await run.discord.answers(run.discord.types(ANA, NEWS, '/talks status'))).toHaveLength(1);
  });

  it('begins anew when Discord has forgotten the session', async () => {
    run.discord.gateway.invalidate();
    await run.discord.until(() => run.discord.gateway.counts.identify === 2);
    expect(await run.discord.answers(run.discord.types(ANA, NEWS, '/talks status'))).toHaveLength(1);
  });

  it('says so when Discord closes the connection for good', async () => {
    run.discord.gateway.cut(4014);
    await run.discord.until(() => /4014/.test(run.adapter.trouble() ?? ''));
    expect(run.adapter.trouble()).toMatch(/for good/);
  });
});
