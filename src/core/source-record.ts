/** The sources of a story that are read again and again: how each does, and what people in chat may do with them. */
import type { Message } from './message.ts';
import type { SourceSpec } from './model.ts';

/** How a source does: `fresh` and `quiet` can be read, the others cannot (`gone` for good). */
export type SourceState = 'new' | 'fresh' | 'quiet' | 'failing' | 'blocked' | 'gone';

/** What is known of a source that is read again and again. Instants are ISO. */
export type SourceRecord = {
  /** Stable in its scope: made of what the source reads. */
  id: string;
  spec: SourceSpec;
  /** As people call it: what it calls itself, else its address. */
  name: string;
  state: SourceState;
  /** Since when it is in this state. */
  since: string;
  /** Why it cannot be read. */
  why?: Message;
  /** When it was last tried, last read, and last had something new. */
  triedAt?: string;
  readAt?: string;
  newsAt?: string;
  /** Not to be asked again before; absent once it is gone. */
  nextAt?: string;
  /** The pause between two readings, in minutes: shorter while it brings news. */
  everyMinutes: number;
  /** How often in a row it could not be read. */
  failures: number;
  /** Where it moved for good; it is asked there. */
  movedTo?: string;
  /** Who added it in chat; absent for those of the briefing's own file. */
  addedBy?: string;
  /** The tenant whose manager added it (see `tenantOf`): another's cannot take it out. */
  addedIn?: string;
  addedAt: string;
};

/** The sources of the story that are read again and again. */
export interface SourceDesk {
  list(): Promise<SourceRecord[]>;
  /** Adds what stands at an address and reads it. Throws a UserError when there is nothing to read. */
  add(address: string, by: string, tenant?: string): Promise<SourceReading[]>;
  /** How many articles went with it; undefined for a source that is not to be removed in chat. */
  remove(id: string): Promise<number | undefined>;
  /** Reads every source now. */
  check(): Promise<SourceReading[]>;
}
/** What a reading of a source came to, in articles; not `done`: it takes longer than somebody waits. */
export type SourceReading = {
  record: SourceRecord;
  done: boolean;
  added: number;
  updated: number;
  copies: number;
  skipped: { item: string; why: string }[];
};
