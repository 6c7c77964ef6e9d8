/** What a command sees of settings: what holds for whoever asks and for the channel, and how each level is changed. */
import type { Request } from './command.ts';
import { followSettings } from './inherit.ts';
import { type Language, languageOf } from './language.ts';
import type { Visibility } from './model.ts';
import type { Store } from './ports.ts';
import {
  type Group,
  type Level,
  type Merged,
  merged,
  type Place,
  placesOf,
  type Settings,
  type SettingsChange,
} from './settings.ts';

export interface Choices {
  /** What holds for answers to the person alone. */
  mine: Merged;
  /** What holds for what is posted in the channel. */
  posted: Merged;
  /** In which labels are said: what was chosen, else what the platform tells, else English. */
  languages: Record<Visibility, Language>;
  /** The person's zone as the platform tells it. */
  platformTimezone?: string;
  /** The levels there are here, from near to far: a conversation of two is in no server. */
  levels: [Level, Settings][];
  /** Changes one level and brings digests and watches that follow it up to it; gives how many that were. */
  change(level: Level, change: SettingsChange): Promise<number>;
  /** The same choices as they stand by now. */
  again(): Promise<Choices>;
  /** Who may manage, beside those whom the platform lets. */
  managers(level: Level): Promise<Group | undefined>;
}

/** The person who asks, the channel and its server. */
export function placesOfRequest({ reader, channel }: Pick<Request, 'reader' | 'channel'>): Place[] {
  return [{ level: 'person', name: reader }, ...placesOf(channel)];
}

/** The choices of a request, of what was read of its places before. */
export function choicesOf(parts: {
  store: Store;
  request: Request;
  levels: [Level, Settings][];
  briefingId: string;
  now: string;
}): Choices {
  const { store, request, levels, briefingId, now } = parts;
  const places = placesOfRequest(request);
  const shared = levels.filter(([level]) => level !== 'person');
  const mine = merged(levels, briefingId);
  const posted = merged(shared, briefingId);
  return {
    mine,
    posted,
    languages: {
      private: request.language ?? mine.language?.value ?? languageOf(request.locale) ?? 'en',
      channel: request.language ?? posted.language?.value ?? languageOf(request.channelLocale) ?? 'en',
    },
    ...(request.timezone !== undefined && { platformTimezone: request.timezone }),
    levels,
    async change(level, change) {
      const place = places.find((one) => one.level === level);
      if (!place) return 0;
      await store.changeSettings(place, change);
      return followSettings(store, place, now);
    },
    async again() {
      const read = places.map(async (place): Promise<[Level, Settings]> => [place.level, await store.settings(place)]);
      return choicesOf({ ...parts, levels: await Promise.all(read) });
    },
    managers: async (level) =>
      merged(level === 'server' ? shared.filter(([one]) => one === 'server') : shared, briefingId).managers?.value,
  };
}
