import { aboutMessage } from '../src/discord/about-message.js';
import type { Command } from '../src/discord/command.js';
import { declareCommand } from '../src/discord/declare-command.js';

/** `/about`: the article, its source, the model, what is kept of a question, the version. */
export default {
  data: declareCommand(
    'about',
    'Which article this is, how answers are found, what is kept of your questions',
  ),
  isPrivate: () => true,
  execute: (_interaction, { story, about }) => aboutMessage(story, about),
} satisfies Command;
