/** Settings of servers and workspaces, channels and people: one row each, gone when nothing is chosen. */
import { changed, type Place, type Settings, type SettingsStore } from '../core/settings.ts';
import type { Database, Work } from './schema.ts';
import { within } from './within.ts';

/** The methods of the store that keep settings. */
export function settingsMethods(database: Database): SettingsStore {
  return {
    settings: (place) => read(database, place),
    changeSettings: (place, change) =>
      database.transaction().execute(async (work) => {
        const after = changed(await read(work, place), change);
        const { level, name } = place;
        if (Object.keys(after).length === 0) {
          await work.deleteFrom('settings').where('level', '=', level).where('name', '=', name).execute();
          return after;
        }
        const row = { level, name, json: JSON.stringify(after) };
        await work
          .insertInto('settings')
          .values(row)
          .onConflict((conflict) => conflict.columns(['level', 'name']).doUpdateSet(row))
          .execute();
        return after;
      }),
  };
}

async function read(database: Database | Work, { level, name }: Place): Promise<Settings> {
  const row = await database
    .selectFrom('settings')
    .select('json')
    .where('level', '=', level)
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? (JSON.parse(row.json) as Settings) : {};
}

/** How many things a person chose for themselves. */
export async function chosenBy(database: Database, reader: string): Promise<number> {
  return Object.keys(await read(database, { level: 'person', name: reader })).length;
}

/** Takes a person's own settings away. */
export async function forgetChoices(work: Work, reader: string): Promise<void> {
  await work.deleteFrom('settings').where('level', '=', 'person').where('name', '=', reader).execute();
}

/** Takes away what a tenant, its channels and, where the platform has people for each tenant, its people chose. */
export async function forgetSettings(work: Work, tenant: string): Promise<void> {
  await work.deleteFrom('settings').where('level', '!=', 'person').where(within('name', tenant)).execute();
  // A person may be called as a server is.
  await work
    .deleteFrom('settings')
    .where('level', '=', 'person')
    .where('name', '!=', tenant)
    .where(within('name', tenant))
    .execute();
}
