import { Hono } from 'hono';
import { Refusal } from '../refusal.js';
import { type Command, CommandType } from '../state/types.js';
import { command, commandSet } from '../validate/commands.js';
import * as s from '../validate/schema.js';
import type { World } from '../world.js';
import { accept, readBody } from './body.js';
import { json, noContent, type RestContext } from './context.js';

// As documented: 100 chat-input commands, 15 of each kind of context menu.
const LIMITS: Readonly<Record<number, number>> = {
  [CommandType.chatInput]: 100,
  [CommandType.user]: 15,
  [CommandType.message]: 15,
};

type Fields = s.Read<typeof command>;

/** Registered commands of one place: a guild's, or the global ones. */
function commandsAt(world: World, guildId: string | undefined): Command[] {
  return [...world.store.commands.values()].filter((one) => one.guild_id === guildId);
}

function checkCount(commands: readonly { type: number }[]): void {
  for (const [type, limit] of Object.entries(LIMITS)) {
    if (commands.filter((one) => String(one.type) === type).length > limit)
      throw new Refusal('tooManyCommands');
  }
}

function keep(world: World, fields: Fields, guildId: string | undefined, old: Command | undefined): Command {
  const kept: Command = {
    id: old?.id ?? world.newId(),
    application_id: world.bot.applicationId,
    version: world.newId(),
    ...fields,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
  world.store.commands.set(kept.id, kept);
  return kept;
}

/** Registration of commands: `/applications/:application/commands` and `.../guilds/:guild/commands`. */
export function commandRoutes({ world }: RestContext): Hono {
  const app = new Hono();

  const place = (params: Record<string, string>): string | undefined => {
    if (params['application'] !== world.bot.applicationId) throw new Refusal('unknownApplication');
    const guildId = params['guild'];
    if (guildId !== undefined && !world.store.guilds.has(guildId)) throw new Refusal('missingAccess');
    return guildId;
  };
  const find = (params: Record<string, string>): Command => {
    const guildId = place(params);
    const found = world.store.commands.get(params['command'] ?? '');
    if (!found || found.guild_id !== guildId) throw new Refusal('unknownCommand');
    return found;
  };
  const changed = (): void => world.events.emit({ kind: 'commands-changed' });

  // Nobody has narrowed a command's permissions in the server settings: there are none of those here.
  app.get('/applications/:application/guilds/:guild/commands/permissions', (c) => {
    place(c.req.param());
    return json([]);
  });

  for (const base of ['/applications/:application', '/applications/:application/guilds/:guild']) {
    app.get(`${base}/commands`, (c) => json(commandsAt(world, place(c.req.param()))));

    app.put(`${base}/commands`, async (c) => {
      const guildId = place(c.req.param());
      const { json: sent } = await readBody(c.req.raw);
      const set = accept(commandSet, sent);
      checkCount(set);
      const old = commandsAt(world, guildId);
      for (const one of old) world.store.commands.delete(one.id);
      const same = (a: Fields) => old.find((one) => one.type === a.type && one.name === a.name);
      const kept = set.map((fields) => keep(world, fields, guildId, same(fields)));
      changed();
      return json(kept);
    });

    app.post(`${base}/commands`, async (c) => {
      const guildId = place(c.req.param());
      const { json: sent } = await readBody(c.req.raw);
      const fields = accept(command, sent);
      const here = commandsAt(world, guildId);
      // A command of the same kind and name is replaced.
      const old = here.find((one) => one.type === fields.type && one.name === fields.name);
      if (!old) checkCount([...here, fields]);
      const kept = keep(world, fields, guildId, old);
      changed();
      return json(kept, old ? 200 : 201);
    });

    app.get(`${base}/commands/:command`, (c) => json(find(c.req.param())));

    app.patch(`${base}/commands/:command`, async (c) => {
      const guildId = place(c.req.param());
      const old = find(c.req.param());
      const { json: sent } = await readBody(c.req.raw);
      const fields = accept(command, { ...old, ...(s.isRecord(sent) ? sent : {}), type: old.type });
      const kept = keep(world, fields, guildId, old);
      changed();
      return json(kept);
    });

    app.delete(`${base}/commands/:command`, (c) => {
      world.store.commands.delete(find(c.req.param()).id);
      changed();
      return noContent();
    });
  }

  return app;
}
