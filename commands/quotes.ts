import { unreadableButton } from '../src/discord/answer-buttons.js';
import type { Command } from '../src/discord/command.js';
import { decodeNumber } from '../src/discord/custom-id.js';
import { declareCommand } from '../src/discord/declare-command.js';
import { renderList, turnTo } from '../src/discord/list-message.js';
import { plainMessage } from '../src/discord/message.js';
import { nameChoices } from '../src/discord/names.js';
import { longestTopic, quotationList } from '../src/discord/quotation-list.js';
import { findSpeaker, speakersOf } from '../src/discord/speakers.js';
import { showUserWords } from '../src/discord/user-words.js';
import { findWords } from '../src/text/words.js';

/** `/quotes [speaker] [about]`: whose words the article gives, and which. */
export default {
  data: declareCommand('quotes', 'Everything the article quotes, or what one speaker said')
    .addStringOption((option) =>
      option.setName('speaker').setDescription('Who said it').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('about')
        .setDescription('Only quotations whose paragraph has these words')
        .setMaxLength(longestTopic),
    ),
  isPrivate: () => false,
  execute({ options }, { story }) {
    const speakers = speakersOf(story);
    const typed = options.getString('speaker');
    const speaker = typed === null ? null : findSpeaker(story, speakers, typed);
    if (typed !== null && speaker === null) {
      const known = speakers.map(({ name }) => name).join(', ') || 'nobody';
      return plainMessage(
        `The article gives no words of ${showUserWords(typed, 100)}. It quotes: ${showUserWords(known, 500)}.`,
      );
    }
    const about = topicOf(options.getString('about') ?? '');
    return renderList(quotationList(story, speakers, { speaker, about }), 0);
  },
  autocomplete({ options }, { story }) {
    const names = speakersOf(story).map(({ name, quotations }) => ({ name, weight: quotations }));
    return nameChoices(names, options.getFocused());
  },
  buttons: {
    qt(interaction, { args: [page, who = '', about = ''] }, { story }) {
      const at = decodeNumber(page);
      const speaker = who === '' ? null : decodeNumber(who);
      if (at === null || (who !== '' && speaker === null)) return unreadableButton;
      return turnTo(interaction, renderList(quotationList(story, speakersOf(story), { speaker, about }), at));
    },
  },
} satisfies Command;

/** The words of a topic alone: they travel in a custom id, where ":" has a meaning. */
function topicOf(typed: string): string {
  const words = findWords(typed.slice(0, longestTopic)).map(({ text }) => text);
  return words.join(' ');
}
