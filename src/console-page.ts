/** What the console's page is made from, of a bot that runs. */

import { consolePage } from './adapters/console/page.ts';
import type { Health } from './adapters/console/server.ts';
import type { Bot, Store } from './core/ports.ts';
import { ENGINE } from './core/reading.ts';
import type { SourceRecord } from './core/source-record.ts';
import { withoutTokens } from './log.ts';
import { version } from './version.ts';

/** Digests on the page. */
const MOST = 100;

export type PageParts = {
  store: Store;
  bot: Pick<Bot, 'briefings'>;
  sources(): Promise<SourceRecord[]>;
  clock: () => string;
};

/** The page now. */
export async function pageNow({ store, bot, sources, clock }: PageParts, health: Health): Promise<string> {
  const subscriptions = await store.subscriptions({ limit: MOST + 1 });
  const html = consolePage(health, {
    now: clock(),
    versions: { Readout: version(), Engine: ENGINE, Node: process.versions.node },
    briefings: bot.briefings,
    sources: await sources(),
    subscriptions: subscriptions.slice(0, MOST),
    more: subscriptions.length > MOST,
  });
  // Reasons and names come from elsewhere, and may hold what nobody should read.
  return withoutTokens(html);
}
