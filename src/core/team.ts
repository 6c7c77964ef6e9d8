/** What a team notes together: passages it doubts, shifts it handed over, digests it was sent; and the part of the store for it. */
import type { Scope } from './ports.ts';
import type { Say } from './say.ts';

/** Somebody who did something: the platform's name for them, and what they are called, where that is known. */
export type Who = { by: string; name?: string };

/** A passage that somebody doubts: `quote` is its exact words, so that it is found again wherever it moves to. */
export type Flag = Who & {
  /** The same for the same passage, person and place. */
  id: string;
  articleId: string;
  start: number;
  end: number;
  quote: string;
  headline: string;
  publisher: string;
  /** ISO instant. */
  at: string;
  why?: string;
};

/** A handover that was acknowledged: what became known up to `until` is the next shift's. */
export type Handover = Who & { until: string; at: string };

/** A digest that was posted: when it was made, for which channel, and the reply it was. */
export type SentDigest = { id: string; channel: string; at: string; replyId: string };

/** What a team notes, in the domain's words. `place` is the server, workspace or conversation that shares it. */
export interface TeamStore {
  /** Adds or replaces by its id. */
  saveFlag(scope: Scope, place: string, flag: Flag): Promise<void>;
  /** Earliest first. */
  flags(scope: Scope, place: string): Promise<Flag[]>;
  removeFlag(scope: Scope, place: string, id: string): Promise<void>;

  saveHandover(scope: Scope, channel: string, handover: Handover): Promise<void>;
  /** The one acknowledged last, by `now`. */
  lastHandover(scope: Scope, channel: string, now: string): Promise<Handover | undefined>;

  /** Digests are found for two years; their replies are kept as all replies are. The first of an id stands. */
  saveDigest(scope: Scope, digest: SentDigest): Promise<void>;
  sentDigest(scope: Scope, id: string): Promise<SentDigest | undefined>;
}

/** What somebody is called before others; nobody is named by a platform's number. */
export function nameOf({ name }: Who, say: Say): string {
  return name?.trim() || say('somebody');
}

/**
 * Who shares what is noted in a channel: all of a Discord server or a Slack workspace; a conversation of two keeps it to
 * itself, as does a channel of any other platform.
 */
export function placeOf(channel: string): string {
  const [platform, tenant, room] = channel.split(':');
  if (room === undefined || tenant === 'dm') return channel;
  if (platform === 'slack' && !/^[CG]/.test(room)) return channel;
  return `${platform}:${tenant}`;
}
