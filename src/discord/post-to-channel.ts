import type { ButtonInteraction } from 'discord.js';
import { DiscordAPIError, MessageFlags, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import type { Message } from './message.js';
import { showUserWords } from './user-words.js';

/** Longest display name shown, before escaping; Discord's own limit is 32. */
const longestName = 32;

/** Discord's answers to a bot that may not see or write in a channel. */
const notAllowed: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];

/** True for Discord's answer to a bot that may not see, write or reply in a channel. */
export function isNotAllowed(error: unknown): boolean {
  return error instanceof DiscordAPIError && notAllowed.includes(error.code);
}

export const cannotPostHere =
  'I am not allowed to post in this channel. Someone who manages the server can give me View Channel and Send Messages here.';

/**
 * Sends messages to the channel of a pressed button, as the bot's own.
 * @returns how many were sent: fewer than given when the bot may not post there
 */
export async function postToChannel(
  interaction: ButtonInteraction,
  messages: readonly Message[],
): Promise<number> {
  let sent = 0;
  try {
    const channel = interaction.channel ?? (await interaction.client.channels.fetch(interaction.channelId));
    if (!channel?.isSendable()) return sent;
    for (const { content, components } of messages) {
      await channel.send({ content, components, flags: MessageFlags.SuppressEmbeds });
      sent++;
    }
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
  }
  return sent;
}

/** "Jo Bloggs (@jo)": who pressed a button, by a name that others cannot take. Markdown without a mention. */
export function nameOf(interaction: ButtonInteraction): string {
  const { member, user } = interaction;
  const nick = member && 'displayName' in member ? member.displayName : (member?.nick ?? user.displayName);
  return `${showUserWords(nick, longestName)} (${showUserWords(`@${user.username}`, longestName + 1)})`;
}

/** Whether the presser may write in the channel themselves. Read from the press, so it is true now. */
export function maySend(interaction: ButtonInteraction): boolean {
  const needed = interaction.channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return interaction.memberPermissions?.has([PermissionFlagsBits.ViewChannel, needed]) ?? false;
}

/** Whether the presser moderates the channel. Read from the press, so it is true now. */
export function mayModerate(interaction: {
  memberPermissions: ButtonInteraction['memberPermissions'];
}): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}
