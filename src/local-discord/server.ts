import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { FaultBoard } from './faults.js';
import type { Gateway } from './gateway/gateway.js';
import { isForeign } from './http-guard.js';
import type { Ledger } from './interactions/ledger.js';
import type { PageServer } from './page-server/page.js';
import { Refusal } from './refusal.js';
import { fileRoutes } from './rest/files.js';
import { createRest, handleErrors } from './rest/router.js';
import type { World } from './world.js';

export interface ServerParts {
  readonly world: World;
  readonly ledger: Ledger;
  readonly gateway: Gateway;
  readonly board: FaultBoard;
  /** See `LocalDiscordOptions`. */
  readonly requestsPerSecond: number;
  /** The page for people, if there is to be one. */
  readonly page: PageServer | undefined;
  /** Hears of errors that are this server's own. */
  readonly onFault: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

function answer(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/**
 * Listens on 127.0.0.1 and serves REST, files and the gateway.
 * @param port 0 for any free one
 * @throws the system's error when the port cannot be had
 */
export async function startServer(parts: ServerParts, port: number): Promise<RunningServer> {
  const { world, gateway, board, page } = parts;
  const app = new Hono();
  app.route('/', fileRoutes(world));
  if (page) app.route('/', page.routes);
  app.route('/', createRest(parts));
  handleErrors(app, parts.onFault);
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  /** Lets a fault strike. Returns whether the request has been dealt with. */
  const strike = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    // Faults are between Discord and the bot; a page that is looking on takes none away.
    if (page && (path === '/' || path.startsWith('/page/'))) return false;
    const found = board.strike(request.method ?? 'GET', path);
    if (!found) return false;
    const { fault, released } = found;
    switch (fault.kind) {
      case 'answer':
        request.resume();
        answer(response, fault.status, fault.body, fault.headers);
        return true;
      case 'reset':
        request.socket.destroy();
        return true;
      case 'wait':
        await Promise.race([
          released,
          new Promise<void>((resolve) => {
            world.clock.after(fault.ms, resolve);
          }),
        ]);
        return false;
      default:
        await released;
        return false;
    }
  };

  const server = createServer((request, response) => {
    const serve = async (): Promise<void> => {
      if (isForeign(request.headers, boundPort(server))) {
        request.resume();
        return answer(response, 403, new Refusal('foreignOrigin'));
      }
      if (!(await strike(request, response))) await listener(request, response);
    };
    serve().catch((error: unknown) => {
      parts.onFault(error);
      response.destroy();
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {});
    const path = (request.url ?? '/').split('?', 1)[0];
    const foreign = isForeign(request.headers, boundPort(server));
    if (!foreign && path === '/gateway') return gateway.upgrade(request, socket, head);
    if (!foreign && page && path === '/page/socket') return page.upgrade(request, socket, head);
    socket.end(`HTTP/1.1 ${foreign ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: boundPort(server),
    async stop() {
      gateway.stop();
      page?.stop();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function boundPort(server: Server): number {
  // A TCP server's address is an object once it listens.
  return (server.address() as AddressInfo | null)?.port ?? 0;
}
