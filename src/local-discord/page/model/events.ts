import type { SeenMessage, UserEvent } from '../../user/seen.js';
import type { App } from './app.js';
import type { Channels } from './channels.js';
import type { Writing } from './composer.js';
import type { Interactions } from './interactions.js';
import { plainText, readMarkdown } from './markdown.js';
import { findUser, personOf } from './people.js';

const TYPING_MS = 10_000;

/** What a screen reader is told of a message. */
function spoken(app: Pick<App, 'state'>, message: SeenMessage): string {
  const { view, channelId } = app.state;
  const name = view ? personOf(view, channelId, message.author).name : message.author.username;
  const words = plainText(readMarkdown(message.content)).trim();
  const only = message.ephemeral ? ' (only you can see this)' : '';
  const more = message.embeds.map(({ title, description }) => [title, description].join(' ')).join(' ');
  return `${name}${only}: ${message.thinking ? 'is thinking' : `${words} ${more}`.trim() || 'a message'}`;
}

/** Brings what happens at the server into the state. */
export function createHearing(
  app: App,
  parts: { channels: Channels; interactions: Interactions; writing: Writing },
): (event: UserEvent) => void {
  const isOpen = (channelId: string): boolean => channelId === app.state.channelId;

  const hearMessage = (message: SeenMessage): void => {
    const { state } = app;
    const typing = new Map(state.typing);
    typing.delete(`${message.channel_id}:${message.author.id}`);
    if (!isOpen(message.channel_id)) {
      app.update({ typing, unread: new Set(state.unread).add(message.channel_id) });
      return;
    }
    const others = state.messages.filter(({ id }) => id !== message.id);
    const own = message.author.id === state.view?.user.id;
    app.update({
      typing,
      messages: [...others, message],
      ...(own ? {} : { announcement: spoken(app, message) }),
    });
  };

  const hearEdit = (message: SeenMessage): void => {
    const { messages } = app.state;
    const at = messages.findIndex(({ id }) => id === message.id);
    const before = messages[at];
    if (!isOpen(message.channel_id) || !before) return;
    const isNews = before.thinking || before.content !== message.content;
    app.update({
      messages: messages.with(at, message),
      ...(isNews ? { announcement: spoken(app, message) } : {}),
    });
  };

  return (event) => {
    switch (event.kind) {
      case 'message':
        return hearMessage(event.message);
      case 'message-edited':
        return hearEdit(event.message);
      case 'message-removed':
        if (isOpen(event.channelId))
          app.update({ messages: app.state.messages.filter(({ id }) => id !== event.messageId) });
        return;
      case 'typing': {
        const { view, typing } = app.state;
        if (event.userId === view?.user.id || !view || !findUser(view, event.userId)) return;
        const key = `${event.channelId}:${event.userId}`;
        app.update({ typing: new Map(typing).set(key, Date.now() + TYPING_MS) });
        setTimeout(() => app.update({}), TYPING_MS + 100);
        return;
      }
      case 'outcome':
        if (!parts.writing.hearChoices(event.interactionId, event.outcome))
          parts.interactions.settle(event.interactionId, event.outcome);
        return;
      case 'channels-changed':
        void parts.channels.refresh().catch(() => {});
        return;
      default:
        void parts.channels.refreshCommands().catch(() => {});
    }
  };
}
