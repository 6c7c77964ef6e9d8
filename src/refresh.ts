/** Brings the sources of a story up to date; sources that hold what they held at the last time cost no reading. */
import { noticeCorrections } from './core/corrections.ts';
import { dayOf } from './core/days.ts';
import { shortHash } from './core/hash.ts';
import type { SourceSpec } from './core/model.ts';
import type { Store } from './core/ports.ts';
import { engineOf } from './engine.ts';
import type { Target } from './ingest.ts';
import { isPolled, poll } from './poll.ts';
import type { IngestLine } from './put-items.ts';
import { sources } from './sources/index.ts';

/** The name under which the store keeps what the last reading of all sources came to. */
const NAME = 'refreshed';
type Refreshed = { stamp: string; lines: IngestLine[] };

/** Reads what changed; one line for each item that is not as it was, and for each that could not be read. */
export async function refresh(store: Store, target: Target, now: string): Promise<IngestLine[]> {
  const lines = await readSources(store, target, now);
  await noticeCorrections(store, target.scope, now);
  return lines;
}

async function readSources(store: Store, target: Target, now: string): Promise<IngestLine[]> {
  const { scope, briefing } = target;
  const polled = await pollDue(store, target, now);
  // Before anything is read: what changes in the meantime is then found the next time.
  const stamp = await stampOf(target, now);
  const kept = stamp && (await store.derived(scope, NAME, await store.version(scope)));
  if (kept) {
    const last: Refreshed = JSON.parse(kept);
    const unread = await store.unread(scope, engineOf(briefing), 1);
    if (last.stamp === stamp && unread.length === 0) return [...polled, ...last.lines];
  }
  // Loaded only where there is something to read: it brings the language libraries along.
  const { ingest } = await import('./ingest.ts');
  const lines = (await ingest(store, target, stamped(target), now)).filter(({ why }) => why !== 'unchanged');
  if (stamp) {
    const again: Refreshed = { stamp, lines: lines.filter(({ result }) => result === 'skipped') };
    await store.saveDerived(scope, NAME, await store.version(scope), JSON.stringify(again));
  }
  return [...polled, ...lines];
}

/** Sources that files stand for; the others have a rhythm of their own. */
function stamped({ specs }: Target): SourceSpec[] {
  return specs.filter((spec) => !isPolled(spec));
}

async function pollDue(store: Store, target: Target, now: string): Promise<IngestLine[]> {
  const lines = await poll(store, target, now);
  return lines.filter(({ why }) => why !== 'unchanged');
}

/** What reading rests on: the engine, the day (until which articles may be dated) and what is in the sources. */
async function stampOf(target: Target, now: string): Promise<string | undefined> {
  const { briefing, base } = target;
  const stamps: string[] = [engineOf(briefing), dayOf(now)];
  for (const spec of stamped(target)) {
    const source = sources.find(({ type }) => type === spec.type);
    if (!source?.stamp) return undefined;
    stamps.push(await source.stamp(source.spec.parse(spec), { base }));
  }
  return shortHash(stamps.join('\n'));
}
