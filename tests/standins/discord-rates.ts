/** When the stand-in Discord refuses a request that is in order: rate limits, and failures on demand. */

export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
/** `after` so many such requests that go through, the next `times` get `answer`. */
export type Failure = { method: string; path: RegExp; answer: Answer; times: number; after?: number };
/** Requests that each route and channel may get in a window. */
export type Rate = { limit: number; windowMs: number };

/** The failure that is due for a request, if any; counts it. */
export function nextFailure(failures: Failure[], method: string, path: string): Failure | undefined {
  const failure = failures.find((one) => one.times > 0 && one.method === method && one.path.test(path));
  if (failure?.after) {
    failure.after -= 1;
    return undefined;
  }
  if (failure) failure.times -= 1;
  return failure;
}

/** A fixed window for each route and channel; interactions are not limited, as on Discord. */
export function limited(
  windows: Map<string, { used: number; endsAt: number }>,
  method: string,
  path: string,
  { rate }: { rate: Rate },
): Answer | undefined {
  if (!path.startsWith('/channels/')) return undefined;
  const key = `${method} ${path}`;
  const now = Date.now();
  const open = windows.get(key);
  const window = open && open.endsAt > now ? open : { used: 0, endsAt: now + rate.windowMs };
  windows.set(key, window);
  window.used += 1;
  if (window.used <= rate.limit) return undefined;
  const seconds = (window.endsAt - now) / 1000;
  return tooMany(seconds, { limit: rate.limit });
}

/** A 429 as Discord sends it. */
export function tooMany(seconds: number, { limit = 5, global = false } = {}): Answer {
  const headers = {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-bucket': 'standin',
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global && { 'x-ratelimit-global': 'true' }),
  };
  return { status: 429, headers, body: { message: 'You are being rate limited.', retry_after: seconds, global } };
}
