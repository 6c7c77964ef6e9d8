/** The arguments of `readout`: which call is meant, with which options, and the help that tells of both. */
import { parseArgs } from 'node:util';
import { UserError } from './core/errors.ts';
import { LANGUAGES, type Language, languageOf } from './core/language.ts';
import { FORMATS, type Format } from './formats.ts';
import { nearest } from './nearest.ts';

export const HELP = `Readout answers questions about a slow, contested story from a corpus of articles, each line with its sources.

Usage:
  readout "/talks status"                   runs one command line as typed in chat and prints the reply
  readout chat                              a prompt; reads command lines from a pipe, one reply each
  readout start                             the bot: every platform whose keys are set, else the prompt
  readout ingest <file|folder|url|feed>...  adds articles; prints one line for each
  readout article <id>                      one stored article with its cleaned text
  readout export <id>                       a kept reply or digest, by its id, as Markdown
  readout explain <file|url>                why a page was read as it was: what it says of itself, and where
  readout opml [<briefing>]                 the feeds of the briefings as OPML, for feed readers
  readout backup <file>                     copies all state to a new file, also while the bot runs
  readout restore <file>                    puts such a copy in the place of the state, while no bot runs
  readout check [<briefing>]                names every mistake in the configuration and the briefings
  readout doctor                            what is wrong around the bot: keys, clock, disk, sources, digests

Options:
  --briefing <id or folder>  this briefing only
  --corpus <folder>          read this folder in place of the briefing's sources (may be repeated)
  --data <folder>            where state lives
  --now <date-time>          the clock, for reproducible output: 2025-12-04T08:00:00Z
  --allow-private            read web addresses of your own network, too
  --format <format>          ${FORMATS.join(', ')}
  --language <language>      of labels: ${Object.keys(LANGUAGES).join(', ')}; the articles' words stay as they are
  --help, --version

"/talks help" lists what can be asked; "talks" is the command word of the bundled briefing.
`;

const CALLS = [
  'chat',
  'start',
  'ingest',
  'article',
  'export',
  'explain',
  'opml',
  'backup',
  'restore',
  'check',
  'doctor',
] as const;

export type Invocation = {
  call: (typeof CALLS)[number] | 'line' | 'unknown' | 'help' | 'version';
  /** The command line, what is no call at all, or what follows the call's name. */
  words: string[];
  briefing?: string;
  corpus: string[];
  data?: string;
  /** Private addresses may be fetched. */
  allowPrivate: boolean;
  /** ISO instant in UTC. */
  now?: string;
  format: Format;
  /** Of labels. */
  language?: Language;
};

const OPTIONS = {
  briefing: { type: 'string' },
  corpus: { type: 'string', multiple: true },
  data: { type: 'string' },
  now: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  'allow-private': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads the arguments after `readout`. UserError with one line that says what is wrong and what is allowed. */
export function readArguments(args: string[]): Invocation {
  const { values, positionals } = parse(args);
  const [first, ...rest] = positionals;
  const options = {
    corpus: values.corpus ?? [],
    format: readFormat(values.format),
    allowPrivate: values['allow-private'] ?? false,
    ...(values.briefing !== undefined && { briefing: values.briefing }),
    ...(values.data !== undefined && { data: values.data }),
    ...(values.now !== undefined && { now: readInstant(values.now) }),
    ...(values.language !== undefined && { language: readLanguage(values.language) }),
  };
  if (values.version && !values.help) return { ...options, call: 'version', words: [] };
  if (values.help || first === undefined) return { ...options, call: 'help', words: [] };
  if (first.startsWith('/')) return { ...options, call: 'line', words: positionals };
  const call = CALLS.find((name) => name === first);
  if (!call) return { ...options, call: 'unknown', words: positionals };
  checkWords(call, rest);
  return { ...options, call, words: rest };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-+)([^'=]+)/.exec(message);
    if (!unknown) throw new UserError(`${message.split('\n')[0]} (see readout --help)`);
    const near = nearest(unknown[2] ?? '', Object.keys(OPTIONS));
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    const hint = near ? `did you mean --${near}? ` : '';
    throw new UserError(`There is no option ${unknown[1]}${unknown[2]}: ${hint}there are ${known.join(', ')}`);
  }
}

/** What somebody is told who gave no call; `line` is the command line that a slash may have been forgotten of. */
export function unknownCall(typed: string, line?: string): UserError {
  if (line)
    return new UserError(
      `There is no call "${typed}": did you mean "${line}"? Command lines begin with a slash (see readout --help)`,
    );
  const near = nearest(typed, [...CALLS]);
  const hint = near ? `did you mean "readout ${near}"? ` : '';
  return new UserError(
    `There is no call "${typed}": ${hint}give a command line such as "/talks status", or ${CALLS.join(', ')} (see readout --help)`,
  );
}

function checkWords(call: (typeof CALLS)[number], words: string[]): void {
  const [least, most, what] = {
    chat: [0, 0, 'nothing'],
    start: [0, 0, 'nothing'],
    ingest: [1, Number.POSITIVE_INFINITY, 'at least one file, folder, address or feed'],
    article: [1, 1, "one article's id"],
    export: [1, 1, 'the id of one reply or digest'],
    explain: [1, 1, 'one page: a file or an address'],
    opml: [0, 1, 'at most one briefing'],
    backup: [1, 1, 'the new file'],
    restore: [1, 1, 'the file of a backup'],
    check: [0, 1, 'at most one briefing'],
    doctor: [0, 0, 'nothing'],
  }[call] as [number, number, string];
  if (words.length < least || words.length > most) {
    throw new UserError(
      `"readout ${call}" takes ${what} after it${words.length > 0 ? `, not "${words.join(' ')}"` : ''}`,
    );
  }
}

function readFormat(typed = 'text'): Format {
  const format = FORMATS.find((name) => name === typed);
  if (!format) throw new UserError(`--format "${typed}" is not known: give one of ${FORMATS.join(', ')}`);
  return format;
}

function readLanguage(typed: string): Language {
  const language = languageOf(typed);
  if (!language)
    throw new UserError(`--language "${typed}" is not known: give one of ${Object.keys(LANGUAGES).join(', ')}`);
  return language;
}

/** A date-time without a zone would mean another moment on every machine. */
function readInstant(typed: string): string {
  const instant = new Date(typed);
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(typed);
  if (!whole || Number.isNaN(instant.getTime())) {
    throw new UserError(`--now "${typed}" is no ISO date-time with a zone: write it as 2025-12-04T08:00:00Z`);
  }
  return instant.toISOString();
}
