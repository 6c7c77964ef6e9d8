/** A process to be killed: puts articles without end and says after each how many it has put. */
import { openSqlite } from '../../src/store/sqlite.ts';
import { article, longText } from '../contracts/article.ts';

const store = await openSqlite(process.argv[2] as string);
for (let count = 1; ; count++) {
  const id = `a${count}`;
  await store.putArticle('s', id, article(id, { text: longText(count) }), '2026-03-01T08:00:00.000Z');
  process.send?.(count);
}
