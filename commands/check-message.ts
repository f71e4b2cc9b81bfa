import { checkButtons, checkWords } from '../src/discord/check-words.js';
import type { Command } from '../src/discord/command.js';
import { declareMessageCommand } from '../src/discord/declare-command.js';
import { plainWords } from '../src/discord/plain-words.js';

/** *Check quotes in this message*, in a message's menu: every quote in it, seen by the asker alone until shared. */
export default {
  menu: 'message',
  data: declareMessageCommand('Check quotes in this message'),
  isPrivate: () => true,
  execute: (interaction, services) =>
    checkWords(
      services,
      plainWords(interaction.targetMessage.content),
      { as: 'message' },
      interaction.inGuild(),
    ),
  buttons: checkButtons,
} satisfies Command;
