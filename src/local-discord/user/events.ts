import type { Answer, Interaction } from '../interactions/ledger.js';
import { holds, Permission } from '../state/permissions.js';
import { messagesOf, type StoredMessage } from '../state/store.js';
import type { User } from '../state/types.js';
import { permissionsAt, type World, type WorldEvent } from '../world.js';
import { type Outcome, seen, type UserEvent } from './seen.js';

function outcomeOf(world: World, interaction: Interaction, answer: Answer): Outcome {
  switch (answer.kind) {
    case 'choices':
      return answer;
    case 'modal':
      return { kind: 'modal', modal: { ...answer.modal, interactionId: interaction.id } };
    default: {
      const message = messagesOf(world.store, interaction.channelId).get(answer.messageId);
      if (!message) return { kind: 'failed' };
      return { kind: answer.kind, message: seen(message), deferred: answer.deferred };
    }
  }
}

/** Passes on what happens in the world, as far as this user gets to see it. */
export function watchFor(
  world: World,
  user: User,
  isVisible: (message: StoredMessage) => boolean,
  listener: (event: UserEvent) => void,
): () => void {
  const sees = (channelId: string): boolean => {
    const channel = world.store.channels.get(channelId);
    return channel !== undefined && holds(permissionsAt(world, user.id, channel), Permission.viewChannel);
  };
  const seesMessage = (message: StoredMessage) => isVisible(message) && sees(message.data.channel_id);
  const removed = (message: StoredMessage): void => {
    if (!seesMessage(message)) return;
    const { channel_id: channelId, id: messageId } = message.data;
    listener({ kind: 'message-removed', channelId, messageId });
  };
  const afterMs = (interaction: Interaction): number => world.clock.now() - interaction.openedAt;

  const pass = (event: WorldEvent): void => {
    switch (event.kind) {
      case 'message-created':
      case 'message-updated': {
        if (!seesMessage(event.message)) return;
        const kind = event.kind === 'message-created' ? 'message' : 'message-edited';
        listener({ kind, message: seen(event.message), interactionId: event.message.interactionId });
        return;
      }
      case 'message-deleted':
        removed(event.message);
        return;
      case 'message-dismissed':
        if (event.message.onlyFor === user.id) {
          const { channel_id: channelId, id: messageId } = event.message.data;
          listener({ kind: 'message-removed', channelId, messageId });
        }
        return;
      case 'messages-deleted':
        for (const message of event.messages) removed(message);
        return;
      case 'reaction-added':
      case 'reaction-removed': {
        const { message } = event;
        if (seesMessage(message)) {
          listener({ kind: 'message-edited', message: seen(message), interactionId: message.interactionId });
        }
        return;
      }
      case 'typing':
        if (sees(event.channel.id)) {
          listener({ kind: 'typing', channelId: event.channel.id, userId: event.userId });
        }
        return;
      case 'channel-created':
      case 'channel-updated':
      case 'channel-deleted':
      case 'thread-joined':
      case 'member-updated':
      case 'role-created':
      case 'role-updated':
      case 'role-deleted':
        listener({ kind: 'channels-changed' });
        return;
      case 'commands-changed':
        listener({ kind: 'commands-changed' });
        return;
      case 'interaction-answered': {
        const { interaction, answer } = event;
        if (interaction.userId !== user.id) return;
        const outcome = outcomeOf(world, interaction, answer);
        listener({ kind: 'outcome', interactionId: interaction.id, afterMs: afterMs(interaction), outcome });
        return;
      }
      case 'interaction-lapsed': {
        const { interaction } = event;
        if (interaction.userId !== user.id) return;
        const outcome: Outcome = { kind: 'failed' };
        listener({ kind: 'outcome', interactionId: interaction.id, afterMs: afterMs(interaction), outcome });
        return;
      }
      default:
        return;
    }
  };
  return world.events.listen(pass);
}
