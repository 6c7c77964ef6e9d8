/** The tables as kysely sees them; `migrations.ts` makes them. Instants are stored as UTC ISO strings with milliseconds. */
import type { Generated, Kysely, Transaction } from 'kysely';

export type Tables = {
  articles: {
    seq: Generated<number>;
    scope: string;
    source_key: string;
    id: string;
    headline: string;
    text: string;
    /** The other fields of the article, JSON. */
    fields: string;
    content_hash: string;
    /** See `newestFirst` and `originality` in order.ts. */
    sort_key: string;
    origin_key: string;
    /** Who counts as the publisher: the wire's name, else the publisher's, else the site's. */
    publisher: string | null;
    first_seen_at: string;
    /** Articles that are copies of one another share a cluster. */
    cluster: number | null;
    /** `seq` of the article that stands for the cluster; null for that one itself. */
    duplicate_of: number | null;
    /** Its keys in `copy_keys`, a JSON array. */
    fingerprint: string;
    /** The engine whose reading is kept, '' when unread. */
    read_by: Generated<string>;
  };
  copy_keys: { key: number; seq: number };
  corpora: { scope: string; version: number; articles: number; duplicates: number };
  publishers: { scope: string; name: string; articles: number };
  readings: { seq: number; engine: string; json: string };
  about: { scope: string; about: string; sort_key: string; id: string; seq: number };
  derived: { scope: string; name: string; version: string; json: string };
  looks: { scope: string; reader: string; at: string };
  replies: {
    seq: Generated<number>;
    id: string;
    reader: string;
    channel: string;
    at: string;
    line: string;
    json: string;
    /** The set of articles it was made from; '' for those kept before this was noted. */
    scope: string;
  };
  subscriptions: {
    id: string;
    platform: string;
    channel: string;
    briefing_id: string;
    created_by: string;
    /** Null while the subscription is paused. */
    due_at: string | null;
    /** When a paused one is tried again; null while it is not paused. */
    probe_at: string | null;
    /** 1 once whoever set it up was told that it is paused. */
    told: Generated<number>;
    json: string;
  };
  deliveries: {
    id: string;
    subscription_id: string;
    due_at: string;
    state: string;
    claimed_at: string;
    /** From when on any process may take a claimed one up. */
    free_at: Generated<string>;
    json: string;
  };
  delivery_parts: {
    delivery_id: string;
    part: number;
    body: string;
    tried_at: Generated<string | null>;
    message_id: Generated<string | null>;
  };
  sources: { seq: Generated<number>; scope: string; id: string; json: string; memory: string };
  posted: {
    scope: string;
    id: string;
    channel: string;
    article_id: string;
    at: string;
    /** 1 while its article may have changed since it was looked at. */
    doubtful: number;
    corrected_at: string | null;
    json: string;
  };
  seen_events: { key: string; at: string };
  flags: { scope: string; place: string; at: string; id: string; reader: string; json: string };
  handovers: { scope: string; channel: string; at: string; reader: string; json: string };
  digests: { scope: string; id: string; channel: string; at: string; reply_id: string };
  /** `removed_at` is null while the tenant has the bot; `greeted` names the installation that was greeted last. */
  tenants: { id: string; removed_at: string | null; greeted: Generated<string | null> };
  /** `level` is person, channel or server. */
  settings: { level: string; name: string; json: string };
  installations: { id: string; sealed: string; at: string };
};

export type Database = Kysely<Tables>;
export type Work = Transaction<Tables>;
