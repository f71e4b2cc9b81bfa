import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { World } from '../world.js';
import { openConnection } from './connection.js';
import { eventsFor } from './events.js';
import { CloseCode, HEARTBEAT_INTERVAL_MS, Opcode } from './protocol.js';
import { type Connection, createSessions, dispatch, type Session } from './sessions.js';

// Longer than any frame that is let through, so that an overlong frame gets Discord's close code.
const MAX_PAYLOAD_BYTES = 1024 * 1024;

export interface Gateway {
  /** Takes over an HTTP upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  sessions(): readonly Session[];
  /** Whether heartbeats are answered. */
  answerHeartbeats(answers: boolean): void;
  /** Ends every session with a close code. */
  closeAll(code: readonly [number, string]): void;
  /** Tells every connected client to reconnect and resume. */
  askToReconnect(): void;
  /** Tells every connected client that its session is no longer good. */
  invalidate(resumable: boolean): void;
  stop(): void;
}

export interface GatewayOptions {
  heartbeatIntervalMs?: number | undefined;
}

/** The gateway: bots' sockets, and the world's events on their way to them. */
export function createGateway(world: World, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES });
  const sessions = createSessions();
  let answersHeartbeats = true;
  const context = {
    world,
    sessions,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
    answersHeartbeats: () => answersHeartbeats,
  };

  const stopListening = world.events.listen((event) => {
    for (const session of sessions.all()) {
      for (const { name, data } of eventsFor(world, session, event)) dispatch(session, name, data);
    }
  });

  const serve = (socket: WebSocket, request: IncomingMessage): void => {
    const connection: Connection = {
      send: (frame) => {
        if (socket.readyState === socket.OPEN) socket.send(frame);
      },
      close: (code, reason) => socket.close(code, reason),
      cut: () => socket.terminate(),
    };
    // A broken frame also ends in `close`.
    socket.on('error', () => {});
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    if ((query.get('v') ?? '10') !== '10') {
      connection.close(...CloseCode.invalidVersion);
      return;
    }
    if ((query.get('encoding') ?? 'json') !== 'json' || query.has('compress')) {
      connection.close(CloseCode.decodeError[0], 'Only uncompressed JSON is spoken here');
      return;
    }
    const handler = openConnection(context, connection);
    socket.on('message', (data) => handler.receive(toBuffer(data)));
    socket.on('close', (code) => handler.ended(code));
  };

  const connected = (): Session[] => sessions.all().filter((session) => session.connection !== undefined);

  return {
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (client) => serve(client, request));
    },
    sessions: () => sessions.all(),
    answerHeartbeats(answers) {
      answersHeartbeats = answers;
    },
    closeAll([code, reason]) {
      for (const session of sessions.all()) {
        session.connection?.close(code, reason);
        sessions.forget(session);
      }
    },
    askToReconnect() {
      for (const session of connected())
        session.connection?.send(JSON.stringify({ op: Opcode.reconnect, d: null }));
    },
    invalidate(resumable) {
      for (const session of connected()) {
        session.connection?.send(JSON.stringify({ op: Opcode.invalidSession, d: resumable }));
        if (!resumable) sessions.forget(session);
      }
    },
    stop() {
      stopListening();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function toBuffer(data: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
