/** Subscriptions and their deliveries: the promises to post and what became of them. */
import type { Delivery, Subscription } from '../core/model.ts';
import type { Store } from '../core/ports.ts';
import { instant } from './order.ts';
import type { Database, Work } from './schema.ts';

type SubscriptionMethods = Pick<
  Store,
  | 'saveSubscription'
  | 'updateSubscription'
  | 'removeSubscription'
  | 'subscriptions'
  | 'claimDelivery'
  | 'takeOverDelivery'
  | 'saveDelivery'
  | 'unsettledDeliveries'
  | 'deliveries'
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
        await save(work, { ...subscription, ...change });
        return true;
      }),
    async removeSubscription(id) {
      await database.deleteFrom('subscriptions').where('id', '=', id).execute();
    },
    async subscriptions({ id, platform, channel, briefingId, dueBefore }) {
      let query = database.selectFrom('subscriptions').select('json').orderBy('due_at').orderBy('id');
      if (id !== undefined) query = query.where('id', '=', id);
      if (platform !== undefined) query = query.where('platform', '=', platform);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (briefingId !== undefined) query = query.where('briefing_id', '=', briefingId);
      if (dueBefore !== undefined) query = query.where('due_at', '<=', instant(dueBefore));
      return (await query.execute()).map((row) => JSON.parse(row.json) as Subscription);
    },
    async claimDelivery(delivery) {
      const result = await database
        .insertInto('deliveries')
        .values(deliveryRow(delivery))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    takeOverDelivery: (delivery, now) =>
      database.transaction().execute(async (work) => {
        const row = await work
          .selectFrom('deliveries')
          .select('json')
          .where('id', '=', delivery.id)
          .where('state', '=', 'claimed')
          .where('claimed_at', '=', instant(delivery.claimedAt))
          .executeTakeFirst();
        if (!row) return undefined;
        const { retryAt: _, ...rest } = JSON.parse(row.json) as Delivery;
        const taken: Delivery = { ...rest, claimedAt: instant(now) };
        await work.updateTable('deliveries').set(deliveryRow(taken)).where('id', '=', taken.id).execute();
        return taken;
      }),
    async saveDelivery(delivery) {
      const row = deliveryRow(delivery);
      await database
        .insertInto('deliveries')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    async unsettledDeliveries() {
      const rows = await database
        .selectFrom('deliveries')
        .select('json')
        .where('state', '=', 'claimed')
        .orderBy('due_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => JSON.parse(row.json) as Delivery);
    },
    async deliveries(subscriptionId, limit) {
      const rows = await database
        .selectFrom('deliveries')
        .select('json')
        .where('subscription_id', '=', subscriptionId)
        .orderBy('due_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => JSON.parse(row.json) as Delivery);
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
    due_at: subscription.pausedReason === undefined ? instant(subscription.dueAt) : null,
    json: JSON.stringify(subscription),
  };
  await database
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

function deliveryRow(delivery: Delivery) {
  return {
    id: delivery.id,
    subscription_id: delivery.subscriptionId,
    due_at: instant(delivery.dueAt),
    state: delivery.state,
    claimed_at: instant(delivery.claimedAt),
    json: JSON.stringify(delivery),
  };
}
