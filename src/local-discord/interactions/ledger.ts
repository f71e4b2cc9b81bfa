import type { CommandChoice, Modal } from '../state/types.js';
import type { World } from '../world.js';

/** How long an application may take over its first response. */
const FIRST_RESPONSE_MS = 3_000;
/** How long an interaction's token stays good. */
export const TOKEN_LIFE_MS = 15 * 60_000;

export const InteractionType = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modalSubmit: 5,
} as const;

/** The first response to an interaction, as the user meets it. */
export type Answer =
  | { kind: 'message'; messageId: string; deferred: boolean }
  | { kind: 'update'; messageId: string; deferred: boolean }
  | { kind: 'choices'; choices: CommandChoice[] }
  | { kind: 'modal'; modal: Modal };

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** The message whose component was used, also behind a modal that such a component opened. */
  readonly sourceMessageId: string | undefined;
  /** The command's full name, or the custom id. */
  readonly name: string;
  readonly openedAt: number;
  /** What the bot gets as INTERACTION_CREATE. */
  readonly payload: Record<string, unknown>;
  state: 'waiting' | 'answered' | 'lapsed';
  answeredAt: number | undefined;
  /** What `@original` stands for. */
  originalId: string | undefined;
  callOff: () => void;
}

export interface Ledger {
  open(
    fields: Omit<Interaction, 'state' | 'answeredAt' | 'originalId' | 'callOff' | 'openedAt'>,
  ): Interaction;
  find(id: string): Interaction | undefined;
  byToken(token: string): Interaction | undefined;
  /** Notes the first response and tells the world. */
  answer(interaction: Interaction, answer: Answer): void;
}

/**
 * Keeps interactions for as long as their tokens are good. Those that the bot leaves without a first response
 * lapse.
 */
export function createLedger(world: World): Ledger {
  const byId = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();
  return {
    open(fields) {
      const interaction: Interaction = {
        ...fields,
        openedAt: world.clock.now(),
        state: 'waiting',
        answeredAt: undefined,
        originalId: undefined,
        callOff: () => {},
      };
      byId.set(interaction.id, interaction);
      byToken.set(interaction.token, interaction);
      interaction.callOff = world.clock.after(FIRST_RESPONSE_MS, () => {
        interaction.state = 'lapsed';
        world.events.emit({ kind: 'interaction-lapsed', interaction });
      });
      world.clock.after(TOKEN_LIFE_MS, () => {
        byId.delete(interaction.id);
        byToken.delete(interaction.token);
      });
      world.events.emit({ kind: 'interaction-opened', interaction });
      return interaction;
    },
    find: (id) => byId.get(id),
    byToken: (token) => byToken.get(token),
    answer(interaction, answer) {
      interaction.callOff();
      interaction.state = 'answered';
      interaction.answeredAt = world.clock.now();
      world.events.emit({ kind: 'interaction-answered', interaction, answer });
    },
  };
}
