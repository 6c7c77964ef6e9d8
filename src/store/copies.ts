/**
 * Which articles are copies of one another: pairs that share a key of their fingerprints are compared, and what hangs
 * together by such pairs is one cluster, in which the earliest article stands and the others are its copies.
 */
import { type Fingerprint, isCopy } from './likeness.ts';
import type { Work } from './schema.ts';

/** Candidates compared for one article: those that share the most keys. */
const CANDIDATES = 200;

type Row = { seq: number; scope: string; id: string; fingerprint: string };

/** Puts an article, new or changed, into the cluster where it belongs. Its `cluster` must be null. */
export async function joinCopies(work: Work, seq: number): Promise<void> {
  const row = await work
    .selectFrom('articles')
    .select(['seq', 'scope', 'id', 'fingerprint'])
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  const matched = await clustersLike(work, row);
  const cluster = Math.min(seq, ...matched);
  const moving = matched.filter((other) => other !== cluster);
  if (moving.length > 0) {
    await work.updateTable('articles').set({ cluster }).where('cluster', 'in', moving).execute();
  }
  await work.updateTable('articles').set({ cluster }).where('seq', '=', seq).execute();
  if (matched.length > 0) await chooseOriginal(work, cluster);
}

/** Judges what is left of a cluster from which an article was taken or edited. */
export async function judgeAgain(work: Work, cluster: number): Promise<void> {
  const members = await work
    .selectFrom('articles')
    .select('seq')
    .where('cluster', '=', cluster)
    .orderBy('origin_key')
    .execute();
  if (members.length === 0) return;
  await work.updateTable('articles').set({ cluster: null }).where('cluster', '=', cluster).execute();
  const seqs = members.map((member) => member.seq);
  for (let start = 0; start < seqs.length; start += 500) {
    await work
      .updateTable('articles')
      .set({ duplicate_of: null })
      .where('seq', 'in', seqs.slice(start, start + 500))
      .where('duplicate_of', 'is not', null)
      .execute();
  }
  for (const seq of seqs) await joinCopies(work, seq);
}

async function clustersLike(work: Work, row: Row): Promise<number[]> {
  const mine = JSON.parse(row.fingerprint) as Fingerprint;
  const sharing = await work
    .selectFrom('copy_keys as mine')
    .innerJoin('copy_keys as other', (join) =>
      join.onRef('other.scope', '=', 'mine.scope').onRef('other.key', '=', 'mine.key'),
    )
    .innerJoin('articles', 'articles.seq', 'other.seq')
    .select(['articles.cluster', 'articles.fingerprint'])
    .where('mine.seq', '=', row.seq)
    .where('other.seq', '!=', row.seq)
    .where('articles.cluster', 'is not', null)
    .groupBy('other.seq')
    .orderBy((expression) => expression.fn.countAll(), 'desc')
    .orderBy('articles.origin_key')
    .limit(CANDIDATES)
    .execute();
  const sameId = await work
    .selectFrom('articles')
    .select('cluster')
    .where('scope', '=', row.scope)
    .where('id', '=', row.id)
    .where('cluster', 'is not', null)
    .execute();
  const matched = new Set(sameId.map((other) => other.cluster as number));
  for (const other of sharing) {
    const cluster = other.cluster as number;
    // One pair is enough to belong to a cluster, so a story copied a thousand times is compared about once.
    if (!matched.has(cluster) && isCopy(mine, JSON.parse(other.fingerprint) as Fingerprint)) matched.add(cluster);
  }
  return [...matched];
}

async function chooseOriginal(work: Work, cluster: number): Promise<void> {
  const original = await work
    .selectFrom('articles')
    .select('seq')
    .where('cluster', '=', cluster)
    .orderBy('origin_key')
    .limit(1)
    .executeTakeFirstOrThrow();
  await work
    .updateTable('articles')
    .set({ duplicate_of: null })
    .where('seq', '=', original.seq)
    .where('duplicate_of', 'is not', null)
    .execute();
  await work
    .updateTable('articles')
    .set({ duplicate_of: original.seq })
    .where('cluster', '=', cluster)
    .where('seq', '!=', original.seq)
    .where('duplicate_of', 'is distinct from', original.seq)
    .execute();
}
