/** A digest's settings as typed: each its own, or that of channel and server. */
import type { Topic } from './model.ts';
import type { Inherited, KeptDigest } from './settings.ts';
import { changedSettings, parseSchedule, type TypedSettings } from './settings-parse.ts';

export type TypedDigest = Omit<TypedSettings, 'schedule' | 'format'> & {
  /** Times and days in one. */
  schedule: string;
  timezone?: string | undefined;
  format?: 'short' | 'long' | 'default' | undefined;
};

/** Takes a setting back: what channel and server say holds again. */
export function isDefault(words: string | undefined): boolean {
  return /^(?:default|inherit)$/i.test(words?.trim() ?? '');
}

/**
 * The settings `before` with what was typed in their place; what is typed is the digest's own from then on, and `default` gives it
 * back to channel and server. Throws a UserError for words that mean nothing.
 */
export function chosenDigest(before: KeptDigest, typed: TypedDigest, topics: Topic[]): KeptDigest {
  const own = <Words extends string>(words: Words | undefined) => (isDefault(words) ? undefined : words);
  // A zone or days typed at another's place are understood there.
  const schedule = [typed.schedule, own(typed.timezone)].filter(Boolean).join(' ');
  const format = typed.format === 'default' ? undefined : typed.format;
  const made = changedSettings(
    before,
    {
      schedule,
      topics: own(typed.topics),
      window: typed.window,
      format,
      quiet: own(typed.quiet),
      missed: typed.missed,
    },
    topics,
  );
  const given: Record<Inherited, string | undefined> = {
    timezone: isDefault(typed.timezone) ? 'default' : schedule && parseSchedule(schedule).timezone,
    topics: typed.topics,
    quiet: typed.quiet,
    format: typed.format,
  };
  const names = Object.keys(given) as Inherited[];
  const inherits = names.filter((name) => (given[name] ? isDefault(given[name]) : before.inherits?.includes(name)));
  const { homeTimezone, homeLanguage } = before;
  return {
    ...made,
    ...(inherits.length > 0 && { inherits }),
    ...(homeTimezone !== undefined && { homeTimezone }),
    ...(homeLanguage !== undefined && { homeLanguage }),
  };
}
