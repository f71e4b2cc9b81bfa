import { answerButtons } from '../src/discord/answer-buttons.js';
import { renderAnswer } from '../src/discord/answer-message.js';
import type { Command } from '../src/discord/command.js';
import { conversationKey } from '../src/discord/conversation-key.js';
import { declareCommand } from '../src/discord/declare-command.js';

/** `/ask question [private]`: the article's answer, in its own words, or that it has none. */
export default {
  data: declareCommand('ask', 'Ask the article: the answer is its own words, or that it does not say')
    .addStringOption((option) =>
      option.setName('question').setDescription('Your question, or a few keywords').setRequired(true),
    )
    .addBooleanOption((option) =>
      option.setName('private').setDescription('Show the answer to you alone; you can share it later'),
    ),
  slow: true,
  isPrivate: ({ options }) => options.getBoolean('private') ?? false,
  async execute(interaction, { story, conversations }) {
    const question = interaction.options.getString('question', true);
    const answer = await conversations.ask(conversationKey(interaction), question);
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    return renderAnswer(story, answer, isPrivate && interaction.inGuild());
  },
  buttons: answerButtons,
} satisfies Command;
