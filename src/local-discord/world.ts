import type { Clock } from './clock.js';
import type { Answer, Interaction } from './interactions/ledger.js';
import { createSignal, type Signal } from './signal.js';
import { channelPermissions, DM_PERMISSIONS, isThread } from './state/permissions.js';
import { snowflakeMaker } from './state/snowflake.js';
import { createStore, type Store, type StoredMessage } from './state/store.js';
import type { Channel, Guild, Member, Role, User } from './state/types.js';

/** Everything that happens and that a gateway session or a user may have to be told. */
export type WorldEvent =
  | { kind: 'message-created' | 'message-updated' | 'message-deleted'; message: StoredMessage }
  | { kind: 'messages-deleted'; messages: StoredMessage[] }
  | { kind: 'message-dismissed'; message: StoredMessage }
  | { kind: 'channel-created' | 'channel-updated' | 'channel-deleted'; channel: Channel }
  | { kind: 'thread-joined'; channel: Channel; userId: string }
  | { kind: 'typing'; channel: Channel; userId: string }
  | {
      kind: 'reaction-added' | 'reaction-removed';
      message: StoredMessage;
      userId: string;
      emoji: { id: string | null; name: string };
    }
  | { kind: 'member-updated'; guild: Guild; member: Member }
  | { kind: 'role-created' | 'role-updated' | 'role-deleted'; guild: Guild; role: Role }
  | { kind: 'commands-changed' }
  | { kind: 'interaction-opened'; interaction: Interaction }
  | { kind: 'interaction-answered'; interaction: Interaction; answer: Answer }
  | { kind: 'interaction-lapsed'; interaction: Interaction };

/** The one application this Discord knows. */
export interface Bot {
  readonly user: User;
  readonly applicationId: string;
  readonly name: string;
  readonly description: string;
  token: string;
  /** Intent bits switched on in the developer portal; asking for others closes the gateway with 4014. */
  readonly privilegedIntents: number;
}

export interface World {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly store: Store;
  readonly bot: Bot;
  readonly events: Signal<WorldEvent>;
  /** `http://127.0.0.1:PORT`, once the server listens. */
  origin: string;
}

export function createWorld(clock: Clock, makeBot: (newId: () => string) => Bot): World {
  const newId = snowflakeMaker(clock);
  const bot = makeBot(newId);
  const store = createStore();
  store.users.set(bot.user.id, bot.user);
  return { clock, newId, store, bot, events: createSignal(), origin: '' };
}

export function timestamp(world: World): string {
  return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');
}

export function guildOf(world: World, channel: Channel): Guild | undefined {
  return channel.guild_id === undefined ? undefined : world.store.guilds.get(channel.guild_id);
}

/** A user's permissions in a channel; in a direct message everything for its two ends, nothing for others. */
export function permissionsAt(world: World, userId: string, channel: Channel): bigint {
  const guild = guildOf(world, channel);
  if (!guild) {
    const isEnd = userId === world.bot.user.id || channel.recipients?.some((user) => user.id === userId);
    return isEnd ? DM_PERMISSIONS : 0n;
  }
  const parent =
    isThread(channel) && channel.parent_id ? world.store.channels.get(channel.parent_id) : channel;
  return parent ? channelPermissions(guild, userId, parent) : 0n;
}

/** The direct-message channel of a user and the bot, made when first asked for. */
export function directChannel(world: World, user: User): Channel {
  for (const channel of world.store.channels.values()) {
    if (channel.guild_id === undefined && channel.recipients?.some((other) => other.id === user.id)) {
      return channel;
    }
  }
  const channel: Channel = {
    id: world.newId(),
    type: 1,
    flags: 0,
    last_message_id: null,
    recipients: [user],
  };
  world.store.channels.set(channel.id, channel);
  world.events.emit({ kind: 'channel-created', channel });
  return channel;
}

/** A member as it stands beside its user in other objects: without the user. */
export function memberWithoutUser(member: Member): Omit<Member, 'user'> {
  const { user: _, ...rest } = member;
  return rest;
}
