// Settings through the real bot: levels override each other, who may change them, and what goes with a person.
import { describe, expect, it } from 'vitest';
import type { Answer, Membership } from '../../src/core/membership.ts';
import { textOf } from './harness.ts';
import { FERRY, HERE, open, read, room, say, THERE } from './settings-desk.ts';

describe('what holds', () => {
  it('is the nearest choice, told with where it is from, and the next one’s once it is taken back', async () => {
    await room();
    await say('settings for:server language:German timezone:Europe/Kyiv format:short');
    expect(await read('settings')).toMatch(/Deutsch \| dieser Server[\s\S]*Europe\/Kyiv \| dieser Server/);
    await say('settings for:channel language:fr');
    await say('settings language:English for:me');
    const mine = await read('settings');
    expect(mine).toMatch(/Language \| English \| you[\s\S]*Language \| French \| this channel/);
    expect(await read('settings', { reader: 'discord:8' })).toMatch(/français \| ce canal/);
    expect(await read('settings', { reader: 'discord:8', channel: THERE })).toMatch(/Deutsch \| dieser Server/);
    await say('settings language:default');
    expect(await read('settings')).toMatch(/français \| ce canal/);
    await say('settings language:off for:channel');
    expect(await read('settings')).toMatch(/Deutsch \| dieser Server/);
    expect(await read('settings', { channel: 'discord:2:11' })).toMatch(/Language \| English \| as usual/);
  });

  it('lists what was chosen for the channel under what is posted, also where it is the asker’s own', async () => {
    await room();
    await say('settings for:channel format:short');
    const [card] = (await say('settings')).cards;
    const posted = card?.blocks.find((block) => block.type === 'table' && block.heading === 'What is posted here');
    expect(posted).toMatchObject({
      rows: expect.arrayContaining([['Format', expect.stringMatching(/^short/), 'this channel']]),
    });
  });

  it('tells a person their topics and length; the whole story is one button away', async () => {
    await room();
    expect(await read('status')).toMatch(/cranes[\s\S]*Petra|Dockers rejected/);
    await say('settings topics:cranes format:short');
    const part = await say('status');
    expect(textOf(part.cards[0]!)).toContain('sold two cranes');
    expect(textOf(part.cards[0]!)).not.toContain('Dockers rejected');
    const whole = part.cards.flatMap(({ actions }) => actions).find(({ label }) => label === 'Whole story');
    expect(await read(whole!.command.replace('/strike ', ''))).toContain('Dockers rejected');
    expect(await read('changes 2031-03-01')).not.toContain('Dockers rejected');
    expect(await read('status', { reader: 'discord:8' })).toContain('Dockers rejected');
  });

  it('is the platform’s where nobody chose: language of the person in private, of the server aloud', async () => {
    await room();
    const from = { locale: 'uk', channelLocale: 'fr', timezone: 'Asia/Tokyo' };
    expect(await read('settings', from)).toMatch(
      /українська \| Discord[\s\S]*Asia\/Tokyo \| Discord[\s\S]*французька \| Discord/,
    );
    expect((await say('digest on 09:00', from)).language).toBe('fr');
    await say('settings for:server language:de');
    expect((await say('digest on 10:00', from)).language).toBe('de');
    expect((await say('status', from)).language).toBe('de');
  });

  it('names the story that a line without a command word is about', async () => {
    await room({ zferry: FERRY });
    const bare = { line: 'status', reader: 'discord:7', channel: HERE, mayManage: true };
    const title = async () => (await open!.app.bot.handle(bare)).cards[0]?.title;
    expect(await title()).toMatch(/^Port strike/);
    await say('settings for:server briefing:ferry');
    expect(await title()).toMatch(/^Ferry line/);
    await say('settings for:me briefing:strike');
    expect(await title()).toMatch(/^Port strike/);
    expect(await read('settings briefing:boats')).toContain('There are: /strike, /ferry');
  });

  it.each([
    ['language:klingon', /I do not speak “klingon”.*Deutsch \(de\)/],
    ['timezone:Kyiv', /There is no time zone .*Did you mean Europe\/Kyiv/],
    ['topics:weather', /“weather” is no topic of this story/],
    ['format:huge', /“huge” is none of long, short, default, off/],
    ['foo:bar', /There is no “foo:” here. By name there are: for:, language:, timezone:, topics:, format:, quiet:/],
    ['reset', /“reset” means nothing here. There are: me, channel, server; by name: language:, timezone:/],
    ['timezone:Mars/Phobos', /There is no time zone “Mars\/Phobos”. Zones are named/],
    ['quiet:sometimes for:channel', /no quiet hours. Write them as 22:00-07:00/],
    ['quiet:22:00-07:00 for:me', /Quiet hours are for what is posted/],
    ['for:everybody language:de', /“everybody” is none of me, channel, server/],
    ['managers:Desk', /everybody may change settings/],
  ])('says what is wrong with %s, and changes nothing', async (typed, wrong) => {
    await room();
    expect(await read(`settings ${typed}`)).toMatch(wrong);
    for (const level of ['person', 'channel', 'server'] as const)
      expect(await open!.app.store.settings({ level, name: level === 'person' ? 'discord:7' : HERE })).toEqual({});
  });

  it('completes languages by any of their names, and stories', async () => {
    await room({ zferry: FERRY });
    const offered = async (option: string, typed: string) =>
      (await open!.app.bot.complete({ briefing: 'story', command: 'settings', option, typed, limit: 9 })).map(
        ({ value }) => value,
      );
    expect(await offered('language', 'ger')).toEqual(['de']);
    expect(await offered('language', 'укр')).toEqual(['uk']);
    expect(await offered('language', '')).toHaveLength(5);
    expect(await offered('timezone', 'kyiv')).toEqual(['Europe/Kyiv']);
    expect(await offered('topics', 'cran')).toEqual(['cranes']);
    expect(await offered('briefing', 'ferry')).toEqual(['zferry']);
  });
});

describe('who may change what others get', () => {
  const standing = (manages: Answer, groups: string[]): Membership => ({
    groups: 'role',
    manages: async () => manages,
    belongs: async ({ id }) => groups.includes(id),
    find: async (typed) => (/desk/i.test(typed) ? { id: 'r1', name: 'Desk' } : undefined),
  });
  const admin = { membership: standing(true, []) };
  const editor = { mayManage: false, membership: standing(false, ['r1']), reader: 'discord:8' };
  const guest = { mayManage: false, membership: standing(false, []), reader: 'discord:9' };

  it('is who may manage the server, and a named role; anyone may change their own', async () => {
    await room();
    expect(await read('digest on 08:00', editor)).toMatch(
      /^Only people who may manage this server can change its digest\. Ask one of them\.$/,
    );
    expect(await read('settings managers:Desk', admin)).toContain('the role Desk');
    expect(await read('digest on 08:00', guest)).toContain(
      'manage this server or have the role Desk can change its digest',
    );
    expect(await read('settings for:server language:de', guest)).toContain('have the role Desk');
    for (const line of ['watch pay', 'digest off', 'sources check', 'doctor'])
      expect(await read(line, guest), line).toContain('role Desk');
    expect(await read('digest on 08:00', editor)).toContain('This channel gets its digest');
    expect(await read('settings for:server format:short', editor)).toContain('Changed for this server.');
    expect(await read('settings managers:default', editor)).toContain(
      'Only people who may manage this server can say who may',
    );
    expect(await read('settings language:de', guest)).toContain('Deutsch');
    await say('settings managers:default', admin);
    expect(await read('digest off', editor)).toContain('Only people who may manage this server can');
  });

  it('names the scope that is missing where the platform does not tell who somebody is', async () => {
    await room();
    const unknown = { ...standing({ lacks: 'users:read' }, []), groups: 'user group' as const };
    const { mayManage: _, ...nobody } = { ...guest, membership: unknown, mayManage: undefined };
    const answer = await open!.app.bot.handle({ line: '/strike digest on', channel: 'slack:T1:C1', ...nobody });
    expect(textOf(answer.cards[0]!)).toMatch(
      /Only admins of this workspace can change its digest.*I lack the scope users:read/,
    );
  });
});

it('privacy shows a person their own settings and deletes them; the server keeps its own', async () => {
  await room();
  await say('settings language:de format:short');
  await say('settings for:server timezone:Europe/Kyiv');
  expect(await read('privacy', { locale: 'en' })).toMatch(/Ihre eigenen Einstellungen \| 2/);
  await say('privacy delete');
  expect(await open!.app.store.settings({ level: 'person', name: 'discord:7' })).toEqual({});
  expect(await read('settings')).toMatch(/Language \| English \| as usual[\s\S]*Europe\/Kyiv \| this server/);
});
