import { Permission } from './state/permissions.js';
import { makeRole } from './state/populate.js';
import type { Channel, Guild } from './state/types.js';
import type { World } from './world.js';

type PermissionName = keyof typeof Permission;

/** What those in charge of a server do in its settings. Everything goes by name. */
export interface Admin {
  /** Replaces a user's roles (the bot's too, by its name), in every server that has roles of these names. */
  setRoles(userName: string, roleNames: readonly string[]): void;
  /** Makes a role, or changes what an existing one may do. */
  setRole(roleName: string, permissions: readonly PermissionName[]): void;
  /** Sets what a role, a user, or `everyone` may and may not do in a channel. */
  setChannel(
    channelName: string,
    whom: string,
    change: { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] },
  ): void;
}

function bits(names: readonly PermissionName[] = []): string {
  return names.reduce((sum, name) => sum | Permission[name], 0n).toString();
}

export function createAdmin(world: World): Admin {
  const guilds = (): Guild[] => [...world.store.guilds.values()];
  const userId = (name: string): string | undefined =>
    [...world.store.users.values()].find((user) => user.username === name)?.id;
  const roleNamed = (guild: Guild, name: string) =>
    [...guild.roles.values()].find((role) => role.name === name);

  return {
    setRoles(userName, roleNames) {
      const id = userId(userName);
      for (const guild of guilds()) {
        const member = guild.members.get(id ?? '');
        if (!member) continue;
        member.roles = roleNames.map((name) => {
          const role = roleNamed(guild, name);
          if (!role) throw new RangeError(`There is no role "${name}" in ${guild.name}.`);
          return role.id;
        });
        world.events.emit({ kind: 'member-updated', guild, member });
      }
    },
    setRole(roleName, permissions) {
      for (const guild of guilds()) {
        const old = roleName === 'everyone' ? guild.roles.get(guild.id) : roleNamed(guild, roleName);
        const role = old
          ? { ...old, permissions: bits(permissions) }
          : makeRole(world.newId(), roleName, bits(permissions), guild.roles.size);
        guild.roles.set(role.id, role);
        world.events.emit({ kind: old ? 'role-updated' : 'role-created', guild, role });
      }
    },
    setChannel(channelName, whom, { allow, deny }) {
      const channel = [...world.store.channels.values()].find((one: Channel) => one.name === channelName);
      const guild = guilds().find((one) => one.id === channel?.guild_id);
      if (!channel || !guild) throw new RangeError(`There is no channel "${channelName}".`);
      const role = whom === 'everyone' ? guild.roles.get(guild.id) : roleNamed(guild, whom);
      const user = userId(whom);
      const id = role?.id ?? user;
      if (id === undefined) throw new RangeError(`There is no role or user "${whom}".`);
      const others = (channel.permission_overwrites ?? []).filter((overwrite) => overwrite.id !== id);
      const overwrite = { id, type: role ? 0 : 1, allow: bits(allow), deny: bits(deny) };
      channel.permission_overwrites = [...others, overwrite];
      world.events.emit({ kind: 'channel-updated', channel });
    },
  };
}
