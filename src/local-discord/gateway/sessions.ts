import { randomBytes } from 'node:crypto';
import { Opcode } from './protocol.js';

// More missed events than this, and a session can no longer be resumed.
const REPLAY_LIMIT = 1000;

/** The sending side of one socket. */
export interface Connection {
  send(frame: string): void;
  close(code: number, reason: string): void;
  /** Cuts the connection without a word. */
  cut(): void;
}

/** A bot's login. It outlives its socket, so that another socket can resume it. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  sequence: number;
  /** Recent events, to be sent again on a resume. */
  replay: { sequence: number; frame: string }[];
  connection: Connection | undefined;
}

export interface Sessions {
  start(intents: number, shard: readonly [number, number], connection: Connection): Session;
  find(id: string): Session | undefined;
  forget(session: Session): void;
  all(): Session[];
}

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    start(intents, shard, connection) {
      const id = randomBytes(16).toString('hex');
      const session: Session = { id, intents, shard, sequence: 0, replay: [], connection };
      sessions.set(id, session);
      return session;
    },
    find: (id) => sessions.get(id),
    forget(session) {
      sessions.delete(session.id);
    },
    all: () => [...sessions.values()],
  };
}

/** Sends an event to a session, or keeps it for when the session is resumed. */
export function dispatch(session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  // Written out at once: a replay must show the event as it was.
  const frame = JSON.stringify({ op: Opcode.dispatch, t: name, s: session.sequence, d: data });
  session.replay.push({ sequence: session.sequence, frame });
  if (session.replay.length > REPLAY_LIMIT) session.replay.shift();
  session.connection?.send(frame);
}

/** Whether everything after `sequence` is still at hand. */
export function canReplay(session: Session, sequence: number): boolean {
  const oldest = session.replay[0]?.sequence ?? session.sequence + 1;
  return sequence >= oldest - 1;
}
