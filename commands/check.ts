import { checkButtons, checkWords, longestChecked } from '../src/discord/check-words.js';
import type { Command } from '../src/discord/command.js';
import { declareCommand } from '../src/discord/declare-command.js';
import { nameChoices } from '../src/discord/names.js';

/** `/check quote [said-by]`: whether the article really says these words. */
export default {
  data: declareCommand('check', 'Does the article really say these words?')
    .addStringOption((option) =>
      option
        .setName('quote')
        .setDescription('The words, as they are claimed')
        .setRequired(true)
        .setMaxLength(longestChecked),
    )
    .addStringOption((option) =>
      option
        .setName('said-by')
        .setDescription('Who is claimed to have said them')
        .setMaxLength(100)
        .setAutocomplete(true),
    ),
  isPrivate: () => false,
  execute: ({ options }, services) =>
    checkWords(
      services,
      options.getString('quote', true),
      { as: 'words', saidBy: options.getString('said-by') },
      false,
    ),
  autocomplete({ options }, { story }) {
    const names = story.attribution.entities
      .filter(({ kind }) => kind !== 'place')
      .map(({ name, mentions }) => ({ name, weight: mentions.length }));
    return nameChoices(names, options.getFocused());
  },
  buttons: checkButtons,
} satisfies Command;
