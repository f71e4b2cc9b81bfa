import { setTimeout as wait } from 'node:timers/promises';
import type { Message as DiscordMessage } from 'discord.js';
import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from './command.js';
import type { Message } from './message.js';
import { plainMessage } from './message.js';
import { isNotAllowed } from './post-to-channel.js';
import type { Responder } from './responder.js';

/** Discord shows typing for ten seconds. */
const typingMs = 8000;

/** How long an answer waits for Discord to take the typing before it; Discord limits typing sharply in a busy channel. */
const typingWaitMs = 1000;

/**
 * For a message that asks, which is replied to. A reply that cannot be given, since the message is gone by then or the bot
 * may not write there, is logged and no more: there is nobody to tell.
 */
export function respondToMention(message: DiscordMessage, log: Log, facts: object): Responder {
  let typing: NodeJS.Timeout | undefined;
  let typed: Promise<unknown> = Promise.resolve();
  const type = (): void => {
    // Without it the answer is as good.
    if (message.channel.isSendable()) typed = message.channel.sendTyping().catch(() => undefined);
  };
  const reply = async ({ content, components }: Message): Promise<void> => {
    clearInterval(typing);
    // A typing that is taken after the reply would seem to announce another.
    await Promise.race([typed, wait(typingWaitMs, undefined, { ref: false })]);
    try {
      await message.reply({
        content,
        components: [...components],
        flags: MessageFlags.SuppressEmbeds,
        allowedMentions: { parse: [], repliedUser: false },
        failIfNotExists: true,
      });
    } catch (error) {
      const why = isGone(error) ? 'is gone' : isNotAllowed(error) ? 'is where the bot may not reply' : null;
      if (why === null) throw error;
      log.info(facts, `A message that asked ${why}: it stays without a reply`);
    }
  };
  return {
    async acknowledge() {
      type();
      typing = setInterval(type, typingMs).unref();
    },
    finish: (outcome) => reply(outcome.kind === 'tell' ? plainMessage(outcome.sentence) : outcome.message),
    apologise: (sentence) => reply(plainMessage(sentence)),
  };
}

/** True when the message that is replied to has been deleted. */
function isGone(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  if (error.code === RESTJSONErrorCodes.UnknownMessage) return true;
  const { errors } = error.rawError as { errors?: object };
  return (
    error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType && 'message_reference' in (errors ?? {})
  );
}
