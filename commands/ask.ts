import { answerButtons } from '../src/discord/answer-buttons.js';
import { askArticle } from '../src/discord/ask-article.js';
import type { Command } from '../src/discord/command.js';
import { conversationKey } from '../src/discord/conversation-key.js';
import { declareCommand } from '../src/discord/declare-command.js';

/** `/ask question [private] [new]`: the article's answer, in its own words, or that it has none. */
export default {
  data: declareCommand('ask', 'Ask the article: the answer is its own words, or that it does not say')
    .addStringOption((option) =>
      option.setName('question').setDescription('Your question, or a few keywords').setRequired(true),
    )
    .addBooleanOption((option) =>
      option.setName('private').setDescription('Show the answer to you alone; you can share it later'),
    )
    .addBooleanOption((option) =>
      option.setName('new').setDescription('Start over: leave out of account what you asked here before'),
    ),
  slow: true,
  isPrivate: ({ options }) => options.getBoolean('private') ?? false,
  execute(interaction, services) {
    const { options } = interaction;
    const key = conversationKey(interaction);
    if (options.getBoolean('new')) services.conversations.forget(key);
    const shareable = (options.getBoolean('private') ?? false) && interaction.inGuild();
    return askArticle(services, key, options.getString('question', true), shareable);
  },
  buttons: answerButtons,
} satisfies Command;
