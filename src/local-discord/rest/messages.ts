import { Hono } from 'hono';
import { createMessage, deleteMessage, editMessage } from '../messages/compose.js';
import { forBot } from '../messages/visibility.js';
import { invalidForm, Refusal } from '../refusal.js';
import { isThread, Permission } from '../state/permissions.js';
import { compareSnowflakes } from '../state/snowflake.js';
import { messagesOf } from '../state/store.js';
import { type Channel, type Message, MessageFlag } from '../state/types.js';
import { type MessageBody, messageBody } from '../validate/message.js';
import * as s from '../validate/schema.js';
import type { World } from '../world.js';
import { accept, readBody } from './body.js';
import { demand, findChannel, findMessage, isText, json, noContent, type RestContext } from './context.js';

const BULK_DELETE_AGE_MS = 14 * 24 * 60 * 60_000;

const pageQuery = s.object({
  limit: s.optional(s.integer({ min: 1, max: 100 })),
  before: s.optional(s.snowflake),
  after: s.optional(s.snowflake),
  around: s.optional(s.snowflake),
});

function page(messages: Message[], query: s.Read<typeof pageQuery>): Message[] {
  const limit = query.limit ?? 50;
  const newestFirst = messages.sort((a, b) => compareSnowflakes(b.id, a.id));
  const { before, after, around } = query;
  if (around !== undefined) {
    const half = Math.floor(limit / 2);
    const older = newestFirst.filter((one) => compareSnowflakes(one.id, around) <= 0).slice(0, half + 1);
    const newer = newestFirst.filter((one) => compareSnowflakes(one.id, around) > 0);
    return [...newer.slice(Math.max(0, newer.length - half)), ...older].slice(0, limit);
  }
  if (after !== undefined) {
    const newer = newestFirst.filter((one) => compareSnowflakes(one.id, after) > 0);
    return newer.slice(Math.max(0, newer.length - limit));
  }
  const older =
    before === undefined ? newestFirst : newestFirst.filter((one) => compareSnowflakes(one.id, before) < 0);
  return older.slice(0, limit);
}

/** What the bot needs in a channel to send this body there. */
function demandForSending(world: World, channel: Channel, body: MessageBody, uploads: number): void {
  if (!isText(channel)) throw new Refusal('notText');
  if (channel.thread_metadata?.locked) throw new Refusal('threadArchived');
  demand(world, channel, isThread(channel) ? Permission.sendMessagesInThreads : Permission.sendMessages);
  if ((body.embeds ?? []).length > 0) demand(world, channel, Permission.embedLinks);
  if (uploads > 0) demand(world, channel, Permission.attachFiles);
}

function replyFields(world: World, channel: Channel, body: MessageBody): Partial<Message> {
  const wanted = body.message_reference;
  if (!wanted) return {};
  const found = messagesOf(world.store, channel.id).get(wanted.message_id);
  if (!found || found.onlyFor !== undefined) {
    if (wanted.fail_if_not_exists === false) return {};
    const message = 'Unknown message';
    throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message }]);
  }
  return {
    type: 19,
    message_reference: s.compact({
      type: 0,
      channel_id: channel.id,
      message_id: found.data.id,
      guild_id: channel.guild_id,
    }),
    referenced_message: found.data,
  };
}

/** `/channels/:channel/messages` and below. */
export function messageRoutes({ world }: RestContext): Hono {
  const app = new Hono();

  app.get('/channels/:channel/messages', (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    demand(world, channel, Permission.readMessageHistory);
    const all = [...messagesOf(world.store, channel.id).values()].filter((one) => one.onlyFor === undefined);
    const chosen = page(
      all.map((one) => one.data),
      accept(pageQuery, c.req.query()),
    );
    return json(chosen.map((one) => forBot(world, channel, one, world.bot.privilegedIntents)));
  });

  app.post('/channels/:channel/messages', async (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    const { json: sent, uploads } = await readBody(c.req.raw);
    const body = accept(messageBody(), sent);
    demandForSending(world, channel, body, uploads.length);
    const fields = replyFields(world, channel, body);
    return json(createMessage(world, { channel, author: world.bot.user, body, uploads, fields }).data);
  });

  app.post('/channels/:channel/messages/bulk-delete', async (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    demand(world, channel, Permission.manageMessages);
    const { json: sent } = await readBody(c.req.raw);
    const { messages: ids } = accept(s.object({ messages: s.required(s.list(s.snowflake)) }), sent);
    if (ids.length < 2 || ids.length > 100) throw new Refusal('bulkDeleteCount');
    const found = ids.flatMap((id) => messagesOf(world.store, channel.id).get(id) ?? []);
    const oldest = world.clock.now() - BULK_DELETE_AGE_MS;
    if (found.some((one) => Date.parse(one.data.timestamp) < oldest)) throw new Refusal('bulkDeleteAge');
    for (const one of found) messagesOf(world.store, channel.id).delete(one.data.id);
    world.events.emit({ kind: 'messages-deleted', messages: found });
    return noContent();
  });

  app.get('/channels/:channel/messages/:message', (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    demand(world, channel, Permission.readMessageHistory);
    const { data } = findMessage(world, channel, c.req.param('message'));
    return json(forBot(world, channel, data, world.bot.privilegedIntents));
  });

  app.patch('/channels/:channel/messages/:message', async (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    const message = findMessage(world, channel, c.req.param('message'));
    if (message.data.author.id !== world.bot.user.id) throw new Refusal('othersMessage');
    const { json: sent, uploads } = await readBody(c.req.raw);
    const isLayout = (message.data.flags & MessageFlag.componentsV2) !== 0;
    editMessage(world, message, channel, accept(messageBody(isLayout), sent), uploads);
    return json(message.data);
  });

  app.delete('/channels/:channel/messages/:message', (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    const message = findMessage(world, channel, c.req.param('message'));
    if (message.data.author.id !== world.bot.user.id) demand(world, channel, Permission.manageMessages);
    deleteMessage(world, message);
    return noContent();
  });

  return app;
}
