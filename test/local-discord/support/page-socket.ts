import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Calls, Delivery } from '../../../src/local-discord/page-server/protocol.js';

type UserEvent = Extract<Delivery, { event: unknown }>['event'];

/** The page's end of its socket, without the page. */
export interface PageSocket extends AsyncDisposable {
  readonly socket: WebSocket;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  call<Name extends keyof Calls>(name: Name, args: Parameters<Calls[Name]>[0]): Promise<unknown>;
  /** Anything at all as a call. Rejects with the sentence it is refused with. */
  raw(call: string, args: unknown): Promise<unknown>;
  /** The first event that fits, from now on or before. */
  event(fits: (event: UserEvent) => boolean): Promise<UserEvent>;
}

/** Connects as a browser does. Rejects when the upgrade is refused. */
export async function openPageSocket(origin: string): Promise<PageSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/page/socket`, { origin });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const events: UserEvent[] = [];
  let wake = (): void => {};
  let lastId = 0;
  socket.on('message', (data) => {
    // The server speaks Delivery and nothing else.
    const delivery = JSON.parse(String(data)) as Delivery;
    if ('event' in delivery) {
      events.push(delivery.event);
      wake();
      return;
    }
    const waiter = waiting.get(delivery.id);
    if ('refused' in delivery) waiter?.reject(new Error(delivery.refused));
    else waiter?.resolve(delivery.value);
  });
  await once(socket, 'open');
  const raw = (call: string, args: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, call, args }));
    });
  return {
    socket,
    closed,
    call: raw,
    raw,
    event(fits) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = events.find(fits);
          if (found) resolve(found);
        };
        wake = look;
        look();
      });
    },
    async [Symbol.asyncDispose]() {
      socket.close();
      await closed;
    },
  };
}
