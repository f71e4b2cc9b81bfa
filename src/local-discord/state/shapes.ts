import { type Bot, permissionsAt, type World } from '../world.js';
import { guildPermissions, isThread } from './permissions.js';
import { channelsOf } from './store.js';
import type { Channel, Guild, Member } from './types.js';

/** How objects look when they are sent as a whole: guilds and the application. */

const LIMITED_FLAGS: readonly [intent: number, flag: number][] = [
  [1 << 1, 1 << 15],
  [1 << 8, 1 << 13],
  [1 << 15, 1 << 19],
];

export function applicationObject(bot: Bot): object {
  let flags = 0;
  for (const [intent, flag] of LIMITED_FLAGS) if (bot.privilegedIntents & intent) flags |= flag;
  return {
    id: bot.applicationId,
    name: bot.name,
    icon: null,
    description: bot.description,
    summary: '',
    type: null,
    bot: bot.user,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    owner: { ...bot.user, bot: false },
    team: null,
    flags,
    tags: [],
    redirect_uris: [],
    interactions_endpoint_url: null,
    integration_types_config: { '0': {} },
  };
}

export function guildObject(world: World, guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    owner_id: guild.owner_id,
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    vanity_url_code: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.preferred_locale,
    nsfw_level: 0,
    nsfw: false,
    hub_type: null,
    region: 'local',
    approximate_member_count: guild.members.size,
    approximate_presence_count: guild.members.size,
    permissions: guildPermissions(guild, world.bot.user.id).toString(),
  };
}

/** GUILD_CREATE. Without the members intent the bot sees only itself among the members. */
export function guildCreate(world: World, guild: Guild, seesMembers: boolean): object {
  const members = [...guild.members.values()];
  const seen = channelsOf(world.store, guild.id).filter((channel) => canSee(world, channel));
  return {
    ...guildObject(world, guild),
    joined_at: guild.members.get(world.bot.user.id)?.joined_at,
    large: false,
    unavailable: false,
    member_count: members.length,
    voice_states: [],
    members: seesMembers ? members : members.filter((member) => member.user.id === world.bot.user.id),
    channels: seen.filter((channel) => !isThread(channel)),
    threads: seen.filter(isThread).map((thread) => withOwnMembership(world, thread)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function canSee(world: World, channel: Channel): boolean {
  return permissionsAt(world, world.bot.user.id, channel) !== 0n;
}

/** A thread with the bot's own membership, where it has one. */
export function withOwnMembership(world: World, thread: Channel): object {
  const joined = world.store.threadMembers.get(thread.id)?.has(world.bot.user.id);
  return joined ? { ...thread, member: threadMember(thread, world.bot.user.id) } : thread;
}

export function threadMember(thread: Channel, userId: string): object {
  return {
    id: thread.id,
    user_id: userId,
    join_timestamp: thread.thread_metadata?.create_timestamp,
    flags: 0,
  };
}

/** A member with its permissions, as an interaction carries it. */
export function interactionMember(member: Member, permissions: bigint): object {
  return { ...member, permissions: permissions.toString() };
}
