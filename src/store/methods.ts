/** The parts of the store put together, for whatever database they run on. */
import type { Store } from '../core/ports.ts';
import { articleMethods } from './articles.ts';
import { deliveryMethods } from './deliveries.ts';
import { postedMethods } from './posted.ts';
import { readerMethods } from './readers.ts';
import { readingMethods } from './readings.ts';
import type { Database } from './schema.ts';
import { searchMethods } from './search.ts';
import { settingsMethods } from './settings.ts';
import { sourceMethods } from './sources.ts';
import { subscriptionMethods } from './subscriptions.ts';
import { teamMethods } from './team.ts';
import { tenantMethods } from './tenants.ts';

/** The store on an open database whose tables are up to date. */
export function storeOn(database: Database): Store {
  return {
    ...articleMethods(database),
    ...readingMethods(database),
    ...searchMethods(database),
    ...readerMethods(database),
    ...sourceMethods(database),
    ...postedMethods(database),
    ...subscriptionMethods(database),
    ...deliveryMethods(database),
    ...teamMethods(database),
    ...tenantMethods(database),
    ...settingsMethods(database),
    close: () => database.destroy(),
  };
}
