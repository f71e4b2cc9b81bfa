import type { Message } from 'discord.js';
import { cleanContent, MessageType } from 'discord.js';
import { plainWords } from './plain-words.js';

/**
 * What a message asks the bot, in plain words; empty where it calls the bot and asks nothing. Null for a message that is
 * not for the bot: only a person's own message is, that mentions the bot itself, replies to it with the mention on, or is
 * sent to it directly. Others reach the bot without their words, since it has no intent to read them.
 * @param me the bot's user id
 */
export function questionIn(message: Message, me: string): string | null {
  const { author, type, webhookId, guildId, mentions, content, channel } = message;
  if (author.bot || author.system || webhookId !== null || author.id === me) return null;
  if (type !== MessageType.Default && type !== MessageType.Reply) return null;
  // Neither @everyone nor a role that the bot has counts as calling it.
  if (guildId !== null && !mentions.users.has(me)) return null;
  const words = content.replaceAll(`<@${me}>`, ' ').replaceAll(`<@!${me}>`, ' ');
  return plainWords(cleanContent(words, channel)).replace(/\s+/gu, ' ').trim();
}
