import { holds, Permission } from '../state/permissions.js';
import type { Channel, Component, User } from '../state/types.js';
import { walk } from '../state/walk.js';
import type { AllowedMentions } from '../validate/message.js';
import { guildOf, permissionsAt, type World } from '../world.js';

export interface Pings {
  users: User[];
  roles: string[];
  everyone: boolean;
}

interface Request {
  content: string;
  /** Text displays of Components V2 ping, embeds do not. */
  components: readonly Component[];
  allowed: AllowedMentions | undefined;
  channel: Channel;
  authorId: string;
  /** The author of the message that is replied to. */
  repliedTo: User | undefined;
}

/**
 * Who a message notifies, after `allowed_mentions`. Mentions inside code or behind a backslash count as mentions:
 * a text that pings nobody here pings nobody at Discord.
 */
export function findPings(world: World, request: Request): Pings {
  const { channel, allowed, authorId, repliedTo } = request;
  const guild = guildOf(world, channel);
  let text = request.content;
  for (const { component } of walk(request.components)) text += `\n${component.content ?? ''}`;
  const mayParse = (kind: 'users' | 'roles' | 'everyone') => !allowed || (allowed.parse ?? []).includes(kind);
  const mayPing = (kind: 'users' | 'roles', id: string) =>
    mayParse(kind) || (allowed?.[kind] ?? []).includes(id);
  const mayPingAll = holds(permissionsAt(world, authorId, channel), Permission.mentionEveryone);

  const users = new Map<string, User>();
  for (const [, id = ''] of text.matchAll(/<@!?(\d{1,20})>/g)) {
    const user = world.store.users.get(id);
    if (user && mayPing('users', id)) users.set(id, user);
  }
  if (repliedTo && (allowed ? (allowed.replied_user ?? false) : true)) users.set(repliedTo.id, repliedTo);
  const roles = new Set<string>();
  for (const [, id = ''] of text.matchAll(/<@&(\d{1,20})>/g)) {
    const role = guild?.roles.get(id);
    if (role && (role.mentionable || mayPingAll) && mayPing('roles', id)) roles.add(id);
  }
  const everyone = /@(?:everyone|here)/.test(text) && mayParse('everyone') && mayPingAll;
  return { users: [...users.values()], roles: [...roles], everyone };
}
