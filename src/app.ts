/** The only wiring: briefings, sources, store and commands become a bot. */

import { basename, resolve } from 'node:path';
import { commands } from '../commands/index.ts';
import { loadBriefing, loadBriefings } from './briefings.ts';
import { createBot, type Story } from './core/bot.ts';
import { keepPosted } from './core/corrections.ts';
import { FetchError, UserError } from './core/errors.ts';
import type { DropReport } from './core/gate-reply.ts';
import { shortHash } from './core/hash.ts';
import { asChosen } from './core/inherit.ts';
import { sayerOf } from './core/labels.ts';
import { createLibrary } from './core/library.ts';
import type { Article, Briefing, Reply, SourceSpec, Subscription } from './core/model.ts';
import type { Bot, Store, Web } from './core/ports.ts';
import type { Say } from './core/say.ts';
import type { SourceRecord } from './core/source-record.ts';
import { statusCard } from './core/status.ts';
import { channelReader } from './core/subscriptions.ts';
import { digestReply } from './digest-reply.ts';
import { createDoctor, type RunningParts } from './doctor.ts';
import { engineOf } from './engine.ts';
import type { FirstRunParts } from './first-run.ts';
import { keptGreeting } from './greeting.ts';
import type { Progress, Target } from './ingest.ts';
import { keptReply } from './kept-reply.ts';
import { openStore, type StatePlace } from './open-store.ts';
import { feedsOf, withFeeds } from './opml-sources.ts';
import { addressOf } from './poll.ts';
import type { IngestLine } from './put-items.ts';
import { refresh } from './refresh.ts';
import { sourceDesk } from './source-desk.ts';
import type { WebOptions } from './sources/web.ts';
import { createWatching, watchReply } from './watching.ts';

export type AppOptions = StatePlace & {
  briefingsFolder: string;
  /** One briefing, by id or by its folder; without it all of `briefingsFolder`. */
  briefing?: string;
  /** Of several, the one with this command word alone; all where it is none's. */
  command?: string;
  /** Read these folders in place of the briefings' sources. */
  corpusFolders?: string[];
  clock: () => string;
  /** Keep when readers looked (not for reproducible runs). */
  remember: boolean;
  /** How addresses are fetched; without it as the project's own robot, from public addresses alone. */
  web?: WebOptions;
  onFault: (error: unknown, reference: string) => void;
};

export type App = {
  bot: Bot;
  store: Store;
  /** A stored article of any briefing, by its id. */
  article(id: string): Promise<Article | undefined>;
  /** A reply or digest as it was kept, by its id, wherever it was shown. */
  kept(id: string): Promise<Reply>;
  /** How the sources of all stories do. */
  sourceRecords(): Promise<SourceRecord[]>;
  /** Leaves a delivery for every watch that has news; sending is the schedule's. */
  watch(): Promise<number>;
  /** Lays out what is new of every story, so that the next who asks does not wait for it. */
  layOut(): Promise<void>;
  /** Reads every source anew; one line for each item that is not as it was. */
  refresh(): Promise<IngestLine[]>;
  /** Adds files, folders, web addresses and feeds to the first briefing's corpus. */
  ingest(items: string[], onProgress?: Progress): Promise<IngestLine[]>;
  /** Tells of every line that is not shown because it does not stand up to what it cites. */
  onDropped(listener: (drop: DropReport) => void): void;
  /** The message to whoever added the bot to a server or workspace, kept as an answer to them. */
  greeting: FirstRunParts['greeting'];
  /** Lets the doctor look at what runs in this process. */
  attend(running: RunningParts): void;
  /** The language in which a subscription's channel is told. */
  voice(subscription: Subscription): Promise<Say>;
  /** The digest of a subscription now, without what was known by `skipped`; the channel counts as having seen it once it is marked. */
  digest(subscription: Subscription, notes: string[], skipped?: string): Promise<Reply>;
  markSeen(subscription: Subscription, at: string, reply: Reply): Promise<void>;
  close(): Promise<void>;
};

const USER_AGENT = 'Readout/0.1 (briefing bot; no contact given)';

type Wired = Story & Target;

/** Builds the app. UserError when a briefing is missing or wrong. */
export async function createApp(options: AppOptions): Promise<App> {
  const { clock } = options;
  const store = await openStore(options);
  const web = lazyWeb(options);
  const wired = await Promise.all(chosen(options).map((briefing) => wire(briefing, options, store, web)));
  const listeners: ((drop: DropReport) => void)[] = [];
  const report = (drop: DropReport) => {
    for (const listener of listeners) listener(drop);
  };
  const doctor = createDoctor({ store, place: options, briefingsFolder: options.briefingsFolder });
  const bot = createBot({
    stories: wired,
    commands,
    store,
    clock,
    wall: () => new Date().toISOString(),
    remember: options.remember,
    onFault: options.onFault,
    onDropped: report,
    examine: async (request, { briefing, sources }, say) =>
      doctor.examine(request, briefing, await sources.list(), say),
  });
  const storyOf = (subscription: Subscription): Wired => {
    const story = wired.find((one) => one.briefing.id === subscription.briefingId);
    if (!story) throw new UserError(`The briefing ${subscription.briefingId} of a digest is gone.`);
    return story;
  };
  const watching = createWatching({
    store,
    async version(briefingId) {
      const story = wired.find(({ briefing }) => briefing.id === briefingId);
      return story && store.version(story.scope);
    },
    async news(found, now) {
      const { subscription, language } = await asChosen(store, found);
      return watchReply(store, storyOf(subscription), subscription, now, sayerOf(language), report);
    },
  });
  return {
    bot,
    store,
    async article(id) {
      for (const { scope } of wired) {
        const found = await store.article(scope, id);
        if (found) return found.article;
      }
      return undefined;
    },
    kept: (id) => keptReply(store, [...new Set(wired.map(({ scope }) => scope))], id),
    sourceRecords: async () => (await Promise.all(wired.map(({ sources }) => sources.list()))).flat(),
    async refresh() {
      const lines: IngestLine[] = [];
      for (const target of wired) lines.push(...(await refresh(store, target, clock())));
      return lines;
    },
    async layOut() {
      for (const story of wired) {
        const corpus = await story.corpus(clock());
        await statusCard(await corpus.briefing(), corpus, clock(), sayerOf());
      }
    },
    async ingest(items, onProgress) {
      const [first] = wired;
      if (!first) throw new UserError('There is no briefing to add to.');
      const { ingest } = await import('./ingest.ts');
      const specs: SourceSpec[] = [];
      for (const item of items) specs.push(...(await specsOf(item, web)));
      const lines: IngestLine[] = [];
      for (const spec of specs) {
        try {
          lines.push(...(await ingest(store, first, [{ ...spec, added: true }], clock(), onProgress)));
        } catch (error) {
          // Of a list of feeds, one that cannot be read is a line like another.
          if (specs.length === 1 || !(error instanceof FetchError || error instanceof UserError)) throw error;
          lines.push({ item: addressOf(spec), result: 'skipped', why: error.message });
        }
      }
      return lines;
    },
    attend: (running) => doctor.attend(running),
    greeting: (about) => keptGreeting({ store, stories: wired, clock, report }, about),
    onDropped: (listener) => void listeners.push(listener),
    watch: () => watching.beat(clock()),
    voice: async (subscription) => sayerOf((await asChosen(store, subscription)).language),
    async digest(found, notes, skipped) {
      const { subscription, language } = await asChosen(store, found);
      const about = { now: clock(), say: sayerOf(language), notes, ...(skipped && { skipped }), report };
      return digestReply(store, storyOf(subscription), subscription, about);
    },
    async markSeen(subscription, at, reply) {
      const { scope } = storyOf(subscription);
      // A message of a watch tells a part of what is new: the channel has not seen the rest.
      if (!subscription.watch) await store.saveLook(scope, channelReader(subscription.channel), at);
      await keepPosted(store, scope, subscription.channel, reply, at, sayerOf(reply.language ?? 'en'));
    },
    close: () => store.close(),
  };
}

function chosen({ briefingsFolder, briefing, command }: AppOptions): Briefing[] {
  if (!briefing) {
    const every = loadBriefings(briefingsFolder);
    const named = every.filter((one) => one.command === command);
    return named.length > 0 ? named : every;
  }
  const all =
    briefing.includes('/') || briefing.includes('\\')
      ? [loadBriefing(briefing)]
      : loadBriefings(briefingsFolder).filter((one) => one.id === briefing);
  if (all.length === 0)
    throw new UserError(
      `There is no briefing ${briefing}. There are: ${loadBriefings(briefingsFolder)
        .map((one) => one.id)
        .join(', ')}.`,
    );
  return all;
}

async function wire(found: Briefing, options: AppOptions, store: Store, web: Web): Promise<Wired> {
  const folders = options.corpusFolders?.map((folder) => resolve(folder)) ?? [];
  const base =
    options.briefing && basename(options.briefing) !== options.briefing
      ? resolve(options.briefing)
      : resolve(options.briefingsFolder, found.id);
  const specs: SourceSpec[] = folders.length
    ? folders.map((path) => ({ type: 'folder', path }))
    : await withFeeds(found.sources, base);
  const briefing = { ...found, sources: specs };
  const scope = folders.length ? `${briefing.id}@${shortHash(folders.join('\n'))}` : briefing.id;
  const library = createLibrary(store, scope, briefing, engineOf(briefing));
  const target = { briefing, scope, specs, base, web };
  return {
    ...target,
    corpus: (now) => library.asOf(now),
    sources: sourceDesk(store, target, options.clock),
  };
}

/** What an argument of `ingest` means: whatever stands at an address, else a file or folder. */
async function specsOf(item: string, web: Web): Promise<SourceSpec[]> {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(item)) return localSpecs(item);
  const { identifySource } = await import('./sources/identify.ts');
  return identifySource(web, item);
}

function localSpecs(item: string): Promise<SourceSpec[]> | SourceSpec[] {
  return /\.opml$/i.test(item) ? feedsOf(resolve(item)) : [{ type: 'folder', path: resolve(item) }];
}

/** The web, loaded at the first address: most answers need none. */
function lazyWeb(options: AppOptions): Web {
  let web: Promise<Web> | undefined;
  return {
    async get(address, condition) {
      web ??= import('./sources/web.ts').then(({ createWeb }) => createWeb(options.web ?? { userAgent: USER_AGENT }));
      return (await web).get(address, condition);
    },
  };
}
