/** Settings, who may change them and the first run in Discord: the real client, the whole app, a Discord on loopback. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import { ANA, APPLICATION, BEN, DESK, NEWS, type StandIn, startDiscord, TOKEN } from '../standins/discord.ts';
import { DESK_ROLE, memberOf, roleOf } from '../standins/discord-events.ts';
import { buttonsOf, type Message, type Person } from '../standins/discord-state.ts';
import { shown } from '../standins/discord-transcript.ts';
import { createStory, type Story, silent } from './story-harness.ts';

const CLEO: Person = { id: '900000000000000103', name: 'Cleo', manages: false, roles: [DESK_ROLE] };
const VIEW_AUDIT_LOG = 1n << 7n;

let discord: StandIn;
let story: Story;
beforeAll(async () => {
  discord = await startDiscord();
  const makeAdapter = () => createDiscordAdapter({ token: TOKEN, apiUrl: discord.url, log: silent });
  story = await createStory(makeAdapter, '2025-12-04T08:00:00Z');
  await story.run();
  await story.app().refresh();
});
afterAll(async () => {
  await story.stop();
  await discord.close();
  expect(discord.state.refused).toEqual([]);
});

async function typed(
  person: Person,
  command: string,
  values: Record<string, string> = {},
  place = NEWS,
): Promise<string> {
  const answers = await discord.answers(discord.types(person, place, command, values));
  return answers.map(shown).join('\n');
}

describe('settings in Discord', () => {
  it('are changed for the server by who may manage it and by the role they name, by nobody else', async () => {
    const server = { for: 'server', language: 'de' };
    expect(await typed(CLEO, '/talks settings', server)).toContain('Only people who may manage this server can');
    expect(await typed(ANA, '/talks settings', { managers: '@Night desk' })).toContain('the role Night desk');
    expect(await typed(BEN, '/talks settings', server)).toContain(
      'or have the role Night desk can change settings for others',
    );
    expect(await typed(CLEO, '/talks settings', server)).toContain('Geändert für diesen Server.');
    expect(await typed(BEN, '/talks settings')).toContain('Deutsch');
    expect(await typed(BEN, '/talks digest', { action: 'on', at: '08:00' })).toMatch(
      /Rolle Night desk.*den Digest ändern/,
    );
    expect(await typed(CLEO, '/talks digest', { action: 'on', at: '08:00', timezone: 'Europe/Kyiv' })).toContain(
      'Digest ist an',
    );
    expect(await typed(BEN, '/talks settings', { for: 'me', language: 'en' })).toContain('Changed for you.');
    expect(await typed(BEN, '/talks settings', {}, DESK)).toMatch(/Language.*English/);
    for (const typo of ['nobody', '900000000000000999'])
      expect(await typed(ANA, '/talks settings', { managers: typo })).toMatch(/keine Rolle|no role/);
    await typed(ANA, '/talks settings', { for: 'server', language: 'default' });
  });

  it('are typed with zones, languages and topics offered while one types', async () => {
    expect(await discord.completes(ANA, NEWS, '/talks settings', 'timezone', 'kyiv')).toEqual(['Europe/Kyiv']);
    expect(await discord.completes(ANA, NEWS, '/talks settings', 'language', 'fra')).toEqual(['Français']);
    expect((await discord.completes(ANA, NEWS, '/talks settings', 'topics', 'terr'))[0]).toBe('Territory');
  });

  it('ask for the zone of a digest where nobody chose one', async () => {
    await typed(ANA, '/talks settings', { for: 'server', language: 'default' });
    const on = await typed(ANA, '/talks digest', { action: 'on', at: '08:00' }, DESK);
    expect(on).toContain('is the zone of the story. Is it yours?');
  });
});

describe('a server that adds the bot', () => {
  /** A message to one person in private. */
  const direct = (person: string) => discord.state.messages.filter(({ channel }) => channel === `7${person.slice(1)}`);
  const server = (id: string, joinedAt: string, more = {}) => ({
    ...discord.guild(),
    id,
    name: 'Newcomers',
    joined_at: joinedAt,
    ...more,
  });
  const joins = async (id: string, joinedAt: string, more = {}, person = ANA.id): Promise<Message> => {
    const before = direct(person).length;
    discord.gateway.dispatch('GUILD_CREATE', server(id, joinedAt, more));
    await discord.until(() => direct(person).length > before);
    return direct(person).at(-1)!;
  };

  it('gets one private message to its owner, with a sample answer and three buttons that work', async () => {
    const greeting = await joins('900000000000000021', '2025-12-04T08:00:00.000Z');
    expect(greeting.content).toBe('About Newcomers');
    const text = shown(greeting);
    expect(text).toMatch(/Thank you for adding me[\s\S]*\[1\][\s\S]*settings for:server/);
    const labels = buttonsOf(greeting).map(({ label }) => label ?? '');
    expect(labels).toEqual(['Status', 'Digest to me', 'Settings']);
    for (const label of labels) {
      const [answer] = await discord.answers(discord.presses(ANA, greeting, label));
      expect(shown(answer!).length, label).toBeGreaterThan(40);
      // One who was greeted is no newcomer.
      expect(shown(answer!)).not.toContain('You are new here');
    }
  });

  it('is not greeted again by an event that comes twice or by a new process, only when it comes back', async () => {
    const id = '900000000000000022';
    await joins(id, '2025-12-04T08:10:00.000Z');
    discord.gateway.dispatch('GUILD_DELETE', { id });
    discord.gateway.dispatch('GUILD_CREATE', server(id, '2025-12-04T08:10:00.000Z'));
    await typed(ANA, '/talks status');
    await story.stop();
    await story.run();
    const count = direct(ANA.id).length;
    discord.gateway.dispatch('GUILD_CREATE', server(id, '2025-12-04T08:10:00.000Z'));
    discord.gateway.dispatch('GUILD_DELETE', { id });
    const back = await joins(id, '2025-12-05T08:10:00.000Z');
    expect(shown(back)).toMatch(/I am back[\s\S]*Everything is as it was: 0 digests, 0 watches/);
    expect(direct(ANA.id)).toHaveLength(count + 1);
  });

  it('is greeted through whoever added the bot, where its log may be read', async () => {
    const id = '900000000000000023';
    const roles = [roleOf(id, String(VIEW_AUDIT_LOG), '@everyone')];
    const entry = { id: '1', action_type: 28, user_id: BEN.id, target_id: APPLICATION };
    const log = {
      audit_log_entries: [entry],
      users: [],
      integrations: [],
      webhooks: [],
      threads: [],
      guild_scheduled_events: [],
      auto_moderation_rules: [],
      application_commands: [],
    };
    discord.fails({ method: 'GET', path: /audit-logs/, answer: { status: 200, body: log }, times: 1 });
    const more = { roles, members: [memberOf(APPLICATION, [])] };
    expect(shown(await joins(id, '2025-12-04T08:20:00.000Z', more, BEN.id))).toContain('Thank you for adding me');
  });
});
