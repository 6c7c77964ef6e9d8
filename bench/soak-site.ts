/** A news site of the soak: a feed that grows by the clock, pages for its items, and a trouble of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { shortHash } from '../src/core/hash.ts';
import { chanceFrom } from './chance.ts';

export type Misbehaviour =
  | 'stalls'
  | 'resets'
  | 'fails'
  | 'limits'
  | 'drops'
  | 'garbage'
  | 'lies'
  | 'bombs'
  | 'circles'
  | 'gone';

export type SoakSite = {
  origin: string;
  /** Everything it publishes can be read sooner or later. */
  readable: boolean;
  /** Keys of what is published by now. */
  published(): string[];
  close(): Promise<void>;
};

/** A site publishes once in so many ms, and its feed holds its newest items. */
const EVERY_MS = 150_000;
const HELD = 30;
/** Troubles that pass come with every second request, by chance. */
const PASSING: Misbehaviour[] = ['stalls', 'resets', 'fails', 'limits', 'drops', 'garbage', 'lies'];

/** Starts the site of a number; it publishes from `start` for `publishing` ms. */
export async function startSoakSite(
  number: number,
  trouble: Misbehaviour | undefined,
  start: number,
  publishing: number,
): Promise<SoakSite> {
  const published = (): string[] => {
    const age = Math.min(Date.now() - start, publishing);
    return Array.from({ length: 1 + Math.floor(age / EVERY_MS) }, (_, at) => `item${number}x${at}`);
  };
  let requests = 0;
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    requests++;
    const ill = trouble && (!PASSING.includes(trouble) || chanceFrom(number, requests).happens(0.5));
    if (ill) return misbehave(trouble, request, response);
    if (request.url === '/feed') return serveFeed(response, published());
    return servePage(response, (request.url ?? '').slice(1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    readable: trouble === undefined || PASSING.includes(trouble),
    published,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function serveFeed(response: ServerResponse, keys: string[]): void {
  const etag = `"${keys.length}"`;
  if (response.req.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const items = keys
    .slice(-HELD)
    .reverse()
    .map((key) => `<item><guid>${key}</guid><title>${key} speaks</title><link>/${key}</link></item>`);
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag });
  response.end(`<rss version="2.0"><channel><title>Site ${keys[0]}</title>${items.join('')}</channel></rss>`);
}

function servePage(response: ServerResponse, key: string): void {
  const word = (at: number, place: string) => shortHash(`${key} ${at} ${place}`).replace(/\d/g, 'e');
  const text = Array.from(
    { length: 20 },
    (_, at) =>
      `The ${word(at, 'a')} ${word(at, 'b')} of ${key} told ${word(at, 'c')} on Tuesday that berth ${at} ${word(at, 'd')} ${word(at, 'e')}.`,
  );
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    `<html><head><title>${key} speaks</title></head><body><article><h1>${key} speaks</h1><p>${text.join(' ')}</p></article></body></html>`,
  );
}

function misbehave(trouble: Misbehaviour, request: IncomingMessage, response: ServerResponse): void {
  switch (trouble) {
    case 'stalls':
      return void response.write('<rss');
    case 'resets':
      return void request.socket.resetAndDestroy();
    case 'fails':
      return void response.writeHead(500).end('an error');
    case 'limits':
      return void response.writeHead(429, { 'retry-after': '20' }).end();
    case 'drops':
      response.writeHead(200, { 'content-length': '5000' });
      response.write('<rss version="2.0"><channel>');
      return void setImmediate(() => request.socket.destroy());
    case 'garbage':
      return void response.end('\u0000\u0001 no feed, no page <<<');
    case 'lies':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-16', 'content-encoding': 'gzip' });
      return void response.end('this is not packed');
    case 'bombs':
      response.writeHead(200, { 'content-encoding': 'gzip' });
      return void response.end(gzipSync(Buffer.alloc(50 * 1024 * 1024)));
    case 'circles':
      return void response.writeHead(302, { location: request.url ?? '/' }).end();
    case 'gone':
      return void response.writeHead(410).end();
  }
}
