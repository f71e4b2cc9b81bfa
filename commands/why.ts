import type { Command } from '../src/discord/command.js';
import { conversationKey } from '../src/discord/conversation-key.js';
import { declareCommand } from '../src/discord/declare-command.js';
import { showWhy, turnWhy } from '../src/discord/show-why.js';

/** `/why`: what led to the asker's last answer in this channel, seen by them alone. */
export default {
  data: declareCommand('why', 'What led to your last answer here: scores, and how sure I was'),
  isPrivate: () => true,
  execute: (interaction, services) => showWhy(services, conversationKey(interaction)),
  buttons: { wp: turnWhy },
} satisfies Command;
