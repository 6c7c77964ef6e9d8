/** From sources to stored readings: fetch, clean, date, put, read. One bad item or source never stops the rest. */
import { UserError } from './core/errors.ts';
import { shortHash } from './core/hash.ts';
import type { Briefing, SourceSpec } from './core/model.ts';
import type { Fetched, Scope, Store, Web } from './core/ports.ts';
import { readClosely } from './core/read.ts';
import { engineOf } from './engine.ts';
import { type IngestLine, putItems } from './put-items.ts';
import { sources } from './sources/index.ts';

/** Where articles go: a briefing's scope, and the folder that its relative paths start from. */
export type Target = { briefing: Briefing; scope: Scope; specs: SourceSpec[]; base: string; web: Web };

/** Hears how far long work is. */
export type Progress = (done: number, total: number, what: string) => void;

/** Articles read at a time between two writes. */
const BATCH = 50;

/** Brings the sources' articles into the store and reads what is unread. Unchanged articles cost a comparison. */
export async function ingest(
  store: Store,
  target: Target,
  specs: SourceSpec[],
  now: string,
  onProgress: Progress = () => undefined,
): Promise<IngestLine[]> {
  const lines: IngestLine[] = [];
  for (const [at, spec] of specs.entries()) {
    // Keys begin with a folder's own name, not its place: two folders of one name must not be taken for one.
    const namesakes = specs.slice(0, at).filter((other) => nameOf(other) === nameOf(spec)).length;
    lines.push(...(await ingestSource(store, target, spec, namesakes ? `${namesakes + 1}/` : '', now, onProgress)));
  }
  await readUnread(store, target, onProgress);
  return lines;
}

function nameOf(spec: SourceSpec): string {
  return `${spec.type} ${String(spec['path'] ?? '')
    .split(/[\\/]/)
    .filter(Boolean)
    .at(-1)}`;
}

async function ingestSource(
  store: Store,
  target: Target,
  spec: SourceSpec,
  lead: string,
  now: string,
  onProgress: Progress,
): Promise<IngestLine[]> {
  const { scope } = target;
  const { added, ...plain } = spec;
  const { items, failed, whole } = await fetchSource(plain as SourceSpec, target, now);
  const lines: IngestLine[] = failed.map(({ key, why }) => ({ item: key, result: 'skipped', why }));
  const prefix = added ? 'added:' : `${shortHash(JSON.stringify(spec))}:`;
  const raw = items.map((item) => ({ ...item, key: lead + item.key }));
  const put = await putItems(store, scope, prefix, raw, now, (done) => onProgress(done, raw.length, 'Storing'));
  if (whole && !added) await store.dropMissing(scope, prefix, put.keys);
  return [...lines, ...put.lines];
}

async function fetchSource(spec: SourceSpec, { base, web }: Target, now: string): Promise<Fetched> {
  const source = sources.find((one) => one.type === spec.type);
  if (!source)
    throw new UserError(
      `There is no source type ${spec.type}. There are: ${sources.map((one) => one.type).join(', ')}.`,
    );
  return source.fetch(source.spec.parse(spec), { base, now, web });
}

/** Reads every article that the present engine has not read. */
export async function readUnread(
  store: Store,
  { briefing, scope }: Target,
  onProgress: Progress = () => undefined,
): Promise<void> {
  const engine = engineOf(briefing);
  const total = (await store.unread(scope, engine, Number.MAX_SAFE_INTEGER)).length;
  let done = 0;
  for (;;) {
    const ids = await store.unread(scope, engine, BATCH);
    if (ids.length === 0) return;
    const readings = [];
    for (const id of ids) {
      const stored = await store.article(scope, id);
      if (!stored) continue;
      const reading = readClosely(stored.article, briefing);
      const about = [...new Set([...reading.mentions.map((one) => one.actor), ...reading.topics.flat()])];
      readings.push({ reading, about });
    }
    await store.saveReadings(scope, engine, readings);
    done += ids.length;
    onProgress(done, total, 'Reading');
  }
}
