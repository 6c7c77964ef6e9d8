/** Lines that channels were shown: kept while they may be corrected, looked at again when their article changes. */

import type { Store } from '../core/ports.ts';
import type { PostedLine } from '../core/posted.ts';
import { daysBefore, instant } from './order.ts';
import type { Database } from './schema.ts';

type PostedMethods = Pick<Store, 'savePosted' | 'posted' | 'settlePosted'>;

/** What was shown last so long ago is not corrected any more, in days. */
const KEPT = 60;

/** The methods of the store that keep what was posted. */
export function postedMethods(database: Database): PostedMethods {
  return {
    async savePosted(scope, lines) {
      const [first] = lines;
      if (!first) return;
      await database.transaction().execute(async (work) => {
        for (const line of lines) {
          const row = rowOf(line);
          await work
            .insertInto('posted')
            // Doubtful at once: its article may have changed while it was on its way.
            .values({ ...row, scope, doubtful: 1 })
            .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet({ ...row, doubtful: 1 }))
            .execute();
        }
        await work
          .deleteFrom('posted')
          .where('scope', '=', scope)
          .where('at', '<', daysBefore(first.at, KEPT))
          .execute();
      });
    },
    async posted(scope, filter) {
      let query = database.selectFrom('posted').select(['article_id', 'json']).where('scope', '=', scope);
      if ('corrected' in filter)
        query = query
          .where('channel', '=', filter.corrected)
          .where('corrected_at', 'is not', null)
          .orderBy('corrected_at')
          .orderBy('at')
          .orderBy('id');
      else query = query.where('doubtful', '=', 1);
      return (await query.execute()).map(({ article_id, json }) => ({
        ...(JSON.parse(json) as PostedLine),
        articleId: article_id,
      }));
    },
    async settlePosted(scope, line) {
      await database
        .updateTable('posted')
        .set({ ...rowOf(line), doubtful: 0 })
        .where('scope', '=', scope)
        .where('id', '=', line.id)
        .execute();
    },
  };
}

function rowOf(line: PostedLine) {
  return {
    id: line.id,
    channel: line.channel,
    article_id: line.articleId,
    at: instant(line.at),
    corrected_at: line.corrected?.noticedAt ?? null,
    json: JSON.stringify(line),
  };
}
