/** Where state lives: a data folder named in the call, else the database of the configuration, else its folder. */
import { afterEach, expect, it, vi } from 'vitest';
import { backup, restore } from '../src/cli-store.ts';
import { UserError } from '../src/core/errors.ts';
import { statePlace } from '../src/open-store.ts';

const databaseUrl = 'postgres://bot:secret-word@db.example/readout';

afterEach(() => vi.unstubAllEnvs());

it('is the folder that a call names, before the database, before the folder of the configuration', () => {
  expect(statePlace({ dataFolder: 'data', databaseUrl }, 'mine')).toEqual({ dataFolder: 'mine' });
  expect(statePlace({ dataFolder: 'data', databaseUrl }, undefined)).toEqual({ dataFolder: 'data', databaseUrl });
  expect(statePlace({ dataFolder: 'data' }, undefined)).toEqual({ dataFolder: 'data' });
});

it('leaves backup and restore of a PostgreSQL database to its own programs, and says so', () => {
  vi.stubEnv('DATABASE_URL', databaseUrl);
  for (const call of [() => backup('copy.db', undefined), () => restore('copy.db', undefined)]) {
    expect(call).toThrow(UserError);
    expect(call).toThrow(/^The state is in PostgreSQL \(DATABASE_URL\): back it up with pg_dump .* pg_restore/);
    expect(call).not.toThrow(/secret-word/);
  }
});
