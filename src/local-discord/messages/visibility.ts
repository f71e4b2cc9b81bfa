import type { Channel, Message } from '../state/types.js';
import type { World } from '../world.js';

const MESSAGE_CONTENT_INTENT = 1 << 15;

/**
 * A message as a bot may read it. Without the message content intent it reads the words only of its own messages,
 * of direct messages and of messages that mention it.
 */
export function forBot(world: World, channel: Channel, message: Message, intents: number): Message {
  const own = message.author.id === world.bot.user.id;
  const direct = channel.guild_id === undefined;
  const mentioned = message.mentions.some((user) => user.id === world.bot.user.id);
  if (own || direct || mentioned || intents & MESSAGE_CONTENT_INTENT) return message;
  const { referenced_message: referenced, ...rest } = message;
  const bare: Message = { ...rest, content: '', embeds: [], attachments: [], components: [] };
  if (referenced !== undefined) {
    bare.referenced_message = referenced && forBot(world, channel, referenced, intents);
  }
  return bare;
}
