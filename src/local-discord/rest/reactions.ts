import { Hono } from 'hono';
import { invalidForm } from '../refusal.js';
import { Permission } from '../state/permissions.js';
import type { StoredMessage } from '../state/store.js';
import { demand, findChannel, findMessage, noContent, type RestContext } from './context.js';

type Emoji = { id: string | null; name: string };

function readEmoji(text: string): Emoji {
  const [name = '', id] = text.split(':');
  if (id !== undefined && /^\d{1,20}$/.test(id)) return { id, name };
  if (/^[\p{L}\p{N}]*$/u.test(text)) {
    throw invalidForm([{ path: ['emoji'], code: 'UNKNOWN_EMOJI', message: 'Unknown Emoji' }]);
  }
  return { id: null, name: text };
}

/** Adds a reaction to a message, or takes one away. */
function changeReaction(message: StoredMessage, emoji: Emoji, step: 1 | -1, byBot: boolean): void {
  const old = message.data.reactions ?? [];
  const same = (one: { emoji: Emoji }) => one.emoji.id === emoji.id && one.emoji.name === emoji.name;
  const found = old.find(same);
  const count = (found?.count ?? 0) + step;
  const me = byBot ? step === 1 : (found?.me ?? false);
  const others = old.filter((one) => !same(one));
  message.data = { ...message.data, reactions: count > 0 ? [...others, { count, me, emoji }] : others };
}

/** The bot's own reactions. */
export function reactionRoutes({ world }: RestContext): Hono {
  const app = new Hono();
  const path = '/channels/:channel/messages/:message/reactions/:emoji/@me';
  const change = (channelId: string, messageId: string, text: string, step: 1 | -1): Response => {
    const channel = findChannel(world, channelId);
    demand(world, channel, Permission.readMessageHistory | Permission.addReactions);
    const message = findMessage(world, channel, messageId);
    const emoji = readEmoji(text);
    const same = message.data.reactions?.find(
      (one) => one.emoji.id === emoji.id && one.emoji.name === emoji.name,
    );
    if ((same?.me ?? false) === (step === 1)) return noContent();
    changeReaction(message, emoji, step, true);
    const kind = step === 1 ? 'reaction-added' : 'reaction-removed';
    world.events.emit({ kind, message, userId: world.bot.user.id, emoji });
    return noContent();
  };
  app.put(path, (c) => change(c.req.param('channel'), c.req.param('message'), c.req.param('emoji'), 1));
  app.delete(path, (c) => change(c.req.param('channel'), c.req.param('message'), c.req.param('emoji'), -1));
  return app;
}
