import { storeFile, type Upload } from '../messages/attachments.js';
import type { Attachment, Channel, Guild, Member, Message, Role, User } from '../state/types.js';
import { guildOf, memberWithoutUser, permissionsAt, type World } from '../world.js';
import { NotPossible } from './not-possible.js';

/** A file that a user uploads. */
export interface FileInput {
  name: string;
  data: Uint8Array | string;
  contentType?: string;
}

/** Objects that an interaction's values refer to, by id. */
interface Resolved {
  users?: Record<string, User>;
  members?: Record<string, object>;
  roles?: Record<string, Role>;
  channels?: Record<string, object>;
  messages?: Record<string, Message>;
  attachments?: Record<string, Attachment>;
}

/** Turns names and ids into ids, and collects the objects behind them. */
export interface Resolver {
  user(nameOrId: string): string;
  role(nameOrId: string): string;
  channel(nameOrId: string): string;
  mentionable(nameOrId: string): string;
  file(file: FileInput): string;
  message(message: Message): string;
  /** What was collected, or undefined when nothing was. */
  collected(): Resolved | undefined;
}

export function toUpload(file: FileInput): Omit<Upload, 'index'> {
  const bytes = typeof file.data === 'string' ? new TextEncoder().encode(file.data) : file.data;
  return { filename: file.name, contentType: file.contentType ?? 'application/octet-stream', bytes };
}

function partialMember(world: World, channel: Channel, member: Member): object {
  const permissions = permissionsAt(world, member.user.id, channel).toString();
  return { ...memberWithoutUser(member), permissions };
}

export function createResolver(world: World, channel: Channel, viewerId: string): Resolver {
  const guild: Guild | undefined = guildOf(world, channel);
  const resolved: Resolved = {};

  const findUser = (text: string): User | undefined => {
    const name = text.replace(/^@/, '');
    const all = guild
      ? [...guild.members.values()].map((member) => member.user)
      : [...world.store.users.values()];
    return all.find((user) => user.id === name || user.username === name);
  };
  const findRole = (text: string): Role | undefined => {
    const name = text.replace(/^@/, '');
    return [...(guild?.roles.values() ?? [])].find((role) => role.id === name || role.name === name);
  };
  const addUser = (user: User): string => {
    resolved.users = { ...resolved.users, [user.id]: user };
    const member = guild?.members.get(user.id);
    if (member) {
      resolved.members = { ...resolved.members, [user.id]: partialMember(world, channel, member) };
    }
    return user.id;
  };
  const addRole = (role: Role): string => {
    resolved.roles = { ...resolved.roles, [role.id]: role };
    return role.id;
  };

  return {
    user(text) {
      const user = findUser(text);
      if (!user) throw new NotPossible(`There is no user "${text}" here.`);
      return addUser(user);
    },
    role(text) {
      const role = findRole(text);
      if (!role) throw new NotPossible(`There is no role "${text}" here.`);
      return addRole(role);
    },
    channel(text) {
      const name = text.replace(/^#/, '');
      const found = [...world.store.channels.values()].find(
        (one) => one.guild_id === channel.guild_id && (one.id === name || one.name === name),
      );
      if (!found || permissionsAt(world, viewerId, found) === 0n) {
        throw new NotPossible(`There is no channel "${text}" here.`);
      }
      const permissions = permissionsAt(world, viewerId, found).toString();
      resolved.channels = { ...resolved.channels, [found.id]: { ...found, permissions } };
      return found.id;
    },
    mentionable(text) {
      const user = findUser(text);
      if (user) return addUser(user);
      const role = findRole(text);
      if (!role) throw new NotPossible(`There is no user or role "${text}" here.`);
      return addRole(role);
    },
    file(file) {
      const attachment = storeFile(world, channel.id, toUpload(file));
      resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
      return attachment.id;
    },
    message(message) {
      resolved.messages = { ...resolved.messages, [message.id]: message };
      return message.id;
    },
    collected: () => (Object.keys(resolved).length > 0 ? resolved : undefined),
  };
}
