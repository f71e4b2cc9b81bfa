import type { ButtonInteraction } from 'discord.js';
import type { Story } from '../src/answering/story.js';
import { unreadableButton } from '../src/discord/answer-buttons.js';
import type { Command, Outcome } from '../src/discord/command.js';
import { decodeNumber } from '../src/discord/custom-id.js';
import { declareCommand } from '../src/discord/declare-command.js';
import { renderList, turnTo } from '../src/discord/list-message.js';
import { onceEach } from '../src/discord/once-each.js';
import { cannotPostHere, mayModerate, nameOf, postToChannel } from '../src/discord/post-to-channel.js';
import type { Posting } from '../src/discord/summary-message.js';
import { needsPermission, summaryPost, summaryPreview } from '../src/discord/summary-message.js';

const posting = onceEach();

/** `/summary`: whole sentences of the article, seen by the asker alone until a moderator posts them. */
export default {
  data: declareCommand('summary', 'The article in a few of its own sentences; moderators can post it'),
  isPrivate: () => true,
  execute: (interaction, { story }) => renderList(summaryPreview(story, postingBy(interaction)), 0),
  buttons: {
    sm(interaction, { args: [page] }, { story }) {
      const at = decodeNumber(page);
      if (at === null) return unreadableButton;
      return turnTo(interaction, renderList(summaryPreview(story, postingBy(interaction)), at));
    },
    async post(interaction, _id, { story }) {
      if (!mayModerate(interaction)) return { kind: 'tell', sentence: needsPermission };
      const outcome = await posting(interaction.message.id, () => post(interaction, story));
      return outcome ?? { kind: 'tell', sentence: 'It is being posted.' };
    },
  },
} satisfies Command;

function postingBy(interaction: Parameters<typeof mayModerate>[0] & { inGuild(): boolean }): Posting {
  if (!interaction.inGuild()) return 'not-here';
  return mayModerate(interaction) ? 'allowed' : 'not-allowed';
}

async function post(interaction: ButtonInteraction, story: Story): Promise<Outcome> {
  const messages = summaryPost(story, nameOf(interaction));
  const sent = await postToChannel(interaction, messages);
  if (sent === 0) return { kind: 'tell', sentence: cannotPostHere };
  if (sent < messages.length) {
    const sentence = `Only the first ${sent} of ${messages.length} messages could be posted.`;
    return { kind: 'tell', sentence };
  }
  return { kind: 'turn', message: renderList(summaryPreview(story, 'done'), 0) };
}
