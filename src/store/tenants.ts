/** Tenants, the keys of their installations, and what goes with a tenant that removed the bot. */

import { sql } from 'kysely';
import type { SourceRecord } from '../core/source-record.ts';
import { FIRST_USE, type TenantStore } from '../core/tenant.ts';
import { instant } from './order.ts';
import type { Database, Work } from './schema.ts';
import { forgetSettings } from './settings.ts';
import { within } from './within.ts';

/** Stands for whoever belonged to a tenant that is forgotten. */
const NOBODY = 'forgotten';

/** The methods of the store that keep tenants. */
export function tenantMethods(database: Database): TenantStore {
  return {
    async saveTenants(tenants) {
      for (const id of tenants)
        await database
          .insertInto('tenants')
          .values({ id, removed_at: null })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ removed_at: null }))
          .execute();
    },
    async tenantRemoved(id, at) {
      const removed_at = instant(at);
      await database
        .insertInto('tenants')
        .values({ id, removed_at })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ removed_at: sql<string>`coalesce(tenants.removed_at, ${removed_at})` }),
        )
        .execute();
    },
    greetTenant: (id, installation) =>
      database.transaction().execute(async (work) => {
        const row = await work.selectFrom('tenants').select('greeted').where('id', '=', id).executeTakeFirst();
        if (row?.greeted && [row.greeted, FIRST_USE].includes(installation)) return undefined;
        await work
          .insertInto('tenants')
          .values({ id, removed_at: null, greeted: installation })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ greeted: installation }))
          .execute();
        return row?.greeted ? 'again' : 'first';
      }),
    async tenants(filter) {
      const query = database.selectFrom('tenants').select('id').orderBy('id');
      const rows =
        'platform' in filter
          ? query.where('removed_at', 'is', null).where(within('id', filter.platform))
          : query.where('removed_at', '<=', instant(filter.removedBefore));
      return (await rows.execute()).map(({ id }) => id);
    },
    purgeTenant: (tenant) =>
      database.transaction().execute(async (work) => {
        const gone = await work
          .deleteFrom('tenants')
          .where('id', '=', tenant)
          .where('removed_at', 'is not', null)
          .executeTakeFirst();
        if (gone.numDeletedRows === 0n) return false;
        await forget(work, tenant);
        return true;
      }),
    async saveInstallation(id, { sealed, at }) {
      const row = { id, sealed, at: instant(at) };
      await database
        .insertInto('installations')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    async installation(id) {
      const row = await database
        .selectFrom('installations')
        .select(['sealed', 'at'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { sealed: row.sealed, at: row.at };
    },
    async removeInstallation(id, notAfter) {
      const gone = await database
        .deleteFrom('installations')
        .where('id', '=', id)
        .where('at', '<=', instant(notAfter))
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
  };
}

/** Everything that names the tenant, one of its channels, or one of its people where the platform has people for each tenant. */
async function forget(work: Work, tenant: string): Promise<void> {
  const promised = work.selectFrom('subscriptions').select('id').where(within('channel', tenant));
  const deliveries = work.selectFrom('deliveries').select('id').where('subscription_id', 'in', promised);
  await work.deleteFrom('delivery_parts').where('delivery_id', 'in', deliveries).execute();
  await work.deleteFrom('deliveries').where('subscription_id', 'in', promised).execute();
  await work.deleteFrom('installations').where('id', '=', tenant).execute();
  for (const table of ['subscriptions', 'replies', 'posted', 'handovers', 'digests'] as const)
    await work.deleteFrom(table).where(within('channel', tenant)).execute();
  await forgetSettings(work, tenant);
  await work.deleteFrom('flags').where(within('place', tenant)).execute();
  for (const reader of [tenant, `channel:${tenant}`])
    await work.deleteFrom('looks').where(within('reader', reader)).execute();
  await forgetAdders(work, ({ addedBy, addedIn }) => addedIn === tenant || addedBy?.startsWith(`${tenant}:`) === true);
}

/** Sources are of the story, which all tenants share: they stay, and who added them is forgotten. */
export async function forgetAdders(work: Work, wanted: (record: SourceRecord) => boolean): Promise<void> {
  const rows = await work.selectFrom('sources').select(['seq', 'json']).execute();
  for (const { seq, json } of rows) {
    const record = JSON.parse(json) as SourceRecord;
    if (!record.addedBy || !wanted(record)) continue;
    const nameless: SourceRecord = { ...record, addedBy: NOBODY, addedIn: NOBODY };
    await work
      .updateTable('sources')
      .set({ json: JSON.stringify(nameless) })
      .where('seq', '=', seq)
      .execute();
  }
}
