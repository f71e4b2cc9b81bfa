import type { Interaction } from '../interactions/ledger.js';
import { Refusal } from '../refusal.js';
import { isThread } from '../state/permissions.js';
import { messagesOf, type StoredMessage } from '../state/store.js';
import { type Channel, type Message, MessageFlag, type User } from '../state/types.js';
import { type MessageBody, showsSomething } from '../validate/message.js';
import { timestamp, type World } from '../world.js';
import { gatherAttachments, resolveReferences, type Upload } from './attachments.js';
import { findPings } from './mentions.js';
import { numberComponents } from './number-components.js';

// Flags a sender may set; all others are ignored, as Discord ignores them.
const SENDABLE = MessageFlag.suppressEmbeds | MessageFlag.suppressNotifications | MessageFlag.componentsV2;

export interface NewMessage {
  channel: Channel;
  author: User;
  body: MessageBody;
  uploads?: readonly Upload[];
  /** Further fields of the message, such as what it refers to. */
  fields?: Partial<Message>;
  /** The interaction that the message answers or follows up. */
  interaction?: Interaction;
  /** The only user to see it. */
  onlyFor?: string | undefined;
  /** A deferred response: shown as thinking, with nothing in it yet. */
  loading?: boolean;
}

/**
 * Makes a message and tells everybody who may see it.
 * @throws Refusal 50006 when there is nothing in it, 50035 when it names files that did not come with it
 */
export function createMessage(world: World, request: NewMessage): StoredMessage {
  const { channel, author, body, interaction, onlyFor, loading = false } = request;
  const gathered = gatherAttachments(world, channel.id, [], body.attachments, request.uploads ?? []);
  const shown = resolveReferences(body.embeds ?? [], body.components ?? [], gathered);
  numberComponents(shown.components);
  const flags =
    ((body.flags ?? 0) & SENDABLE) |
    (onlyFor === undefined ? 0 : MessageFlag.ephemeral) |
    (loading ? MessageFlag.loading : 0);
  const content = body.content ?? '';
  if (!loading && !showsSomething({ ...shown, content, flags })) throw new Refusal('emptyMessage');
  const pings = findPings(world, {
    content,
    components: shown.components,
    allowed: body.allowed_mentions,
    channel,
    authorId: author.id,
    repliedTo: request.fields?.referenced_message?.author,
  });
  const data: Message = {
    id: world.newId(),
    type: 0,
    channel_id: channel.id,
    author,
    content,
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: pings.everyone,
    mentions: pings.users,
    mention_roles: pings.roles,
    ...shown,
    pinned: false,
    flags,
    ...request.fields,
  };
  if (body.nonce !== undefined) data.nonce = body.nonce;
  const message: StoredMessage = {
    data,
    onlyFor,
    interactionId: interaction?.id,
    dismissed: false,
  };
  messagesOf(world.store, channel.id).set(data.id, message);
  channel.last_message_id = data.id;
  if (isThread(channel)) {
    channel.message_count = (channel.message_count ?? 0) + 1;
    channel.total_message_sent = (channel.total_message_sent ?? 0) + 1;
  }
  world.events.emit({ kind: 'message-created', message });
  return message;
}

/**
 * Changes a message: what the body leaves out stays. Edits notify nobody, except the one that fills in a
 * deferred response.
 */
export function editMessage(
  world: World,
  message: StoredMessage,
  channel: Channel,
  body: MessageBody,
  uploads: readonly Upload[] = [],
): void {
  const before = message.data;
  const loading = (before.flags & MessageFlag.loading) !== 0;
  const gathered = gatherAttachments(world, channel.id, before.attachments, body.attachments, uploads);
  const shown = resolveReferences(
    body.embeds === undefined ? before.embeds : (body.embeds ?? []),
    body.components === undefined ? before.components : (body.components ?? []),
    gathered,
  );
  numberComponents(shown.components);
  const settable = MessageFlag.suppressEmbeds | MessageFlag.componentsV2;
  let flags = before.flags & ~MessageFlag.loading;
  if (body.flags !== undefined) {
    flags = (flags & ~MessageFlag.suppressEmbeds) | (body.flags & settable);
  }
  const becomesLayout = (flags & MessageFlag.componentsV2) !== 0;
  const content = becomesLayout || body.content === null ? '' : (body.content ?? before.content);
  if (!showsSomething({ ...shown, content, flags })) throw new Refusal('emptyMessage');
  const pings = loading
    ? findPings(world, {
        content,
        components: shown.components,
        allowed: body.allowed_mentions,
        channel,
        authorId: before.author.id,
        repliedTo: undefined,
      })
    : undefined;
  message.data = {
    ...before,
    ...shown,
    content,
    flags,
    // The first filling of a deferred response does not count as an edit.
    edited_timestamp: loading ? before.edited_timestamp : timestamp(world),
    ...(pings && {
      mentions: pings.users,
      mention_roles: pings.roles,
      mention_everyone: pings.everyone,
    }),
  };
  world.events.emit({ kind: 'message-updated', message });
}

export function deleteMessage(world: World, message: StoredMessage): void {
  messagesOf(world.store, message.data.channel_id).delete(message.data.id);
  world.events.emit({ kind: 'message-deleted', message });
}
