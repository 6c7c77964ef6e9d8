/** What a channel may choose about its digest: when it comes, what of the story it tells, and what happens when it could not come. */

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Hours of local time in which nothing is posted; from after to: over midnight. */
export type QuietHours = { from: string; to: string };

/** When a digest is due, in local time. */
export type DueRule = {
  /** Local times, 24 h, in order: "08:00", "08:00,18:00". */
  at: string;
  days: Weekday[];
  /** Days of the month in place of days of the week: 1 to 31, -1 for the last; a month without that day: its last. */
  monthDays?: number[];
  /** IANA zone. */
  timezone: string;
  /** What is due within these hours waits until they end. */
  quiet?: QuietHours;
};

/** What happens to a digest that could not be sent in time: sent late (the default), told in the next, or left out. */
export type MissedRule = 'late' | 'fold' | 'skip';

export type DigestSettings = DueRule & {
  missed?: MissedRule;
  /** Ids of the topics it tells of; absent: all. */
  topics?: string[];
  /** How far back it looks, in days; absent: as far as the articles go. */
  windowDays?: number;
  /** `short`: the bottom line, what is new, counts. */
  format?: 'short' | 'long';
};
