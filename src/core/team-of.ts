/** What a command sees of what the team notes: that of the place where it is asked. */
import type { Request } from './command.ts';
import type { Corpus } from './corpus.ts';
import { shortHash } from './hash.ts';
import type { Citation, Reply } from './model.ts';
import type { Scope, Store } from './ports.ts';
import { channelReader } from './subscriptions.ts';
import { type Flag, type Handover, placeOf, type SentDigest, type Who } from './team.ts';
import { tenantOf } from './tenant.ts';

export interface Team {
  /** Doubted passages, earliest first. */
  flags(): Promise<Flag[]>;
  flag(passage: Citation, why: string): Promise<void>;
  unflag(flag: Flag): Promise<void>;
  lastHandover(): Promise<Handover | undefined>;
  acknowledge(until: string): Promise<Handover>;
  /** A digest posted in this place, with its reply while that is kept, and what the channel had seen before it. */
  sent(id: string): Promise<{ digest: SentDigest; reply?: Reply; since?: string } | undefined>;
  /** The corpus as of a moment that has passed, without what came in after it. */
  asOf(at: string): Promise<Corpus>;
}

/** The team of a request. Nothing of it crosses from one place to another. */
export function teamOf(parts: {
  store: Store;
  scope: Scope;
  corpus(now: string): Promise<Corpus>;
  request: Request;
  now: string;
}): Team {
  const { store, scope, request, now } = parts;
  const place = placeOf(request.channel);
  const who: Who = { by: request.reader, ...(request.readerName && { name: request.readerName.slice(0, 60) }) };
  return {
    flags: async () => (await store.flags(scope, place)).filter(({ at }) => at <= now),
    async flag(passage, why) {
      const { articleId, start, end, quote, headline, publisher } = passage;
      const id = shortHash(JSON.stringify([request.reader, articleId, start, end]));
      const flag = { ...who, id, articleId, start, end, quote, headline, publisher, at: now, ...(why && { why }) };
      await store.saveFlag(scope, place, flag);
    },
    unflag: (flag) => store.removeFlag(scope, place, flag.id),
    lastHandover: () => store.lastHandover(scope, request.channel, now),
    async acknowledge(until) {
      const handover = { ...who, until, at: now };
      await store.saveHandover(scope, request.channel, handover);
      return handover;
    },
    async sent(id) {
      const digest = await store.sentDigest(scope, id);
      if (!digest || placeOf(digest.channel) !== place) return undefined;
      const reply = await store.reply(digest.replyId, tenantOf(digest.channel));
      const since = await store.lastLook(scope, channelReader(digest.channel), digest.at);
      return { digest, ...(reply && { reply }), ...(since && { since }) };
    },
    async asOf(at) {
      const corpus = await parts.corpus(at);
      const seen = async (id: string) => ((await store.article(scope, id))?.firstSeenAt ?? '') <= at;
      return {
        ...corpus,
        async recent() {
          const items = await corpus.recent();
          const known = await Promise.all(items.map(({ article }) => seen(article.id)));
          return items.filter((_, index) => known[index]);
        },
      };
    },
  };
}
