import { Hono } from 'hono';
import { Refusal } from '../refusal.js';
import { guildPermissions, holds, isThread, Permission } from '../state/permissions.js';
import { guildObject, withOwnMembership } from '../state/shapes.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { channelsOf } from '../state/store.js';
import type { Guild, Member, Role } from '../state/types.js';
import * as s from '../validate/schema.js';
import { accept, readBody } from './body.js';
import { findGuild, json, noContent, type RestContext } from './context.js';

const memberQuery = s.object({
  limit: s.optional(s.integer({ min: 1, max: 1000 })),
  after: s.optional(s.snowflake),
  query: s.optional(s.string({ min: 1, max: 100 })),
});

const memberChange = s.object({
  nick: s.nullish(s.string({ max: 32 })),
  roles: s.optional(s.list(s.snowflake)),
});

/** Reading guilds, and the few things a bot may change about a member. */
export function guildRoutes({ world }: RestContext): Hono {
  const app = new Hono();

  const findMember = (guild: Guild, id: string): Member => {
    const member = guild.members.get(id === '@me' ? world.bot.user.id : id);
    if (!member) throw new Refusal('unknownMember');
    return member;
  };
  const demandInGuild = (guild: Guild, permission: bigint): void => {
    const held = guildPermissions(guild, world.bot.user.id);
    if (!holds(held, permission)) throw new Refusal('missingPermissions');
  };
  /** A role that the bot may give: below its own highest, and not one that belongs to an application. */
  const findGivableRole = (guild: Guild, id: string): Role => {
    const role = guild.roles.get(id);
    if (!role) throw new Refusal('unknownRole');
    const positions = findMember(guild, '@me').roles.map((own) => guild.roles.get(own)?.position ?? 0);
    if (role.managed || role.position >= Math.max(0, ...positions)) throw new Refusal('missingPermissions');
    return role;
  };
  const announce = (guild: Guild, member: Member): Response => {
    world.events.emit({ kind: 'member-updated', guild, member });
    return json(member);
  };

  app.get('/guilds/:guild', (c) => json(guildObject(world, findGuild(world, c.req.param('guild')))));
  app.get('/guilds/:guild/channels', (c) => {
    const guild = findGuild(world, c.req.param('guild'));
    return json(channelsOf(world.store, guild.id).filter((channel) => !isThread(channel)));
  });
  app.get('/guilds/:guild/threads/active', (c) => {
    const guild = findGuild(world, c.req.param('guild'));
    const threads = channelsOf(world.store, guild.id).filter(
      (channel) => isThread(channel) && !channel.thread_metadata?.archived,
    );
    return json({ threads: threads.map((thread) => withOwnMembership(world, thread)), members: [] });
  });
  app.get('/guilds/:guild/roles', (c) => json([...findGuild(world, c.req.param('guild')).roles.values()]));
  app.get('/guilds/:guild/roles/:role', (c) => {
    const role = findGuild(world, c.req.param('guild')).roles.get(c.req.param('role'));
    if (!role) throw new Refusal('unknownRole');
    return json(role);
  });

  app.get('/guilds/:guild/members', (c) => {
    const { limit = 1, after = '0' } = accept(memberQuery, c.req.query());
    const members = [...findGuild(world, c.req.param('guild')).members.values()]
      .filter((member) => compareSnowflakes(member.user.id, after) > 0)
      .sort((a, b) => compareSnowflakes(a.user.id, b.user.id));
    return json(members.slice(0, limit));
  });
  app.get('/guilds/:guild/members/search', (c) => {
    const { limit = 1, query = '' } = accept(memberQuery, c.req.query());
    const wanted = query.toLowerCase();
    const members = [...findGuild(world, c.req.param('guild')).members.values()].filter((member) =>
      [member.user.username, member.nick].some((name) => name?.toLowerCase().startsWith(wanted)),
    );
    return json(members.slice(0, limit));
  });
  app.get('/guilds/:guild/members/:user', (c) =>
    json(findMember(findGuild(world, c.req.param('guild')), c.req.param('user'))),
  );
  app.patch('/guilds/:guild/members/:user', async (c) => {
    const guild = findGuild(world, c.req.param('guild'));
    const member = findMember(guild, c.req.param('user'));
    const { json: sent } = await readBody(c.req.raw);
    const change = accept(memberChange, sent);
    if (change.roles) {
      demandInGuild(guild, Permission.manageRoles);
      const moved = change.roles.filter((id) => !member.roles.includes(id));
      for (const id of [...moved, ...member.roles.filter((own) => !change.roles?.includes(own))]) {
        findGivableRole(guild, id);
      }
      member.roles = change.roles;
    }
    if (change.nick !== undefined) {
      const isSelf = member.user.id === world.bot.user.id;
      demandInGuild(guild, isSelf ? Permission.changeNickname : Permission.administrator);
      member.nick = change.nick || null;
    }
    return announce(guild, member);
  });
  app.put('/guilds/:guild/members/:user/roles/:role', (c) => {
    const guild = findGuild(world, c.req.param('guild'));
    const member = findMember(guild, c.req.param('user'));
    demandInGuild(guild, Permission.manageRoles);
    const role = findGivableRole(guild, c.req.param('role'));
    member.roles = [...new Set([...member.roles, role.id])];
    announce(guild, member);
    return noContent();
  });
  app.delete('/guilds/:guild/members/:user/roles/:role', (c) => {
    const guild = findGuild(world, c.req.param('guild'));
    const member = findMember(guild, c.req.param('user'));
    demandInGuild(guild, Permission.manageRoles);
    const role = findGivableRole(guild, c.req.param('role'));
    member.roles = member.roles.filter((id) => id !== role.id);
    announce(guild, member);
    return noContent();
  });

  return app;
}
