import type { Entity } from '../src/attribution/attribution.js';
import { unreadableButton } from '../src/discord/answer-buttons.js';
import type { Command } from '../src/discord/command.js';
import { decodeNumber, decodeNumbers } from '../src/discord/custom-id.js';
import { declareCommand } from '../src/discord/declare-command.js';
import { renderList, turnTo } from '../src/discord/list-message.js';
import { plainMessage } from '../src/discord/message.js';
import { nameChoices } from '../src/discord/names.js';
import { castList, castOf, findPeople, peopleList } from '../src/discord/people-list.js';
import { showUserWords } from '../src/discord/user-words.js';

/** `/people [name]`: who is in the story, what it calls them, who met whom. */
export default {
  data: declareCommand('people', 'Who is in the story, who they are and who met whom').addStringOption(
    (option) => option.setName('name').setDescription('One person or organisation').setAutocomplete(true),
  ),
  isPrivate: () => false,
  execute({ options }, { story }) {
    const typed = options.getString('name');
    if (typed === null) return renderList(castList(story), 0);
    const people = findPeople(story, typed);
    if (people.length === 0)
      return plainMessage(`The article does not mention ${showUserWords(typed, 100) || 'that'}.`);
    return renderList(peopleList(story, people), 0);
  },
  autocomplete({ options }, { story }) {
    const names = castOf(story).map(({ name, mentions }) => ({ name, weight: mentions.length }));
    return nameChoices(names, options.getFocused());
  },
  buttons: {
    pp(interaction, { args: [page, who] }, { story }) {
      const at = decodeNumber(page);
      const ids = decodeNumbers(who);
      if (at === null || ids === null) return unreadableButton;
      const { entities } = story.attribution;
      const people = ids.map((id) => entities[id]).filter((entity): entity is Entity => entity !== undefined);
      const list = people.length > 0 ? peopleList(story, people) : castList(story);
      return turnTo(interaction, renderList(list, at));
    },
  },
} satisfies Command;
