/** What an expression of time says by itself, before anybody knows the day on which it was written. */
import type { Unit } from './date-calendar.ts';

export type DateMeaning =
  /** Holds its year: `value` is the TIMEX3 value. */
  | { kind: 'explicit'; value: string }
  /** A month, or a day of a month, without its year. A named weekday helps to tell the year. */
  | { kind: 'yearless'; month: number; day?: number; weekday?: number; which?: Which }
  /** A season or quarter without its year: `part` is SP, SU, FA, WI, Q1 to Q4. */
  | { kind: 'part'; part: string; which?: Which }
  /** A day of a month that the text names elsewhere: "the 15th". */
  | { kind: 'monthday'; day: number }
  /** ISO number, Monday is 1. `weeks`: so many more away ("a week ago Tuesday" is -1). */
  | { kind: 'weekday'; weekday: number; which?: Which; weeks?: number }
  /** A day of the week counted from the date named before it: "the following Tuesday" is +1, "that Tuesday" 0. */
  | { kind: 'weekdayOf'; weekday: number; step: number }
  /** Counted from the day of publication: yesterday is day -1, next month is month +1. */
  | { kind: 'relative'; unit: Unit; count: number }
  /** Counted from the date named before it: "the next day" is day +1. */
  | { kind: 'anchored'; unit: Unit; count: number };

export type Which = 'last' | 'this' | 'next';
