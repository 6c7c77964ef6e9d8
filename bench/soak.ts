/**
 * Feeds a briefing from 50 sites on loopback, 10 of which misbehave, kills the reader at random, and counts what was lost or put twice.
 * `node bench/soak.ts [minutes]` (an hour without a number); prints a line a minute and a verdict.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { chanceFrom } from './chance.ts';
import { type Misbehaviour, type SoakSite, startSoakSite } from './soak-site.ts';

const MINUTE = 60_000;
const SITES = 50;
/** One way each to misbehave; the first seven come round again, the last three never give anything. */
const TROUBLES: Misbehaviour[] = [
  'stalls',
  'resets',
  'fails',
  'limits',
  'drops',
  'garbage',
  'lies',
  'bombs',
  'circles',
  'gone',
];
/** After the last item is published, what is read takes one more round of every rhythm there is. */
const SETTLE_MINUTES = 20;

const minutes = Number(process.argv[2] ?? 60);
const publishing = Math.max(1, minutes - SETTLE_MINUTES) * MINUTE;
const folder = mkdtempSync(join(tmpdir(), 'readout-soak-'));
const chance = chanceFrom(7);
const started = Date.now();
const sites: SoakSite[] = [];
for (let at = 0; at < SITES; at++) sites.push(await startSoakSite(at, TROUBLES[at], started, publishing));
mkdirSync(join(folder, 'briefings', 'soak', 'corpus'), { recursive: true });
writeFileSync(
  join(folder, 'briefings', 'soak', 'briefing.yaml'),
  `title: Soak\nsources:\n${sites.map(({ origin }) => `  - { type: feed, url: "${origin}/feed" }\n`).join('')}`,
);

let memory: number[] = [];
const firstMemory: number[] = [];
let kills = 0;
let child = startReader();
while (Date.now() - started < minutes * MINUTE) {
  await pause(MINUTE);
  const stored = count();
  console.log(
    `${Math.round((Date.now() - started) / MINUTE)} min: ${sum((site) => site.published().length)} published, ${stored.rows} stored, ${kills} kills, ${memory.at(-1) ?? 0} MiB`,
  );
  if (chance.happens(0.12) && Date.now() - started < (minutes - 3) * MINUTE) {
    await kill(child);
    kills++;
    firstMemory.push(...memory.slice(1, 4));
    memory = [];
    child = startReader();
  }
}
await kill(child);

const { keys, rows } = count();
const due = sites.filter((site) => site.readable).flatMap((site) => site.published());
const lost = due.filter((key) => !keys.has(key));
console.log(
  JSON.stringify({
    minutes,
    published: due.length,
    stored: rows,
    lost: lost.length,
    twice: rows - keys.size,
    kills,
    memoryStart: mean(firstMemory),
    memoryEnd: mean(memory.slice(-3)),
  }),
);
if (lost.length > 0) console.log('lost:', lost.slice(0, 20).join(' '));
for (const site of sites) await site.close();
rmSync(folder, { recursive: true, force: true });
process.exit(lost.length === 0 && rows === keys.size ? 0 : 1);

function startReader(): ChildProcess {
  const reader = spawn(
    process.execPath,
    ['--expose-gc', fileURLToPath(new URL('soak-reader.ts', import.meta.url)), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  reader.stdout?.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n').filter(Boolean)) memory.push(Number(line));
  });
  return reader;
}

async function kill(reader: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => reader.once('exit', resolve));
  reader.kill('SIGKILL');
  await ended;
}

/** What the store holds: one row for each item that was put, by the word that only it has. */
function count(): { keys: Set<string>; rows: number } {
  try {
    const database = new Sqlite(join(folder, 'data', 'readout.db'), { readonly: true });
    const texts = database.prepare('select headline from articles').all() as { headline: string }[];
    database.close();
    return { keys: new Set(texts.map(({ headline }) => headline.split(' ')[0] ?? '')), rows: texts.length };
  } catch {
    return { keys: new Set(), rows: 0 };
  }
}

function sum(of: (site: SoakSite) => number): number {
  return sites.reduce((total, site) => total + of(site), 0);
}

function mean(numbers: number[]): number {
  return Math.round(numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
