import { NotPossible } from '../interactions/not-possible.js';
import { type FileInput, toUpload } from '../interactions/resolved.js';
import { holds, isThread, Permission } from '../state/permissions.js';
import type { StoredMessage } from '../state/store.js';
import type { Channel, Message, User } from '../state/types.js';
import * as s from '../validate/schema.js';
import { permissionsAt, type World } from '../world.js';
import { createMessage } from './compose.js';

// A user's message sets none of the things that only bots send.
const NOTHING = {
  content: undefined,
  embeds: undefined,
  components: undefined,
  allowed_mentions: undefined,
  attachments: undefined,
  flags: undefined,
  tts: undefined,
  nonce: undefined,
  message_reference: undefined,
};

function replyFields(channel: Channel, replied: Message): Partial<Message> {
  return {
    type: 19,
    message_reference: s.compact({
      type: 0,
      channel_id: channel.id,
      message_id: replied.id,
      guild_id: channel.guild_id,
    }),
    referenced_message: replied,
  };
}

interface UserMessage {
  channel: Channel;
  author: User;
  content: string;
  files: readonly FileInput[];
  /** The message that is replied to. */
  replied: Message | undefined;
}

/**
 * Posts what a user has written.
 * @throws NotPossible for what Discord's client does not send
 */
export function postMessage(world: World, message: UserMessage): StoredMessage {
  const { channel, author, content, files, replied } = message;
  const needed = isThread(channel) ? Permission.sendMessagesInThreads : Permission.sendMessages;
  if (!holds(permissionsAt(world, author.id, channel), needed)) {
    throw new NotPossible(`${author.username} may not write here.`);
  }
  if (content.length > 2000) throw new NotPossible('A message has at most 2000 characters.');
  if (content.trim() === '' && files.length === 0) throw new NotPossible('A message needs some text.');
  const uploads = files.map((file, index) => ({ ...toUpload(file), index: String(index) }));
  const body = { ...NOTHING, content: content.trim() };
  const fields = replied ? replyFields(channel, replied) : {};
  return createMessage(world, { channel, author, body, uploads, fields });
}
