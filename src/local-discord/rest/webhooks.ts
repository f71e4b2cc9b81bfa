import { Hono } from 'hono';
import type { Interaction } from '../interactions/ledger.js';
import { createMessage, deleteMessage, editMessage } from '../messages/compose.js';
import { Refusal } from '../refusal.js';
import { messagesOf, type StoredMessage } from '../state/store.js';
import { type Channel, MessageFlag } from '../state/types.js';
import { messageBody } from '../validate/message.js';
import { accept, readBody } from './body.js';
import { json, noContent, type RestContext } from './context.js';
import { responseFields } from './response-fields.js';

/** An interaction's webhook: its response, `@original`, and follow-ups. Needs no authorization but its token. */
export function webhookRoutes({ world, ledger }: RestContext): Hono {
  const app = new Hono();

  const find = (applicationId: string, token: string): { interaction: Interaction; channel: Channel } => {
    if (applicationId !== world.bot.applicationId) throw new Refusal('unknownWebhook');
    const interaction = ledger.byToken(token);
    if (!interaction) throw new Refusal('invalidWebhookToken');
    // Until the first response the webhook does not exist.
    if (interaction.state !== 'answered') throw new Refusal('unknownWebhook');
    const channel = world.store.channels.get(interaction.channelId);
    if (!channel) throw new Refusal('unknownChannel');
    return { interaction, channel };
  };

  const findMessage = (interaction: Interaction, id: string): StoredMessage => {
    const wanted = id === '@original' ? interaction.originalId : id;
    const message = messagesOf(world.store, interaction.channelId).get(wanted ?? '');
    const isOwn = message?.interactionId === interaction.id || wanted === interaction.originalId;
    if (!message || !isOwn) throw new Refusal('unknownMessage');
    return message;
  };

  const fill = async (message: StoredMessage, channel: Channel, request: Request): Promise<Response> => {
    const { json: sent, uploads } = await readBody(request);
    const isLayout = (message.data.flags & MessageFlag.componentsV2) !== 0;
    editMessage(world, message, channel, accept(messageBody(isLayout), sent), uploads);
    return json(message.data);
  };

  app.post('/webhooks/:application/:token', async (c) => {
    const { interaction, channel } = find(c.req.param('application'), c.req.param('token'));
    const original = messagesOf(world.store, channel.id).get(interaction.originalId ?? '');
    // The first follow-up to a deferred response takes its place, hidden or not as that one is.
    if (original && original.data.flags & MessageFlag.loading) return fill(original, channel, c.req.raw);
    const { json: sent, uploads } = await readBody(c.req.raw);
    const body = accept(messageBody(), sent);
    const message = createMessage(world, {
      channel,
      author: world.bot.user,
      body,
      uploads,
      interaction,
      fields: { ...responseFields(world, interaction), type: 0 },
      onlyFor: (body.flags ?? 0) & MessageFlag.ephemeral ? interaction.userId : undefined,
    });
    return json(message.data);
  });

  app.get('/webhooks/:application/:token/messages/:message', (c) => {
    const { interaction } = find(c.req.param('application'), c.req.param('token'));
    return json(findMessage(interaction, c.req.param('message')).data);
  });

  app.patch('/webhooks/:application/:token/messages/:message', (c) => {
    const { interaction, channel } = find(c.req.param('application'), c.req.param('token'));
    return fill(findMessage(interaction, c.req.param('message')), channel, c.req.raw);
  });

  app.delete('/webhooks/:application/:token/messages/:message', (c) => {
    const { interaction } = find(c.req.param('application'), c.req.param('token'));
    deleteMessage(world, findMessage(interaction, c.req.param('message')));
    return noContent();
  });

  return app;
}
