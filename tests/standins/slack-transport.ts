/** The two ways in which Slack brings an event to an app: a Socket Mode connection, or a signed HTTP request. */
import { createHmac, randomUUID } from 'node:crypto';
import { type WebSocket, WebSocketServer } from 'ws';
import type { SlackApi } from './slack-api.ts';

export type Kind = 'slash_commands' | 'interactive' | 'events_api';
type Json = Record<string, unknown>;

export type Transport = {
  /** Resolves once the app has acknowledged. `attempt` marks a redelivery, as Slack numbers them. */
  deliver(kind: Kind, payload: Json, attempt?: number): Promise<void>;
  close(): void;
};

/** Envelopes over a WebSocket; one that was not acknowledged before the connection closed comes again over the next. */
export function createSocketTransport(api: SlackApi): Transport & { connections(): number; disconnect(): void } {
  const sockets = new Set<WebSocket>();
  const unacknowledged = new Map<string, { envelope: Json; done: () => void }>();
  const server = new WebSocketServer({ server: api.server, path: '/socket' });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A0READOUT' } }),
    );
    for (const { envelope } of unacknowledged.values())
      socket.send(JSON.stringify({ ...envelope, retry_attempt: 1, retry_reason: 'timeout' }));
    socket.on('message', (data) => {
      const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id: string };
      unacknowledged.get(id)?.done();
      unacknowledged.delete(id);
      api.changed();
    });
    socket.on('close', () => sockets.delete(socket));
    api.changed();
  });

  return {
    deliver(kind, payload, attempt = 0) {
      const id = randomUUID();
      const envelope = {
        envelope_id: id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api' && { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' }),
      };
      return new Promise((resolve) => {
        unacknowledged.set(id, { envelope, done: resolve });
        for (const socket of [...sockets].slice(-1)) socket.send(JSON.stringify(envelope));
      });
    },
    connections: () => sockets.size,
    /** As when Slack recycles the machine that holds the connection. */
    disconnect() {
      for (const socket of sockets) socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    close() {
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}

/** Headers that prove a request comes from Slack; https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signature(secret: string, body: string, timestamp: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-signature': `v0=${digest}`, 'x-slack-request-timestamp': String(timestamp) };
}

/** An event as the body of an HTTP request, with its content type. */
export function httpBody(kind: Kind, payload: Json): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { body: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' };
}

/** Signed requests to the app's address. */
export function createHttpTransport(address: string, secret: string): Transport {
  return {
    async deliver(kind, payload, attempt = 0) {
      const { body, type } = httpBody(kind, payload);
      const retry = attempt > 0 ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' } : {};
      const headers = { 'content-type': type, ...retry, ...signature(secret, body, Math.floor(Date.now() / 1000)) };
      const response = await fetch(address, { method: 'POST', body, headers });
      if (!response.ok) throw new Error(`the app answered ${response.status} to ${kind}`);
    },
    close: () => undefined,
  };
}
