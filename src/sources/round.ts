/** One round over the entries of a source: what is new or changed is read, what failed for now is tried again at the next. */
import { FetchError, type FetchProblem } from '../core/errors.ts';
import type { Fetched, SourceMemory } from '../core/ports.ts';
import type { PageRead } from './article-page.ts';

/** An entry of a source: `mark` changes when its text may have. */
export type Wanted = { key: string; mark: string; read(): Promise<PageRead> };

/** So many entries are read in one round; the rest wait for the next, so that no source holds up the others. */
const MOST = 40;
/** An entry that cannot be read for now is given up after so long; a site may be down for a night. */
const GIVE_UP_MS = 24 * 60 * 60 * 1000;
/** One that holds no article is looked at so often: an error page may be gone the next time. */
const LOOKS = 3;
/** Entries remembered beyond those the source holds now: feeds drop entries and bring them back. */
const REMEMBERED = 2000;
/** What failed for now is tried again after so long, doubled with each try, at most after two hours. */
const FIRST_RETRY_MS = 60 * 1000;
const LONGEST_RETRY_MS = 2 * 60 * 60 * 1000;
const PASSING: FetchProblem[] = ['limited', 'failed', 'time', 'network'];

/** May another try mend it? */
export function isPassing(error: FetchError): boolean {
  return PASSING.includes(error.problem);
}

export type Round = Pick<Fetched, 'items' | 'failed' | 'again'> & {
  memory: SourceMemory;
  /** Entries that were not read, or should be tried again. */
  waiting: number;
};

/**
 * Reads entries that the memory of the last round does not know by this mark, newest (first) first. An entry that failed for now is
 * counted and tried again; one that failed for good is a `failed` row, once.
 */
export async function readRound(wanted: Wanted[], memory: SourceMemory | undefined, now: string): Promise<Round> {
  const marks = new Map(Object.entries(memory?.marks ?? {}));
  const tries = new Map(Object.entries(memory?.tries ?? {}));
  const fresh = wanted.filter(({ key, mark }) => marks.get(key) !== mark);
  const items: Round['items'] = [];
  const failed: Round['failed'] = [];
  let waiting = Math.max(0, fresh.length - MOST);
  let again = waiting > 0 ? Date.parse(now) : Number.POSITIVE_INFINITY;
  const failedOnce = (key: string) => {
    const { count = 0, since = now } = tries.get(key) ?? {};
    tries.set(key, { count: count + 1, since });
    return { count: count + 1, age: Date.parse(now) - Date.parse(since) };
  };
  const round = fresh.slice(0, MOST);
  for (const [at, { key, mark, read }] of round.entries()) {
    try {
      const found = await read();
      if ('why' in found) {
        const { count } = failedOnce(key);
        if (count === 1) failed.push({ key, why: found.why });
        if (count < LOOKS) {
          waiting++;
          continue;
        }
      } else items.push(found.item);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      if (error.problem === 'limited') {
        // The host wants to be left alone: nothing was asked of it, and nothing more is in this round.
        waiting += round.length - at;
        again = error.retryAt ?? Date.parse(now) + FIRST_RETRY_MS;
        break;
      }
      const { count, age } = failedOnce(key);
      if (isPassing(error) && age < GIVE_UP_MS) {
        waiting++;
        again = Math.min(again, Date.parse(now) + Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (count - 1)));
        if (count === 1) failed.push({ key, why: `${error.message}; it is tried again` });
        continue;
      }
      failed.push({ key, why: error.message });
    }
    tries.delete(key);
    // Taken out and put in again, so that the least lately read are forgotten first.
    marks.delete(key);
    marks.set(key, mark);
  }
  const held = new Set(wanted.map(({ key }) => key));
  const kept = [...marks].filter(([key], at) => held.has(key) || at >= marks.size - REMEMBERED);
  return {
    items,
    failed,
    waiting,
    ...(Number.isFinite(again) && { again: new Date(again).toISOString() }),
    memory: { marks: Object.fromEntries(kept), tries: Object.fromEntries([...tries].filter(([key]) => held.has(key))) },
  };
}
