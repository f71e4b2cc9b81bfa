import { ALL_PERMISSIONS, holds, Permission } from '../state/permissions.js';
import type { Channel, Command } from '../state/types.js';
import { permissionsAt, type World } from '../world.js';

const Context = { guild: 0, botDm: 1 } as const;

function fitsContext(command: Command, channel: Channel): boolean {
  const direct = channel.guild_id === undefined;
  if (command.guild_id !== undefined) return command.guild_id === channel.guild_id;
  if (command.contexts) return command.contexts.includes(direct ? Context.botDm : Context.guild);
  return !direct || command.dm_permission !== false;
}

/** Whether `default_member_permissions` lets someone with these permissions use the command. */
function isPermitted(command: Command, held: bigint): boolean {
  const wanted = command.default_member_permissions;
  if (wanted === null || held === ALL_PERMISSIONS) return true;
  // "0" is for administrators only.
  return wanted !== '0' && holds(held, BigInt(wanted));
}

/** The commands that a user is offered in a channel, guild commands first. */
export function offeredCommands(world: World, userId: string, channel: Channel): Command[] {
  const held = permissionsAt(world, userId, channel);
  if (!holds(held, Permission.viewChannel | Permission.useApplicationCommands)) return [];
  const direct = channel.guild_id === undefined;
  return [...world.store.commands.values()]
    .filter((command) => fitsContext(command, channel) && (direct || isPermitted(command, held)))
    .sort((a, b) => Number(a.guild_id === undefined) - Number(b.guild_id === undefined));
}
