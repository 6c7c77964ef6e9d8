/** Subscriptions: the promises to post, in pages, the paused ones apart from those that are due. */
import type { Subscription } from '../core/model.ts';
import type { Store } from '../core/ports.ts';
import { instant } from './order.ts';
import type { Database, Work } from './schema.ts';
import { within } from './within.ts';

type SubscriptionMethods = Pick<
  Store,
  'saveSubscription' | 'updateSubscription' | 'removeSubscription' | 'subscriptions'
>;

/** Stands for whoever set a subscription up and asked to be forgotten. */
const NOBODY = 'forgotten';

/** The methods of the store that keep promises. */
export function subscriptionMethods(database: Database): SubscriptionMethods {
  return {
    async saveSubscription(subscription) {
      await save(database, subscription);
    },
    updateSubscription: (id, change, whenDueAt) =>
      database.transaction().execute(async (work) => {
        const row = await work.selectFrom('subscriptions').select('json').where('id', '=', id).executeTakeFirst();
        if (!row) return false;
        const subscription = JSON.parse(row.json) as Subscription;
        if (whenDueAt !== undefined && subscription.dueAt !== whenDueAt) return false;
        // Through JSON, which leaves out what is undefined.
        await save(work, JSON.parse(JSON.stringify({ ...subscription, ...change })) as Subscription);
        return true;
      }),
    async removeSubscription(id) {
      await database.deleteFrom('subscriptions').where('id', '=', id).execute();
    },
    async subscriptions(filter) {
      const {
        id,
        platform,
        channel,
        within: tenant,
        briefingId,
        dueBefore,
        probeBefore,
        untold,
        watching,
        after,
        limit,
      } = filter;
      let query = database
        .selectFrom('subscriptions')
        .select('json')
        .orderBy('due_at', (order) => order.asc().nullsFirst())
        .orderBy('id');
      if (id !== undefined) query = query.where('id', '=', id);
      if (platform !== undefined) query = query.where('platform', '=', platform);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (tenant !== undefined) query = query.where(within('channel', tenant));
      if (briefingId !== undefined) query = query.where('briefing_id', '=', briefingId);
      if (dueBefore !== undefined) query = query.where('due_at', '<=', instant(dueBefore));
      if (probeBefore !== undefined) query = query.where('probe_at', '<=', instant(probeBefore));
      if (watching) query = query.where('due_at', 'is', null).where('probe_at', 'is', null);
      if (untold) query = query.where('probe_at', 'is not', null).where('told', '=', 0);
      if (after) {
        const at = dueColumn(after);
        query =
          at === null
            ? query.where('due_at', 'is', null).where('id', '>', after.id)
            : query.where(({ eb, and, or }) =>
                or([eb('due_at', '>', at), and([eb('due_at', '=', at), eb('id', '>', after.id)])]),
              );
      }
      if (limit !== undefined) query = query.limit(limit);
      return (await query.execute()).map((row) => JSON.parse(row.json) as Subscription);
    },
  };
}

/** Takes the name of a reader out of what they set up; the channel keeps its digests. */
export async function anonymous(work: Work, reader: string): Promise<void> {
  const rows = await work.selectFrom('subscriptions').select('json').where('created_by', '=', reader).execute();
  for (const row of rows) await save(work, { ...(JSON.parse(row.json) as Subscription), createdBy: NOBODY });
}

async function save(database: Database | Work, subscription: Subscription): Promise<void> {
  const row = {
    id: subscription.id,
    platform: subscription.platform,
    channel: subscription.channel,
    briefing_id: subscription.briefingId,
    created_by: subscription.createdBy,
    due_at: dueColumn(subscription),
    probe_at:
      subscription.pausedReason === undefined ? null : instant(subscription.pause?.probeAt ?? subscription.dueAt),
    told: subscription.pause?.toldAt === undefined ? 0 : 1,
    json: JSON.stringify(subscription),
  };
  await database
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** What is watched is due when something comes, never by the clock. */
function dueColumn({ pausedReason, dueAt, watch }: Subscription): string | null {
  return pausedReason === undefined && !watch ? instant(dueAt) : null;
}
