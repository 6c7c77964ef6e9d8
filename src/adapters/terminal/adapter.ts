/** The prompt: reads command lines from a person or a pipe, one reply each, and shows digests between them. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../core/language.ts';
import type { Reply } from '../../core/model.ts';
import type { Adapter, Bot } from '../../core/ports.ts';
import { completeLine } from './complete.ts';

/** Who sits at the terminal, and the channel it counts as. */
export const READER = 'terminal:local';

export type TerminalOptions = {
  input: Readable;
  output: Writable;
  /** Both ends are a terminal: there is a prompt, a history and Tab. */
  interactive: boolean;
  /** A reply as it is to be printed, in whatever format was asked for. */
  show(reply: Reply): string | Promise<string>;
  /** A command line to run before the first one that is typed; in a pipe, only when no line comes at all. */
  opening?: string;
  /** Of labels; absent: what was chosen. */
  language?: Language;
};

export type Terminal = Adapter & {
  /** Settles when the input has ended and every line of it was answered. */
  closed: Promise<void>;
};

/**
 * A terminal as an adapter. An empty line means nothing; `exit`, `quit` and the end of input (Ctrl-D) end it.
 */
export function createTerminal(options: TerminalOptions): Terminal {
  const { input, output, interactive, show, opening, language } = options;
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  let prompt: Interface | undefined;
  let stopped = false;
  let printed = false;

  const print = async (reply: Reply) => {
    const text = (await show(reply)).trimEnd();
    // In a pipe a reply of one row (JSON) stands by itself; longer ones are parted by an empty row.
    const gap = printed && text.includes('\n') ? '\n' : '';
    output.write(interactive ? `\n${text}\n\n` : `${gap}${text}\n`);
    printed = true;
  };
  const asking = { reader: READER, channel: READER, ...(language && { language }) };
  const answer = async (bot: Bot, line: string) => print(await bot.handle({ line, ...asking }));

  async function run(bot: Bot, lines: Interface): Promise<void> {
    // Listens before the first await: lines that come in meanwhile would be lost.
    const typedLines = lines[Symbol.asyncIterator]();
    if (opening && interactive) await answer(bot, opening);
    if (interactive) {
      output.write(whoAnswers(bot));
      lines.prompt();
    }
    let answered = false;
    for await (const line of typedLines) {
      const typed = line.trim();
      answered ||= typed !== '';
      if (/^\/?(exit|quit)$/i.test(typed)) break;
      if (typed) await answer(bot, typed);
      if (stopped) break;
      if (interactive) lines.prompt();
    }
    if (opening && !interactive && !answered && !stopped) await answer(bot, opening);
    lines.close();
    if (interactive) output.write('\n');
  }

  return {
    name: 'terminal',
    closed,
    async start(bot) {
      const lines = createInterface({
        input,
        ...(interactive && {
          output,
          terminal: true,
          prompt: `${bot.briefings[0]?.command ?? 'readout'}> `,
          completer: (line: string, callback: (error: null, found: [string[], string]) => void) => {
            completeLine(bot, line).then(
              (found) => callback(null, found),
              () => callback(null, [[], line]),
            );
          },
        }),
      });
      prompt = lines;
      run(bot, lines).then(resolve, reject);
      // A failure is for whoever awaits `closed`; until somebody does it must not end the process.
      closed.catch(() => undefined);
    },
    async post(channel, reply) {
      await print(reply);
      if (interactive) prompt?.prompt(true);
      return { platform: 'terminal', channel, messageIds: [reply.id] };
    },
    check: async () => [],
    trouble: () => undefined,
    async stop() {
      stopped = true;
      prompt?.close();
      await closed.catch(() => undefined);
    },
  };
}

/** With several stories, which of them gets the lines that begin with none's command word. */
function whoAnswers({ briefings }: Bot): string {
  const [first, ...others] = briefings.map(({ command }) => `/${command}`);
  return others.length > 0 ? `Lines without a command word go to ${first}; there is also ${others.join(', ')}.\n` : '';
}
