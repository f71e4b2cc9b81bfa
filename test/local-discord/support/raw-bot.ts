import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../../src/local-discord/index.js';

/** JSON as it came, for tests to look into. */
// biome-ignore lint/suspicious/noExplicitAny: tests assert on the parts they look at
export type Loose = any;

export interface Answer {
  status: number;
  body: Loose;
  headers: Headers;
}

/** Sends one request with the bot's token. A string body goes as it is. */
export async function rest(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

export interface RawSocket {
  send(frame: unknown): void;
  /** The next frame that fits, of those that nobody has taken yet. */
  next(fits: (frame: Loose) => boolean): Promise<Loose>;
  /** The next event of this name. */
  event(name: string): Promise<Loose>;
  /** The close code, once the server has closed the connection. */
  closed: Promise<number>;
  close(code?: number): void;
}

/** A gateway connection with nothing said yet. */
export function connect(discord: LocalDiscord, query = '?v=10&encoding=json'): RawSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway${query}`);
  const frames: Loose[] = [];
  let waiting: { fits: (frame: Loose) => boolean; resolve: (frame: Loose) => void }[] = [];
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    const waiter = waiting.find((one) => one.fits(frame));
    if (!waiter) return void frames.push(frame);
    waiting = waiting.filter((one) => one !== waiter);
    waiter.resolve(frame);
  });
  socket.on('error', () => {});
  const opened = new Promise<void>((resolve) => socket.once('open', () => resolve()));
  const next = (fits: (frame: Loose) => boolean): Promise<Loose> => {
    const index = frames.findIndex(fits);
    if (index >= 0) return Promise.resolve(frames.splice(index, 1)[0]);
    return new Promise((resolve) => waiting.push({ fits, resolve }));
  };
  return {
    send(frame) {
      const data = typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame);
      void opened.then(() => socket.send(data));
    },
    next,
    event: (name) => next((frame) => frame.t === name).then((frame) => frame.d),
    closed: new Promise((resolve) => socket.once('close', resolve)),
    close: (code) => (code === undefined ? socket.terminate() : socket.close(code)),
  };
}

/** A bot that has identified, with the Guilds intent unless told otherwise. */
export async function login(discord: LocalDiscord, intents = 1): Promise<RawSocket> {
  const socket = connect(discord);
  socket.send({ op: 2, d: { token: discord.token, intents, properties: {} } });
  await socket.event('READY');
  return socket;
}

/** Registers one chat-input command without options and returns its name. */
export async function register(discord: LocalDiscord, command: object = {}): Promise<void> {
  const { applicationId } = discord;
  const body = { name: 'go', description: 'Goes', ...command };
  const { status, body: answer } = await rest(
    discord,
    'POST',
    `/applications/${applicationId}/commands`,
    body,
  );
  if (status !== 201) throw new Error(JSON.stringify(answer));
}
