/**
 * The triggers on PostgreSQL: counts, version and doubts are kept in step within the same transaction, whoever writes, and writers
 * take turns.
 */
import { WAIT_FOR_TURN } from './postgres-dialect.ts';

const countIn = (row: 'new' | 'old', by: 1 | -1): string => `
  insert into corpora (scope, version, articles, duplicates)
    values (${row}.scope, 1, ${by} * (${row}.duplicate_of is null)::int, ${by} * (${row}.duplicate_of is not null)::int)
    on conflict (scope) do update set version = corpora.version + 1,
      articles = corpora.articles + excluded.articles, duplicates = corpora.duplicates + excluded.duplicates;
  if ${row}.publisher is not null and ${row}.duplicate_of is null then
    insert into publishers (scope, name, articles) values (${row}.scope, ${row}.publisher, ${by})
      on conflict (scope, name) do update set articles = publishers.articles + excluded.articles;
  end if;`;

const call = (name: string, body: string): string =>
  `create function ${name}() returns trigger language plpgsql as $$ begin ${body} return null; end $$`;

/** Statements in order. */
export const POSTGRES_TRIGGERS = [
  call(
    'count_article',
    `if tg_op <> 'INSERT' then ${countIn('old', -1)} end if;
    if tg_op <> 'DELETE' then ${countIn('new', 1)} end if;
    if tg_op <> 'INSERT' then
      delete from publishers where scope = old.scope and name = old.publisher and articles <= 0;
    end if;`,
  ),
  call(
    'forget_keys',
    `delete from copy_keys where seq = old.seq
      and key in (select cast(value as bigint) from json_array_elements_text(cast(old.fingerprint as json)));`,
  ),
  call(
    'doubt_posted',
    `if tg_op = 'UPDATE' then
      update posted set article_id = new.id, doubtful = 1 where scope = old.scope and article_id = old.id;
    else
      update posted set doubtful = 1 where scope = old.scope and article_id = old.id;
    end if;`,
  ),
  call('take_turn', `perform ${WAIT_FOR_TURN};`),
  'create trigger article_added after insert on articles for each row execute function count_article()',
  'create trigger article_dropped after delete on articles for each row execute function count_article()',
  `create trigger article_changed after update of content_hash, publisher, duplicate_of on articles
    for each row execute function count_article()`,
  'create trigger article_forgotten after delete on articles for each row execute function forget_keys()',
  'create trigger article_rekeyed after update of fingerprint on articles for each row execute function forget_keys()',
  'create trigger posted_reworded after update of id, text on articles for each row execute function doubt_posted()',
  'create trigger posted_dropped after delete on articles for each row execute function doubt_posted()',
];

/** A statement of its own waits for its turn as a transaction does; every table needs this. */
export function takesTurns(table: string): string {
  return `create trigger in_turn before insert or update or delete on ${table}
    for each statement execute function take_turn()`;
}
