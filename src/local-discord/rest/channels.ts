import { Hono } from 'hono';
import { Refusal } from '../refusal.js';
import { isThread, Permission } from '../state/permissions.js';
import { threadMember, withOwnMembership } from '../state/shapes.js';
import { messagesOf } from '../state/store.js';
import { type Channel, ChannelType, MessageFlag } from '../state/types.js';
import * as s from '../validate/schema.js';
import { timestamp, type World } from '../world.js';
import { accept, readBody } from './body.js';
import {
  demand,
  findChannel,
  findChannelGuild,
  findMessage,
  json,
  noContent,
  type RestContext,
} from './context.js';

const threadBody = s.object({
  name: s.required(s.string({ min: 1, max: 100, trim: true })),
  auto_archive_duration: s.optional(s.oneOf([60, 1440, 4320, 10080])),
  type: s.optional(s.oneOf([ChannelType.publicThread, ChannelType.privateThread])),
  invitable: s.optional(s.boolean),
});

const channelChange = s.object({
  name: s.optional(s.string({ min: 1, max: 100, trim: true })),
  topic: s.nullish(s.string({ max: 1024 })),
  archived: s.optional(s.boolean),
  locked: s.optional(s.boolean),
});

const overwriteBody = s.object({
  type: s.required(s.oneOf([0, 1])),
  allow: s.optional(s.string({ max: 20 })),
  deny: s.optional(s.string({ max: 20 })),
});

function makeThread(
  world: World,
  parent: Channel,
  body: s.Read<typeof threadBody>,
  type: number,
  id = world.newId(),
): Channel {
  const now = timestamp(world);
  const thread: Channel = {
    id,
    type,
    flags: 0,
    last_message_id: null,
    guild_id: findChannelGuild(world, parent).id,
    parent_id: parent.id,
    name: body.name,
    owner_id: world.bot.user.id,
    rate_limit_per_user: 0,
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    thread_metadata: {
      archived: false,
      auto_archive_duration: body.auto_archive_duration ?? 1440,
      archive_timestamp: now,
      create_timestamp: now,
      locked: false,
      ...(body.invitable === undefined ? {} : { invitable: body.invitable }),
    },
  };
  world.store.channels.set(id, thread);
  world.store.threadMembers.set(id, new Set([world.bot.user.id]));
  world.events.emit({ kind: 'channel-created', channel: thread });
  return thread;
}

/** Channels themselves, typing, pins and threads. */
export function channelRoutes({ world }: RestContext): Hono {
  const app = new Hono();
  const updated = (channel: Channel): Response => {
    world.events.emit({ kind: 'channel-updated', channel });
    return json(channel);
  };
  const findThread = (id: string): Channel => {
    const thread = findChannel(world, id);
    if (!isThread(thread)) throw new Refusal('wrongChannelType');
    return thread;
  };

  app.get('/channels/:channel', (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    return json(isThread(channel) ? withOwnMembership(world, channel) : channel);
  });
  app.patch('/channels/:channel', async (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    findChannelGuild(world, channel);
    const own = isThread(channel) && channel.owner_id === world.bot.user.id;
    if (!own)
      demand(world, channel, isThread(channel) ? Permission.manageThreads : Permission.manageChannels);
    const { json: sent } = await readBody(c.req.raw);
    const change = accept(channelChange, sent);
    if (change.name !== undefined) channel.name = change.name;
    if (change.topic !== undefined && !isThread(channel)) channel.topic = change.topic;
    if (channel.thread_metadata) {
      channel.thread_metadata.archived = change.archived ?? channel.thread_metadata.archived;
      channel.thread_metadata.locked = change.locked ?? channel.thread_metadata.locked;
      channel.thread_metadata.archive_timestamp = timestamp(world);
    }
    return updated(channel);
  });
  app.delete('/channels/:channel', (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    if (channel.guild_id === undefined) return json(channel);
    demand(world, channel, isThread(channel) ? Permission.manageThreads : Permission.manageChannels);
    world.store.channels.delete(channel.id);
    world.store.messages.delete(channel.id);
    world.events.emit({ kind: 'channel-deleted', channel });
    return json(channel);
  });
  app.put('/channels/:channel/permissions/:target', async (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    demand(world, channel, Permission.manageRoles);
    const { json: sent } = await readBody(c.req.raw);
    const { type, allow = '0', deny = '0' } = accept(overwriteBody, sent);
    const id = c.req.param('target');
    const others = (channel.permission_overwrites ?? []).filter((overwrite) => overwrite.id !== id);
    channel.permission_overwrites = [...others, { id, type, allow, deny }];
    updated(channel);
    return noContent();
  });
  app.post('/channels/:channel/typing', (c) => {
    const channel = findChannel(world, c.req.param('channel'));
    demand(world, channel, Permission.sendMessages);
    world.events.emit({ kind: 'typing', channel, userId: world.bot.user.id });
    return noContent();
  });

  const pinned = (channel: Channel) =>
    [...messagesOf(world.store, channel.id).values()].filter((message) => message.data.pinned);
  app.get('/channels/:channel/messages/pins', (c) => {
    const items = pinned(findChannel(world, c.req.param('channel')));
    return json({
      items: items.map(({ data }) => ({ pinned_at: data.timestamp, message: data })),
      has_more: false,
    });
  });
  for (const path of [
    '/channels/:channel/messages/pins/:message',
    '/channels/:channel/pins/:message',
  ] as const) {
    const pin = (channelId: string, messageId: string, on: boolean): Response => {
      const channel = findChannel(world, channelId);
      demand(world, channel, Permission.manageMessages);
      const message = findMessage(world, channel, messageId);
      message.data = { ...message.data, pinned: on };
      world.events.emit({ kind: 'message-updated', message });
      return noContent();
    };
    app.put(path, (c) => pin(c.req.param('channel'), c.req.param('message'), true));
    app.delete(path, (c) => pin(c.req.param('channel'), c.req.param('message'), false));
  }

  app.post('/channels/:channel/threads', async (c) => {
    const parent = findChannel(world, c.req.param('channel'));
    if (isThread(parent)) throw new Refusal('wrongChannelType');
    const { json: sent } = await readBody(c.req.raw);
    const body = accept(threadBody, sent);
    // Discord's own default here is a private thread.
    const type = body.type ?? ChannelType.privateThread;
    const isPublic = type === ChannelType.publicThread;
    demand(world, parent, isPublic ? Permission.createPublicThreads : Permission.createPrivateThreads);
    return json(withOwnMembership(world, makeThread(world, parent, body, type)), 201);
  });
  app.post('/channels/:channel/messages/:message/threads', async (c) => {
    const parent = findChannel(world, c.req.param('channel'));
    if (isThread(parent)) throw new Refusal('wrongChannelType');
    demand(world, parent, Permission.createPublicThreads);
    const message = findMessage(world, parent, c.req.param('message'));
    if (message.data.thread) throw new Refusal('hasThread');
    const { json: sent } = await readBody(c.req.raw);
    const isNews = parent.type === ChannelType.announcement;
    const type = isNews ? ChannelType.announcementThread : ChannelType.publicThread;
    const thread = makeThread(world, parent, accept(threadBody, sent), type, message.data.id);
    message.data = { ...message.data, thread, flags: message.data.flags | MessageFlag.hasThread };
    world.events.emit({ kind: 'message-updated', message });
    return json(withOwnMembership(world, thread), 201);
  });
  app.get('/channels/:channel/thread-members', (c) => {
    const thread = findThread(c.req.param('channel'));
    return json([...(world.store.threadMembers.get(thread.id) ?? [])].map((id) => threadMember(thread, id)));
  });
  app.put('/channels/:channel/thread-members/:user', (c) => {
    const thread = findThread(c.req.param('channel'));
    const userId = c.req.param('user') === '@me' ? world.bot.user.id : c.req.param('user');
    const members = world.store.threadMembers.get(thread.id) ?? new Set();
    world.store.threadMembers.set(thread.id, members.add(userId));
    thread.member_count = members.size;
    world.events.emit({ kind: 'thread-joined', channel: thread, userId });
    return noContent();
  });
  app.delete('/channels/:channel/thread-members/:user', (c) => {
    const thread = findThread(c.req.param('channel'));
    const userId = c.req.param('user') === '@me' ? world.bot.user.id : c.req.param('user');
    world.store.threadMembers.get(thread.id)?.delete(userId);
    thread.member_count = world.store.threadMembers.get(thread.id)?.size ?? 0;
    return noContent();
  });

  return app;
}
