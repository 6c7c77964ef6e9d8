/** Fetching against real servers on loopback that stall, lie, redirect in circles and send bombs. */
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FetchError } from '../../src/core/errors.ts';
import { createWeb, type WebOptions } from '../../src/sources/web.ts';
import { retryInstant } from '../../src/sources/web-headers.ts';
import { type Route, type Site, startProxy, startSite } from '../standins/site.ts';

const MB = 1024 * 1024;

const packed =
  (coding: string, body: Uint8Array): Route =>
  (_, response) => {
    response.setHeader('content-encoding', coding);
    response.end(body);
  };
const redirect =
  (status: number, location: string): Route =>
  (_, response) => {
    response.statusCode = status;
    response.setHeader('location', location);
    response.end();
  };
const status =
  (code: number, headers: Record<string, string> = {}): Route =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end('an error page');
  };
/** Bytes as they are, whatever they break. */
const raw =
  (text: string): Route =>
  (request) => {
    request.socket.end(text);
  };

const routes: Record<string, Route> = {
  '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private/\n'),
  '/plain': (request, response) => {
    response.setHeader('etag', '"one"');
    response.setHeader('last-modified', 'Tue, 02 Dec 2025 10:00:00 GMT');
    if (request.headers['if-none-match'] === '"one"') response.statusCode = 304;
    response.end(response.statusCode === 304 ? undefined : 'plain words');
  },
  '/gzip': packed('gzip', gzipSync('packed words')),
  '/deflate': packed('deflate', deflateSync('packed words')),
  '/br': packed('br', brotliCompressSync('packed words')),
  '/zstd': packed('zstd', zstdCompressSync(Buffer.from('packed words'))),
  '/twice': packed('gzip, br', brotliCompressSync(gzipSync('packed words'))),
  '/bomb': packed('gzip', gzipSync(Buffer.alloc(40 * MB))),
  '/bomb-in-bomb': packed('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(40 * MB)))),
  '/not-packed': packed('gzip', Buffer.from('no gzip at all')),
  '/packed-thrice': packed('gzip, gzip, gzip', Buffer.from('x')),
  '/strange': packed('rot13', Buffer.from('x')),
  '/endless': (_, response) => {
    const write = () => {
      while (!response.destroyed && response.write(Buffer.alloc(MB)));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  },
  '/stalls': (_, response) => void response.write('a beginning'),
  '/silent': () => undefined,
  '/too-short': raw('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nfar less'),
  '/garbage': raw('no HTTP at all\r\n\r\n'),
  '/resets': (request) => void request.socket.resetAndDestroy(),
  '/circle': redirect(302, '/circle'),
  '/nowhere': redirect(301, 'http://'),
  '/file': redirect(301, 'file:///etc/passwd'),
  '/moved': redirect(301, '/moved-again'),
  '/moved-again': redirect(308, '/plain'),
  '/for-now': redirect(302, '/plain'),
  '/into-private': redirect(302, '/private/page'),
  '/private/page': (_, response) => response.end('not for robots'),
  '/gone': status(410),
  '/forbidden': status(403),
  '/broken': status(500),
};

let site: Site;
const webs: { close(): Promise<void> }[] = [];
const webOf = (options: Partial<WebOptions> = {}) => {
  const web = createWeb({
    userAgent: 'Readout/test (desk@example.org)',
    allowPrivate: true,
    pauseMs: 0,
    silenceMs: 300,
    ...options,
  });
  webs.push(web);
  return web;
};
const problem = async (path: string, options: Partial<WebOptions> = {}): Promise<string> => {
  const address = path.startsWith('/') ? site.origin + path : path;
  const failure = await webOf(options)
    .get(address)
    .then(
      () => 'nothing',
      (error: unknown) => error,
    );
  if (!(failure instanceof FetchError)) throw new Error(`${path}: no FetchError but ${String(failure)}`);
  return failure.problem;
};
const words = (body: Uint8Array) => Buffer.from(body).toString();

beforeAll(async () => {
  site = await startSite(routes);
});
afterAll(async () => {
  for (const web of webs) await web.close();
  await site.close();
});

test('an answer comes with what the next conditional request needs, and with an honest name', async () => {
  const web = webOf();
  const answer = await web.get(`${site.origin}/plain`);
  expect(words(answer.body)).toBe('plain words');
  expect(answer).toMatchObject({ etag: '"one"', lastModified: 'Tue, 02 Dec 2025 10:00:00 GMT', unchanged: false });
  expect(site.asked.at(-1)?.headers['user-agent']).toBe('Readout/test (desk@example.org)');
  const again = await web.get(`${site.origin}/plain`, {
    etag: answer.etag ?? '',
    lastModified: answer.lastModified ?? '',
  });
  expect(again).toMatchObject({ unchanged: true });
  expect(again.body).toHaveLength(0);
  expect(site.asked.at(-1)?.headers['if-modified-since']).toBe('Tue, 02 Dec 2025 10:00:00 GMT');
});

test.each(['/gzip', '/deflate', '/br', '/zstd', '/twice'])('%s is unpacked', async (path) => {
  expect(words((await webOf().get(site.origin + path)).body)).toBe('packed words');
});

test.each([
  ['/bomb', 'size'],
  ['/bomb-in-bomb', 'size'],
  ['/endless', 'size'],
  ['/not-packed', 'failed'],
  ['/packed-thrice', 'failed'],
  ['/strange', 'failed'],
  ['/stalls', 'time'],
  ['/silent', 'time'],
  ['/too-short', 'network'],
  ['/garbage', 'network'],
  ['/resets', 'network'],
  ['/circle', 'redirects'],
  ['/nowhere', 'redirects'],
  ['/file', 'address'],
  ['/into-private', 'robots'],
  ['/private/page', 'robots'],
  ['/gone', 'gone'],
  ['/no-such-page', 'missing'],
  ['/forbidden', 'refused'],
  ['/broken', 'failed'],
])('%s is given up as “%s”', async (path, expected) => {
  expect(await problem(path)).toBe(expected);
});

test('a permanent move is told, a passing one is not', async () => {
  const web = webOf();
  expect(await web.get(`${site.origin}/moved`)).toMatchObject({
    movedTo: `${site.origin}/plain`,
    url: `${site.origin}/plain`,
  });
  expect(await web.get(`${site.origin}/for-now`)).not.toHaveProperty('movedTo');
});

test('a host that asks for a pause gets it, and the others do not wait', async () => {
  const busy = await startSite({
    '/page': status(429, { 'retry-after': '3600' }),
    '/other': (_, response) => response.end('x'),
  });
  const web = webOf();
  const failure = await web.get(`${busy.origin}/page`).catch((error: FetchError) => error);
  expect(failure).toMatchObject({ problem: 'limited', retryAt: expect.any(Number) });
  await expect(web.get(`${busy.origin}/other`)).rejects.toMatchObject({ problem: 'limited' });
  expect(busy.asked.map(({ path }) => path)).toEqual(['/page']);
  expect(words((await web.get(`${site.origin}/plain`)).body)).toBe('plain words');
  await busy.close();
});

test('a site whose robots.txt cannot be had is left alone', async () => {
  const dark = await startSite({ '/robots.txt': status(503), '/page': (_, response) => response.end('x') });
  await expect(webOf().get(`${dark.origin}/page`)).rejects.toBeInstanceOf(FetchError);
  expect(dark.asked).toEqual([]);
  await dark.close();
});

test('a host is asked one thing at a time', async () => {
  let [now, most] = [0, 0];
  const slow: Route = (_, response) => {
    most = Math.max(most, ++now);
    setImmediate(() => {
      now--;
      response.end('x');
    });
  };
  const paths = Array.from({ length: 8 }, (_, at) => `/page-${at}`);
  const busy = await startSite(Object.fromEntries(paths.map((path) => [path, slow])));
  const web = webOf();
  await Promise.all(paths.map((path) => web.get(busy.origin + path)));
  expect(most).toBe(1);
  await busy.close();
});

test('a proxy takes the requests where one is set', async () => {
  const proxy = await startProxy(site);
  const answer = await webOf({ allowPrivate: false, proxy: proxy.url }).get('http://news.invalid/plain');
  expect(words(answer.body)).toBe('plain words');
  expect(proxy.addresses).toContain('http://news.invalid/plain');
  await proxy.close();
});

test('Retry-After is seconds or a date, and never a week', () => {
  const now = Date.parse('2025-12-02T10:00:00Z');
  expect(retryInstant('120', now)).toBe(now + 120_000);
  expect(retryInstant('Tue, 02 Dec 2025 10:05:00 GMT', now)).toBe(now + 300_000);
  expect(retryInstant('Mon, 01 Dec 2025 10:05:00 GMT', now)).toBe(now);
  expect(retryInstant('999999999', now)).toBe(now + 24 * 60 * 60 * 1000);
  expect(retryInstant('soon', now)).toBeUndefined();
});
