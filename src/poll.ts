/** Reads the sources that are due, each on its own rhythm; one that fails never stops another, and nothing read is lost. */

import { FetchError, UserError } from './core/errors.ts';
import { shortHash } from './core/hash.ts';
import type { SourceSpec } from './core/model.ts';
import type { Fetched, Source, Store } from './core/ports.ts';
import type { SourceRecord } from './core/source-record.ts';
import { afterReading, newSource, type Outcome } from './core/source-state.ts';
import type { Target } from './ingest.ts';
import type { IngestLine } from './put-items.ts';
import { sources } from './sources/index.ts';

/** Sources read at once. */
const AT_ONCE = 8;
/** A reading that a process began and did not end is anybody's after so long, in ms. */
const ABANDONED = 10 * 60_000;

/** Is this source read again and again, rather than whenever its files change? */
export function isPolled(spec: SourceSpec): boolean {
  return typeOf(spec)?.stamp === undefined;
}

/** The name under which a source's articles and its record are kept. */
export function sourceId(spec: SourceSpec): string {
  return shortHash(JSON.stringify(spec));
}

/** The sources of a target as they are kept: those of its briefing, entered where they are new, and those added in chat. */
export async function sourceRecords(store: Store, target: Target, now: string): Promise<SourceRecord[]> {
  const known = await store.sourceRecords(target.scope);
  const specs = target.specs.filter(isPolled);
  for (const spec of specs) {
    const id = sourceId(spec);
    if (known.some((record) => record.id === id)) continue;
    const record = newSource(id, spec, addressOf(spec), now);
    await store.saveSource(target.scope, record);
    known.push(record);
  }
  const own = new Set(specs.map(sourceId));
  return known.filter((record) => record.addedBy || own.has(record.id));
}

/** What a source is called before it has told its name. */
export function addressOf(spec: SourceSpec): string {
  return String(spec['url'] ?? spec['path'] ?? spec.type).replace(/^https?:\/\/(?:www\.)?/i, '');
}

/** Reads what is due (`ids`: these, due or not) and gives a line for each item. The articles are not read closely here. */
export async function poll(store: Store, target: Target, now: string, ids?: string[]): Promise<IngestLine[]> {
  const records = await sourceRecords(store, target, now);
  const due = records.filter(({ id, nextAt }) => (ids ? ids.includes(id) : nextAt !== undefined && nextAt <= now));
  const lines: IngestLine[] = [];
  const waiting = due.values();
  const work = async () => {
    for (const record of waiting)
      if (ids || (await isMine(store, target, record, now)))
        lines.push(...(await readSource(store, target, record, now)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return lines;
}

/** Of several processes on one database one reads what is due. */
function isMine(store: Store, { scope }: Target, { id, nextAt }: SourceRecord, now: string): Promise<boolean> {
  return store.firstTime(`poll ${scope} ${id} ${nextAt} ${Math.floor(Date.parse(now) / ABANDONED)}`, now);
}

async function readSource(store: Store, target: Target, record: SourceRecord, now: string): Promise<IngestLine[]> {
  const { scope } = target;
  try {
    const fetched = await fetchRecord(store, target, record, now);
    const lines = await keep(store, scope, record, fetched, now);
    const news = lines.filter(({ result }) => result === 'added' || result === 'updated').length;
    const { title, movedTo, again, memory } = fetched;
    const more = { ...(title && { title }), ...(movedTo && { movedTo }), ...(again && { again }) };
    const outcome: Outcome = { read: true, news, ...more };
    // Last of all: what dies before this is read again, and found unchanged.
    await store.saveSource(scope, afterReading(record, outcome, now, Math.random()), memory);
    return lines;
  } catch (error) {
    if (!(error instanceof FetchError) && !(error instanceof UserError)) throw error;
    const outcome = failureOf(error);
    await store.saveSource(scope, afterReading(record, outcome, now, Math.random()));
    return [{ item: record.name, result: 'skipped', why: error.message }];
  }
}

async function fetchRecord(
  store: Store,
  { scope, base, web }: Target,
  record: SourceRecord,
  now: string,
): Promise<Fetched> {
  const { spec, movedTo } = record;
  const type = typeOf(spec);
  if (!type) throw new UserError(`There is no source type ${spec.type}.`);
  const memory = await store.sourceMemory(scope, record.id);
  const there = type.spec.parse(movedTo ? { ...spec, url: movedTo } : spec);
  return type.fetch(there, { base, now, web, ...(memory && { memory }) });
}

async function keep(
  store: Store,
  scope: string,
  { id }: SourceRecord,
  fetched: Fetched,
  now: string,
): Promise<IngestLine[]> {
  const prefix = `${id}:`;
  const failed: IngestLine[] = fetched.failed.map(({ key, why }) => ({ item: key, result: 'skipped', why }));
  // Loaded only where there is something to put: it brings the language libraries along.
  const { putItems } = await import('./put-items.ts');
  const { lines, keys } = await putItems(store, scope, prefix, fetched.items, now);
  if (fetched.whole) await store.dropMissing(scope, prefix, keys);
  for (const key of fetched.gone ?? []) await store.dropArticle(scope, prefix + key);
  return [...failed, ...lines];
}

function failureOf(error: FetchError | UserError): Outcome {
  if (error instanceof UserError) return { read: false, problem: 'other', why: error.message };
  const { problem, said, retryAt } = error;
  return {
    read: false,
    problem,
    why: said,
    ...(retryAt !== undefined && { retryAt: new Date(retryAt).toISOString() }),
  };
}

function typeOf(spec: SourceSpec): Source | undefined {
  return sources.find(({ type }) => type === spec.type);
}
