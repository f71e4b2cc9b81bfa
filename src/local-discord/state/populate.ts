import { timestamp, type World } from '../world.js';
import { EVERYONE_PERMISSIONS, Permission } from './permissions.js';
import type { Seed } from './seed.js';
import { messagesOf } from './store.js';
import { type Channel, ChannelType, type Guild, type Member, type Role, type User } from './types.js';

type PermissionName = keyof typeof Permission;

function bits(names: readonly PermissionName[] | undefined, otherwise: bigint): string {
  return (names ? names.reduce((sum, name) => sum | Permission[name], 0n) : otherwise).toString();
}

function makeUser(world: World, name: string, displayName: string | undefined): User {
  const user: User = {
    id: world.newId(),
    username: name,
    discriminator: '0',
    global_name: displayName ?? null,
    avatar: null,
    public_flags: 0,
  };
  world.store.users.set(user.id, user);
  return user;
}

export function makeRole(id: string, name: string, permissions: string, position: number, color = 0): Role {
  return {
    id,
    name,
    permissions,
    position,
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

function makeMember(world: World, user: User, roles: string[], nick: string | null): Member {
  return {
    user,
    nick,
    avatar: null,
    roles,
    joined_at: timestamp(world),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

function colorOf(text: string | undefined): number {
  return /^#[0-9a-f]{6}$/i.test(text ?? '') ? Number.parseInt((text ?? '').slice(1), 16) : 0;
}

function makeGuild(world: World, plan: Seed['guilds'][number], users: Map<string, User>): Guild {
  const id = world.newId();
  const { bot } = world;
  const guild: Guild = {
    id,
    name: plan.name,
    owner_id: users.get(plan.owner ?? '')?.id ?? '0',
    preferred_locale: plan.locale ?? 'en-US',
    roles: new Map([[id, makeRole(id, '@everyone', bits(plan.everyone, EVERYONE_PERMISSIONS), 0)]]),
    members: new Map(),
  };
  const roleIds = new Map<string, string>();
  const addRole = (role: Role): void => {
    guild.roles.set(role.id, role);
    roleIds.set(role.name, role.id);
  };
  // The bot's role comes lowest, as in a server that invited it last.
  const botRole = makeRole(world.newId(), bot.name, bits(plan.bot, EVERYONE_PERMISSIONS), 1);
  addRole({ ...botRole, managed: true, tags: { bot_id: bot.user.id } });
  const roles = plan.roles ?? [];
  for (const [index, role] of roles.entries()) {
    const position = roles.length - index + 1;
    addRole(makeRole(world.newId(), role.name, bits(role.permissions, 0n), position, colorOf(role.color)));
  }
  guild.members.set(bot.user.id, makeMember(world, bot.user, [botRole.id], null));
  for (const each of plan.members) {
    const user = users.get(each.user);
    if (!user) continue;
    const ids = (each.roles ?? []).flatMap((name) => roleIds.get(name) ?? []);
    guild.members.set(user.id, makeMember(world, user, ids, each.nick ?? null));
  }
  world.store.guilds.set(id, guild);
  for (const [position, each] of plan.channels.entries()) {
    const channel: Channel = {
      id: world.newId(),
      type: each.kind === 'announcement' ? ChannelType.announcement : ChannelType.text,
      flags: 0,
      last_message_id: null,
      guild_id: id,
      name: each.name,
      topic: each.topic ?? null,
      position,
      parent_id: null,
      nsfw: false,
      rate_limit_per_user: 0,
      permission_overwrites: (each.overwrites ?? []).map((overwrite) => {
        const roleId = overwrite.for === 'everyone' ? id : roleIds.get(overwrite.for);
        return {
          id: roleId ?? users.get(overwrite.for)?.id ?? '0',
          type: roleId ? 0 : 1,
          allow: bits(overwrite.allow, 0n),
          deny: bits(overwrite.deny, 0n),
        };
      }),
    };
    world.store.channels.set(channel.id, channel);
  }
  return guild;
}

/** Fills an empty world with a seed's users, guilds and messages. */
export function populate(world: World, seed: Seed): void {
  const users = new Map(seed.users.map((each) => [each.name, makeUser(world, each.name, each.displayName)]));
  const guilds = seed.guilds.map((plan) => makeGuild(world, plan, users));
  for (const each of seed.messages ?? []) {
    const guild = each.guild === undefined ? guilds[0] : guilds.find((one) => one.name === each.guild);
    const channel = [...world.store.channels.values()].find(
      (one) => one.guild_id === guild?.id && one.name === each.channel,
    );
    if (!channel) continue;
    const id = world.newId();
    messagesOf(world.store, channel.id).set(id, {
      data: {
        id,
        type: 0,
        channel_id: channel.id,
        author: users.get(each.author) ?? world.bot.user,
        content: each.content,
        timestamp: timestamp(world),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        components: [],
        pinned: false,
        flags: 0,
      },
      onlyFor: undefined,
      interactionId: undefined,
      dismissed: false,
    });
    channel.last_message_id = id;
  }
}
