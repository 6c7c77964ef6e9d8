/** Counts requests that Discord refused, and stops posting long before it closes its doors to the whole address. */
import type { REST } from 'discord.js';

/** Discord bans an address after 10,000 in ten minutes. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
const WINDOW = 10 * 60_000;
/** Ours: answers to people, and other programs behind the same address, need the rest. */
const ENOUGH = 1_000;
const COUNTED = [401, 403, 404];

export type InvalidRequests = {
  /** How long nothing may be posted, in ms; undefined while all is well. */
  wait(): number | undefined;
};

/** Watches a client. 404 is not on Discord's list, but a bot that gets so many asks for the wrong things. */
export function countInvalidRequests(rest: REST, now: () => number = Date.now): InvalidRequests {
  const times: number[] = [];
  rest.on('response', (_, response) => {
    const shared = response.headers.get('x-ratelimit-scope') === 'shared';
    if (!COUNTED.includes(response.status) && (response.status !== 429 || shared)) return;
    times.push(now());
    if (times.length > ENOUGH) times.shift();
  });
  return {
    wait() {
      const oldest = times[0];
      if (times.length < ENOUGH || oldest === undefined) return undefined;
      const left = oldest + WINDOW - now();
      return left > 0 ? left : undefined;
    },
  };
}
