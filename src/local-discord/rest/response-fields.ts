import { type Interaction, InteractionType } from '../interactions/ledger.js';
import type { Message } from '../state/types.js';
import type { World } from '../world.js';

/** What a message says of the interaction that it answers or follows up. */
export function responseFields(world: World, interaction: Interaction): Partial<Message> {
  const user = world.store.users.get(interaction.userId);
  const fields: Partial<Message> = {
    application_id: world.bot.applicationId,
    webhook_id: world.bot.applicationId,
  };
  if (!user) return fields;
  const { id, type, name, guildId, sourceMessageId, originalId } = interaction;
  const owners: Record<string, string> = { '0': guildId ?? '0' };
  fields.interaction_metadata = { id, type, user, authorizing_integration_owners: owners };
  if (sourceMessageId !== undefined) fields.interaction_metadata.interacted_message_id = sourceMessageId;
  if (originalId !== undefined) fields.interaction_metadata.original_response_message_id = originalId;
  if (type === InteractionType.command) {
    fields.type = 20;
    fields.interaction = { id, type, name, user };
  }
  return fields;
}
