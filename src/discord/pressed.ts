import type { ButtonInteraction, Message } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { SentMessage } from './deck.js';

/** A message whose button was pressed, as far as Pullquote reads it. */
export function sentMessage(message: Message): SentMessage {
  const customIds: string[] = [];
  for (const row of message.components) {
    if (!('components' in row)) continue;
    for (const component of row.components) {
      if ('customId' in component && component.customId !== null) customIds.push(component.customId);
    }
  }
  return { content: message.content, customIds };
}

/** True when nobody but the presser would see a change of the message, or when it is theirs to turn. */
export function isOwnMessage(interaction: ButtonInteraction): boolean {
  const { message, user } = interaction;
  const asker = message.interactionMetadata?.user ?? message.mentions.repliedUser;
  return isPrivateMessage(message) || asker?.id === user.id;
}

function isPrivateMessage(message: Message): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
