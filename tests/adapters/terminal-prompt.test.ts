/** The prompt: lines in, replies out, Tab, and its end. */
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTerminal, READER, type TerminalOptions } from '../../src/adapters/terminal/adapter.ts';
import { completeLine } from '../../src/adapters/terminal/complete.ts';
import { defineCommand, type Request } from '../../src/core/command.ts';
import type { Briefing, Reply } from '../../src/core/model.ts';
import type { Bot } from '../../src/core/ports.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';

const briefing = (id: string, command: string): Briefing => ({
  id,
  command,
  title: id,
  language: 'en',
  timezone: 'UTC',
  topics: [],
  actors: [],
  sources: [],
  digest: { at: '08:00', days: ['mon'] },
});

const command = (name: string, input: z.ZodObject, hidden = false) =>
  defineCommand({ name, description: name, input, hidden, run: async () => [] });

const TOPICS = ['night-shifts', 'pay', 'pensions'];

/** A bot that answers with the line it was given, and completes topics by what they begin with. */
function echoBot(asked: Request[] = []): Bot {
  return {
    briefings: [briefing('strike', 'port'), briefing('dredging', 'harbour')],
    commands: [
      command('status', z.object({})),
      command('topic', z.object({ name: z.string().meta({ completes: 'topic' }) })),
      command(
        'digest',
        z.object({
          what: z.enum(['now', 'on', 'off']),
          at: z.string().optional(),
          zone: z.string().optional().meta({ completes: 'timezone' }),
        }),
      ),
      command('share', z.object({}), true),
    ],
    async handle(request) {
      asked.push(request);
      return replyOf({ ...plainCardOf([]), title: request.line, citations: [], actions: [] });
    },
    visibilityOf: () => 'private',
    async complete({ option, typed, briefing: id, limit }) {
      const values =
        option === 'name'
          ? TOPICS.map((topic) => (id === 'dredging' ? `h-${topic}` : topic))
          : ['Europe/Kyiv', 'Europe/Lisbon'];
      return values
        .filter((value) => value.includes(typed))
        .slice(0, limit)
        .map((value) => ({ label: value, value }));
    },
    firstTime: async () => true,
  };
}

const show = (reply: Reply) => `<${reply.cards[0]?.title}>`;

/** What a terminal prints when it is fed `typed` and then the end of input. */
async function session(typed: string, options: Partial<TerminalOptions> = {}, bot = echoBot()): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const terminal = createTerminal({ input, output, interactive: false, show, ...options });
  await terminal.start(bot);
  input.end(typed);
  await terminal.closed;
  output.end();
  return text(output);
}

describe('a pipe', () => {
  it('gets one reply for each line, in order, and ends with its input', async () => {
    expect(await session('/port status\n\n/port topic pay\r\nstatus')).toBe(
      '</port status>\n</port topic pay>\n<status>\n',
    );
  });

  it('gets nothing for nothing', async () => {
    expect(await session('')).toBe('');
    expect(await session('\n  \n')).toBe('');
  });

  it('parts replies of many rows by an empty row', async () => {
    expect(await session('a\nb\n', { show: (reply) => `${reply.cards[0]?.title}\nmore\n` })).toBe(
      'a\nmore\n\nb\nmore\n',
    );
  });

  it('is one reader in one channel', async () => {
    const asked: Request[] = [];
    await session('a\nb\n', {}, echoBot(asked));
    expect(asked).toEqual(['a', 'b'].map((line) => ({ line, reader: READER, channel: READER })));
  });

  it('stops at exit', async () => {
    expect(await session('a\nexit\nb\n')).toBe('<a>\n');
  });

  it('gets the opening when it holds no line, and not otherwise', async () => {
    for (const nothing of ['', '\n  \n'])
      expect(await session(nothing, { opening: '/port status' })).toBe('</port status>\n');
    expect(await session('a\nb\n', { opening: '/port status' })).toBe('<a>\n<b>\n');
    expect(await session('exit\n', { opening: '/port status' })).toBe('');
  });

  it('fails when a reply cannot be shown', async () => {
    const broken = session('a\n', {
      show: () => {
        throw new Error('no such format');
      },
    });
    await expect(broken).rejects.toThrow('no such format');
  });
});

describe('a person', () => {
  it('sees the opening, a prompt, and completes a topic with Tab', async () => {
    const asked: Request[] = [];
    const input = new PassThrough();
    const output = new PassThrough();
    const terminal = createTerminal({ input, output, interactive: true, show, opening: '/port status' });
    // Types each text once the screen shows the words before it.
    const script = [
      ['port> ', 'top'],
      ['top', '\t'],
      ['ic ', 'nig'],
      ['nig', '\t'],
      ['ht-shifts', '\r'],
      ['<topic night-shifts>', '\u0004'],
    ];
    let screen = '';
    let fresh = '';
    output.on('data', (chunk) => {
      screen += chunk;
      fresh += chunk;
      const [awaited = '', typed] = script[0] ?? [];
      if (!typed || !fresh.includes(awaited)) return;
      fresh = '';
      script.shift();
      setImmediate(() => input.write(typed));
    });
    await terminal.start(echoBot(asked));
    await terminal.closed;
    expect(asked.map(({ line }) => line)).toEqual(['/port status', 'topic night-shifts']);
    expect(screen.indexOf('</port status>')).toBeLessThan(screen.indexOf('port> '));
    expect(screen).toContain('Lines without a command word go to /port; there is also /harbour.');
  });

  it('ends with Ctrl-D', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const terminal = createTerminal({ input, output, interactive: true, show });
    await terminal.start(echoBot());
    input.write('\u0004');
    await terminal.closed;
    expect(output.read()?.toString()).toContain('port> ');
  });

  it('gets a digest between two lines, and can be stopped', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const terminal = createTerminal({ input, output, interactive: true, show });
    await terminal.start(echoBot());
    const receipt = await terminal.post(READER, replyOf({ ...plainCardOf([]), title: 'Digest' }), 'd1');
    expect(receipt).toEqual({ platform: 'terminal', channel: READER, messageIds: ['r1'] });
    await terminal.stop();
    expect(output.read()?.toString()).toContain('<Digest>');
    expect(terminal.trouble()).toBeUndefined();
  });
});

describe('Tab', () => {
  const complete = (line: string) => completeLine(echoBot(), line);

  it('completes the command word, then every command that can be typed', async () => {
    expect(await complete('/')).toEqual([['/port ', '/harbour '], '/']);
    expect(await complete('/ha')).toEqual([['/harbour '], '/ha']);
    expect(await complete('/port s')).toEqual([['status ', 'share '], 's']);
    expect(await complete('')).toEqual([['status ', 'topic ', 'digest ', 'share '], '']);
  });

  it('completes values of the story that the line names, spaces included', async () => {
    expect(await complete('/harbour topic pay')).toEqual([['h-pay'], 'pay']);
    expect(await complete('topic pe')).toEqual([['pensions'], 'pe']);
    expect((await complete('topic no such thing'))[1]).toBe('no such thing');
  });

  it('goes on with what is typed, where a value begins with it, whatever else fits', async () => {
    expect(await complete('topic p')).toEqual([['pay', 'pensions'], 'p']);
    expect(await complete('topic hi')).toEqual([['night-shifts'], 'hi']);
  });

  it('completes choices, later options and named ones', async () => {
    expect(await complete('/port digest o')).toEqual([['on', 'off'], 'o']);
    expect(await complete('/port digest on 08:00 Kyiv')).toEqual([['Europe/Kyiv'], 'Kyiv']);
    expect(await complete('/port digest on zone:Lis')).toEqual([['Europe/Lisbon'], 'Lis']);
  });

  it('offers nothing where nothing is known', async () => {
    for (const line of ['/nosuch topic pay', 'nosuch pay', 'status x', 'digest on 0'])
      expect((await complete(line))[0]).toEqual([]);
  });
});
