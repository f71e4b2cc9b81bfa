import type { View } from '../../page-server/protocol.js';
import type { Channel, Member, Role, User } from '../../state/types.js';
import { ChannelType } from '../../state/types.js';

/** How someone is shown in a channel. */
export interface Person {
  readonly user: User;
  readonly name: string;
  /** CSS colour of the highest coloured role; null without one. */
  readonly color: string | null;
  /** The highest role that is a person's own to show. */
  readonly role: Role | null;
}

export function channelOf(view: View, id: string): Channel | undefined {
  if (view.direct.id === id) return view.direct;
  return view.guilds.flatMap(({ channels }) => channels).find((channel) => channel.id === id);
}

export function guildOf(view: View, channelId: string): View['guilds'][number] | undefined {
  return view.guilds.find(({ channels }) => channels.some(({ id }) => id === channelId));
}

export function isThread({ type }: Channel): boolean {
  return type >= ChannelType.announcementThread && type <= ChannelType.privateThread;
}

/** A channel's name as people say it: `#newsroom`, `@bot` for direct messages. */
export function channelName(view: View, channel: Channel): string {
  return channel.id === view.direct.id ? `@${view.bot.username}` : `#${channel.name ?? ''}`;
}

export function nameOf(user: User, member?: Member): string {
  return member?.nick ?? user.global_name ?? user.username;
}

/** @param channelId where: nicknames and roles are a server's own */
export function personOf(view: View, channelId: string, user: User): Person {
  const guild = guildOf(view, channelId);
  const member = guild?.members.find((one) => one.user.id === user.id);
  const roles = (guild?.roles ?? [])
    .filter(({ id }) => member?.roles.includes(id))
    .toSorted((a, b) => b.position - a.position);
  const colored = roles.find(({ color }) => color !== 0);
  return {
    user,
    name: nameOf(user, member),
    color: colored ? `#${colored.color.toString(16).padStart(6, '0')}` : null,
    role: roles.find(({ managed }) => !managed) ?? null,
  };
}

/** Everybody in a channel: the members of its server, or the two ends of direct messages. */
export function peopleIn(view: View, channelId: string): Person[] {
  const guild = guildOf(view, channelId);
  const users = guild ? guild.members.map(({ user }) => user) : [view.bot, view.user];
  return users.map((user) => personOf(view, channelId, user));
}

export function findUser(view: View, id: string): User | undefined {
  if (view.bot.id === id) return view.bot;
  return view.guilds.flatMap(({ members }) => members).find(({ user }) => user.id === id)?.user;
}

/** Discord's permission bits that the page acts on. */
export const May = {
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  attachFiles: 1n << 15n,
} as const;

export function may(view: View, channelId: string, permission: bigint): boolean {
  return (BigInt(view.permissions[channelId] ?? '0') & permission) === permission;
}
