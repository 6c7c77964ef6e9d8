/** What a server or workspace, a channel and a person each choose, and what of it holds where they meet. */
import type { DigestSettings, QuietHours } from './digest-settings.ts';
import type { Language } from './language.ts';
import { tenantOf } from './tenant.ts';

/** From near to far: what the nearer one chose holds. */
export type Level = 'person' | 'channel' | 'server';
/** Whose settings: a person, a channel, or a server or workspace, by the name the bot has for it. */
export type Place = { level: Level; name: string };

/** A role of a Discord server or a user group of a Slack workspace, by the platform's id. */
export type Group = { id: string; name: string };

/** What may be chosen. Absent: what the next level says. */
export type Settings = {
  /** The story that a line without a command word is about, by its id. */
  briefing?: string;
  /** Ids of the topics told of, by the story's id; none: all of them. */
  topics?: Record<string, string[]>;
  quiet?: QuietHours | 'none';
  /** IANA. */
  timezone?: string;
  /** Of labels; quotes stay as they are. */
  language?: Language;
  format?: 'short' | 'long';
  /** Who may change this beside those whom the platform lets manage. */
  managers?: Group;
  /** A digest that was turned off, as it was, by the story's id. */
  digests?: Record<string, KeptDigest>;
};
export type KeptDigest = DigestSettings & Inheriting;

/** What a digest takes from its channel and server as it stands there, in place of a choice of its own. */
export type Inherited = 'timezone' | 'quiet' | 'topics' | 'format';
/** `homeTimezone` and `homeLanguage` hold where neither channel nor server chose one: those of whoever set it up and of where they did. */
export type Inheriting = { inherits?: Inherited[]; homeTimezone?: string; homeLanguage?: Language };

/** Of one level: what is given is put in place of what stood there, `undefined` takes it away. Of `topics` and `digests` story by story. */
export type SettingsChange = {
  [Key in Exclude<keyof Settings, 'topics' | 'digests'>]?: Settings[Key] | undefined;
} & {
  topics?: Record<string, string[] | undefined>;
  digests?: Record<string, KeptDigest | undefined>;
};

/** A value and the level that chose it. */
export type Chosen<Value> = { value: Value; from: Level };
/** What holds for one story. */
export type Merged = {
  briefing?: Chosen<string>;
  topics?: Chosen<string[]>;
  quiet?: Chosen<QuietHours | 'none'>;
  timezone?: Chosen<string>;
  language?: Chosen<Language>;
  format?: Chosen<'short' | 'long'>;
  managers?: Chosen<Group>;
};

/** The part of the store that keeps settings. */
export interface SettingsStore {
  /** Empty where nothing was chosen. */
  settings(place: Place): Promise<Settings>;
  /** Changes what is named and nothing else, whoever else changes something at the same moment; gives what holds then. */
  changeSettings(place: Place, change: SettingsChange): Promise<Settings>;
}

/** The settings with the change made; nothing that is empty stays. */
export function changed(before: Settings, change: SettingsChange): Settings {
  const { topics, digests, ...plain } = change;
  const after: SettingsChange = {
    ...before,
    ...plain,
    ...(topics && { topics: { ...before.topics, ...topics } }),
    ...(digests && { digests: { ...before.digests, ...digests } }),
  };
  for (const key of ['topics', 'digests'] as const) {
    const known = Object.entries(after[key] ?? {}).filter(([, value]) => value !== undefined);
    if (known.length > 0) Object.assign(after, { [key]: Object.fromEntries(known) });
    else delete after[key];
  }
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)) as Settings;
}

/**
 * What holds for a story where several levels meet, given from near to far, with the level that each value is from.
 * @example merged([['person', { format: 'short' }], ['server', { format: 'long' }]], 'talks').format // short, from person
 */
export function merged(levels: [Level, Settings][], briefingId: string): Merged {
  const nearest = <Value>(read: (settings: Settings) => Value | undefined): Chosen<Value> | undefined => {
    for (const [from, settings] of levels) {
      const value = read(settings);
      if (value !== undefined) return { value, from };
    }
    return undefined;
  };
  const found = {
    briefing: nearest(({ briefing }) => briefing),
    topics: nearest(({ topics }) => topics?.[briefingId]),
    quiet: nearest(({ quiet }) => quiet),
    timezone: nearest(({ timezone }) => timezone),
    language: nearest(({ language }) => language),
    format: nearest(({ format }) => format),
    managers: nearest(({ managers }) => managers),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Merged;
}

/** The channel and, where it is in one, the server or workspace: from near to far. */
export function placesOf(channel: string): Place[] {
  const server = tenantOf(channel);
  return [
    { level: 'channel', name: channel },
    ...(server === channel ? [] : [{ level: 'server' as const, name: server }]),
  ];
}

/** What was chosen at these places, in their order. */
export async function levelsOf(store: SettingsStore, places: Place[]): Promise<[Level, Settings][]> {
  return Promise.all(
    places.map(async (place): Promise<[Level, Settings]> => [place.level, await store.settings(place)]),
  );
}

/** The topics told of, where fewer than all are. */
export function topicsChosen({ topics }: Merged): string[] | undefined {
  return topics && topics.value.length > 0 ? topics.value : undefined;
}

/** The quiet hours, where there are any. */
export function quietChosen({ quiet }: Merged): QuietHours | undefined {
  return quiet && quiet.value !== 'none' ? quiet.value : undefined;
}

/** The part of a story and the length in which it is told. */
export function viewChosen(chosen: Merged): Pick<DigestSettings, 'topics' | 'format'> {
  const topics = topicsChosen(chosen);
  return { ...(topics && { topics }), ...(chosen.format && { format: chosen.format.value }) };
}
