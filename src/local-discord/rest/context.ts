import type { Ledger } from '../interactions/ledger.js';
import { Refusal } from '../refusal.js';
import { holds, Permission } from '../state/permissions.js';
import { messagesOf, type StoredMessage } from '../state/store.js';
import { type Channel, ChannelType, type Guild } from '../state/types.js';
import { guildOf, permissionsAt, type World } from '../world.js';

/** What every group of routes works on. */
export interface RestContext {
  readonly world: World;
  readonly ledger: Ledger;
  /** Requests a second before 429; interactions do not count. */
  readonly requestsPerSecond: number;
}

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** The channel, if the bot may see it. */
export function findChannel(world: World, id: string): Channel {
  const channel = world.store.channels.get(id);
  if (!channel) throw new Refusal('unknownChannel');
  if (!holds(permissionsAt(world, world.bot.user.id, channel), Permission.viewChannel)) {
    throw new Refusal('missingAccess');
  }
  return channel;
}

/** Refuses unless the bot holds every one of these permissions in the channel. */
export function demand(world: World, channel: Channel, permission: bigint): void {
  if (!holds(permissionsAt(world, world.bot.user.id, channel), permission)) {
    throw new Refusal('missingPermissions');
  }
}

export function isText(channel: Channel): boolean {
  return channel.type !== ChannelType.category;
}

/** A message the bot can fetch: never one that only some user sees. */
export function findMessage(world: World, channel: Channel, id: string): StoredMessage {
  const message = messagesOf(world.store, channel.id).get(id);
  if (!message || message.onlyFor !== undefined) throw new Refusal('unknownMessage');
  return message;
}

export function findGuild(world: World, id: string): Guild {
  const guild = world.store.guilds.get(id);
  if (!guild) throw new Refusal('unknownGuild');
  if (!guild.members.has(world.bot.user.id)) throw new Refusal('missingAccess');
  return guild;
}

export function findChannelGuild(world: World, channel: Channel): Guild {
  const guild = guildOf(world, channel);
  if (!guild) throw new Refusal('dmNotAllowed');
  return guild;
}
