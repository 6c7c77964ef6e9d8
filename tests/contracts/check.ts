/** What every adapter promises of its `check`, before and after it is started; one suite, run by each of them. */

import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../src/core/ports.ts';
import { english } from '../../src/core/say.ts';

/** A sentence or more, in one line. */
const SENTENCES = /^[^\n]+[.)]$/;

/**
 * Runs the suite. `started` runs and is well; `fresh` is one like it that was not started; `refused` has a wrong key and `cut` has
 * nobody at its address; both are absent where there are no keys.
 */
export function checkContract(
  started: () => Adapter,
  fresh: () => Adapter,
  refused: (() => Adapter) | undefined,
  cut: (() => Adapter) | undefined,
  channel: string,
): void {
  describe('the contract of check', () => {
    it('finds nothing where all is well, started or not, with a channel or without', async () => {
      for (const adapter of [started(), fresh()])
        for (const place of [channel, undefined]) expect(await adapter.check(place)).toEqual([]);
    });

    it('leaves the adapter as it was', async () => {
      const adapter = started();
      const before = adapter.trouble();
      await Promise.all([adapter.check(channel), adapter.check(), adapter.check(channel)]);
      expect(adapter.trouble()).toBe(before);
    });

    for (const [what, make] of [
      ['a wrong key', refused],
      ['nobody at its address', cut],
    ] as const) {
      if (!make) continue;
      it(`tells of ${what} in one line with what to do, throws nothing, and shows no key`, async () => {
        const findings = await make().check(channel);
        expect(findings.length).toBeGreaterThan(0);
        for (const finding of findings) {
          expect(english(finding.wrong)).toMatch(SENTENCES);
          expect(english(finding.mend)).toMatch(SENTENCES);
          expect(JSON.stringify(finding)).not.toMatch(/wrong\.token|-wrong-|stand-in|standin/);
        }
      });
    }
  });
}
