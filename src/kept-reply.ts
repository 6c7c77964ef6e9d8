/** A reply that was given or posted anywhere, for the operator, who may see what every tenant got. */
import { UserError } from './core/errors.ts';
import type { Reply } from './core/model.ts';
import type { Scope, Store } from './core/ports.ts';

/** Where replies are given: all tenants of a platform lie within its name. */
const PLATFORMS = ['terminal', 'slack', 'discord'];

/** The reply of an id, or the digest of one, as it was kept. Throws a UserError where there is none. */
export async function keptReply(store: Store, scopes: Scope[], id: string): Promise<Reply> {
  const digests = await Promise.all(scopes.map((scope) => store.sentDigest(scope, id)));
  const digest = digests.find((one) => one !== undefined);
  for (const place of digest ? [digest.channel] : PLATFORMS) {
    const reply = await store.reply(digest?.replyId ?? id, place);
    if (reply) return reply;
  }
  throw new UserError(
    `There is no reply or digest "${id}" that is kept (for 30 days). The id of a digest stands in its last line, that of a reply in its --format json.`,
  );
}
