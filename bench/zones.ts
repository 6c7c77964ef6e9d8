/** Every IANA zone from 2025 to 2030: what the schedule says is due against an independent calculation. Prints counts. */
import type { DueRule, Weekday } from '../src/core/digest-settings.ts';
import { nextDue, zoneNames } from '../src/core/due.ts';
import { dueInstants, type Stretch, stretchesOf } from './wall-clock.ts';

const FIRST = '2025-01-01';
const LAST = '2030-12-31';
const DAY = 86_400_000;
const WEEK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const HALF_HOURS = Array.from(
  { length: 48 },
  (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
);

/** Rules that are walked through all six years. */
const ALL_YEARS: Omit<DueRule, 'timezone'>[] = [
  { at: '08:00', days: WEEK },
  { at: '02:30,18:00', days: ['sun'], quiet: { from: '22:00', to: '03:15' } },
  { at: '00:00', days: [], monthDays: [1, 31] },
  { at: '23:30', days: ['sat', 'sun'], quiet: { from: '23:00', to: '00:30' } },
];

let slots = 0;
let changes = 0;
const differences: string[] = [];

/** Walks the rule from one due instant to the next and compares each. */
function compare(rule: DueRule, stretches: Stretch[], first: string, last: string): void {
  const expected = dueInstants(rule, stretches, first, last);
  let after = new Date(Date.parse(expected[0] ?? first) - 1).toISOString();
  for (const instant of expected) {
    const due = nextDue(rule, after);
    slots += 1;
    if (due !== instant) differences.push(`${JSON.stringify(rule)} after ${after}: ${due}, not ${instant}`);
    after = instant;
  }
}

const wanted = process.argv.slice(2);
const zones = zoneNames().filter((zone) => wanted.length === 0 || wanted.includes(zone));
for (const timezone of zones) {
  const stretches = stretchesOf(timezone, Date.parse(FIRST) - 3 * DAY, Date.parse(LAST) + 4 * DAY);
  for (const rule of ALL_YEARS) compare({ ...rule, timezone }, stretches, FIRST, LAST);
  for (const { start } of stretches.slice(1)) {
    changes += 1;
    const [from, to] = [-1, 1].map((days) => new Date(start + days * DAY).toISOString().slice(0, 10));
    // One time a day, so that times which meet at a gap are told apart.
    for (const at of HALF_HOURS) compare({ at, days: WEEK, timezone }, stretches, from ?? FIRST, to ?? LAST);
  }
}
console.log(
  `zones ${zones.length}, changes of the clocks ${changes}, slots compared ${slots}, differences ${differences.length}`,
);
for (const difference of differences.slice(0, 20)) console.log(difference);
process.exitCode = differences.length > 0 ? 1 : 0;
