import type { Command } from '../src/discord/command.js';
import { conversationKey } from '../src/discord/conversation-key.js';
import { declareCommand } from '../src/discord/declare-command.js';
import { plainMessage } from '../src/discord/message.js';

/** `/forget`: ends the asker's conversation in this channel and erases what was kept of it. */
export default {
  data: declareCommand('forget', 'Erase what is kept of your questions in this channel'),
  isPrivate: () => true,
  execute(interaction, { conversations }) {
    conversations.forget(conversationKey(interaction));
    return plainMessage('Forgotten: your next question here begins a new conversation.');
  },
} satisfies Command;
