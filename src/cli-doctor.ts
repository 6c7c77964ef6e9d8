/** `readout doctor`: what `/talks doctor` looks at, from outside: it needs neither a bot that runs nor a platform that is connected. */
import type { App } from './app.ts';
import { type Config, loadEnv, readConfig } from './config.ts';
import { UserError } from './core/errors.ts';
import {
  digestFact,
  type Examination,
  type Finding,
  findingLine,
  pausedFindings,
  sourceFindings,
  sourcesFact,
} from './core/finding.ts';
import { english } from './core/say.ts';
import { troubleOf } from './doctor.ts';
import { createPlainLog } from './log.ts';
import { briefingFindings, examineState, mistakes } from './machine.ts';
import { createAdapters } from './main.ts';
import { statePlace } from './open-store.ts';

/** How long the console of a bot may take to answer, in ms. */
const PATIENCE = 3_000;

type WithApp = (use: (app: App) => Promise<Examination>) => Promise<Examination>;

/**
 * What was looked at, a line each, when all is well; with it `withApp` opens the app, which is not done where it could not be opened.
 * UserError with every finding, a line each, otherwise.
 */
export async function doctor(data: string | undefined, withApp: WithApp): Promise<string> {
  let config: Config | undefined;
  const wrong = mistakes(() => (config = readConfig(loadEnv())), 'Configuration', 'See .env.example.');
  const looks = config ? await examineAll(config, data, withApp) : [{ findings: wrong, facts: [] }];
  const lines = new Set(looks.flatMap(({ findings }) => findings.map((finding) => findingLine(finding, english))));
  if (lines.size > 0) throw new UserError([...lines].join('\n'));
  return [
    ...looks.flatMap(({ facts }) => facts.map(([what, state]) => `${what}: ${english(state)}`)),
    'All is well.',
    '',
  ].join('\n');
}

async function examineAll(config: Config, data: string | undefined, withApp: WithApp): Promise<Examination[]> {
  const files: Examination = { findings: briefingFindings(config.briefingsFolder), facts: [] };
  const around = [
    await examinePlatforms(config),
    await examineConsole(config),
    await examineState(statePlace(config, data)),
    files,
  ];
  const closed = files.findings.length > 0 || around.some(({ findings }) => findings.some(isOfDatabase));
  return closed ? around : [...around, await withApp(examineApp)];
}

function isOfDatabase({ what }: Finding): boolean {
  return what === 'Database';
}

/** Every platform whose keys are set, asked without connecting. */
async function examinePlatforms(config: Config): Promise<Examination> {
  const adapters = createAdapters(
    config,
    createPlainLog(() => undefined),
  );
  const checks = await Promise.all(adapters.map((adapter) => adapter.check()));
  const well = adapters.filter((_, index) => checks[index]?.length === 0);
  return {
    findings: checks.flat(),
    facts: adapters.length > 0 ? well.map(({ name }) => [name, 'takes the keys']) : [['Platforms', 'no keys are set']],
  };
}

/** What the bot that runs with this configuration says of itself, if one does. */
async function examineConsole({ console }: Config): Promise<Examination> {
  if (!console) return { findings: [], facts: [['Bot', 'cannot be asked: its console is off']] };
  const host = ['0.0.0.0', '::', ''].includes(console.host) ? '127.0.0.1' : console.host;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${console.port}/healthz`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    const { parts } = (await answer.json()) as { parts: Record<string, string | null> };
    const findings = Object.entries(parts).flatMap(([part, trouble]) => troubleOf(part, trouble));
    return { findings, facts: findings.length === 0 ? [['Bot', 'runs, and says that it is well']] : [] };
  } catch {
    return { findings: [], facts: [['Bot', `does not run here (nothing answers at ${address})`]] };
  }
}

/** What the store knows: how the sources do and what became of digests. */
async function examineApp({ bot, store, sourceRecords }: App): Promise<Examination> {
  const [subscriptions, sources] = [await store.subscriptions({}), await sourceRecords()];
  const [story] = bot.briefings;
  const remove = (name: string) => `/${story?.command ?? 'talks'} remove ${name}`;
  return {
    findings: [...pausedFindings(subscriptions, ({ channel }) => channel), ...sourceFindings(sources, remove)],
    facts: [digestFact(subscriptions, story?.timezone ?? 'UTC', english), sourcesFact(sources, english)],
  };
}
