import type { ModalInputs } from '../interactions/components.js';
import { type Ledger, TOKEN_LIFE_MS } from '../interactions/ledger.js';
import { NotPossible } from '../interactions/not-possible.js';
import type { OptionInputs } from '../interactions/options.js';
import type { FileInput } from '../interactions/resolved.js';
import { type Command, CommandType, type User } from '../state/types.js';
import type { World } from '../world.js';
import { findChannelNamed, findUser } from './names.js';
import { type Course, followInteraction, type Response, stopped } from './response.js';
import type { SeenMessage, SeenModal } from './seen.js';
import { createUserSide, type UserSide } from './side.js';

/** Where something is done: a channel's name (`newsroom`), its id, or `dm`. The default is the first channel. */
export interface Where {
  channel?: string;
}

type MessageRef = Pick<SeenMessage, 'id' | 'channel_id'>;

/** A user of the local Discord, for tests. Commands, channels and people go by their names. */
export interface UserClient {
  readonly user: User;
  /** The same user without the names and the waiting: what a page builds on. */
  readonly side: UserSide;
  /** Runs a slash command: `slash('ask', {question})`, `slash('settings show')` for a subcommand. */
  slash(command: string, options?: OptionInputs, where?: Where): Promise<Response>;
  /** Types into an option: `focused` is `{name: what was typed}`. */
  autocomplete(
    command: string,
    options: OptionInputs,
    focused: Readonly<Record<string, string>>,
    where?: Where,
  ): Promise<Response>;
  /** Presses a button by its label or its custom id. */
  click(message: MessageRef, labelOrCustomId: string): Promise<Response>;
  select(message: MessageRef, customId: string, values: readonly string[]): Promise<Response>;
  submit(modal: SeenModal, values?: ModalInputs): Promise<Response>;
  /** Uses a context menu on a message, or on a user by name. */
  context(command: string, target: MessageRef | string, where?: Where): Promise<Response>;
  /** Writes a message; `@name` mentions. */
  say(channel: string, text: string, extra?: { reply?: MessageRef; files?: FileInput[] }): SeenMessage;
  dismiss(message: MessageRef): void;
  /** The commands offered to this user here. */
  commands(where?: Where): Command[];
  /** The messages of a channel, oldest first, with those that only this user sees. */
  history(channel: string): SeenMessage[];
  /** The first message of a channel that fits, whether it is there already or still to come, or be edited. */
  until(channel: string, fits: (message: SeenMessage) => boolean): Promise<SeenMessage>;
}

function findCommand(side: UserSide, channelId: string, name: string, types: readonly number[]): Command {
  const offered = side.commands(channelId).filter((one) => types.includes(one.type));
  const found = offered.find((one) => one.name === name);
  if (found) return found;
  const names = offered.map((one) => one.name).join(', ') || 'none';
  throw new NotPossible(`"${name}" is not offered to ${side.user.username} here (offered: ${names}).`);
}

/** Turns `@name` into a mention wherever a user has that name, as Discord's composer does. */
function withMentions(world: World, text: string): string {
  const users = [...world.store.users.values()];
  return text.replace(/@([\w.-]+)/g, (typed, name) => {
    const user = users.find((one) => one.username === name);
    return user ? `<@${user.id}>` : typed;
  });
}

export function createUserClient(
  world: World,
  ledger: Ledger,
  stopping: AbortSignal,
  name: string,
): UserClient {
  const side = createUserSide(world, ledger, findUser(world, name));
  const placed = ({ channel }: Where = {}): string => {
    if (channel !== undefined) return findChannelNamed(world, side, channel).id;
    const first = side.guilds()[0]?.channels[0];
    return (first ?? side.direct()).id;
  };
  const courses = new Map<string, Course>();
  side.listen((event) => {
    for (const course of courses.values()) course.hear(event);
  });
  stopping.addEventListener('abort', () => {
    for (const course of courses.values()) course.stop();
  });
  /** Does something that starts an interaction, and waits for the bot's first response. */
  const wait = async (act: () => string): Promise<Response> => {
    if (stopping.aborted) throw stopped();
    const id = act();
    const course = followInteraction(id);
    courses.set(id, course);
    world.clock.after(TOKEN_LIFE_MS, () => courses.delete(id));
    return course.response;
  };
  const at = ({ id, channel_id }: MessageRef) => ({ channelId: channel_id, messageId: id });

  return {
    user: side.user,
    side,
    slash: (command, options = {}, where) =>
      wait(() => {
        const channelId = placed(where);
        const [first = '', ...path] = command.replace(/^\//, '').split(' ');
        const { id } = findCommand(side, channelId, first, [CommandType.chatInput]);
        return side.run({ channelId, commandId: id, path, options });
      }),
    autocomplete: (command, options, focused, where) =>
      wait(() => {
        const channelId = placed(where);
        const [first = '', ...path] = command.replace(/^\//, '').split(' ');
        const [typed] = Object.entries(focused);
        if (!typed) throw new NotPossible('Name the option that is being typed into.');
        const { id } = findCommand(side, channelId, first, [CommandType.chatInput]);
        const [optionName, value] = typed;
        return side.complete({
          channelId,
          commandId: id,
          path,
          options,
          focused: { name: optionName, value },
        });
      }),
    click: (message, button) => wait(() => side.press({ ...at(message), button })),
    select: (message, select, values) => wait(() => side.choose({ ...at(message), select, values })),
    submit: (modal, values = {}) => wait(() => side.submit({ interactionId: modal.interactionId, values })),
    context: (command, target, where) =>
      wait(() => {
        const onMessage = typeof target !== 'string';
        const channelId = onMessage ? target.channel_id : placed(where);
        const type = onMessage ? CommandType.message : CommandType.user;
        const { id } = findCommand(side, channelId, command, [type]);
        const what = onMessage ? { messageId: target.id } : { userId: target };
        return side.menu({ channelId, commandId: id, ...what });
      }),
    say: (channel, text, { reply, files } = {}) =>
      side.post({
        channelId: placed({ channel }),
        content: withMentions(world, text),
        ...(reply && { replyTo: reply.id }),
        ...(files && { files }),
      }),
    dismiss: (message) => side.dismiss(message.channel_id, message.id),
    commands: (where) => side.commands(placed(where)),
    history: (channel) => side.history(placed({ channel })),
    until(channel, fits) {
      const channelId = placed({ channel });
      return new Promise((resolve, reject) => {
        const found = side.history(channelId).find(fits);
        if (found) return resolve(found);
        if (stopping.aborted) return reject(stopped());
        const giveUp = (): void => reject(stopped());
        const unlisten = side.listen((event) => {
          if (event.kind !== 'message' && event.kind !== 'message-edited') return;
          if (event.message.channel_id !== channelId || !fits(event.message)) return;
          unlisten();
          stopping.removeEventListener('abort', giveUp);
          resolve(event.message);
        });
        stopping.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
