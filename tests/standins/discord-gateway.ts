/** Discord's gateway on loopback: says hello, checks who identifies, resumes sessions, dispatches events. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

type Payload = { op: number; d?: unknown; s?: number; t?: string };
type Session = { id: string; sent: Payload[] };

/** Message content, members and presences: our bot must not ask for them. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export type Gateway = {
  /** Sends an event to the connected bot; kept for a bot that resumes later. */
  dispatch(event: string, data: unknown): void;
  /** What the bot said in its last IDENTIFY. */
  identified(): { intents: number } | undefined;
  /** How often a bot identified anew, and how often it resumed. */
  counts: { identify: number; resume: number; heartbeats: number };
  /** Asks the bot to reconnect (opcode 7). */
  askToReconnect(): void;
  /** Cuts the connection, with a close code of Discord's or without a word. */
  cut(code?: number): void;
  /** Ends the session: the bot must identify anew (opcode 9). */
  invalidate(): void;
  close(): void;
};

/** `welcome` gives the data of READY and the events that follow it. */
export function startGateway(
  server: Server,
  options: { token: string; heartbeatMs: number; welcome(): { ready: object; events: [string, unknown][] } },
  changed: () => void,
): Gateway {
  const sockets = new WebSocketServer({ server });
  const counts = { identify: 0, resume: 0, heartbeats: 0 };
  let session: Session | undefined;
  let current: WebSocket | undefined;
  let identity: { intents: number } | undefined;

  const send = (payload: Payload) => {
    if (current?.readyState === 1) current.send(JSON.stringify(payload));
  };
  const dispatch = (event: string, data: unknown) => {
    if (!session) throw new Error('no bot is connected to the stand-in');
    const payload = { op: 0, t: event, s: session.sent.length + 1, d: data };
    session.sent.push(payload);
    send(payload);
  };

  const identify = (data: { token: string; intents: number }) => {
    if (data.token !== options.token) return current?.close(4004, 'Authentication failed.');
    if (data.intents & PRIVILEGED) return current?.close(4014, 'Disallowed intent(s).');
    counts.identify += 1;
    identity = { intents: data.intents };
    session = { id: `session-${counts.identify}`, sent: [] };
    const { ready, events } = options.welcome();
    dispatch('READY', { ...ready, session_id: session.id });
    for (const [event, body] of events) dispatch(event, body);
  };

  const resume = (data: { token: string; session_id: string; seq: number }) => {
    if (data.token !== options.token) return current?.close(4004, 'Authentication failed.');
    if (data.session_id !== session?.id) return send({ op: 9, d: false });
    counts.resume += 1;
    for (const missed of session.sent.slice(data.seq)) send(missed);
    dispatch('RESUMED', {});
  };

  sockets.on('connection', (socket) => {
    current = socket;
    send({ op: 10, d: { heartbeat_interval: options.heartbeatMs } });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: never };
      if (op === 1) {
        counts.heartbeats += 1;
        send({ op: 11 });
      } else if (op === 2) identify(d);
      else if (op === 6) resume(d);
      changed();
    });
    socket.on('close', changed);
  });

  return {
    dispatch,
    counts,
    identified: () => identity,
    askToReconnect: () => send({ op: 7 }),
    cut: (code) => (code === undefined ? current?.terminate() : current?.close(code)),
    invalidate: () => {
      session = undefined;
      send({ op: 9, d: false });
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
