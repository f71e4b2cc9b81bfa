import type { WebSocket } from 'ws';
import { NotPossible } from '../interactions/not-possible.js';
import { Refusal } from '../refusal.js';
import type { UserSide } from '../user/side.js';
import { isRecord } from '../validate/schema.js';
import { calls, type Seat } from './calls.js';
import type { Delivery, View } from './protocol.js';

/** What a page's connection needs of the world. */
export interface Host {
  /** The user of this name, or the first one. */
  sideOf(userName: string | null): UserSide;
  viewOf(side: UserSide): View;
  /** Hears of errors that are this server's own. */
  onFault(error: unknown): void;
}

// A tab that has stopped reading (asleep, in a debugger) is let go before what it has not read grows further.
const MOST_UNREAD_BYTES = 16 * 1024 * 1024;

/** Serves one page until it goes away. Whatever it does, and however it leaves, concerns nobody else. */
export function serveSession(socket: WebSocket, host: Host): void {
  const deliver = (delivery: Delivery): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate();
    else socket.send(JSON.stringify(delivery));
  };
  let side = host.sideOf(null);
  const listen = (): (() => void) => side.listen((event) => deliver({ event }));
  let unlisten = listen();

  const seat: Seat = {
    get side() {
      return side;
    },
    become(userName) {
      unlisten();
      side = host.sideOf(userName);
      unlisten = listen();
    },
    view: () => host.viewOf(side),
  };

  socket.on('message', (data, isBinary) => {
    const request = isBinary ? null : parse(String(data));
    if (!request) return socket.close(1008, 'Not a request');
    const { id } = request;
    try {
      deliver({ id, value: run(seat, request) });
    } catch (error) {
      deliver({ id, refused: explain(error, host) });
    }
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => unlisten());
}

function parse(text: string): { id: number; call: string; args: unknown } | null {
  try {
    const json: unknown = JSON.parse(text);
    if (!isRecord(json)) return null;
    const { id, call, args } = json;
    return typeof id === 'number' && typeof call === 'string' ? { id, call, args } : null;
  } catch {
    return null;
  }
}

function run(seat: Seat, { call, args }: { call: string; args: unknown }): unknown {
  const found = Object.entries(calls).find(([name]) => name === call)?.[1];
  if (!found) throw new NotPossible(`There is no call "${call}".`);
  return found(seat, args);
}

function explain(error: unknown, host: Host): string {
  if (error instanceof NotPossible || error instanceof Refusal) return error.message;
  host.onFault(error);
  return 'Something went wrong in the local Discord.';
}
