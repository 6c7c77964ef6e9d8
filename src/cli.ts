/** The `readout` command: the same bot in a terminal. Exit code 0 on success, 1 on a user's mistake, 2 on a fault of ours. */
import { createTerminal, READER, type Terminal } from './adapters/terminal/adapter.ts';
import type { Window } from './adapters/terminal/wrap.ts';
import type { App } from './app.ts';
import { addArticles, ingestLine } from './cli-ingest.ts';
import { HELP, type Invocation, readArguments, unknownCall } from './cli-options.ts';
import { type Config, loadEnv, readConfig, secretsOf } from './config.ts';
import { UserError } from './core/errors.ts';
import type { Article } from './core/model.ts';
import { formatReply } from './formats.ts';
import type { Log } from './log.ts';
import { statePlace } from './open-store.ts';
import type { WebOptions } from './sources/web.ts';
import { version } from './version.ts';

/** Columns of text that goes to a pipe or a file. */
const PLAIN_WIDTH = 100;

const { stdin, stdout, stderr } = process;

// The reader of a pipe may leave early (`readout … | head`): that is no fault, and nothing is left to say.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  const mistake = error instanceof UserError;
  stderr.write(`${mistake ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = mistake ? 1 : 2;
}

async function run(invocation: Invocation): Promise<number> {
  switch (invocation.call) {
    case 'help':
      return print(HELP);
    case 'version':
      return print(`${version()}\n`);
    case 'check':
      return print((await import('./cli-check.ts')).check(invocation.words[0] ?? invocation.briefing));
    case 'backup':
    case 'restore':
      return print((await import('./cli-store.ts'))[invocation.call](invocation.words[0] ?? '', invocation.data));
    case 'doctor':
      return print(await (await import('./cli-doctor.ts')).doctor(invocation.data, (use) => withApp(invocation, use)));
    case 'unknown':
      throw await notACall(invocation);
    case 'start':
      return start(invocation);
    case 'explain':
      return explain(invocation);
    case 'opml':
      return printFeeds(invocation);
    default:
      return withApp(invocation, (app) => ask(app, invocation));
  }
}

async function ask(app: App, invocation: Invocation): Promise<number> {
  switch (invocation.call) {
    case 'ingest':
      return print(await addArticles(app, invocation, stderr));
    case 'article':
      return showArticle(app, invocation);
    case 'export':
      return print(await formatReply(await app.kept(invocation.words[0] ?? ''), 'markdown', window(), false));
    case 'chat':
      await warnOfSkipped(app);
      return chat(app, invocation);
    default:
      await warnOfSkipped(app);
      return answer(app, invocation);
  }
}

async function answer({ bot }: App, { words, format, language }: Invocation): Promise<number> {
  const reply = await bot.handle({
    line: words.join(' '),
    reader: READER,
    channel: READER,
    ...(language && { language }),
  });
  // The operator has been told the rest by then: see `onFault`.
  if (reply.cards.some(({ kind }) => kind === 'fault')) return 2;
  return print(`${(await formatReply(reply, format, window(), false)).trimEnd()}\n`);
}

async function chat(app: App, invocation: Invocation): Promise<number> {
  await talk(app, terminalFor(invocation));
  return 0;
}

async function talk(app: App, terminal: Terminal): Promise<void> {
  await terminal.start(app.bot);
  await terminal.closed;
}

function terminalFor({ format, language }: Invocation, opening?: string): Terminal {
  const interactive = isInteractive();
  const terminal = createTerminal({
    input: stdin,
    output: stdout,
    interactive,
    show: (reply) => formatReply(reply, format, window(), !interactive),
    ...(opening && { opening }),
    ...(language && { language }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => terminal.stop());
  return terminal;
}

async function start(invocation: Invocation): Promise<number> {
  const config = readConfig(loadEnv());
  const { startPlatforms, startPrompt } = await import('./start.ts');
  return withApp(invocation, async (app) => {
    await warnOfSkipped(app, await serverLog(invocation, config));
    if (config.discord || config.slack) await startPlatforms(app, config, clockOf(invocation));
    else {
      const opening = `/${app.bot.briefings[0]?.command} status`;
      const terminal = terminalFor(invocation, opening);
      if (isInteractive()) await startPrompt(app, config, clockOf(invocation), terminal);
      else await talk(app, terminal);
    }
    return 0;
  });
}

async function explain(invocation: Invocation): Promise<number> {
  const { explained } = await import('./cli-explain.ts');
  const [page = ''] = invocation.words;
  return print(await explained(page, webOf(readConfig(loadEnv()), invocation), invocation.format === 'json'));
}

async function printFeeds(invocation: Invocation): Promise<number> {
  const [briefing = invocation.briefing] = invocation.words;
  return withApp({ ...invocation, ...(briefing && { briefing }) }, async (app) => {
    const { opmlOfSources } = await import('./opml-sources.ts');
    const title = app.bot.briefings.map((one) => one.title).join(', ');
    return print(`${(await opmlOfSources(title, await app.sourceRecords())).trimEnd()}\n`);
  });
}

async function showArticle(app: App, { words, format }: Invocation): Promise<number> {
  await app.refresh();
  const [id = ''] = words;
  const article = await app.article(id);
  if (!article)
    throw new UserError(`There is no article "${id}": --format json of a reply gives the ids of its citations`);
  return print(format === 'json' ? `${JSON.stringify(article, null, 2)}\n` : articleText(article));
}

function articleText(article: Article): string {
  const { text, headline, ...fields } = article;
  const facts = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `${headline}\n\n${facts.join('\n')}\n\n${text}\n`;
}

/** What could not be read is told once, but stops nothing. */
async function warnOfSkipped(app: App, log?: Log): Promise<void> {
  const lines = (await app.refresh()).filter(({ result, why }) => result === 'skipped' && why !== 'unchanged');
  if (log) return lines.forEach(({ item, why }) => void log.warn({ item, why }, 'skipped'));
  for (const line of new Set(lines.map(ingestLine))) stderr.write(`${line}\n`);
}

/** Where a bot on platforms tells what goes wrong: JSON lines from the first on. Others tell it to the person at the screen. */
async function serverLog({ call }: Invocation, config: Config): Promise<Log | undefined> {
  if (call !== 'start' || !(config.discord || config.slack)) return undefined;
  return (await import('./log.ts')).createLog(config.logLevel, secretsOf(config));
}

/** A call that is none; a command of a story that only lacks its slash is recognised by its name. */
async function notACall({ words, briefing }: Invocation): Promise<UserError> {
  const [{ commands }, known] = await Promise.all([import('../commands/index.ts'), import('./briefings.ts')]);
  const [typed = ''] = words.join(' ').trim().split(/\s+/);
  if (!commands.some(({ name }) => name === typed.toLowerCase())) return unknownCall(typed);
  const folder = readConfig(loadEnv()).briefingsFolder;
  const story = briefing ? known.loadBriefing(known.findBriefing(briefing, folder)) : known.loadBriefings(folder)[0];
  return unknownCall(typed, `/${story?.command} ${words.join(' ')}`);
}

async function withApp<Result>(invocation: Invocation, use: (app: App) => Promise<Result>): Promise<Result> {
  const config = readConfig(loadEnv());
  const { now, corpus, data } = invocation;
  // Loaded only where it is needed: help and a mistyped option answer at once.
  const [{ createApp }, { briefingFolder, findBriefing }] = await Promise.all([
    import('./app.ts'),
    import('./briefings.ts'),
  ]);
  const briefing = invocation.briefing && briefingFolder(findBriefing(invocation.briefing, config.briefingsFolder));
  const command = invocation.call === 'line' ? commandWord(invocation) : undefined;
  const log = await serverLog(invocation, config);
  const app = await createApp({
    briefingsFolder: config.briefingsFolder,
    ...statePlace(config, data),
    ...(briefing && { briefing }),
    ...(command && { command }),
    ...(corpus.length > 0 && { corpusFolders: corpus }),
    web: webOf(config, invocation),
    clock: clockOf(invocation),
    remember: now === undefined,
    onFault(error, reference) {
      const stack = error instanceof Error ? error.stack : String(error);
      if (log) log.error({ reference, stack }, 'fault');
      else stderr.write(`Fault ${reference}: ${stack}\n`);
    },
  });
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}

function webOf({ contact, proxy }: Config, { allowPrivate }: Invocation): WebOptions {
  const userAgent = `Readout/${version()} (briefing bot; ${contact ?? 'no contact given'})`;
  return { userAgent, allowPrivate, ...(proxy && { proxy }) };
}

function clockOf({ now }: Invocation): () => string {
  return () => now ?? new Date().toISOString();
}

function commandWord({ words }: Invocation): string | undefined {
  return /^\/(\S+)/.exec(words.join(' '))?.[1]?.toLowerCase();
}

function isInteractive(): boolean {
  return Boolean(stdin.isTTY && stdout.isTTY);
}

function window(): Window {
  return {
    width: (stdout.isTTY && stdout.columns) || PLAIN_WIDTH,
    colour: Boolean(stdout.isTTY && stdout.hasColors()),
  };
}

function print(text: string): number {
  stdout.write(text);
  return 0;
}
