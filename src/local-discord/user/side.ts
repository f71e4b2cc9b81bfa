import {
  buildSubmission,
  findComponent,
  type ModalInputs,
  selectedValues,
} from '../interactions/components.js';
import { InteractionType, type Ledger } from '../interactions/ledger.js';
import { NotPossible } from '../interactions/not-possible.js';
import { offeredCommands } from '../interactions/offered.js';
import { openInteraction } from '../interactions/open.js';
import { buildOptions, type OptionInputs } from '../interactions/options.js';
import { createResolver, type FileInput } from '../interactions/resolved.js';
import { deleteMessage } from '../messages/compose.js';
import { postMessage } from '../messages/user-message.js';
import { holds, Permission } from '../state/permissions.js';
import { messagesOf, type StoredMessage } from '../state/store.js';
import {
  type Channel,
  type Command,
  CommandType,
  type Member,
  type Modal,
  type Role,
  type User,
} from '../state/types.js';
import * as s from '../validate/schema.js';
import { directChannel, permissionsAt, type World } from '../world.js';
import { watchFor } from './events.js';
import { type OfferedCommand, type SeenMessage, seen, type UserEvent } from './seen.js';

/** A server in a user's list, with the channels this user may see. */
export interface SeenGuild {
  id: string;
  name: string;
  channels: Channel[];
  members: Member[];
  roles: Role[];
}

export interface Invocation {
  channelId: string;
  commandId: string;
  /** Below the command: the subcommand, or the group and its subcommand. */
  path?: readonly string[];
  options?: OptionInputs;
}

/**
 * Everything one user of Discord can see and do, for whatever plays that user: a test or a page. Arguments and
 * results are plain JSON (files apart). What starts an interaction returns its id at once; what becomes of it
 * comes as an `outcome` event. Every method throws NotPossible for what Discord's client would not let a user do.
 */
export interface UserSide {
  readonly user: User;
  guilds(): SeenGuild[];
  /** The channel for direct messages with the bot. */
  direct(): Channel;
  channel(id: string): Channel;
  /** What this user may do there, as Discord's permission bits. */
  permissions(channelId: string): bigint;
  /** The newest messages, oldest first, with those that only this user sees. */
  history(channelId: string, limit?: number): SeenMessage[];
  message(channelId: string, messageId: string): SeenMessage;
  /** The commands offered to this user here, of all three types. */
  commands(channelId: string): OfferedCommand[];
  run(invocation: Invocation): string;
  complete(invocation: Invocation & { focused: { name: string; value: string } }): string;
  /** A context menu on a message or on a user. */
  menu(target: { channelId: string; commandId: string; messageId?: string; userId?: string }): string;
  press(target: { channelId: string; messageId: string; button: string }): string;
  choose(target: { channelId: string; messageId: string; select: string; values: readonly string[] }): string;
  submit(target: { interactionId: string; values: ModalInputs }): string;
  post(message: {
    channelId: string;
    content: string;
    replyTo?: string;
    files?: readonly FileInput[];
  }): SeenMessage;
  /** Takes away a message of one's own, or, as a moderator, anybody's. */
  remove(channelId: string, messageId: string): void;
  /** Dismisses a message that only this user sees. */
  dismiss(channelId: string, messageId: string): void;
  startTyping(channelId: string): void;
  listen(listener: (event: UserEvent) => void): () => void;
}

export function createUserSide(world: World, ledger: Ledger, user: User): UserSide {
  const openModals = new Map<string, Modal>();

  const holdsAt = (channel: Channel, permission: bigint): boolean =>
    holds(permissionsAt(world, user.id, channel), permission);
  const findChannel = (id: string): Channel => {
    const channel = world.store.channels.get(id);
    if (!channel || !holdsAt(channel, Permission.viewChannel)) {
      throw new NotPossible(`${user.username} sees no channel ${id}.`);
    }
    return channel;
  };
  const isVisible = (message: StoredMessage): boolean =>
    !message.dismissed && (message.onlyFor === undefined || message.onlyFor === user.id);
  const findMessage = (channelId: string, id: string): StoredMessage => {
    const message = messagesOf(world.store, findChannel(channelId).id).get(id);
    if (!message || !isVisible(message)) throw new NotPossible(`${user.username} sees no message ${id}.`);
    return message;
  };
  const findCommand = (channel: Channel, id: string, types: readonly number[]): Command => {
    const command = offeredCommands(world, user.id, channel).find(
      (one) => one.id === id && types.includes(one.type),
    );
    if (!command) throw new NotPossible(`${user.username} is not offered this command here.`);
    return command;
  };
  const commandData = (command: Command): object =>
    s.compact({ id: command.id, name: command.name, type: command.type, guild_id: command.guild_id });

  const invoke = (
    { channelId, commandId, path = [], options = {} }: Invocation,
    focused?: { name: string; value: string },
  ): string => {
    const channel = findChannel(channelId);
    const command = findCommand(channel, commandId, [CommandType.chatInput]);
    const resolver = createResolver(world, channel, user.id);
    const sent = buildOptions(command, path, options, resolver, focused);
    const data = s.compact({ ...commandData(command), options: sent, resolved: resolver.collected() });
    const type = focused ? InteractionType.autocomplete : InteractionType.command;
    const name = [command.name, ...path].join(' ');
    return openInteraction(world, ledger, { type, user, channel, name, data }).id;
  };

  const useComponent = (
    channelId: string,
    messageId: string,
    kind: 'button' | 'select',
    labelOrId: string,
    values: readonly string[] | undefined,
  ): string => {
    const channel = findChannel(channelId);
    const source = findMessage(channelId, messageId);
    const component = findComponent(source, labelOrId, kind);
    const resolver = createResolver(world, channel, user.id);
    const chosen = values && selectedValues(component, values, resolver);
    const data = s.compact({
      custom_id: component.custom_id,
      component_type: component.type,
      id: component.id,
      values: chosen,
      resolved: resolver.collected(),
    });
    const name = component.custom_id ?? '';
    return openInteraction(world, ledger, {
      type: InteractionType.component,
      user,
      channel,
      name,
      data,
      source,
    }).id;
  };

  world.events.listen((event) => {
    if (event.kind !== 'interaction-answered' || event.answer.kind !== 'modal') return;
    if (event.interaction.userId === user.id) openModals.set(event.interaction.id, event.answer.modal);
  });

  return {
    user,
    guilds: () =>
      [...world.store.guilds.values()]
        .filter((guild) => guild.members.has(user.id))
        .map((guild) => ({
          id: guild.id,
          name: guild.name,
          channels: [...world.store.channels.values()].filter(
            (channel) => channel.guild_id === guild.id && holdsAt(channel, Permission.viewChannel),
          ),
          members: [...guild.members.values()],
          roles: [...guild.roles.values()],
        })),
    direct: () => directChannel(world, user),
    channel: findChannel,
    permissions: (channelId) => permissionsAt(world, user.id, findChannel(channelId)),
    history(channelId, limit = 50) {
      const channel = findChannel(channelId);
      const all = [...messagesOf(world.store, channel.id).values()].filter(isVisible);
      return all.slice(-limit).map(seen);
    },
    message: (channelId, messageId) => seen(findMessage(channelId, messageId)),
    commands: (channelId) => offeredCommands(world, user.id, findChannel(channelId)),
    run: (invocation) => invoke(invocation),
    complete: ({ focused, ...invocation }) => invoke(invocation, focused),
    menu({ channelId, commandId, messageId, userId }) {
      const channel = findChannel(channelId);
      const wanted = messageId === undefined ? CommandType.user : CommandType.message;
      const command = findCommand(channel, commandId, [wanted]);
      const resolver = createResolver(world, channel, user.id);
      const targetId =
        messageId === undefined
          ? resolver.user(userId ?? '')
          : resolver.message(findMessage(channelId, messageId).data);
      const data = { ...commandData(command), target_id: targetId, resolved: resolver.collected() };
      const type = InteractionType.command;
      return openInteraction(world, ledger, { type, user, channel, name: command.name, data }).id;
    },
    press: ({ channelId, messageId, button }) =>
      useComponent(channelId, messageId, 'button', button, undefined),
    choose: ({ channelId, messageId, select, values }) =>
      useComponent(channelId, messageId, 'select', select, values),
    submit({ interactionId, values }) {
      const opener = ledger.find(interactionId);
      const modal = openModals.get(interactionId);
      if (!opener || !modal) throw new NotPossible('This modal is not open.');
      const channel = findChannel(opener.channelId);
      const resolver = createResolver(world, channel, user.id);
      const components = buildSubmission(modal, values, resolver);
      const data = s.compact({ custom_id: modal.custom_id, components, resolved: resolver.collected() });
      const source = messagesOf(world.store, channel.id).get(opener.sourceMessageId ?? '');
      openModals.delete(interactionId);
      const type = InteractionType.modalSubmit;
      return openInteraction(world, ledger, { type, user, channel, name: modal.custom_id, data, source }).id;
    },
    post({ channelId, content, replyTo, files = [] }) {
      const channel = findChannel(channelId);
      const replied = replyTo === undefined ? undefined : findMessage(channelId, replyTo).data;
      return seen(postMessage(world, { channel, author: user, content, files, replied }));
    },
    remove(channelId, messageId) {
      const message = findMessage(channelId, messageId);
      const own = message.data.author.id === user.id;
      if (!own && !holdsAt(findChannel(channelId), Permission.manageMessages)) {
        throw new NotPossible(`${user.username} may not delete this message.`);
      }
      deleteMessage(world, message);
    },
    dismiss(channelId, messageId) {
      const message = findMessage(channelId, messageId);
      if (message.onlyFor === undefined)
        throw new NotPossible('Only messages that only you see can be dismissed.');
      message.dismissed = true;
      world.events.emit({ kind: 'message-dismissed', message });
    },
    startTyping(channelId) {
      world.events.emit({ kind: 'typing', channel: findChannel(channelId), userId: user.id });
    },
    listen: (listener) => watchFor(world, user, isVisible, listener),
  };
}
