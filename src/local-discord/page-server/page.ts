import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import type { UserSide } from '../user/side.js';
import type { World } from '../world.js';
import { documentFor, icon, pageHeaders } from './document.js';
import type { Welcome } from './protocol.js';
import { serveSession } from './session.js';
import { playersOf, viewOf } from './view.js';

export interface PageOptions {
  readonly welcome?: Welcome;
  /** The bot's picture, as a `data:` address. */
  readonly botAvatar?: string;
  /** Where the bundled `main.js` and `main.css` are; beside the built server unless told otherwise. */
  readonly folder?: string;
}

/** The page in the server: its files at `/` and `/page/`, its web socket at `/page/socket`. */
export interface PageServer {
  readonly routes: Hono;
  /** Takes over an HTTP upgrade of `/page/socket`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): void;
}

// A message may come with ten files of which all together have to fit into one request, as at Discord.
const MAX_REQUEST_BYTES = 25 * 1024 * 1024;

const FILES: Readonly<Record<string, string>> = {
  'main.js': 'text/javascript; charset=utf-8',
  'main.css': 'text/css; charset=utf-8',
};

/**
 * @param as the side of the user of this name
 * @param onFault hears of errors that are this server's own
 */
export function createPage(
  world: World,
  as: (userName: string) => UserSide,
  options: PageOptions,
  onFault: (error: unknown) => void,
): PageServer {
  const folder = options.folder ?? fileURLToPath(new URL('../page/', import.meta.url));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_REQUEST_BYTES });
  const routes = new Hono();
  const given = { welcome: options.welcome ?? null, botAvatar: options.botAvatar ?? null };

  routes.get('/', (c) =>
    c.html(documentFor(`${world.bot.name} · local Discord`), 200, pageHeaders(c.req.header('host') ?? '')),
  );
  routes.get('/page/icon.svg', (c) =>
    c.body(icon, 200, { ...pageHeaders(c.req.header('host') ?? ''), 'content-type': 'image/svg+xml' }),
  );
  routes.get('/page/:file', async (c) => {
    const name = c.req.param('file');
    const type = FILES[name];
    if (type === undefined) return c.notFound();
    const headers = { ...pageHeaders(c.req.header('host') ?? ''), 'content-type': type };
    try {
      return c.body(new Uint8Array(await readFile(join(folder, name))), 200, headers);
    } catch (error) {
      onFault(new Error(`The page has not been built: ${name} is missing in ${folder}`, { cause: error }));
      return c.body('', 503, headers);
    }
  });

  return {
    routes,
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (client) =>
        serveSession(client, {
          sideOf(userName) {
            const players = playersOf(world);
            const player = players.find(({ name }) => name === userName) ?? players[0];
            return as(player?.name ?? '');
          },
          viewOf: (side) => viewOf(world, side, given),
          onFault,
        }),
      );
    },
    stop() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
