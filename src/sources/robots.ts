/** What sites allow robots (RFC 9309), asked once a day of each. */
import robotsParser from 'robots-parser';
import { FetchError } from '../core/errors.ts';
import { decodeText } from './decode.ts';

// Its types describe an ES module, which it is not: the import is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309, section 2.4: not to be kept longer than a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Section 2.5: at least 500 KiB must be read; more is not. */
const MAX_BYTES = 500 * 1024;
/** A site may ask for a longer pause; one that would stop us altogether is cut to this, in seconds. */
const LONGEST_PAUSE = 60;
const SITES_KEPT = 5000;

export type Rules = {
  allows(url: URL): boolean;
  /** The pause between two requests that the site asks for, in milliseconds; 0 where it asks for none. */
  pauseMs: number;
};

/**
 * The rules of a URL's site. `get` fetches robots.txt without asking for rules. A site without the file (4xx) allows all, one
 * that cannot tell (5xx, no answer) allows nothing until it can: its trouble is thrown on (RFC 9309, sections 2.3.1.3 and 2.3.1.4).
 */
export function createRobots(
  agent: string,
  get: (url: URL, maxBytes: number) => Promise<Uint8Array>,
  clock: () => number,
): (url: URL) => Promise<Rules> {
  const kept = new Map<string, { until: number; rules: Promise<Rules> }>();

  async function read(origin: string): Promise<Rules> {
    const address = new URL('/robots.txt', origin);
    try {
      const text = decodeText(await get(address, MAX_BYTES)) ?? '';
      const parsed = parseRobots(address.href, text);
      const delay = Math.min(parsed.getCrawlDelay(agent) ?? 0, LONGEST_PAUSE);
      return { allows: (url) => parsed.isAllowed(url.href, agent) ?? true, pauseMs: delay * 1000 };
    } catch (error) {
      const unreachable =
        !(error instanceof FetchError) || ['failed', 'limited', 'time', 'network'].includes(error.problem);
      if (unreachable) throw error;
      return { allows: () => true, pauseMs: 0 };
    }
  }

  return (url) => {
    const known = kept.get(url.origin);
    if (known && known.until > clock()) return known.rules;
    const rules = read(url.origin);
    kept.set(url.origin, { until: clock() + KEPT_MS, rules });
    // What could not be read is asked for again with the next request.
    rules.catch(() => kept.delete(url.origin));
    const [oldest] = kept.keys();
    if (kept.size > SITES_KEPT && oldest !== undefined) kept.delete(oldest);
    return rules;
  };
}
