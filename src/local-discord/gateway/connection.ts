import { systemClock } from '../clock.js';
import { guildCreate } from '../state/shapes.js';
import { isRecord } from '../validate/schema.js';
import type { World } from '../world.js';
import { answerMemberRequest } from './members.js';
import {
  ALL_INTENTS,
  CloseCode,
  FRAMES_PER_MINUTE,
  Intent,
  MAX_FRAME_BYTES,
  Opcode,
  PRIVILEGED_INTENTS,
} from './protocol.js';
import { type Connection, canReplay, dispatch, type Session, type Sessions } from './sessions.js';

export interface ConnectionContext {
  readonly world: World;
  readonly sessions: Sessions;
  readonly heartbeatIntervalMs: number;
  /** While this is false, heartbeats go unanswered. */
  readonly answersHeartbeats: () => boolean;
}

/** Why a connection is closed: close code and reason. */
type Closing = readonly [number, string];

/** What the socket's owner calls. */
export interface ConnectionHandler {
  receive(data: Buffer): void;
  /** The other side is gone; `code` is the close code it gave. */
  ended(code: number): void;
}

/** Speaks the gateway's side of one connection, from hello on. */
export function openConnection(context: ConnectionContext, connection: Connection): ConnectionHandler {
  const { world, sessions } = context;
  let session: Session | undefined;
  let closed = false;
  let frames: number[] = [];
  let stopWaiting = (): void => {};

  const close = ([code, reason]: Closing): void => {
    closed = true;
    stopWaiting();
    connection.close(code, reason);
  };

  // The client's heart beats by the machine's time, whatever clock the world runs on.
  const awaitHeartbeat = (): void => {
    stopWaiting();
    stopWaiting = systemClock.after(context.heartbeatIntervalMs * 2, () => close(CloseCode.sessionTimedOut));
  };

  const identify = (data: unknown): Closing | undefined => {
    if (session) return CloseCode.alreadyAuthenticated;
    if (!isRecord(data) || typeof data['token'] !== 'string') return CloseCode.decodeError;
    // Clients may send the token with or without its kind.
    if (data['token'].replace(/^Bot /, '') !== world.bot.token) return CloseCode.authenticationFailed;
    const shard = readShard(data['shard']);
    if (!shard) return CloseCode.invalidShard;
    const intents = data['intents'];
    if (
      typeof intents !== 'number' ||
      !Number.isSafeInteger(intents) ||
      intents < 0 ||
      intents > ALL_INTENTS
    ) {
      return CloseCode.invalidIntents;
    }
    if (intents & ~ALL_INTENTS) return CloseCode.invalidIntents;
    if (intents & PRIVILEGED_INTENTS & ~world.bot.privilegedIntents) return CloseCode.disallowedIntents;
    session = sessions.start(intents, shard, connection);
    greet(world, session);
    return undefined;
  };

  const resume = (data: unknown): Closing | undefined => {
    if (session) return CloseCode.alreadyAuthenticated;
    if (!isRecord(data)) return CloseCode.decodeError;
    const { token, session_id: id, seq } = data as { token?: unknown; session_id?: unknown; seq?: unknown };
    if (typeof token !== 'string' || typeof id !== 'string' || typeof seq !== 'number') {
      return CloseCode.decodeError;
    }
    if (token.replace(/^Bot /, '') !== world.bot.token) return CloseCode.authenticationFailed;
    const found = sessions.find(id);
    if (found && (seq > found.sequence || seq < 0)) return CloseCode.invalidSequence;
    if (!found || !canReplay(found, seq)) {
      connection.send(JSON.stringify({ op: Opcode.invalidSession, d: false }));
      return undefined;
    }
    if (found.connection !== connection) found.connection?.close(...CloseCode.unknownError);
    session = found;
    found.connection = connection;
    for (const missed of found.replay) if (missed.sequence > seq) connection.send(missed.frame);
    dispatch(found, 'RESUMED', { _trace: [] });
    return undefined;
  };

  const handle = (op: number, data: unknown): Closing | undefined => {
    switch (op) {
      case Opcode.heartbeat:
        awaitHeartbeat();
        if (context.answersHeartbeats()) connection.send(JSON.stringify({ op: Opcode.heartbeatAck }));
        return undefined;
      case Opcode.identify:
        return identify(data);
      case Opcode.resume:
        return resume(data);
      case Opcode.presence:
      case Opcode.voiceState:
        return session ? undefined : CloseCode.notAuthenticated;
      case Opcode.requestMembers:
        if (!session) return CloseCode.notAuthenticated;
        return answerMemberRequest(world, session, data) ? undefined : CloseCode.decodeError;
      default:
        return CloseCode.unknownOpcode;
    }
  };

  const read = (bytes: Buffer): Closing | undefined => {
    const frame = bytes.byteLength > MAX_FRAME_BYTES ? undefined : decode(bytes);
    return frame ? handle(frame.op, frame.d) : CloseCode.decodeError;
  };

  connection.send(
    JSON.stringify({ op: Opcode.hello, d: { heartbeat_interval: context.heartbeatIntervalMs } }),
  );
  awaitHeartbeat();
  return {
    receive(bytes) {
      if (closed) return;
      const now = performance.now();
      frames = [...frames.filter((at) => at > now - 60_000), now];
      const closing = frames.length > FRAMES_PER_MINUTE ? CloseCode.rateLimited : read(bytes);
      if (closing) close(closing);
    },
    ended(code) {
      closed = true;
      stopWaiting();
      if (session?.connection !== connection) return;
      session.connection = undefined;
      // Leaving politely ends a session; anything else leaves it open to be resumed.
      if (code === 1000 || code === 1001) sessions.forget(session);
    },
  };
}

function decode(bytes: Buffer): { op: number; d: unknown } | undefined {
  try {
    const frame: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isRecord(frame)) return undefined;
    const op = frame['op'];
    return typeof op === 'number' && Number.isInteger(op) ? { op, d: frame['d'] } : undefined;
  } catch {
    return undefined;
  }
}

function readShard(value: unknown): readonly [number, number] | undefined {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [id, count]: unknown[] = value;
  const valid = Number.isInteger(id) && Number.isInteger(count);
  return valid && typeof id === 'number' && typeof count === 'number' && id >= 0 && id < count
    ? [id, count]
    : undefined;
}

/** READY, then every guild of the shard: a bot counts as ready once it has them all. */
function greet(world: World, session: Session): void {
  const [id, count] = session.shard;
  const guilds = [...world.store.guilds.values()].filter(
    (guild) =>
      guild.members.has(world.bot.user.id) && Number((BigInt(guild.id) >> 22n) % BigInt(count)) === id,
  );
  dispatch(session, 'READY', {
    v: 10,
    user: { ...world.bot.user, verified: true, mfa_enabled: true, email: null, flags: 0 },
    user_settings: {},
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${world.origin.replace(/^http/, 'ws')}/gateway`,
    session_type: 'normal',
    shard: session.shard,
    application: { id: world.bot.applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
  });
  if (!(session.intents & Intent.guilds)) return;
  for (const guild of guilds) {
    dispatch(
      session,
      'GUILD_CREATE',
      guildCreate(world, guild, (session.intents & Intent.guildMembers) !== 0),
    );
  }
}
