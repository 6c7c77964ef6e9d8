/** What a command sees of settings: what holds for whoever asks and for the channel, and how each level is changed. */
import type { Request } from './command.ts';
import { followSettings } from './inherit.ts';
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
  /** The levels there are here, from near to far: a conversation of two is in no server. */
  levels: [Level, Settings][];
  /** Changes one level; digests and watches that follow it are moved. */
  change(level: Level, change: SettingsChange): Promise<void>;
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
  const posted = levels.filter(([level]) => level !== 'person');
  return {
    mine: merged(levels, briefingId),
    posted: merged(posted, briefingId),
    levels,
    async change(level, change) {
      const place = places.find((one) => one.level === level);
      if (!place) return;
      await store.changeSettings(place, change);
      await followSettings(store, place, now);
    },
    async again() {
      const read = places.map(async (place): Promise<[Level, Settings]> => [place.level, await store.settings(place)]);
      return choicesOf({ ...parts, levels: await Promise.all(read) });
    },
    managers: async (level) =>
      merged(level === 'server' ? posted.filter(([one]) => one === 'server') : posted, briefingId).managers?.value,
  };
}
