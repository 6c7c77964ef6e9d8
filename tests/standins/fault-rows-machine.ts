/** Faults of the machine that the bot runs on: its end, its disk, its database, its clock, its sleep, and a second bot. */
import Sqlite from 'better-sqlite3';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { FaultRow } from './fault-rows.ts';

const DAY = 24 * 60;
const BOTH: FaultRow['on'] = ['discord', 'slack'];

/** No file of the process may grow beyond what it has: its writes fail in the midst of the delivery. */
const FULL_DISK = 300;

export const MACHINE_ROWS: FaultRow[] = [
  {
    fault: 'killed (kill -9) after the second message arrived, before its answer',
    on: BOTH,
    async run(place) {
      const life = place.life();
      place.breaks(() => {
        setImmediate(() => life.child.kill('SIGKILL'));
        return { kind: 'lose' };
      }, [2]);
      await life.ended;
      place.proxy.breaks(() => undefined);
      place.look();
      await place.beat(3);
    },
  },
  {
    fault: 'disk full for 3 minutes',
    sees: /^08:03 × \d$/,
    on: BOTH,
    async run(place) {
      await place.life(FULL_DISK).ended;
      place.look();
      await place.beat(3, 6);
    },
  },
  {
    fault: 'database locked by another program for a while',
    on: BOTH,
    async run(place) {
      const other = new Sqlite(place.database);
      other.exec('begin immediate');
      const beating = place.beat(0);
      await new Promise((resolve) => setImmediate(resolve));
      other.exec('commit');
      other.close();
      await beating;
    },
  },
  {
    fault: 'clock an hour ahead, then set right',
    sees: /^08:30 × \d; day 2, 08:00 × \d\. “This digest comes late/,
    on: BOTH,
    run: (place) => place.beat(-30, 30, -29, 0, 1, DAY),
  },
  {
    fault: 'clock set back by two hours after the digest',
    on: BOTH,
    run: (place) => place.beat(0, -120, -1, 0, 1, DAY),
  },
  {
    fault: 'clock a year ahead for a moment',
    sees: /^day 366, 08:00 × \d; 08:00 × \d; day 2, 08:00 × \d\./,
    on: BOTH,
    run: (place) => place.beat(-60, 365 * DAY, -59, 0, DAY),
  },
  {
    fault: 'machine suspended for 2 hours',
    sees: /^10:00 × \d; day 2, 08:00 × \d\. “This digest comes late/,
    on: BOTH,
    run: (place) => place.beat(-10, 120, DAY),
  },
  {
    fault: 'machine suspended for 3 days',
    sees: /^day 4, 09:00 × \d; day 5, 08:00 × \d\..*It also covers what was due Tue 2 Dec/,
    on: BOTH,
    run: (place) => place.beat(-10, 3 * DAY + 60, 4 * DAY),
  },
  {
    fault: 'two bots on one database',
    on: BOTH,
    async run(place) {
      const second = await openSqlite(place.database);
      await place.process(second);
      await place.beatTogether(0);
      await place.beatTogether(DAY);
      await second.close();
    },
  },
];
