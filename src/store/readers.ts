/** What is kept about readers: when they looked, and the replies they got. */
import type { Reply, Subscription } from '../core/model.ts';
import type { Store } from '../core/ports.ts';
import { daysBefore, instant } from './order.ts';
import type { Database } from './schema.ts';
import { chosenBy, forgetChoices } from './settings.ts';
import { anonymous } from './subscriptions.ts';
import { notedBy, unnamed } from './team.ts';
import { forgetAdders } from './tenants.ts';
import { within } from './within.ts';

type ReaderMethods = Pick<
  Store,
  'lastLook' | 'saveLook' | 'aboutReader' | 'forgetReader' | 'saveReply' | 'reply' | 'lastReplyTo' | 'firstTime'
>;

/** How long looks, replies and seen events are kept, in days. */
const LOOKS_KEPT = 365;
const REPLIES_KEPT = 30;
const EVENTS_KEPT = 1;
/** So many replies are looked through at a time: the one asked for is among the last. */
const PAGE = 8;

/** The methods of the store that keep what readers did. */
export function readerMethods(database: Database): ReaderMethods {
  return {
    async lastLook(scope, reader, before) {
      const row = await database
        .selectFrom('looks')
        .select('at')
        .where('scope', '=', scope)
        .where('reader', '=', reader)
        .where('at', '<', instant(before))
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.at;
    },
    async saveLook(scope, reader, at) {
      const look = { scope, reader, at: instant(at) };
      await database
        .insertInto('looks')
        .values(look)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await database
        .deleteFrom('looks')
        .where('scope', '=', scope)
        .where('reader', '=', reader)
        .where('at', '<', daysBefore(at, LOOKS_KEPT))
        .execute();
    },
    async aboutReader(reader) {
      return {
        looks: await count(database, 'looks', reader),
        ...(await countSubscriptions(database, reader)),
        replies: await count(database, 'replies', reader),
        ...(await notedBy(database, reader)),
        settings: await chosenBy(database, reader),
      };
    },
    async forgetReader(reader) {
      await database.transaction().execute(async (work) => {
        await work.deleteFrom('looks').where('reader', '=', reader).execute();
        await work.deleteFrom('replies').where('reader', '=', reader).execute();
        await forgetChoices(work, reader);
        await anonymous(work, reader);
        await unnamed(work, reader);
        await forgetAdders(work, ({ addedBy }) => addedBy === reader);
      });
    },
    async saveReply(reply, request) {
      const { scope, line, reader, channel } = request;
      const at = instant(request.at);
      const json = JSON.stringify(reply);
      await database.transaction().execute(async (work) => {
        // Put anew rather than updated: the last put is the last.
        await work
          .deleteFrom('replies')
          .where('id', '=', reply.id)
          .where('reader', '=', reader)
          .where('channel', '=', channel)
          .execute();
        await work.insertInto('replies').values({ id: reply.id, scope, reader, channel, at, line, json }).execute();
        await work.deleteFrom('replies').where('at', '<', daysBefore(at, REPLIES_KEPT)).execute();
      });
    },
    async reply(id, tenant) {
      const row = await database
        .selectFrom('replies')
        .select('json')
        .where('id', '=', id)
        .where(within('channel', tenant))
        .limit(1)
        .executeTakeFirst();
      return row && (JSON.parse(row.json) as Reply);
    },
    async lastReplyTo(scope, reader, channel, { cited, except = [] } = {}) {
      const replies = database
        .selectFrom('replies')
        .select(['seq', 'json'])
        .where('scope', '=', scope)
        .where('reader', '=', reader)
        .where('channel', '=', channel)
        .orderBy('seq', 'desc')
        .limit(cited || except.length > 0 ? PAGE : 1);
      for (let before: number | undefined; ; ) {
        const rows = await (before === undefined ? replies : replies.where('seq', '<', before)).execute();
        for (const { json } of rows) {
          const reply = JSON.parse(json) as Reply;
          if (cited && !reply.cards.some(({ citations }) => citations.length > 0)) continue;
          if (!reply.cards.some(({ kind }) => except.includes(kind))) return reply;
        }
        before = rows.at(-1)?.seq;
        if (before === undefined) return undefined;
      }
    },
    async firstTime(key, now) {
      const at = instant(now);
      await database.deleteFrom('seen_events').where('at', '<', daysBefore(at, EVENTS_KEPT)).execute();
      const result = await database
        .insertInto('seen_events')
        .values({ key, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}

async function count(database: Database, table: 'looks' | 'replies', reader: string): Promise<number> {
  const row = await database
    .selectFrom(table)
    .select((expression) => expression.fn.countAll<number>().as('rows'))
    .where('reader', '=', reader)
    .executeTakeFirstOrThrow();
  return row.rows;
}

async function countSubscriptions(
  database: Database,
  reader: string,
): Promise<{ subscriptions: number; watches: number }> {
  const rows = await database.selectFrom('subscriptions').select('json').where('created_by', '=', reader).execute();
  const watches = rows.filter(({ json }) => (JSON.parse(json) as Subscription).watch !== undefined).length;
  return { subscriptions: rows.length - watches, watches };
}
