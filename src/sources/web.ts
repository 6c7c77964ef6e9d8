/** Fetching over HTTP: politely, within caps, and never from a private address. */
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { FetchError } from '../core/errors.ts';
import type { Web, WebAnswer, WebCondition } from '../core/ports.ts';
import { checkAddress, checkProtocol, guardedLookup } from './address-guard.ts';
import { createHostPace } from './host-pace.ts';
import { createRobots } from './robots.ts';
import { readBody } from './web-body.ts';
import { headerOf, namesOf, problemOf, retryInstant } from './web-headers.ts';

export type WebOptions = {
  /** Sent as it stands: product, version and how to reach whoever runs it (RFC 9110, section 10.1.5). */
  userAgent: string;
  /** Let private addresses and any port through: for those who brief from an intranet. */
  allowPrivate?: boolean;
  /** An HTTP proxy's address; names are then looked up here and by it. */
  proxy?: string;
  /** The least pause between two requests to a host, in milliseconds. */
  pauseMs?: number;
  /** How long one request may take in all, wait one hop's silence, in milliseconds. */
  totalMs?: number;
  silenceMs?: number;
  /** The largest body, packed and unpacked. */
  maxBytes?: number;
};

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
const LONGEST_ADDRESS = 4096;
/** Hosts that answer "too many" without saying when to come back are left alone this long. */
const CLOSED_MS = 60_000;

type Hop = { status: number; headers: Dispatcher.ResponseData['headers']; body: Uint8Array };

/**
 * A web that asks robots.txt, keeps a pace by host, follows at most five redirects (each checked like the first), and gives up on
 * what is too slow or too large. `get` throws FetchError only.
 */
export function createWeb(options: WebOptions): Web & { close(): Promise<void> } {
  const { userAgent, allowPrivate = false, pauseMs = 1000, totalMs = 30_000, silenceMs = 15_000 } = options;
  const maxBytes = options.maxBytes ?? 10 * 1024 * 1024;
  const clock = () => Date.now();
  const pace = createHostPace(pauseMs, clock);
  const timeouts = { headersTimeout: silenceMs, bodyTimeout: silenceMs };
  const connect = { timeout: silenceMs, ...(!allowPrivate && { lookup: guardedLookup }) };
  const dispatcher = options.proxy
    ? new ProxyAgent({ uri: options.proxy, ...timeouts })
    : new Agent({ connect, ...timeouts });
  const robots = createRobots(
    userAgent.split('/')[0] ?? userAgent,
    async (url, limit) => (await follow(url, {}, limit, false)).body,
    clock,
  );

  async function hop(url: URL, condition: WebCondition, limit: number, pauseAsked: number): Promise<Hop> {
    if (options.proxy && !allowPrivate) await checkName(url.hostname);
    return pace.run(url.host, () => send(url, condition, limit), pauseAsked);
  }

  async function send(url: URL, condition: WebCondition, limit: number): Promise<Hop> {
    const signal = AbortSignal.timeout(totalMs);
    try {
      const { statusCode, headers, body } = await request(url, {
        dispatcher,
        signal,
        headers: {
          'user-agent': userAgent,
          accept: condition.accept ?? '*/*',
          'accept-encoding': 'gzip, deflate, br, zstd',
          ...(condition.etag && { 'if-none-match': condition.etag }),
          ...(condition.lastModified && { 'if-modified-since': condition.lastModified }),
        },
      });
      const wanted = statusCode >= 200 && statusCode < 300;
      if (!wanted) body.destroy();
      // What a stream says after its end is of no interest, and unheard it would end the process.
      body.on('error', () => undefined);
      return {
        status: statusCode,
        headers,
        body: wanted ? await readBody(body, namesOf(headers['content-encoding']), limit) : new Uint8Array(),
      };
    } catch (error) {
      throw problemOf(error, url.host, signal.aborted);
    }
  }

  /** Follows redirects to an answer that is one. */
  async function follow(start: URL, condition: WebCondition, limit: number, asks: boolean): Promise<WebAnswer> {
    let url = start;
    let movedTo: string | undefined;
    let permanent = true;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      checkProtocol(url);
      if (!allowPrivate) checkAddress(url);
      const rules = asks ? await robots(url) : undefined;
      if (rules && !rules.allows(url))
        throw new FetchError('robots', '{host} does not allow robots there (robots.txt)', {
          values: { host: url.host },
        });
      const { status, headers, body } = await hop(url, condition, limit, rules?.pauseMs ?? 0);
      const location = headerOf(headers, 'location');
      if (REDIRECTS.has(status) && location) {
        url = nextAddress(location, url);
        permanent &&= PERMANENT.has(status);
        if (permanent) movedTo = url.href;
        continue;
      }
      if (status === 304 || (status >= 200 && status < 300)) return answerOf(url, status, headers, body, movedTo);
      const retryAt = retryInstant(headerOf(headers, 'retry-after'), clock());
      if (status === 429 || (status === 503 && retryAt)) pace.closeUntil(url.host, retryAt ?? clock() + CLOSED_MS);
      throw statusError(status, url.host, retryAt);
    }
    throw new FetchError('redirects', 'redirects more than {most} times', { values: { most: MAX_REDIRECTS } });
  }

  return {
    async get(address, condition = {}) {
      if (address.length > LONGEST_ADDRESS || !URL.canParse(address))
        throw new FetchError('address', '“{address}” is no address', { values: { address: address.slice(0, 80) } });
      const url = new URL(address);
      url.hash = '';
      // A password has no place in a list of sources, and would travel along with every redirect.
      url.username = '';
      url.password = '';
      return follow(url, condition, maxBytes, true);
    },
    close: () => dispatcher.destroy(),
  };
}

/** Behind a proxy no socket of ours looks the name up, so it is looked up for the check alone. */
function checkName(hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    guardedLookup(hostname.replace(/^\[|\]$/g, ''), {}, (error) => {
      // Behind a proxy some machines resolve no outside names at all: the proxy then judges alone.
      if (error instanceof FetchError) reject(error);
      else resolve();
    });
  });
}

function nextAddress(location: string, from: URL): URL {
  if (location.length > LONGEST_ADDRESS || !URL.canParse(location, from.href))
    throw new FetchError('redirects', 'redirects to something that is no address');
  const url = new URL(location, from);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

function answerOf(url: URL, status: number, headers: Hop['headers'], body: Uint8Array, movedTo?: string): WebAnswer {
  const contentType = headerOf(headers, 'content-type');
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  return {
    url: url.href,
    unchanged: status === 304,
    body,
    ...(movedTo && { movedTo }),
    ...(contentType && { contentType }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  };
}

function statusError(status: number, host: string, retryAt: number | undefined): FetchError {
  const values = { host, status };
  const later = { values, ...(retryAt !== undefined && { retryAt }) };
  if (status === 404) return new FetchError('missing', '{host} has no such page ({status})', { values });
  if (status === 410) return new FetchError('gone', '{host} says it is gone for good ({status})', { values });
  if (status === 429) return new FetchError('limited', '{host} asks for fewer requests ({status})', later);
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451)
    return new FetchError('refused', '{host} refuses to show it ({status})', { values });
  return new FetchError('failed', '{host} answers with an error ({status})', later);
}
