import type { Gateway } from './gateway/gateway.js';
import { CloseCode } from './gateway/protocol.js';
import { randomToken } from './token.js';
import type { World } from './world.js';

/** Which requests a fault strikes. */
export interface Target {
  /** Tested against `METHOD /path`, the path without `/api/v10`. The default is every request. */
  match?: string | RegExp;
  /** How many requests it strikes before it is over; the default is 1. */
  times?: number;
}

type RestFault =
  | { kind: 'answer'; status: number; body: object; headers: Record<string, string> }
  | { kind: 'wait'; ms: number }
  | { kind: 'hang' }
  | { kind: 'reset' };

/** Faults on request. Those of REST return a function that takes them back. */
export interface Faults {
  /** Cuts every gateway socket without a close frame. Sessions can be resumed. */
  dropSocket(): void;
  /** Closes every gateway socket with this code. */
  closeSocket(code: number, reason?: string): void;
  /** Sends opcode 7: reconnect and resume. */
  reconnect(): void;
  /** Sends opcode 9: the session is over, or (`resumable`) to be resumed. */
  invalidateSession(options?: { resumable?: boolean }): void;
  /** Leaves heartbeats unanswered, until it is called with false. */
  ignoreHeartbeats(ignore?: boolean): void;
  /** Makes the token worthless: sockets close with 4004, requests get 401. */
  revokeToken(): void;
  /** 429. `retryAfterMs` is 300 unless given. */
  rateLimit(options?: Target & { retryAfterMs?: number; global?: boolean }): () => void;
  /** A server error; 500 unless given. */
  fail(options?: Target & { status?: number }): () => void;
  /** Answers only after so many milliseconds. */
  slow(options: Target & { ms: number }): () => void;
  /** Answers only once the fault is taken back. */
  hang(options?: Target): () => void;
  /** Cuts the connection instead of answering. */
  reset(options?: Target): () => void;
  /** Takes back every fault that still stands. */
  clear(): void;
}

interface Armed {
  target: Target;
  left: number;
  fault: RestFault;
  released: Promise<void>;
  release: () => void;
}

/** A fault that strikes a request; `released` resolves when it is taken back. */
interface Strike {
  readonly fault: RestFault;
  readonly released: Promise<void>;
}

export interface FaultBoard {
  readonly faults: Faults;
  /** The fault that strikes this request, if any; counts it. */
  strike(method: string, path: string): Strike | undefined;
}

function fits(match: string | RegExp | undefined, line: string): boolean {
  if (match === undefined) return true;
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}

export function createFaultBoard(world: World, gateway: Gateway): FaultBoard {
  let armed: Armed[] = [];

  const arm = ({ match, times = 1 }: Target, fault: RestFault): (() => void) => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const one: Armed = {
      target: match === undefined ? {} : { match },
      left: times,
      fault,
      released,
      release,
    };
    armed.push(one);
    return () => {
      armed = armed.filter((other) => other !== one);
      one.release();
    };
  };

  const faults: Faults = {
    dropSocket() {
      for (const session of gateway.sessions()) session.connection?.cut();
    },
    closeSocket(code, reason = '') {
      for (const session of gateway.sessions()) session.connection?.close(code, reason);
    },
    reconnect: () => gateway.askToReconnect(),
    invalidateSession: ({ resumable = false } = {}) => gateway.invalidate(resumable),
    ignoreHeartbeats: (ignore = true) => gateway.answerHeartbeats(!ignore),
    revokeToken() {
      world.bot.token = randomToken(world.bot.user.id);
      gateway.closeAll(CloseCode.authenticationFailed);
    },
    rateLimit({ retryAfterMs = 300, global = false, ...target } = {}) {
      const seconds = retryAfterMs / 1000;
      return arm(target, {
        kind: 'answer',
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: seconds, global },
        headers: {
          'retry-after': String(seconds),
          'x-ratelimit-scope': global ? 'global' : 'user',
          ...(global
            ? { 'x-ratelimit-global': 'true' }
            : {
                'x-ratelimit-limit': '5',
                'x-ratelimit-remaining': '0',
                'x-ratelimit-reset': String((world.clock.now() + retryAfterMs) / 1000),
                'x-ratelimit-reset-after': String(seconds),
                'x-ratelimit-bucket': 'local-discord-fault',
              }),
        },
      });
    },
    fail({ status = 500, ...target } = {}) {
      const body = { message: `${status}: Internal Server Error`, code: 0 };
      return arm(target, { kind: 'answer', status, body, headers: {} });
    },
    slow: ({ ms, ...target }) => arm(target, { kind: 'wait', ms }),
    hang: (target = {}) => arm(target, { kind: 'hang' }),
    reset: (target = {}) => arm(target, { kind: 'reset' }),
    clear() {
      for (const one of armed) one.release();
      armed = [];
      gateway.answerHeartbeats(true);
    },
  };

  return {
    faults,
    strike(method, path) {
      const line = `${method} ${path.replace(/^\/api\/v10/, '')}`;
      const one = armed.find((each) => each.left > 0 && fits(each.target.match, line));
      if (!one) return undefined;
      one.left -= 1;
      return { fault: one.fault, released: one.released };
    },
  };
}
