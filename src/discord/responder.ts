import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Outcome } from './command.js';
import type { Message } from './message.js';

/** Gives one interaction its response, whatever has gone before: the only place that answers people at Discord. */
export interface Responder {
  /** Tells Discord that the response will come later. Does nothing when it has been told, or answered. */
  acknowledge(): Promise<void>;
  /** Gives the response; at most once. */
  finish(outcome: Outcome): Promise<void>;
  /** Tells the person alone that something went wrong, whether or not a response was given. */
  apologise(sentence: string): Promise<void>;
}

/** No address in a message unfolds into a preview of itself. */
const publicly = [MessageFlags.SuppressEmbeds] as const;
const privately = [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds] as const;

const written = ({ content, components }: Message) => ({ content, components: [...components] });

/** For a command, whose response all in the channel see unless it is private. */
export function respondToCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  isPrivate: boolean,
): Responder {
  const acknowledgement = once(() =>
    interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  );
  const apologise = async (content: string): Promise<void> => {
    await acknowledgement.begun().catch(() => false);
    if (interaction.replied) await interaction.followUp({ content, flags: privately });
    else if (interaction.deferred) await interaction.editReply({ content, components: [] });
    else await interaction.reply({ content, flags: privately });
  };
  return {
    acknowledge: acknowledgement.start,
    apologise,
    async finish(outcome) {
      if (outcome.kind === 'tell') return apologise(outcome.sentence);
      const message = written(outcome.message);
      if (await acknowledgement.begun()) {
        await interaction.editReply({ ...message, flags: publicly });
      } else {
        await interaction.reply({ ...message, flags: isPrivate ? privately : publicly });
      }
    },
  };
}

/** For a button, whose presser alone sees what comes of it. */
export function respondToButton(interaction: ButtonInteraction): Responder {
  const acknowledgement = once(() => interaction.deferUpdate());
  const tell = async (content: string): Promise<void> => {
    if (interaction.deferred || interaction.replied) {
      await interaction.followUp({ content, flags: privately });
    } else {
      await interaction.reply({ content, flags: privately });
    }
  };
  return {
    acknowledge: acknowledgement.start,
    async finish(outcome) {
      const acknowledged = await acknowledgement.begun();
      if (outcome.kind === 'tell') return tell(outcome.sentence);
      const message = { ...written(outcome.message), flags: publicly };
      if (outcome.kind === 'turn') {
        await (acknowledged ? interaction.editReply(message) : interaction.update(message));
      } else if (acknowledged) {
        await interaction.followUp({ ...message, flags: privately });
      } else {
        await interaction.reply({ ...message, flags: privately });
      }
    },
    async apologise(sentence) {
      await acknowledgement.begun().catch(() => false);
      await tell(sentence);
    },
  };
}

/** Something done at most once, that those who need to know can wait for. */
function once(work: () => Promise<unknown>): { start(): Promise<void>; begun(): Promise<boolean> } {
  let running: Promise<unknown> | null = null;
  return {
    async start() {
      running ??= work();
      await running;
    },
    /** False when it was never begun; else waits for its end. */
    async begun() {
      if (!running) return false;
      await running;
      return true;
    },
  };
}
