/** The shape of a database (tables, columns, keys) in the same words for SQLite and for PostgreSQL. */
import Sqlite from 'better-sqlite3';

type Shape = Record<string, { columns: string[]; keys: string[] }>;
type Run = (statement: string) => Promise<Record<string, unknown>[]>;

/** Kept by the migrations themselves, and the index of texts, which the two build each in their own way. */
const APART = /^(kysely_|articles_text|sqlite_)/;

export function sqliteShape(file: string): Shape {
  const raw = new Sqlite(file, { readonly: true });
  const shape: Shape = {};
  const tables = raw.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  for (const { name } of tables as { name: string }[]) {
    if (APART.test(name)) continue;
    const info = raw.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[];
    const primary = info.filter(({ pk }) => pk > 0).map((column) => column.name);
    const unique = (raw.pragma(`index_list(${name})`) as { name: string; unique: number }[])
      .filter((index) => index.unique)
      .map((index) => (raw.pragma(`index_info(${index.name})`) as { name: string }[]).map((column) => column.name));
    const keys = new Set([...(primary.length > 0 ? [primary] : []), ...unique].map((key) => key.sort().join()));
    shape[name] = {
      columns: info.map((each) => column(each.name, each.type, each.notnull > 0 || each.pk > 0)).sort(),
      keys: [...keys].sort(),
    };
  }
  raw.close();
  return shape;
}

export async function postgresShape(run: Run): Promise<Shape> {
  const shape: Shape = {};
  const columns = (await run(
    `select table_name, column_name, data_type, is_nullable, collation_name from information_schema.columns
      where table_schema = 'public'`,
  )) as Record<'table_name' | 'column_name' | 'data_type' | 'is_nullable' | 'collation_name', string>[];
  for (const each of columns) {
    if (APART.test(each.table_name)) continue;
    const type = each.data_type === 'text' && each.collation_name !== 'C' ? 'text in another order' : each.data_type;
    shape[each.table_name] ??= { columns: [], keys: [] };
    shape[each.table_name]?.columns.push(column(each.column_name, type, each.is_nullable === 'NO'));
  }
  const keys = (await run(
    `select indrelid::regclass::text as name, pg_get_indexdef(indexrelid) as def from pg_index
      where indisunique and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  )) as { name: string; def: string }[];
  for (const { name, def } of keys) {
    const named = /\((.*)\)$/.exec(def)?.[1]?.split(', ') ?? [];
    shape[name]?.keys.push(
      named
        .map((part) => part.replace(/ .*|^md5\(|\)$/g, ''))
        .sort()
        .join(),
    );
  }
  for (const table of Object.values(shape)) {
    table.columns.sort();
    table.keys = [...new Set(table.keys)].sort();
  }
  return shape;
}

/** Tables of PostgreSQL on which writers do not take turns. */
export async function tablesWithoutTurns(run: Run): Promise<string[]> {
  const rows = await run(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and not exists (select 1 from pg_trigger where tgrelid = pg_class.oid and tgname = 'in_turn' and tgtype = 30)`,
  );
  return rows.map(({ relname }) => String(relname)).filter((name) => !name.startsWith('kysely_'));
}

function column(name: string, type: string, needed: boolean): string {
  return `${name} ${type.toLowerCase() === 'bigint' ? 'integer' : type.toLowerCase()}${needed ? '' : ' or null'}`;
}
