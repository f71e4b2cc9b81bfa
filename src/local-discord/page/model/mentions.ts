import type { View } from '../../page-server/protocol.js';
import { type CommandChoice, OptionType } from '../../state/types.js';
import { guildOf, isThread, peopleIn } from './people.js';
import type { Item } from './state.js';

/** The beginning of a mention that ends at the caret. */
export interface Mention {
  /** Where its `@` or `#` stands. */
  readonly start: number;
  /** What could be meant. */
  find(view: View, channelId: string): Item[];
}

/** The mention that is being typed at the caret, if one is. */
export function mentionAt(text: string, caret: number): Mention | null {
  const found = /(?:^|\s)([@#])([\w.-]*)$/.exec(text.slice(0, caret));
  if (!found) return null;
  const [, sign = '', typed = ''] = found;
  const wanted = typed.toLowerCase();
  return {
    start: caret - typed.length - 1,
    find: (view, channelId) =>
      (sign === '@' ? people(view, channelId) : channels(view, channelId)).filter(
        (item) =>
          item.kind === 'mention' && `${item.label} ${item.insert.slice(1)}`.toLowerCase().includes(wanted),
      ),
  };
}

function people(view: View, channelId: string): Item[] {
  return peopleIn(view, channelId).map(({ name, user }) => ({
    kind: 'mention',
    label: name,
    detail: user.username,
    insert: `@${user.username}`,
  }));
}

function channels(view: View, channelId: string): Item[] {
  return (guildOf(view, channelId)?.channels ?? []).map(({ name = '', topic }) => ({
    kind: 'mention',
    label: `#${name}`,
    detail: topic ?? '',
    insert: `#${name}`,
  }));
}

/** Turns names into mentions, as Discord's composer does. */
export function writeMentions(view: View, channelId: string, text: string): string {
  const everyone = peopleIn(view, channelId).map(({ user }) => user);
  const places = guildOf(view, channelId)?.channels ?? [];
  return text
    .replace(/@([\w.-]+)/g, (typed: string, name: string) => {
      const user = everyone.find(({ username }) => username === name);
      return user ? `<@${user.id}>` : typed;
    })
    .replace(/(^|\s)#([\w-]+)/g, (typed: string, before: string, name: string) => {
      const channel = places.find((one) => one.name === name);
      return channel ? `${before}<#${channel.id}>` : typed;
    });
}

/** Whom or what an option of this type can name, by what has been typed. */
export function mentionables(view: View, channelId: string, type: number, typed: string): CommandChoice[] {
  const guild = guildOf(view, channelId);
  const users = peopleIn(view, channelId).map(({ name, user }) => ({ name: `@${name}`, value: user.id }));
  const roles = (guild?.roles ?? []).map(({ name, id }) => ({
    name: `@${name.replace(/^@/, '')}`,
    value: id,
  }));
  const places = (guild?.channels ?? [])
    .filter((channel) => !isThread(channel))
    .map(({ name, id }) => ({ name: `#${name ?? ''}`, value: id }));
  const all =
    type === OptionType.user
      ? users
      : type === OptionType.role
        ? roles
        : type === OptionType.channel
          ? places
          : [...users, ...roles];
  const wanted = typed.trim().replace(/^[@#]/, '').toLowerCase();
  return all.filter(({ name }) => name.toLowerCase().includes(wanted));
}
