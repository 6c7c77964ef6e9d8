/** A web site on loopback that behaves, or misbehaves, as its routes say; and a proxy that leads every name to it. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export type Site = {
  /** http://127.0.0.1:port */
  origin: string;
  port: number;
  /** What was asked for, in order, robots.txt left out. */
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
};

/** Serves `routes` by path, 404 for all others. */
export async function startSite(routes: Record<string, Route>): Promise<Site> {
  const asked: Site['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') asked.push({ path, headers: request.headers });
    const route = routes[path];
    if (route) return route(request, response);
    response.statusCode = 404;
    response.end();
  });
  const port = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, port, asked, close: () => stop(server) };
}

/** An HTTP proxy that takes every name to the site; the addresses it was asked for are kept. */
export async function startProxy(site: Site): Promise<{ url: string; addresses: string[]; close(): Promise<void> }> {
  const addresses: string[] = [];
  const server = createServer((incoming, response) => {
    const address = incoming.url ?? '';
    addresses.push(address);
    const path = URL.canParse(address) ? new URL(address).pathname : '/';
    const upstream = request({ port: site.port, host: '127.0.0.1', path, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    upstream.end();
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, addresses, close: () => stop(server) };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
