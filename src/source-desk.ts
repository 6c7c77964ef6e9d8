/** The sources of a story as people in chat keep them: listed, added, removed and tried. */

import { noticeCorrections } from './core/corrections.ts';
import { FetchError, UserError } from './core/errors.ts';
import type { SourceSpec } from './core/model.ts';
import type { Store } from './core/ports.ts';
import type { SourceDesk, SourceReading, SourceRecord } from './core/source-record.ts';
import { isTroubled, newSource } from './core/source-state.ts';
import type { Target } from './ingest.ts';
import { addressOf, isPolled, poll, sourceId, sourceRecords } from './poll.ts';
import type { IngestLine } from './put-items.ts';

/** How long somebody waits for a reading, in ms; it goes on behind the answer. */
const PATIENCE = 10_000;
/** A list of feeds may bring so many. */
const MOST = 200;

/** The desk of one story. */
export function sourceDesk(store: Store, target: Target, clock: () => string): SourceDesk {
  const { scope } = target;
  const records = () => sourceRecords(store, target, clock());

  /** Reads these now, and says what came of it as far as that is known within the patience of a reader. */
  async function read(ids: string[]): Promise<SourceReading[]> {
    const readings = new Map<string, IngestLine[]>();
    const work = Promise.all(ids.map(async (id) => readings.set(id, await poll(store, target, clock(), [id])))).then(
      readClosely,
    );
    // What fails after the answer was given has its place in the source's state, and nobody waits for it.
    work.catch(() => undefined);
    await withinPatience(work);
    const known = await records();
    return ids.flatMap((id) => {
      const record = known.find((one) => one.id === id);
      const lines = readings.get(id);
      if (!record) return [];
      const count = (result: IngestLine['result']) => lines?.filter((line) => line.result === result).length ?? 0;
      const skipped = lines?.filter((line) => line.result === 'skipped' && line.why !== 'unchanged') ?? [];
      return [
        {
          record,
          done: lines !== undefined,
          added: count('added'),
          updated: count('updated'),
          copies: count('duplicate'),
          skipped: isTroubled(record) ? [] : skipped.map(({ item, why = '' }) => ({ item, why })),
        },
      ];
    });
  }

  async function readClosely(): Promise<void> {
    const { readUnread } = await import('./ingest.ts');
    await readUnread(store, target);
  }

  return {
    list: records,
    async add(address, by, tenant) {
      const specs = await identified(target, address);
      const known = await records();
      const fresh = specs.filter((spec) => !known.some((record) => record.id === sourceId(spec)));
      if (fresh.length === 0) throw new UserError('{address} is among the sources already.', { address });
      const added: string[] = [];
      for (const spec of fresh.slice(0, MOST)) {
        const id = sourceId(spec);
        await store.saveSource(scope, {
          ...newSource(id, spec, addressOf(spec), clock(), by),
          ...(tenant !== undefined && { addedIn: tenant }),
        });
        added.push(id);
      }
      return read(added);
    },
    async remove(id) {
      const record = (await records()).find((one) => one.id === id);
      if (!record?.addedBy) return undefined;
      const articles = await store.dropMissing(scope, `${id}:`, []);
      await noticeCorrections(store, scope, clock(), true);
      await store.removeSource(scope, id);
      return articles;
    },
    check: async () => read((await records()).map((record: SourceRecord) => record.id)),
  };
}

async function identified({ web }: Target, address: string): Promise<SourceSpec[]> {
  try {
    const { identifySource } = await import('./sources/identify.ts');
    return (await identifySource(web, address)).filter(isPolled);
  } catch (error) {
    if (error instanceof FetchError)
      throw new UserError('{address} cannot be added: {why}.', { address, why: error.said });
    throw error;
  }
}

async function withinPatience(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
