import { Hono } from 'hono';
import { type Interaction, InteractionType } from '../interactions/ledger.js';
import { createMessage, editMessage } from '../messages/compose.js';
import { numberComponents } from '../messages/number-components.js';
import { Refusal } from '../refusal.js';
import { messagesOf, type StoredMessage } from '../state/store.js';
import { MessageFlag } from '../state/types.js';
import { choices } from '../validate/commands.js';
import { messageBody } from '../validate/message.js';
import { modal } from '../validate/modal.js';
import * as s from '../validate/schema.js';
import { accept, readBody } from './body.js';
import { json, noContent, type RestContext } from './context.js';
import { responseFields } from './response-fields.js';

const Callback = {
  pong: 1,
  message: 4,
  deferred: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** Which kinds of first response an interaction may get. */
function allowedCallbacks({ type, sourceMessageId }: Interaction): number[] {
  const update = sourceMessageId === undefined ? [] : [Callback.deferredUpdate, Callback.update];
  if (type === InteractionType.autocomplete) return [Callback.choices];
  if (type === InteractionType.modalSubmit) return [Callback.message, Callback.deferred, ...update];
  return [Callback.message, Callback.deferred, ...update, Callback.modal];
}

/** The callback that was given, and the message it made or changed, if any. */
interface Done {
  type: number;
  message?: StoredMessage;
}

/** `/interactions/:id/:token/callback`, the first response to an interaction. Needs no authorization. */
export function interactionRoutes({ world, ledger }: RestContext): Hono {
  const app = new Hono();

  const source = (interaction: Interaction): StoredMessage => {
    const found = messagesOf(world.store, interaction.channelId).get(interaction.sourceMessageId ?? '');
    if (!found) throw new Refusal('unknownMessage');
    return found;
  };

  /** Does what the callback asks. */
  const respond = async (interaction: Interaction, request: Request): Promise<Done> => {
    const { json: sent, uploads } = await readBody(request);
    const typeRule = s.required(s.oneOf(allowedCallbacks(interaction)));
    const { type } = accept(s.object({ type: typeRule }), sent);
    const data = s.isRecord(sent) ? (sent['data'] ?? {}) : {};
    const within = <T>(rule: s.Rule<T>): T => accept(s.object({ data: rule }), { data }).data;
    const channel = world.store.channels.get(interaction.channelId);
    if (!channel) throw new Refusal('unknownChannel');
    // Read again after the body came in: it may have been answered, or have lapsed, meanwhile.
    const acknowledge = (): void => claim(interaction);

    if (type === Callback.choices) {
      const answer = within(s.object({ choices: s.required(choices) }));
      acknowledge();
      ledger.answer(interaction, { kind: 'choices', choices: answer.choices });
      return { type };
    }
    if (type === Callback.modal) {
      const shown = within(modal);
      numberComponents(shown.components);
      acknowledge();
      ledger.answer(interaction, { kind: 'modal', modal: shown });
      return { type };
    }
    if (type === Callback.deferredUpdate || type === Callback.update) {
      const message = source(interaction);
      const isLayout = (message.data.flags & MessageFlag.componentsV2) !== 0;
      const deferred = type === Callback.deferredUpdate;
      const body = deferred ? undefined : within(messageBody(isLayout));
      acknowledge();
      if (body) editMessage(world, message, channel, body, uploads);
      interaction.originalId = message.data.id;
      ledger.answer(interaction, { kind: 'update', messageId: message.data.id, deferred });
      return { type, message };
    }
    const deferred = type === Callback.deferred;
    const body = within(deferred ? flagsOnly : messageBody());
    acknowledge();
    const message = createMessage(world, {
      channel,
      author: world.bot.user,
      body,
      uploads: deferred ? [] : uploads,
      fields: responseFields(world, interaction),
      interaction,
      onlyFor: (body.flags ?? 0) & MessageFlag.ephemeral ? interaction.userId : undefined,
      loading: deferred,
    });
    interaction.originalId = message.data.id;
    ledger.answer(interaction, { kind: 'message', messageId: message.data.id, deferred });
    return { type, message };
  };

  app.post('/interactions/:id/:token/callback', async (c) => {
    const interaction = ledger.find(c.req.param('id'));
    if (!interaction || interaction.token !== c.req.param('token')) throw new Refusal('unknownInteraction');
    claim(interaction);
    const { type, message } = await respond(interaction, c.req.raw);
    if (c.req.query('with_response') !== 'true') return noContent();
    return json({
      interaction: s.compact({
        id: interaction.id,
        type: interaction.type,
        channel_id: interaction.channelId,
        guild_id: interaction.guildId,
        response_message_id: message?.data.id,
        response_message_loading: message && (message.data.flags & MessageFlag.loading) !== 0,
        response_message_ephemeral: message && message.onlyFor !== undefined,
      }),
      ...(message && { resource: { type, message: message.data } }),
    });
  });

  return app;
}

/** A deferred response carries nothing but flags. */
const flagsOnly: s.Rule<s.Read<ReturnType<typeof messageBody>>> = (value, place) =>
  messageBody()({ flags: s.isRecord(value) ? value['flags'] : undefined }, place);

function claim(interaction: Interaction): void {
  if (interaction.state === 'lapsed') throw new Refusal('unknownInteraction');
  if (interaction.state === 'answered') throw new Refusal('alreadyAcknowledged');
}
