import type { ButtonInteraction } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { ButtonHandler, Outcome } from './command.js';
import type { CustomId } from './custom-id.js';
import { decodeCustomId } from './custom-id.js';
import type { Button, ButtonRow, Message } from './message.js';
import { button, buttonRows } from './message.js';
import { onceEach } from './once-each.js';
import { cannotPostHere, maySend, nameOf, postToChannel } from './post-to-channel.js';

const sharing = onceEach();

/** Shows a private message to the channel as it stands, with who shared it, and marks the private one as shared. */
export const share: ButtonHandler = async (interaction, id) => {
  if (!maySend(interaction))
    return { kind: 'tell', sentence: 'Sharing needs the Send Messages permission in this channel.' };
  const outcome = await sharing(interaction.message.id, () => shareMessage(interaction, id));
  return outcome ?? { kind: 'tell', sentence: 'It is being shared.' };
};

async function shareMessage(interaction: ButtonInteraction, id: CustomId): Promise<Outcome> {
  const rows = rowsOf(interaction);
  const isShare = ({ custom_id }: Button): boolean => decodeCustomId(custom_id)?.action === id.action;
  const shared: Message = {
    content: `${interaction.message.content}\n-# Shared by ${nameOf(interaction)}`,
    components: buttonRows(...rows.map((row) => row.components.filter((one) => !isShare(one)))),
  };
  if ((await postToChannel(interaction, [shared])) === 0) return { kind: 'tell', sentence: cannotPostHere };
  const done = button('Shared', id, { disabled: true });
  return {
    kind: 'turn',
    message: {
      content: interaction.message.content,
      components: buttonRows(...rows.map((row) => row.components.map((one) => (isShare(one) ? done : one)))),
    },
  };
}

/** The rows of buttons of the pressed message, as they were sent. */
function rowsOf(interaction: ButtonInteraction): ButtonRow[] {
  const rows: ButtonRow[] = [];
  for (const row of interaction.message.components) {
    const json = row.toJSON();
    if (json.type !== ComponentType.ActionRow) continue;
    const buttons = json.components.filter(isOwnButton);
    rows.push({ type: ComponentType.ActionRow, components: buttons });
  }
  return rows;
}

function isOwnButton(component: { readonly type: ComponentType }): component is Button {
  return component.type === ComponentType.Button && 'custom_id' in component;
}
