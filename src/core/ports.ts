/** The four ports: all the vocabulary an extension needs. Each has a contract suite in tests/contracts. */

import type { z } from 'zod';
import type { CommandInfo, Request } from './command.ts';
import type { Finding } from './finding.ts';
import type { Article, Briefing, RawItem, Reply, SourceSpec } from './model.ts';
import type { PostedLine } from './posted.ts';
import type { KeptAbout } from './privacy.ts';
import type { Outbox, PromiseStore } from './promises.ts';
import type { Reading } from './reading.ts';
import type { SettingsStore } from './settings.ts';
import type { SourceRecord } from './source-record.ts';
import type { TeamStore } from './team.ts';
import type { TenantStore } from './tenant.ts';

/** Where articles come from. One file in src/sources, one line in its index. */
export interface Source<Spec extends SourceSpec = SourceSpec> {
  type: Spec['type'];
  spec: z.ZodType<Spec>;
  /**
   * What the source holds, or what it has new. One unreadable item is a `failed` row, never an exception; a source that cannot be
   * read at all throws a UserError or FetchError.
   */
  fetch(spec: Spec, context: SourceContext): Promise<Fetched>;
  /** A text that is another whenever `fetch` would give anything else, made at far less cost, where that can be had. */
  stamp?(spec: Spec, context: { base: string }): Promise<string>;
}

/** `base` is the folder that relative paths of the spec start from; `now` an ISO instant; `memory` what the last `fetch` gave back. */
export type SourceContext = { base: string; now: string; web: Web; memory?: SourceMemory };
/** Whatever a source wants to know again at its next reading: plain JSON. */
export type SourceMemory = {
  etag?: string;
  lastModified?: string;
  /** What was read, by key: a mark that changes when the text may have. */
  marks?: Record<string, string>;
  /** How often each key could not be read for now, and since which instant. */
  tries?: Record<string, { count: number; since: string }>;
};

export type Fetched = {
  items: RawItem[];
  failed: FailedItem[];
  /** These are all the items there are: what was read before and is not among them is gone. */
  whole?: boolean;
  /** Keys of items that were withdrawn. */
  gone?: string[];
  /** To be kept once the items are in the store, not before: what was not stored is then read again. */
  memory?: SourceMemory;
  /** Entries are left over: from this ISO instant on they may be asked for. */
  again?: string;
  /** What the source calls itself. */
  title?: string;
  /** The address at which it is to be asked from now on. */
  movedTo?: string;
};

/** What was known of an address when it was fetched last (RFC 9110, section 13), and what is wanted of it. */
export type WebCondition = { etag?: string; lastModified?: string; accept?: string };
export type WebAnswer = {
  /** Where it was found, after redirects. */
  url: string;
  /** Not modified since the condition: there is no body. */
  unchanged: boolean;
  body: Uint8Array;
  contentType?: string;
  etag?: string;
  lastModified?: string;
  /** The address to ask from now on: every redirect on the way to it was permanent. */
  movedTo?: string;
};
/** The web as sources see it: polite, bounded and closed towards private addresses. */
export interface Web {
  /** Throws FetchError only. */
  get(address: string, condition?: WebCondition): Promise<WebAnswer>;
}

export type FailedItem = { key: string; why: string };

/** A named set of articles: a briefing's own, or that of folders given on the command line. */
export type Scope = string;

export type PutResult = 'added' | 'updated' | 'unchanged' | 'duplicate';

/** An article as the store keeps it. */
export type StoredArticle = {
  article: Article;
  /** The instant it was first seen. */
  firstSeenAt: string;
  /** The article that this one copies. */
  duplicateOf?: string;
};

export type CorpusCounts = { articles: number; publishers: number; duplicates: number };

/** What is kept, in the domain's words. */
export interface Store extends PromiseStore, SettingsStore, TeamStore, TenantStore {
  /** Adds or updates; `sourceKey` is unique in the scope. A copy of another article is kept and marked. */
  putArticle(scope: Scope, sourceKey: string, article: Article, now: string): Promise<PutResult>;
  /** Takes out what a source no longer holds: every article put under `prefix` whose key is not in `keys`. */
  dropMissing(scope: Scope, prefix: string, keys: string[]): Promise<number>;
  article(scope: Scope, id: string): Promise<StoredArticle | undefined>;
  /**
   * Newest first; `about` is an actor's or topic's id found by `saveReadings`, `until` the last day of publication.
   * Undated articles come last.
   */
  articles(
    scope: Scope,
    filter?: { about?: string; until?: string; copies?: boolean; limit?: number },
  ): Promise<StoredArticle[]>;
  /**
   * Originals that hold these words in headline or text, those that hold most first, of these the newest. Each group is one thing in several words, of which any will do,
   * in any of their forms; those that hold all groups come first, then those that hold all but the commonest, and so on. A group that
   * no article holds is left out. `until` is the last day of publication.
   */
  search(scope: Scope, groups: string[][], filter: { until?: string; limit: number }): Promise<StoredArticle[]>;
  /** Counts of the whole scope, or of what was published by the end of the day `until`. */
  counts(scope: Scope, until?: string): Promise<CorpusCounts>;
  /** Changes whenever an article of the scope was added, changed or dropped. */
  version(scope: Scope): Promise<string>;

  /** What is derived from an article, kept by article and engine version. `about`: ids of actors and topics it speaks of. */
  saveReadings(scope: Scope, engine: string, readings: { reading: Reading; about: string[] }[]): Promise<void>;
  readings(scope: Scope, engine: string, articleIds: string[]): Promise<Reading[]>;
  /** Ids of articles that have no reading by this engine. */
  unread(scope: Scope, engine: string, limit: number): Promise<string[]>;
  /** A derived value by name, valid for one corpus version; anything older is gone. */
  saveDerived(scope: Scope, name: string, version: string, json: string): Promise<void>;
  derived(scope: Scope, name: string, version: string): Promise<string | undefined>;

  /** When this reader (a person, a channel) last looked; the newest moment strictly before `before`. */
  lastLook(scope: Scope, reader: string, before: string): Promise<string | undefined>;
  saveLook(scope: Scope, reader: string, at: string): Promise<void>;
  /** All that is kept about a reader, in plain words, for `/talks privacy`; and its removal. */
  aboutReader(reader: string): Promise<KeptAbout>;
  forgetReader(reader: string): Promise<void>;

  /** Replies by id, so that buttons work after a restart; those older than 30 days may go. */
  saveReply(
    reply: Reply,
    request: { scope: Scope; line: string; reader: string; channel: string; at: string },
  ): Promise<void>;
  /** One that was given to `tenant` (see `tenantOf`), to no other. */
  reply(id: string, tenant: string): Promise<Reply | undefined>;
  /** The one saved last, whatever its moment; `cited`: that rests on an article; `except`: without cards of these kinds. */
  lastReplyTo(
    scope: Scope,
    reader: string,
    channel: string,
    filter?: { cited?: boolean; except?: string[] },
  ): Promise<Reply | undefined>;

  /** The sources of a scope that are read again and again, in the order in which they were added. */
  sourceRecords(scope: Scope): Promise<SourceRecord[]>;
  /** Adds or replaces; `memory` stays as it was where it is left out. */
  saveSource(scope: Scope, record: SourceRecord, memory?: SourceMemory): Promise<void>;
  sourceMemory(scope: Scope, id: string): Promise<SourceMemory | undefined>;
  removeSource(scope: Scope, id: string): Promise<void>;
  /** Takes one article out, by its source's key. */
  dropArticle(scope: Scope, sourceKey: string): Promise<boolean>;

  /** Keeps lines that were shown in channels, for 60 days; the same line in the same channel is one, and takes the newer moment. */
  savePosted(scope: Scope, lines: PostedLine[]): Promise<void>;
  /**
   * `doubtful`: those that were saved, or whose article was changed, dropped or given another id, since they were settled;
   * `corrected`: the channel whose corrected ones are wanted, earliest noticed first.
   */
  posted(scope: Scope, filter: { doubtful: true } | { corrected: string }): Promise<PostedLine[]>;
  /** Replaces one; it is not doubtful any more. */
  settlePosted(scope: Scope, line: PostedLine): Promise<void>;

  /** True the first time this key is seen, false for a redelivered event; keys older than a day may go. */
  firstTime(key: string, now: string): Promise<boolean>;

  close(): Promise<void>;
}

/** A server or workspace that has the bot since a moment. */
export type Install = {
  /** `discord:1`, `slack:T1`. */
  tenant: string;
  /** Another for each time it was added. */
  installation: string;
  /** Who added it, by the bot's name for them; asked only when it matters. */
  person(): Promise<string>;
  locale?: string;
  timezone?: string;
};

/** What an adapter may ask of the bot. */
export interface Bot {
  /** The stories, in order; the first is the default. */
  briefings: Briefing[];
  commands: CommandInfo[];
  /** Never throws: a mistake is a reply that says what to do, a fault of ours a reply with a reference. */
  handle(request: Request): Promise<Reply>;
  /** Known before the work begins, because Discord fixes it at the first acknowledgement. */
  visibilityOf(request: Pick<Request, 'line'>): 'private' | 'channel';
  /** Values for an option, best first, for autocomplete and Tab: `value` is what to put into the line. */
  complete(query: {
    briefing: string;
    command: string;
    option: string;
    typed: string;
    limit: number;
  }): Promise<{ label: string; value: string }[]>;
  firstTime(key: string): Promise<boolean>;
  /** The channels whose names begin so may be posted in again: the bot was added back, or got a permission. */
  returned?(place: string): void;
  /** A server or workspace added the bot; may be told again. Settles once it is noted. */
  installed?(install: Install): Promise<void>;
  /** A server or workspace removed the bot. */
  removed?(tenant: string): void;
  /** All servers of a platform that have the bot now, as it finds them when it connects. */
  present?(platform: string, tenants: string[]): void;
}

export type Receipt = { platform: string; channel: string; messageIds: string[] };

/** A platform: shows replies and posts digests. One folder in src/adapters. */
export interface Adapter {
  name: string;
  start(bot: Bot): Promise<void>;
  /**
   * Posts a reply in parts; `deliveryId` makes a repeat harmless where the platform can, `outbox` knows the parts that were
   * sent before. Throws DeliveryError only.
   */
  post(channel: string, reply: Reply, deliveryId: string, outbox?: Outbox): Promise<Receipt>;
  /**
   * Tells one person something about a channel, or about a server or workspace named without one, in private; `key` makes a
   * repeat harmless. Throws DeliveryError only.
   */
  notify?(person: string, reply: Reply, about: { channel: string; key: string }): Promise<void>;
  /**
   * What is wrong with the bot's standing on the platform, asked anew: keys, scopes, the clock, and permissions in `channel` where
   * one is given. Works before `start`, too, and never throws.
   */
  check(channel?: string): Promise<Finding[]>;
  /** Undefined while all is well; else one sentence for /healthz. */
  trouble(): string | undefined;
  stop(): Promise<void>;
}
