// What the bot says of itself, in every language: help, mistakes, confirmations, cards without claims. Through the real bot.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import type { Request } from '../../src/core/command.ts';
import { LANGUAGES, type Language } from '../../src/core/language.ts';
import type { Card, Reply } from '../../src/core/model.ts';
import { createStory, type Story, silent } from '../adapters/story-harness.ts';
import { NEWS, type StandIn, startDiscord, TOKEN } from '../standins/discord.ts';
import type { Person } from '../standins/discord-state.ts';
import { shown } from '../standins/discord-transcript.ts';

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((one) => one !== 'en');
const LENA: Person = { id: '900000000000000103', name: 'Lena', manages: true, locale: 'de' };

let discord: StandIn;
let story: Story;

beforeAll(async () => {
  discord = await startDiscord();
  story = await createStory(
    () => createDiscordAdapter({ token: TOKEN, apiUrl: discord.url, log: silent }),
    '2025-12-04T08:00:00Z',
  );
  await story.open();
});
afterAll(async () => {
  await story.stop();
  await discord.close();
  expect(story.faults).toEqual([]);
});

async function typed(command: string, values: Record<string, string> = {}): Promise<string> {
  const [answer] = await discord.answers(discord.types(LENA, NEWS, command, values));
  return answer ? shown(answer) : '';
}

const ask = (line: string, more: Partial<Request>): Promise<Reply> =>
  story.app().bot.handle({
    line: `/talks ${line}`,
    reader: 'discord:9',
    readerName: 'Ann',
    channel: `discord:77:${more.locale ?? 'en'}`,
    mayManage: true,
    ...more,
  });

/** The bot's own words on a card, but commands as they are typed. */
function wordsOn(card: Card): string[] {
  const blocks = card.blocks.flatMap((block) => {
    if (block.type === 'note') return [block.text];
    const heading = 'heading' in block && block.heading ? [block.heading] : [];
    return block.type === 'table' ? [...heading, ...block.columns, ...block.rows.flat()] : heading;
  });
  return [card.title, ...blocks, ...card.actions.map(({ label }) => label)].filter((text) => !text.startsWith('/'));
}

describe('a German in an English server', () => {
  it('gets help and mistakes in German', async () => {
    expect(await typed('/talks help')).toMatch(/Hilfe[\s\S]*Was Sie fragen können und wie/);
    expect(await typed('/talks timeline', { from: 'someday' })).toContain('„someday“ ist kein Datum');
    expect(await typed('/talks topic', { name: 'zeppelin' })).toContain('Kein Thema heißt „zeppelin“.');
  });

  it('sets up a watch that all can read, in the language of the server', async () => {
    expect(await typed('/talks watch', { what: 'Territory', every: '2h' })).toContain('every 2 hours at most');
    expect(await typed('/talks watch')).toContain('alle 2 Stunden');
  });
});

describe.each(OTHERS)('in %s', (language) => {
  const here = { locale: language, channelLocale: language };
  const LINES = [
    'help',
    'help watch',
    'watch',
    'watch Territory 2h',
    'watch tariff refund 90m',
    'watches',
    'mute Territory',
    'unwatch Territory',
    'sources',
    'sources check',
    'doctor',
    'flag',
    'flags',
    'handover',
    'handover acknowledge',
    'share',
    'words',
    'why',
  ];
  /** What is the same in every language: numbers, sizes, names of options, commands, the story and its sources. */
  const SAME =
    /^(?:[\d\W]*|[a-z]+|\d.*|Ukraine peace talks|Territory|Sample desk \w|Slack|Discord|Sources|Date|Digests|Option)$/;

  it.each(LINES)('%s: says nothing in English', async (line) => {
    const headlines = (await story.app().store.articles('ukraine-talks', { copies: true })).map(
      ({ article }) => article.headline,
    );
    const [told, said] = [await ask(line, {}), await ask(line, here)];
    expect(said.language).toBe(language);
    const english = new Set(
      told.cards.flatMap(wordsOn).filter((text) => !SAME.test(text) && !headlines.includes(text)),
    );
    const kept = said.cards.flatMap(wordsOn).filter((text) => english.has(text));
    expect(kept).toEqual([]);
  });

  it.each([
    'sttaus',
    'zzzz',
    'help zzzz',
    'topic',
    'topic zzzz',
    'actor zzzz',
    'positions zzzz',
    'timeline someday',
    'timeline 2026 2025',
    'changes someday',
    'changes tomorrow',
    'add',
    'add nonsense',
    'add http://127.0.0.1/',
    'remove nonsense',
    'flag many',
    'flag 999',
    'unflag',
    'watch the',
    'watch Territory every:often',
    'watch Territory every:1m',
    'mute zzzz',
    'words 999',
    'handover never',
    'digest on 25:00',
    'digest on 08:00 someday',
    'digest on 08:00 mon Europe/Nowhere',
    'status x y z',
    `topic ${'x'.repeat(200)}`,
    'https://example.org/feed',
  ])('%s: the mistake is told in it, not in English', async (line) => {
    const [told, said] = [await ask(line, {}), await ask(line, here)];
    const last = ({ cards }: Reply) =>
      cards[0]?.blocks.flatMap((one) => (one.type === 'note' ? [one.text] : [])).at(-1);
    expect(said.language).toBe(language);
    expect(last(said)).toMatch(/\p{L}/u);
    expect(last(said)).not.toBe(last(told));
    expect(last(said)).not.toMatch(/ (?:is|the|are|there|you) /);
  });

  it('what all can read is in the language of the server, whoever asks', async () => {
    const shared = await ask('watch Territory', { locale: 'en', channelLocale: language });
    expect(shared).toMatchObject({ visibility: 'channel', language });
    expect((await ask('watch', { locale: 'en', channelLocale: language })).language).toBeUndefined();
  });
});

it('whoever set a digest up is told in their own language that it is paused, and why', async () => {
  const { store, bot } = story.app();
  const request = { reader: `discord:${LENA.id}`, channel: 'discord:77:5', mayManage: true, channelLocale: 'de' };
  await bot.handle({ ...request, line: '/talks digest on 08:00' });
  const [subscription] = await store.subscriptions({ channel: request.channel });
  const now = '2025-12-04T09:00:00Z';
  const pausedReason =
    'The bot may not post in the channel: give it Send Messages and Embed Links there (Discord: Missing Permissions).';
  await store.updateSubscription(subscription!.id, {
    pausedReason,
    pause: { at: now, probeAt: '2025-12-05T09:00:00Z' },
  });
  await story.beat(now);
  const notice = discord.sees(LENA, discord.state.messages.at(-1)?.channel ?? '').at(-1);
  expect(notice && shown(notice)).toMatch(
    /digest .* pausiert[\s\S]*Der Bot darf im Kanal nicht schreiben: .* \(Discord: Missing Permissions\)\.[\s\S]*Nichts ist verloren/i,
  );
});
