/** What teams note together, and how the name of whoever asks to be forgotten goes out of it. */
import type { Store } from '../core/ports.ts';
import type { Flag, Handover, SentDigest, Who } from '../core/team.ts';
import { daysBefore, instant } from './order.ts';
import type { Database, Work } from './schema.ts';

type TeamMethods = Pick<
  Store,
  'saveFlag' | 'flags' | 'removeFlag' | 'saveHandover' | 'lastHandover' | 'saveDigest' | 'sentDigest'
>;

/** How long acknowledgements and the list of digests are kept, in days. */
const HANDOVERS_KEPT = 365;
const DIGESTS_KEPT = 730;
/** Stands for whoever asked to be forgotten. */
const NOBODY = 'forgotten';

/** The methods of the store that keep what teams note. */
export function teamMethods(database: Database): TeamMethods {
  return {
    async saveFlag(scope, place, flag) {
      const row = { scope, place, at: instant(flag.at), id: flag.id, reader: flag.by, json: JSON.stringify(flag) };
      await database
        .insertInto('flags')
        .values(row)
        .onConflict((conflict) => conflict.columns(['scope', 'place', 'id']).doUpdateSet(row))
        .execute();
    },
    async flags(scope, place) {
      const rows = await database
        .selectFrom('flags')
        .select('json')
        .where('scope', '=', scope)
        .where('place', '=', place)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(({ json }) => JSON.parse(json) as Flag);
    },
    async removeFlag(scope, place, id) {
      await database
        .deleteFrom('flags')
        .where('scope', '=', scope)
        .where('place', '=', place)
        .where('id', '=', id)
        .execute();
    },
    async saveHandover(scope, channel, handover) {
      const at = instant(handover.at);
      const row = { scope, channel, at, reader: handover.by, json: JSON.stringify(handover) };
      await database.insertInto('handovers').values(row).execute();
      await database
        .deleteFrom('handovers')
        .where('scope', '=', scope)
        .where('channel', '=', channel)
        .where('at', '<', daysBefore(at, HANDOVERS_KEPT))
        .execute();
    },
    async lastHandover(scope, channel, now) {
      const row = await database
        .selectFrom('handovers')
        .select('json')
        .where('scope', '=', scope)
        .where('channel', '=', channel)
        .where('at', '<=', instant(now))
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && (JSON.parse(row.json) as Handover);
    },
    async saveDigest(scope, { id, channel, at, replyId }) {
      await database
        .insertInto('digests')
        .values({ scope, id, channel, at: instant(at), reply_id: replyId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await database.deleteFrom('digests').where('at', '<', daysBefore(at, DIGESTS_KEPT)).execute();
    },
    async sentDigest(scope, id) {
      const row = await database
        .selectFrom('digests')
        .selectAll()
        .where('scope', '=', scope)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return undefined;
      const { channel, at, reply_id: replyId } = row;
      return { id, channel, at, replyId } satisfies SentDigest;
    },
  };
}

/** How many flags and acknowledgements a reader made. */
export async function notedBy(
  database: Database,
  reader: string,
): Promise<{ flags: number; acknowledgements: number }> {
  const count = async (table: 'flags' | 'handovers') => {
    const row = await database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('reader', '=', reader)
      .executeTakeFirstOrThrow();
    return row.rows;
  };
  return { flags: await count('flags'), acknowledgements: await count('handovers') };
}

/** Takes a reader out of what they noted; that somebody did stays. */
export async function unnamed(work: Work, reader: string): Promise<void> {
  for (const table of ['flags', 'handovers'] as const) {
    const rows = await work.selectFrom(table).select('json').where('reader', '=', reader).execute();
    for (const { json } of rows) {
      const { name: _, ...rest } = JSON.parse(json) as Who;
      await work
        .updateTable(table)
        .set({ reader: NOBODY, json: JSON.stringify({ ...rest, by: NOBODY }) })
        .where('reader', '=', reader)
        .where('json', '=', json)
        .execute();
    }
  }
}
