/** A proxy between a real client and a stand-in that breaks what passes through it, as networks and platforms do. */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one request. */
export type Fault =
  /** The connection breaks before the platform hears of it. */
  | { kind: 'drop' }
  /** The platform does as asked, and the connection breaks before it answers. */
  | { kind: 'lose' }
  /** The platform does as asked, and its answer breaks off in the middle. */
  | { kind: 'truncate' }
  /** The proxy answers in the platform's place. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: unknown }
  /** It is passed on once the promise has settled. */
  | { kind: 'delay'; until: Promise<unknown> };

export type Passing = { method: string; path: string /** Counts requests from 1. */; number: number };

export type FaultProxy = {
  /** The address that stands for the platform's. */
  url: string;
  /** Every fault that was done, in order. */
  done: { fault: Fault['kind']; method: string; path: string }[];
  /** Asked for each request from now on; undefined lets it pass. */
  breaks(plan: (passing: Passing) => Fault | undefined): void;
  close(): Promise<void>;
};

/** Stands before `target`, an http address. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port, pathname } = new URL(target);
  const done: FaultProxy['done'] = [];
  let plan: (passing: Passing) => Fault | undefined = () => undefined;
  let number = 0;
  const server = createServer((incoming, outgoing) => {
    number += 1;
    const passing = { method: incoming.method ?? 'GET', path: incoming.url ?? '/', number };
    const fault = plan(passing);
    if (fault) done.push({ fault: fault.kind, method: passing.method, path: passing.path });
    pass(incoming, outgoing, fault).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault | undefined): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    if (fault?.kind === 'drop') return void incoming.socket.destroy();
    if (fault?.kind === 'answer') {
      outgoing.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      return void outgoing.end(fault.body === undefined ? undefined : JSON.stringify(fault.body));
    }
    if (fault?.kind === 'delay') await fault.until;
    const { status, headers, body } = await ask(incoming, Buffer.concat(chunks));
    if (fault?.kind === 'lose') return void incoming.socket.destroy();
    outgoing.writeHead(status, headers);
    if (fault?.kind !== 'truncate') return void outgoing.end(body);
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => incoming.socket.destroy());
  }

  function ask(incoming: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
      const options = { hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers };
      const onward = forward({ ...options, agent: false }, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) });
      });
      onward.on('error', reject);
      onward.end(body);
    });
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    done,
    breaks(next) {
      plan = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
