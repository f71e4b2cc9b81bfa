import type { Attachment, Channel, Command, Guild, Message, User } from './types.js';

/** A message with what the server knows of it beyond what it shows. */
export interface StoredMessage {
  data: Message;
  /** Only this user sees it ("Only you can see this"). */
  readonly onlyFor: string | undefined;
  /** The interaction it answers or follows up. */
  readonly interactionId: string | undefined;
  /** Its user has dismissed it. To the bot it still exists. */
  dismissed: boolean;
}

interface StoredFile {
  attachment: Attachment;
  bytes: Uint8Array;
}

/** All state, in memory. Message maps keep the order in which messages were made. */
export interface Store {
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** By channel id, then by message id. */
  readonly messages: Map<string, Map<string, StoredMessage>>;
  readonly commands: Map<string, Command>;
  /** By attachment id. */
  readonly files: Map<string, StoredFile>;
  /** Who is in a thread, by thread id. */
  readonly threadMembers: Map<string, Set<string>>;
}

export function createStore(): Store {
  return {
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
    files: new Map(),
    threadMembers: new Map(),
  };
}

/** A channel's messages, an empty map for a channel without any. */
export function messagesOf(store: Store, channelId: string): Map<string, StoredMessage> {
  let messages = store.messages.get(channelId);
  if (!messages) {
    messages = new Map();
    store.messages.set(channelId, messages);
  }
  return messages;
}

export function channelsOf(store: Store, guildId: string): Channel[] {
  return [...store.channels.values()].filter((channel) => channel.guild_id === guildId);
}
