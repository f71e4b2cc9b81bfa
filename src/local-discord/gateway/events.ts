import { forBot } from '../messages/visibility.js';
import { isThread, Permission } from '../state/permissions.js';
import { threadMember, withOwnMembership } from '../state/shapes.js';
import type { StoredMessage } from '../state/store.js';
import type { Channel } from '../state/types.js';
import { guildOf, memberWithoutUser, permissionsAt, type World, type WorldEvent } from '../world.js';
import { Intent } from './protocol.js';
import type { Session } from './sessions.js';

export interface GatewayEvent {
  name: string;
  data: unknown;
}

/** Whether a session is the one that serves this guild; direct messages go to shard 0. */
function isShardOf(session: Session, guildId: string | undefined): boolean {
  const [id, count] = session.shard;
  return (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))) === id;
}

function hears(session: Session, guildId: string | undefined, inGuild: number, inDirect: number): boolean {
  const wanted = guildId === undefined ? inDirect : inGuild;
  return isShardOf(session, guildId) && (wanted === 0 || (session.intents & wanted) !== 0);
}

/** Messages that one user alone sees are announced to the bot without their guild, as documented. */
function announcedGuild(message: StoredMessage, channel: Channel): string | undefined {
  return message.onlyFor === undefined ? channel.guild_id : undefined;
}

function messageData(world: World, session: Session, message: StoredMessage, channel: Channel): object {
  const guildId = announcedGuild(message, channel);
  const { data } = message;
  const member = guildOf(world, channel)?.members.get(data.author.id);
  return {
    ...forBot(world, channel, data, session.intents),
    channel_type: channel.type,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(guildId !== undefined && member && data.webhook_id === undefined
      ? { member: memberWithoutUser(member) }
      : {}),
  };
}

function channelEvent(world: World, session: Session, kind: string, channel: Channel): GatewayEvent[] {
  // A new direct-message channel is not announced since v8.
  if (channel.guild_id === undefined || !hears(session, channel.guild_id, Intent.guilds, 0)) return [];
  const verb = kind === 'channel-created' ? 'CREATE' : kind === 'channel-updated' ? 'UPDATE' : 'DELETE';
  if (!isThread(channel)) return [{ name: `CHANNEL_${verb}`, data: channel }];
  const created = verb === 'CREATE' ? { newly_created: true } : {};
  return [{ name: `THREAD_${verb}`, data: { ...withOwnMembership(world, channel), ...created } }];
}

function messageEvent(
  world: World,
  session: Session,
  event: { kind: 'message-created' | 'message-updated' | 'message-deleted'; message: StoredMessage },
): GatewayEvent[] {
  const { message } = event;
  const channel = world.store.channels.get(message.data.channel_id);
  if (!channel || !(permissionsAt(world, world.bot.user.id, channel) & Permission.viewChannel)) return [];
  const guildId = announcedGuild(message, channel);
  if (!hears(session, guildId, Intent.guildMessages, Intent.directMessages)) return [];
  if (event.kind === 'message-deleted') {
    const { id, channel_id } = message.data;
    const data = guildId === undefined ? { id, channel_id } : { id, channel_id, guild_id: guildId };
    return [{ name: 'MESSAGE_DELETE', data }];
  }
  const name = event.kind === 'message-created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
  return [{ name, data: messageData(world, session, message, channel) }];
}

/** What a session is told of an event: nothing where its intents, its shard or its permissions are lacking. */
export function eventsFor(world: World, session: Session, event: WorldEvent): GatewayEvent[] {
  switch (event.kind) {
    case 'message-created':
    case 'message-updated':
    case 'message-deleted':
      return messageEvent(world, session, event);
    case 'messages-deleted': {
      const channel = world.store.channels.get(event.messages[0]?.data.channel_id ?? '');
      if (!channel || !hears(session, channel.guild_id, Intent.guildMessages, Intent.directMessages))
        return [];
      const ids = event.messages.map((message) => message.data.id);
      return [
        { name: 'MESSAGE_DELETE_BULK', data: { ids, channel_id: channel.id, guild_id: channel.guild_id } },
      ];
    }
    case 'channel-created':
    case 'channel-updated':
    case 'channel-deleted':
      return channelEvent(world, session, event.kind, event.channel);
    case 'thread-joined': {
      if (event.userId !== world.bot.user.id) return [];
      if (!hears(session, event.channel.guild_id, Intent.guilds, 0)) return [];
      const data = { ...threadMember(event.channel, event.userId), guild_id: event.channel.guild_id };
      return [{ name: 'THREAD_MEMBER_UPDATE', data }];
    }
    case 'typing': {
      const { channel, userId } = event;
      if (!hears(session, channel.guild_id, Intent.guildMessageTyping, Intent.directMessageTyping)) return [];
      const member = guildOf(world, channel)?.members.get(userId);
      const data = {
        channel_id: channel.id,
        user_id: userId,
        timestamp: Math.floor(world.clock.now() / 1000),
        ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id, member }),
      };
      return [{ name: 'TYPING_START', data }];
    }
    case 'reaction-added':
    case 'reaction-removed': {
      const { id, channel_id, author } = event.message.data;
      const guildId = world.store.channels.get(channel_id)?.guild_id;
      if (!hears(session, guildId, Intent.guildMessageReactions, Intent.directMessageReactions)) return [];
      const data = {
        user_id: event.userId,
        channel_id,
        message_id: id,
        emoji: event.emoji,
        burst: false,
        type: 0,
        ...(guildId === undefined ? {} : { guild_id: guildId }),
      };
      return event.kind === 'reaction-added'
        ? [{ name: 'MESSAGE_REACTION_ADD', data: { ...data, message_author_id: author.id } }]
        : [{ name: 'MESSAGE_REACTION_REMOVE', data }];
    }
    case 'member-updated': {
      const self = event.member.user.id === world.bot.user.id;
      if (!hears(session, event.guild.id, self ? 0 : Intent.guildMembers, 0)) return [];
      return [{ name: 'GUILD_MEMBER_UPDATE', data: { ...event.member, guild_id: event.guild.id } }];
    }
    case 'role-created':
    case 'role-updated':
    case 'role-deleted': {
      if (!hears(session, event.guild.id, Intent.guilds, 0)) return [];
      const guild_id = event.guild.id;
      if (event.kind === 'role-deleted') {
        return [{ name: 'GUILD_ROLE_DELETE', data: { guild_id, role_id: event.role.id } }];
      }
      const verb = event.kind === 'role-created' ? 'CREATE' : 'UPDATE';
      return [{ name: `GUILD_ROLE_${verb}`, data: { guild_id, role: event.role } }];
    }
    case 'interaction-opened':
      return isShardOf(session, event.interaction.guildId)
        ? [{ name: 'INTERACTION_CREATE', data: event.interaction.payload }]
        : [];
    default:
      return [];
  }
}
