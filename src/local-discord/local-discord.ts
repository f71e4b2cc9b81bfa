import { setMaxListeners } from 'node:events';
import { type Admin, createAdmin } from './admin.js';
import { type Clock, systemClock } from './clock.js';
import { createFaultBoard, type Faults } from './faults.js';
import { createGateway } from './gateway/gateway.js';
import { Intent } from './gateway/protocol.js';
import { createLedger } from './interactions/ledger.js';
import { createPage, type PageOptions } from './page-server/page.js';
import { startServer } from './server.js';
import { defaultSeed } from './state/default-seed.js';
import { populate } from './state/populate.js';
import type { Seed } from './state/seed.js';
import type { Command } from './state/types.js';
import { randomToken } from './token.js';
import { createUserClient, type UserClient } from './user/client.js';
import { stopped } from './user/response.js';
import { type Bot, createWorld } from './world.js';

export interface LocalDiscordOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Servers, users and messages to start with; see `readSeed`. */
  seed?: Seed;
  /** The bot's name, and its application's. */
  botName?: string;
  /** Privileged intents that are switched on for the bot; asking for another closes the gateway with 4014. */
  privilegedIntents?: readonly ('guildMembers' | 'guildPresences' | 'messageContent')[];
  clock?: Clock;
  heartbeatIntervalMs?: number;
  /** The bot's requests a second before it gets 429; 50 as at Discord. Interactions do not count. */
  requestsPerSecond?: number;
  /** Serves a page at `/` on which people play the users. */
  page?: PageOptions;
  /** Hears of errors that are this server's own; the default prints them. */
  onFault?: (error: unknown) => void;
}

export interface LocalDiscord extends AsyncDisposable {
  readonly port: number;
  /** Where the page is, if there is one: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  /** The bot's token, random at each start. */
  readonly token: string;
  readonly applicationId: string;
  /** The first server's id. */
  readonly guildId: string;
  readonly faults: Faults;
  /** What only those in charge of a server can do. */
  readonly admin: Admin;
  /** A user, by name: `member`, `moderator` and `admin` unless a seed says otherwise. */
  as(userName: string): UserClient;
  /** What the bot has registered, global commands and guild commands. */
  commands(): Command[];
  /** Resolves once the bot has registered commands of all these names (any command at all without names). */
  whenCommands(...names: string[]): Promise<Command[]>;
  /** Closes every connection; whoever still waits is told so. */
  stop(): Promise<void>;
}

function makeBot(newId: () => string, options: LocalDiscordOptions): Bot {
  const name = options.botName ?? 'bot';
  const id = newId();
  return {
    user: {
      id,
      username: name,
      discriminator: '0000',
      global_name: null,
      avatar: null,
      bot: true,
      public_flags: 0,
    },
    applicationId: id,
    name,
    description: '',
    token: randomToken(id),
    privilegedIntents: (options.privilegedIntents ?? []).reduce((bits, each) => bits | Intent[each], 0),
  };
}

/**
 * Starts a Discord on 127.0.0.1 with REST v10 and Gateway v10 for one bot, and users who are played in-process.
 * @throws the system's error when the port cannot be had
 */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const world = createWorld(options.clock ?? systemClock, (newId) => makeBot(newId, options));
  populate(world, options.seed ?? defaultSeed());
  const ledger = createLedger(world);
  const gateway = createGateway(world, { heartbeatIntervalMs: options.heartbeatIntervalMs });
  const board = createFaultBoard(world, gateway);
  const onFault = options.onFault ?? ((error: unknown) => console.error(error));
  const requestsPerSecond = options.requestsPerSecond ?? 50;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  const users = new Map<string, UserClient>();
  const as = (userName: string): UserClient => {
    const known = users.get(userName) ?? createUserClient(world, ledger, stopping.signal, userName);
    users.set(userName, known);
    return known;
  };
  const page = options.page && createPage(world, (name) => as(name).side, options.page, onFault);
  const parts = { world, ledger, gateway, board, onFault, requestsPerSecond, page };
  const server = await startServer(parts, options.port ?? 0);
  world.origin = `http://127.0.0.1:${server.port}`;

  const commands = (): Command[] => [...world.store.commands.values()];
  const stop = async (): Promise<void> => {
    stopping.abort();
    board.faults.clear();
    await server.stop();
  };

  return {
    port: server.port,
    origin: world.origin,
    apiUrl: `${world.origin}/api`,
    get token() {
      return world.bot.token;
    },
    applicationId: world.bot.applicationId,
    guildId: [...world.store.guilds.keys()][0] ?? '',
    faults: board.faults,
    admin: createAdmin(world),
    as,
    commands,
    whenCommands(...names) {
      return new Promise((resolve, reject) => {
        const there = (): boolean => {
          const known = new Set(commands().map((command) => command.name));
          return names.length === 0 ? known.size > 0 : names.every((name) => known.has(name));
        };
        if (there()) return resolve(commands());
        const unlisten = world.events.listen((event) => {
          if (event.kind !== 'commands-changed' || !there()) return;
          unlisten();
          resolve(commands());
        });
        stopping.signal.addEventListener('abort', () => reject(stopped()), { once: true });
      });
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
