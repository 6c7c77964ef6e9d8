/** Deliveries and their parts: who has claimed them, what was sent of them, and what became of them. */
import { freeAt, latestClaim } from '../core/lease.ts';
import type { Delivery } from '../core/model.ts';
import type { Store } from '../core/ports.ts';
import type { DeliveryPart } from '../core/promises.ts';
import { instant } from './order.ts';
import type { Database, Work } from './schema.ts';

type DeliveryMethods = Pick<
  Store,
  | 'claimDelivery'
  | 'takeOverDelivery'
  | 'saveDelivery'
  | 'unsettledDeliveries'
  | 'deliveries'
  | 'keepParts'
  | 'addLateParts'
  | 'tryPart'
  | 'settlePart'
  | 'outlook'
>;

/** The methods of the store that keep promises. */
export function deliveryMethods(database: Database): DeliveryMethods {
  return {
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
        const held = await claimed(work, delivery);
        return held && renewed(work, held, now);
      }),
    saveDelivery: (delivery) =>
      database.transaction().execute(async (work) => {
        const row = deliveryRow(delivery);
        await work
          .insertInto('deliveries')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
        if (delivery.state === 'claimed') return;
        await work.deleteFrom('delivery_parts').where('delivery_id', '=', delivery.id).execute();
      }),
    async unsettledDeliveries(filter = {}) {
      const { freeAt: at, after, limit } = filter;
      let query = database.selectFrom('deliveries').select('json').where('state', '=', 'claimed');
      if (at !== undefined) {
        query = query.where(({ eb, or }) =>
          or([eb('free_at', '<=', instant(at)), eb('claimed_at', '>', latestClaim(at))]),
        );
      }
      if (after) {
        const due = instant(after.dueAt);
        query = query.where(({ eb, and, or }) =>
          or([eb('due_at', '>', due), and([eb('due_at', '=', due), eb('id', '>', after.id)])]),
        );
      }
      if (limit !== undefined) query = query.limit(limit);
      const rows = await query.orderBy('due_at').orderBy('id').execute();
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
    keepParts: (deliveryId, bodies) =>
      database.transaction().execute(async (work) => {
        const kept = await partsOf(work, deliveryId);
        if (kept.length > 0 || bodies.length === 0) return kept;
        const rows = bodies.map((body, part) => ({ delivery_id: deliveryId, part, body }));
        await work.insertInto('delivery_parts').values(rows).execute();
        return bodies.map((body) => ({ body }));
      }),
    addLateParts: (delivery, bodies, now) =>
      database.transaction().execute(async (work) => {
        const held = await claimed(work, delivery);
        if (!held || held.lateSaid) return held && renewed(work, held, now);
        const { length } = await partsOf(work, held.id);
        const rows = bodies.map((body, index) => ({ delivery_id: held.id, part: length + index, body }));
        await work.insertInto('delivery_parts').values(rows).execute();
        return renewed(work, { ...held, lateSaid: true }, now);
      }),
    tryPart: (delivery, part, now) =>
      database.transaction().execute(async (work) => {
        const held = await claimed(work, delivery);
        if (!held) return undefined;
        await work
          .updateTable('delivery_parts')
          .set({ tried_at: instant(now) })
          .where('delivery_id', '=', delivery.id)
          .where('part', '=', part)
          .execute();
        return renewed(work, held, now);
      }),
    async settlePart(deliveryId, part, messageId) {
      await database
        .updateTable('delivery_parts')
        .set(messageId === undefined ? { tried_at: null } : { message_id: messageId })
        .where('delivery_id', '=', deliveryId)
        .where('part', '=', part)
        .execute();
    },
    async outlook(now) {
      const at = instant(now);
      const one = <Row>(rows: Row[]) => rows[0];
      const subscriptions = database.selectFrom('subscriptions');
      const waiting = database.selectFrom('deliveries').where('state', '=', 'claimed');
      const sent = one(
        await database
          .selectFrom('deliveries')
          .where('state', '=', 'sent')
          .select(({ fn }) => fn.max('claimed_at').as('at'))
          .execute(),
      );
      const due = one(
        await subscriptions
          .where('due_at', '<=', at)
          .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_at').as('since')])
          .execute(),
      );
      const begun = one(
        await waiting.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_at').as('since')]).execute(),
      );
      const next = one(
        await subscriptions
          .where('due_at', '>', at)
          .select(({ fn }) => fn.min('due_at').as('at'))
          .execute(),
      );
      const paused = one(
        await subscriptions
          .where('probe_at', 'is not', null)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .execute(),
      );
      const [since] = [due?.since, begun?.since].filter((each) => each != null).sort();
      return {
        overdue: Number(due?.count ?? 0) + Number(begun?.count ?? 0),
        paused: Number(paused?.count ?? 0),
        ...(sent?.at && { lastSentAt: sent.at }),
        ...(next?.at && { nextDueAt: next.at }),
        ...(since && { overdueSince: since }),
      };
    },
  };
}

/** The delivery as it is kept, if nobody else took or settled it since. */
async function claimed(work: Work, delivery: Delivery): Promise<Delivery | undefined> {
  const row = await work
    .selectFrom('deliveries')
    .select('json')
    .where('id', '=', delivery.id)
    .where('state', '=', 'claimed')
    .where('claimed_at', '=', instant(delivery.claimedAt))
    .executeTakeFirst();
  return row && (JSON.parse(row.json) as Delivery);
}

async function renewed(work: Work, held: Delivery, now: string): Promise<Delivery> {
  const { retryAt: _, ...rest } = held;
  const taken: Delivery = { ...rest, claimedAt: instant(now) };
  await work.updateTable('deliveries').set(deliveryRow(taken)).where('id', '=', taken.id).execute();
  return taken;
}

async function partsOf(work: Work, deliveryId: string): Promise<DeliveryPart[]> {
  const rows = await work
    .selectFrom('delivery_parts')
    .select(['body', 'tried_at', 'message_id'])
    .where('delivery_id', '=', deliveryId)
    .orderBy('part')
    .execute();
  return rows.map(({ body, tried_at, message_id }) => ({
    body,
    ...(tried_at !== null && { triedAt: tried_at }),
    ...(message_id !== null && { messageId: message_id }),
  }));
}

function deliveryRow(delivery: Delivery) {
  return {
    id: delivery.id,
    subscription_id: delivery.subscriptionId,
    due_at: instant(delivery.dueAt),
    state: delivery.state,
    claimed_at: instant(delivery.claimedAt),
    free_at: freeAt(delivery),
    json: JSON.stringify(delivery),
  };
}
