/**
 * Which articles are copies of one another: pairs that share a key of their fingerprints are compared, and what hangs
 * together by such pairs is one cluster, in which the earliest article stands and the others are its copies.
 */
import { sql } from 'kysely';
import { copyOf, fingerprint } from '../core/duplicates.ts';
import { fnv1a } from '../core/hash.ts';
import type { Article } from '../core/model.ts';
import type { Work } from './schema.ts';
import { joinHolders, joinInOrder, numbers } from './wording.ts';

/** Candidates compared for one article: those that share the most keys. */
const CANDIDATES = 24;
/** Articles kept under one key: what more articles have in common is a phrase, or a text copied so often that the first do. */
const KEPT = 32;
/** Keys of an article that are kept, the smallest; all of its keys are looked up. More would find hardly more and cost as much again. */
const KEYS = 24;
/** Copies share a quarter of the shorter text's runs and more; in a sample, chance may leave no more than this share. */
const SHARE = 0.1;

type Row = { seq: number; scope: string; id: string; headline: string; text: string; fingerprint: string };

/** The keys under which copies of an article find each other, as JSON: its fingerprint, turned so that scopes seldom meet. */
export function copyKeys(scope: string, article: Article): string {
  const turn = (fnv1a(scope) % 0x100000) * 0x100000000;
  return JSON.stringify(fingerprint(article).map((hash) => hash + turn));
}

/** Keeps the keys of an article; those of a dropped or changed article go by themselves. */
export async function keepKeys(work: Work, seq: number, keys: string): Promise<void> {
  await sql`insert into copy_keys (key, seq) select mine.value, cast(${seq} as bigint) from ${numbers(work, keys)} as mine
    where mine.place < ${KEYS} and ${KEPT} >
      (select count(*) from (select 1 from copy_keys where copy_keys.key = mine.value limit ${KEPT}) as kept)
    on conflict do nothing`.execute(work);
}

/** Puts an article, new or changed, into the cluster where it belongs. Its `cluster` must be null. */
export async function joinCopies(work: Work, seq: number): Promise<void> {
  const row = await work
    .selectFrom('articles')
    .select(['seq', 'scope', 'id', 'headline', 'text', 'fingerprint'])
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
  const sameId = await work
    .selectFrom('articles')
    .select('cluster')
    .where('scope', '=', row.scope)
    .where('id', '=', row.id)
    .where('cluster', 'is not', null)
    .execute();
  const matched = new Set(sameId.map((other) => other.cluster as number));
  const mine = JSON.parse(row.fingerprint) as number[];
  const { rows: candidates } = await sql<{ seq: number; cluster: number; fingerprint: string }>`
    select articles.seq, articles.cluster, articles.fingerprint
    from (
      select copy_keys.seq, count(*) as shared
      from ${numbers(work, row.fingerprint)} as mine ${joinHolders(work, 2 * KEPT)}
      where copy_keys.seq != ${row.seq}
      group by copy_keys.seq order by shared desc, copy_keys.seq limit ${CANDIDATES}
    ) as likely ${joinInOrder(work)} articles on articles.seq = likely.seq
    where articles.scope = ${row.scope} and articles.cluster is not null
    order by likely.shared desc, articles.origin_key`.execute(work);
  let isCopy: ReturnType<typeof copyOf> | undefined;
  for (const { seq, cluster, fingerprint } of candidates) {
    // One pair is enough to belong to a cluster, so a story copied a thousand times is compared about once.
    if (matched.has(cluster) || !mayBeCopies(mine, JSON.parse(fingerprint) as number[])) continue;
    const other = await work
      .selectFrom('articles')
      .select(['headline', 'text'])
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow();
    isCopy ??= copyOf(row);
    if (isCopy(other)) matched.add(cluster);
  }
  return [...matched];
}

/** Two bottom-k samples tell how much is shared as far as both reach; comparing the texts themselves is a thousand times dearer. */
function mayBeCopies(a: number[], b: number[]): boolean {
  const reach = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0);
  const [first, second] = [a, b].map((sample) => new Set(sample.filter((hash) => hash <= reach)));
  if (!first || !second) return false;
  return first.intersection(second).size >= SHARE * Math.min(first.size, second.size);
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
