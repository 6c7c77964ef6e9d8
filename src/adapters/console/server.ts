/** The local web server: a page for people (`/`), whether the bot is well (`/healthz`) and what it counted (`/metrics`). */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { UserError } from '../../core/errors.ts';
import type { Outlook } from '../../core/promises.ts';
import type { Metrics } from './metrics.ts';
import { PAGE_POLICY } from './page.ts';

/** Every part by name with one sentence of trouble, or null while it is well; and how deliveries stand, once that is known. */
export type Health = { ok: boolean; parts: Record<string, string | null>; deliveries?: Outlook };

export type ConsoleOptions = {
  host: string;
  port: number;
  health(): Health;
  page(): Promise<string>;
  metrics: Metrics;
};

export type Console = {
  /** Listens; gives the address it is reached at. Throws a UserError when the port is not to be had. */
  start(): Promise<string>;
  stop(): Promise<void>;
};

const TEXT = 'text/plain; charset=utf-8';

/** Makes the server; it listens only after `start`. Port 0 takes any free port. */
export function createConsole({ host, port, health, page, metrics }: ConsoleOptions): Console {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 500, TEXT, 'That failed.\n'));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0];
    if (path !== '/' && path !== '/healthz' && path !== '/metrics')
      return send(response, 404, TEXT, 'There is nothing here.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return send(response, 405, TEXT, 'Only GET.\n');
    }
    if (path === '/') {
      response.setHeader('content-security-policy', PAGE_POLICY);
      response.setHeader('referrer-policy', 'no-referrer');
      return send(response, 200, 'text/html; charset=utf-8', await page());
    }
    if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.text());
    const state = health();
    send(response, state.ok ? 200 : 503, 'application/json; charset=utf-8', `${JSON.stringify(state, null, 2)}\n`);
  }

  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error) =>
          reject(
            new UserError(
              `The console cannot listen on ${host}:${port}: ${error.message}. Set CONSOLE_PORT to a free port, or to off.`,
            ),
          ),
        );
        server.listen(port, host, () => {
          const at = server.address();
          const actual = typeof at === 'object' && at ? at.port : port;
          resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
