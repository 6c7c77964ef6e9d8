/** What goes wrong around PostgreSQL: each in one sentence that says what to do, never with the password; and a server that restarts. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { examinePostgres, openPostgres } from '../../src/store/postgres.ts';
import { WAIT_FOR_TURN } from '../../src/store/postgres-dialect.ts';
import { article, longText, T0 } from '../contracts/article.ts';
import { freePort, PASSWORD, type PostgresServer, START_PATIENCE, startPostgres } from './postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, START_PATIENCE);
afterAll(() => server.close());

async function refusal(url: string): Promise<string> {
  const error = await openPostgres(url).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'wrong one', 'wrong%20one', url])
    expect(message).not.toContain(secret);
  const { findings } = await examinePostgres(url);
  for (const { what, wrong, mend } of findings) expect([what, `${wrong} ${mend}`]).toEqual(['Database', message]);
  return message;
}

it('a server that is not there', async () => {
  const url = `postgres://me:${encodeURIComponent(PASSWORD)}@127.0.0.1:${await freePort()}/readout`;
  expect(await refusal(url)).toMatch(
    /^The database server 127\.0\.0\.1:\d+ cannot be reached \(.*ECONNREFUSED.*\)\. Start it, or/,
  );
  expect(await refusal(url.replace('127.0.0.1', 'nowhere.invalid'))).toMatch(/cannot be reached \(.*nowhere\.invalid/);
});

it('a server that speaks no TLS', async () => {
  expect(await refusal(`${server.url('postgres')}?sslmode=verify-full`)).toMatch(/cannot be reached \(.*SSL.*\)/);
});

it('a wrong password, none, and an unknown user', async () => {
  const url = new URL(server.url('postgres'));
  const text =
    /^The database server 127\.0\.0\.1:\d+ refuses the user \w+ \(.*\)\. Correct the user and password in DATABASE_URL\.$/;
  url.password = 'wrong one';
  expect(await refusal(url.href)).toMatch(text);
  url.password = '';
  expect(await refusal(url.href)).toMatch(text);
  expect(await refusal(server.url('postgres').replace('readout:', 'stranger:'))).toMatch(text);
});

it('a database that is missing', async () => {
  expect(await refusal(server.url('no such'))).toMatch(
    /has no database no such\. Make it \(createdb no such\), or correct/,
  );
});

it('a user who may not make tables', async () => {
  const url = new URL(await server.create());
  await server.run('postgres', "create role guest login password 'guest'");
  [url.username, url.password] = ['guest', 'guest'];
  expect(await refusal(url.href)).toMatch(/^The user guest may not work in the database .*Make that user its owner/);
});

it('a database in another encoding', async () => {
  const url = await server.create("encoding 'LATIN1' template template0");
  expect(await refusal(url)).toMatch(/is encoded in LATIN1; Readout needs UTF8\. Make another: createdb/);
});

it('a database that a newer version wrote', async () => {
  const url = await server.create();
  await (await openPostgres(url)).close();
  const name = new URL(url).pathname.slice(1);
  await server.run(
    name,
    "insert into kysely_migration (name, timestamp) values ('9999_future', '2030-01-01T00:00:00Z')",
  );
  expect(await refusal(url)).toMatch(/newer version of Readout.*Update Readout, or choose another in DATABASE_URL\.$/);
});

it('one that is well is told in a line', async () => {
  const { findings, facts } = await examinePostgres(await server.create());
  expect(findings).toEqual([]);
  expect(facts).toEqual([
    ['Database', expect.stringMatching(/^d\d+ on 127\.0\.0\.1:\d+ answers: PostgreSQL \d+\.\d+, /)],
  ]);
});

it('goes on after the server restarted; who asked meanwhile waits, and nothing that was answered is lost', async () => {
  const store = await openPostgres(await server.create());
  const put = (number: number) =>
    store.putArticle('s', `${number}`, article(`a${number}`, { text: longText(number) }), T0);
  const answered: number[] = [];
  const all = Array.from({ length: 60 }, (_, number) => number);
  const writing = Promise.all(
    all.map((number) =>
      put(number).then(
        () => answered.push(number),
        () => undefined,
      ),
    ),
  );
  await put(1000);
  await server.stop();
  const waiting = store.article('s', 'a1000');
  await server.start();
  expect((await waiting)?.article.id).toBe('a1000');
  await writing;
  const kept = new Set((await store.articles('s', { copies: true })).map((each) => each.article.id));
  expect(answered.filter((number) => !kept.has(`a${number}`))).toEqual([]);
  for (const number of all) await put(number);
  expect((await store.counts('s')).articles).toBe(61);
  await store.close();
});

it('a writer that dies in its turn lets the next one go on', async () => {
  const url = await server.create();
  const store = await openPostgres(url);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query(`begin; select ${WAIT_FOR_TURN}`);
  let done = false;
  const writing = store.saveLook('s', 'me', T0).then(() => {
    done = true;
  });
  const reading = await store.lastLook('s', 'me', '2027-01-01T00:00:00Z');
  expect([reading, done]).toEqual([undefined, false]);
  await other.end();
  await writing;
  expect(await store.lastLook('s', 'me', '2027-01-01T00:00:00Z')).toBe(T0);
  await store.close();
});
