// Command lines as people and buttons write them, down to the oddest: always an answer, never a fault.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { type Command, defineCommand } from '../../src/core/command.ts';
import { UserError } from '../../src/core/errors.ts';
import { usage } from '../../src/core/parse-input.ts';
import { type Desk, desk, textOf } from '../commands/harness.ts';

const command = (input: z.ZodObject): Command =>
  defineCommand({ name: 'vote', description: 'A vote', input, run: async () => [] });

describe('a line becomes the options of its command', () => {
  const vote = command(
    z.object({
      action: z.enum(['on', 'off']).default('on'),
      at: z.string().optional(),
      where: z.string().optional(),
    }),
  );

  it.each([
    ['', { action: 'on' }],
    ['off', { action: 'off' }],
    ['off 08:00 north quay', { action: 'off', at: '08:00', where: 'north quay' }],
    ['at:noon off', { action: 'off', at: 'noon' }],
    ['where:"the north quay" off 08:00', { action: 'off', at: '08:00', where: 'the north quay' }],
    ['where:“the north quay” off', { action: 'off', where: 'the north quay' }],
    ['WHERE:quay off', { action: 'off', where: 'quay' }],
    ['off "north quay" gate', { action: 'off', at: 'north quay', where: 'gate' }],
    ['off 08:00 "the north quay"', { action: 'off', at: '08:00', where: 'the north quay' }],
    ['off 08:00 pier:9', { action: 'off', at: '08:00', where: 'pier:9' }],
    ['  off    08:00  ', { action: 'off', at: '08:00' }],
  ])('%s', (words, input) => {
    expect(vote.parse(words)).toEqual(input);
  });

  it('names what is wrong, what is allowed and how it is typed', () => {
    expect(() => vote.parse('sideways')).toThrow(UserError);
    expect(() => vote.parse('sideways')).toThrow(
      '“sideways” is none of on, off (action). Usage: vote [action] [at] [where]',
    );
    const bounded = command(z.object({ name: z.string().max(5).describe('who votes') }));
    expect(() => bounded.parse('')).toThrow('name is missing (who votes). Usage: vote <name>');
    expect(() => bounded.parse('far too long')).toThrow(
      'name: too long, give at most 5 characters. Usage: vote <name>',
    );
    const counted = command(z.object({ times: z.coerce.number().min(2).max(9).describe('how often') }));
    expect(() => counted.parse('1')).toThrow('times should be at least 2, not “1”.');
    expect(() => counted.parse('often')).toThrow('“often” is no number (times: how often).');
    for (const one of commands.filter(({ options }) => options.some((option) => !option.named)))
      expect(() => one.parse('x'.repeat(5000))).toThrow(
        /^(?:\w+: too long, give at most \d+ characters|“x+” (?:is none of|means nothing here).*)\. Usage: /,
      );
  });

  it('tells which words no option takes', () => {
    expect(vote.ignored('off 08:00 north quay')).toBe('');
    expect(command(z.object({})).ignored(' of the  quay ')).toBe('of the quay');
    expect(command(z.object({ name: z.string() })).ignored('name:pay of the quay')).toBe('of the quay');
  });

  it('a lone name takes the whole line, colons and all', () => {
    const topic = commands.find((one) => one.name === 'topic');
    expect(topic?.parse('night shifts: the rest')).toEqual({ name: 'night shifts: the rest' });
    expect(topic?.parse('name:pay')).toEqual({ name: 'pay' });
    expect(topic?.parse('"night shifts"')).toEqual({ name: 'night shifts' });
  });
});

describe.each(commands.map((one) => [one.name, one] as const))('%s', (name, one) => {
  it('is described, and can be typed with its options by name or without any', () => {
    expect(one.description).toMatch(/^\S.{8,}/);
    expect(usage(name, one.options)).toBe(
      [name, ...one.options.map((option) => `[${option.name}${option.named ? ':' : ''}]`)].join(' '),
    );
    expect(() => one.parse('')).not.toThrow();
    for (const option of one.options) {
      expect(option.description.length).toBeGreaterThan(2);
      for (const value of option.choices ?? ['07:30'])
        expect(one.parse(`${option.name}:${value}`)).toMatchObject({ [option.name]: value });
    }
  });
});

describe('a bot of two stories', () => {
  let room: Desk;
  beforeAll(async () => {
    room = await desk(
      `title: Port strike
command: strike
topics: [{ title: Pay, words: [pay, offer] }]
actors: [{ name: Petra Lund }]
sources: [{ type: folder, path: corpus }]
`,
      {
        'a.md':
          '---\npublisher: Harbour Post\npublishedAt: 2031-03-05\n---\nPetra Lund rejected the pay offer on Wednesday.\n',
      },
      '2031-03-06T08:00:00Z',
      { sunrise: 'title: The eclipse\ncommand: sun\nsources: [{ type: folder, path: corpus }]\n' },
    );
  });
  afterAll(() => room.close());

  it.each([
    ['/strike status', 'status', 'Port strike'],
    ['/STRIKE Status', 'status', 'Port strike'],
    ['strike status', 'status', 'Port strike'],
    ['status', 'status', 'Port strike'],
    ['/status', 'status', 'Port strike'],
    ['strike', 'help', 'Port strike'],
    ['/sun status', 'status', 'The eclipse'],
    ['sun timeline', 'timeline', 'The eclipse'],
  ])('%s', async (line, kind, title) => {
    const card = await room.card(line);
    expect(card.kind).toBe(kind);
    expect(card.title).toContain(title);
  });

  it('names the words it knows when it is addressed by another', async () => {
    expect(textOf(await room.card('/moon status'))).toContain('I do not know /moon. Start with /strike, /sun.');
  });

  it('answers a line that means nothing with a line, not with all of help', async () => {
    for (const line of ['🙂', '/strike 🙂', 'statsu', '/moon status']) {
      const card = await room.card(line);
      expect(card.kind).toBe('help');
      expect(card.blocks).toHaveLength(1);
      expect(textOf(card)).toMatch(/What can be asked: \/strike help$/);
    }
    const near = await room.card('/sun statsu');
    expect(textOf(near)).toContain('Did you mean /sun status?');
    expect(near.actions.map(({ command }) => command)).toEqual(['/sun status', '/sun help']);
    expect(textOf(await room.card('/strike'))).toContain('/strike timeline [from] [to]');
  });

  it('says which words it ignored', async () => {
    const plain = await room.card('/strike status');
    const card = await room.card('/strike status of the quay');
    expect(textOf(card)).toContain('“of the quay” was ignored');
    expect(textOf(plain)).not.toContain('ignored');
    expect(card.id).not.toBe(plain.id);
  });

  it('shows the words of the last cited answer on the same story', async () => {
    await room.ask('/strike topic pay', 'test:eve');
    for (const line of ['/strike help', '/strike sources', '/sun status', '/sun help'])
      await room.ask(line, 'test:eve');
    expect(textOf(await room.card('/strike words', 'test:eve'))).toContain('Petra Lund rejected the pay offer');
    expect(textOf(await room.card('/sun words', 'test:eve'))).toContain('I no longer have that answer');
  });

  it('keeps its answers for the buttons under them, whatever a clock set by hand says', async () => {
    const { id } = await room.ask('/strike topic pay', 'test:kim');
    await room.at('2051-03-06T08:00:00Z');
    await room.ask('/strike help', 'test:kim');
    expect(textOf(await room.card(`/strike words ${id}`, 'test:kim'))).toContain('Petra Lund rejected the pay offer');
    await room.at('2031-03-06T08:00:00Z');
  });

  it('tells before the work who will see the answer, as the answer then has it', async () => {
    for (const line of ['status', 'digest now', 'digest preview', 'share', '/moon', 'digest sideways', '']) {
      expect(room.app.bot.visibilityOf({ line })).toBe((await room.ask(line)).visibility);
    }
  });

  it('keeps what stands in quotes as it stands', async () => {
    expect(textOf(await room.card('timeline "2 Mar 2031" "6 Mar 2031"'))).toContain('2031-03-05: Petra Lund rejected');
    expect(textOf(await room.card('/strike topic name:"of  the  quay"'))).toContain('“of  the  quay”');
  });

  it.each(['digest on 08:00 constructor', 'digest on constructor', 'help __proto__', 'topic constructor'])(
    '%s is answered',
    async (line) => {
      expect((await room.card(line)).kind).not.toBe('fault');
    },
  );

  it('answers any line without a fault', async () => {
    const word = fc.oneof(
      fc.constantFrom(...commands.map((one) => one.name), '/strike', '/sun', 'strike', 'from:', 'name:"', '“', '""'),
      fc.constantFrom(
        '2031-03',
        '2031-13-45',
        'constructor',
        '__proto__',
        'toString',
        'Lund',
        '-1',
        '\u0000',
        '\ud800',
      ),
      fc.constantFrom('on', '08:00', '25:99', 'mon-fri', 'sun-sun', 'Europe/Oslo', 'Mars/Base', 'at:', 'days:mon,mon'),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const reply = await room.ask(words.join(' '));
        expect(reply.cards.length).toBeGreaterThan(0);
        for (const card of reply.cards) expect(card.kind).not.toBe('fault');
      }),
      { numRuns: 400 },
    );
  });
});
