/** Every fault, what people in the channel saw of it, and what whoever set the digest up was told: by running it. */
import { afterAll, describe, expect, it } from 'vitest';
import { type FaultPlace, FIRST, openPlace } from './standins/fault-place.ts';
import { FAULT_ROWS } from './standins/fault-rows.ts';

const table = new Map<string, string[]>();

/** "08:00", with the day where it is not the first. */
function timeOf(instant: string): string {
  const days = Math.floor((Date.parse(instant.slice(0, 10)) - Date.parse(FIRST.slice(0, 10))) / 86_400_000);
  return `${days === 0 ? '' : `day ${days + 1}, `}${instant.slice(11, 16)}`;
}

/** What stands in the channel: how many messages came when, and what they say about being late. */
function seenIn({ came }: FaultPlace): string {
  const here = came.filter(({ message }) => !message.direct);
  const times = [...Map.groupBy(here, ({ at }) => at)].map(([at, some]) => `${timeOf(at)} × ${some.length}`);
  const said = here.flatMap(({ message }) => message.text.match(NOTES) ?? []);
  return [times.join('; ') || 'nothing', ...said.map((note) => `“${note}”`)].join('. ');
}

const IN_TIME = /^08:00 × \d/;
const NOTHING = /^–$/;
const NOTES = /(?:This digest comes late|It also covers|Left out)[^.\n]*\./g;

/** The private messages, without their headings. */
function toldBy({ came }: FaultPlace): string {
  const direct = came.filter(({ message }) => message.direct);
  return direct.map(({ at, message }) => `${timeOf(at)}: ${message.text.replace(/\s+/g, ' ')}`).join(' ') || '–';
}

/** The row of `digest when` that is not well. */
function troubleIn(answer: string): string {
  const found = /"Due before","([^"]*)"/.exec(answer)?.[1] ?? /It is paused[^"]*/.exec(answer)?.[0];
  return found ?? '–';
}

const row = (cells: string[]) =>
  `| ${cells.map((cell) => cell.replace(/127\.0\.0\.1:\d+/g, 'the platform').replaceAll('|', '/')).join(' | ')} |`;

describe.each(FAULT_ROWS)('$fault', ({ fault, on, run, sees = IN_TIME, told = NOTHING, health = NOTHING }) => {
  it.each(on)('in %s leaves no message lost or doubled', { timeout: 120_000 }, async (platform) => {
    const place = await openPlace(platform);
    try {
      let asked = '–';
      let trouble = '–';
      await run(place, async () => {
        asked = troubleIn(await place.asked());
        trouble = place.trouble() ?? '–';
      });
      const cells = [fault, place.name, seenIn(place), asked, toldBy(place), trouble];
      table.set(`${fault} ${platform}`, cells);
      expect(cells[2]).toMatch(sees);
      expect(cells[4]).toMatch(told);
      expect(trouble).toMatch(health);
      const keys = place.came.map(({ message }) => message.key);
      expect(new Set(keys).size).toBe(keys.length);
      const deliveries = await place.store.deliveries('s1', 20);
      const sent = deliveries.filter(({ state }) => state === 'sent').length;
      const saidLate = deliveries.filter((one) => one.lateSaid).length;
      const here = place.came.filter(({ message }) => !message.direct);
      expect(here).toHaveLength(sent * (platform === 'slack' ? 3 : 2) + saidLate);
    } finally {
      await place.close();
    }
  });
});

afterAll(async () => {
  const head = ['Fault', 'Platform', 'In the channel', 'Who asks meanwhile', 'Who set it up, in private', '/healthz'];
  const rows = FAULT_ROWS.flatMap(({ fault, on }) => on.map((platform) => table.get(`${fault} ${platform}`) ?? []));
  const text = [row(head), row(head.map(() => '---')), ...rows.map(row), ''].join('\n');
  if (process.env.FAULTS) process.stdout.write(text);
});
