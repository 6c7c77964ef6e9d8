/** A digest that was built in time and could be sent only hours later: it says so, once, whatever breaks. */
import { afterEach, describe, expect, it } from 'vitest';
import { sayerOf } from '../src/core/labels.ts';
import { LANGUAGES, type Language } from '../src/core/language.ts';
import { lateReply } from '../src/core/missed.ts';
import { subscription } from './contracts/article.ts';
import { type FaultPlace, FIRST, openPlace } from './standins/fault-place.ts';

const DAY = 24 * 60;
const LATE = /This digest comes late: it was due Tue 2 Dec 2025, 08:00[^.]*\. It tells what was known then\./;
const FAILS = { kind: 'answer', status: 503, body: {} } as const;

let place: FaultPlace | undefined;
afterEach(async () => {
  await place?.close();
  place = undefined;
});

/** Nothing is taken from 08:00 until ten; the digest was built by then. */
async function closedUntilTen(platform: 'discord' | 'slack'): Promise<FaultPlace> {
  const made = await openPlace(platform);
  place = made;
  made.breaks(() => FAILS);
  for (let minute = 0; minute < 120; minute += 15) await made.beat(minute);
  expect(made.came).toEqual([]);
  return made;
}
const texts = ({ came }: FaultPlace) => came.map(({ message }) => message.text);
const lateOnes = (shown: string[]) => shown.filter((text) => LATE.test(text));
const keysOf = ({ came }: FaultPlace) => came.map(({ message }) => message.key);

describe.each(['discord', 'slack'] as const)('in %s', (platform) => {
  const parts = platform === 'slack' ? 3 : 2;

  it('it says so behind its last message, and the next digest does not', async () => {
    const here = await closedUntilTen(platform);
    here.proxy.breaks(() => undefined);
    await here.beat(120, 125, 140);
    expect(texts(here)).toHaveLength(parts + 1);
    expect(texts(here).at(-1)).toMatch(LATE);
    expect(lateOnes(texts(here))).toHaveLength(1);
    await here.beat(DAY);
    expect(texts(here)).toHaveLength(2 * parts + 1);
    expect(
      texts(here)
        .slice(parts + 1)
        .join(),
    ).not.toMatch(/comes late|It also covers/);
  });

  it('says nothing of five minutes, nor where only the answer of the platform was lost', async () => {
    place = await openPlace(platform);
    place.breaks(() => ({ kind: 'lose' }), [parts]);
    await place.beat(0, 4, 10);
    expect(texts(place)).toHaveLength(parts);
    expect(texts(place).join()).not.toMatch(/comes late/);
  });

  it.each([
    ['never arrived', 'drop'],
    ['arrived, and the answer was lost', 'lose'],
  ] as const)('says it once though the word itself %s, by another process if need be', async (_, kind) => {
    const here = await closedUntilTen(platform);
    here.breaks(() => ({ kind }), [parts + 1]);
    await here.beat(120);
    here.proxy.breaks(() => undefined);
    await here.restart();
    await here.beat(125, 130, 150);
    expect(lateOnes(texts(here))).toHaveLength(1);
    expect(new Set(keysOf(here)).size).toBe(parts + 1);
    expect(keysOf(here)).toHaveLength(parts + 1);
    expect((await here.store.deliveries('s1', 1))[0]).toMatchObject({ state: 'sent', lateSaid: true });
  });

  it('was sent, for the next one, though the word could not follow', async () => {
    const here = await closedUntilTen(platform);
    let seen = 0;
    here.breaks(() => (++seen > parts ? FAILS : undefined));
    for (let minute = 120; minute < 10 * 60; minute += 15) await here.beat(minute);
    expect(texts(here)).toHaveLength(parts);
    expect((await here.store.deliveries('s1', 1))[0]).toMatchObject({ state: 'sent' });
    here.proxy.breaks(() => undefined);
    await here.beat(DAY);
    expect(texts(here)).toHaveLength(2 * parts);
    expect(texts(here).join()).not.toMatch(/It also covers/);
  });
});

it('shows the word in the channel of Slack, too, not in the thread alone', async () => {
  const here = await closedUntilTen('slack');
  here.proxy.breaks(() => undefined);
  await here.beat(120, 140);
  const [top, ...thread] = here.slack?.posted ?? [];
  expect(thread.map((one) => one.thread)).toEqual(thread.map(() => top?.ts));
  expect([top, ...thread].map((one) => String(one?.args.reply_broadcast))).toEqual([
    'undefined',
    'undefined',
    'undefined',
    'true',
  ]);
});

it.each(Object.keys(LANGUAGES) as Language[])(
  'says it in the language of the channel (%s), in its zone',
  (language) => {
    const { cards } = lateReply(subscription('s1', { timezone: 'Europe/Kyiv' }), FIRST, FIRST, sayerOf(language));
    const said = JSON.stringify(cards);
    expect(said).toMatch(/10:00/);
    if (language !== 'en') expect(said).not.toMatch(/\b(?:digest comes late|was due|known then)\b/i);
  },
);
