import type { Channel, Guild } from './types.js';
import { ChannelType } from './types.js';

/** The permission bits this room acts on (Discord has more; they pass through unread). */
export const Permission = {
  addReactions: 1n << 6n,
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  changeNickname: 1n << 26n,
  manageRoles: 1n << 28n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
  moderateMembers: 1n << 40n,
} as const;

/** Every bit Discord documents at the time of writing. */
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** What a fresh server lets everybody do. */
export const EVERYONE_PERMISSIONS =
  Permission.addReactions |
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.useExternalEmojis |
  Permission.changeNickname |
  Permission.useApplicationCommands |
  Permission.createPublicThreads |
  Permission.sendMessagesInThreads;

/** What anyone may do in a direct message. */
export const DM_PERMISSIONS =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.readMessageHistory |
  Permission.useExternalEmojis |
  Permission.addReactions |
  Permission.mentionEveryone |
  Permission.useApplicationCommands;

/** A member's permissions in the whole server, before any channel's overwrites. Non-members have none. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.owner_id === userId) return ALL_PERMISSIONS;
  let bits = BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  for (const id of member.roles) bits |= BigInt(guild.roles.get(id)?.permissions ?? '0');
  return bits & Permission.administrator ? ALL_PERMISSIONS : bits;
}

/**
 * A member's permissions in a channel, in the order Discord documents: everyone's overwrite, then the roles'
 * denials, the roles' grants, and the member's own overwrite.
 * @param channel for a thread, the channel it hangs from
 */
export function channelPermissions(guild: Guild, userId: string, channel: Channel): bigint {
  const base = guildPermissions(guild, userId);
  if (base === 0n || base === ALL_PERMISSIONS) return base;
  const overwrites = channel.permission_overwrites ?? [];
  const roles = new Set(guild.members.get(userId)?.roles);
  let bits = base;
  const everyone = overwrites.find((overwrite) => overwrite.id === guild.id);
  if (everyone) bits = (bits & ~BigInt(everyone.deny)) | BigInt(everyone.allow);
  let allow = 0n;
  let deny = 0n;
  for (const overwrite of overwrites) {
    if (overwrite.type !== 0 || !roles.has(overwrite.id)) continue;
    allow |= BigInt(overwrite.allow);
    deny |= BigInt(overwrite.deny);
  }
  bits = (bits & ~deny) | allow;
  const own = overwrites.find((overwrite) => overwrite.type === 1 && overwrite.id === userId);
  if (own) bits = (bits & ~BigInt(own.deny)) | BigInt(own.allow);
  return bits & Permission.viewChannel ? bits : 0n;
}

/** Whether every bit of `wanted` is among `held`. */
export function holds(held: bigint, wanted: bigint): boolean {
  return (held & wanted) === wanted;
}

export function isThread(channel: Channel): boolean {
  return (
    channel.type === ChannelType.announcementThread ||
    channel.type === ChannelType.publicThread ||
    channel.type === ChannelType.privateThread
  );
}
