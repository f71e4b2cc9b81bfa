import type { Calls, Delivery, Request } from '../../page-server/protocol.js';
import type { UserEvent } from '../../user/seen.js';

/** What the server will not do, in a sentence for people. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export interface Connection {
  /** @throws {Refused} also when the connection is gone */
  call<Name extends keyof Calls>(
    name: Name,
    args: Parameters<Calls[Name]>[0],
  ): Promise<ReturnType<Calls[Name]>>;
}

export interface Listeners {
  /** Connected, for the first time or again. */
  opened(): void;
  event(event: UserEvent): void;
  /** The connection is gone; it is being tried again. */
  lost(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Refused): void;
}

const RETRY_MS = [250, 500, 1000, 2000];

/** Connects to the page's server, and again whenever the connection is lost. */
export function connect(listeners: Listeners): Connection {
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let lastId = 0;
  let failures = 0;

  const receive = (delivery: Delivery): void => {
    if ('event' in delivery) {
      listeners.event(delivery.event);
      return;
    }
    const waiter = waiting.get(delivery.id);
    waiting.delete(delivery.id);
    if ('refused' in delivery) waiter?.reject(new Refused(delivery.refused));
    else waiter?.resolve(delivery.value);
  };

  const open = (): void => {
    socket = new WebSocket(`ws://${location.host}/page/socket`);
    socket.addEventListener('open', () => {
      failures = 0;
      listeners.opened();
    });
    // The server speaks `Delivery` and nothing else.
    socket.addEventListener('message', ({ data }) => receive(JSON.parse(data) as Delivery));
    socket.addEventListener('close', () => {
      socket = null;
      for (const { reject } of waiting.values()) reject(new Refused('The connection was lost.'));
      waiting.clear();
      listeners.lost();
      setTimeout(open, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
    });
  };
  open();

  return {
    call(name, args) {
      return new Promise((resolve, reject) => {
        if (socket?.readyState !== WebSocket.OPEN) return reject(new Refused('The connection was lost.'));
        const id = ++lastId;
        // The value of a call is of the type that `Calls` gives it.
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        const request: Request<typeof name> = { id, call: name, args };
        socket.send(JSON.stringify(request));
      });
    },
  };
}
