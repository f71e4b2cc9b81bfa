import { html, nothing, type TemplateResult } from 'lit';
import type { SeenMessage } from '../../user/seen.js';
import { plainText, readMarkdown } from '../model/markdown.js';
import type { Page } from '../model/page.js';
import { personOf } from '../model/people.js';
import { attachments } from './attachments.js';
import { avatar } from './avatar.js';
import { components } from './components.js';
import { embeds } from './embeds.js';
import { icons } from './icons.js';
import { markdown } from './markdown.js';
import { clockTime, fullTime, shortTime } from './time.js';
import { tint } from './tint.js';

type Shown = TemplateResult | typeof nothing;

const GROUP_MS = 7 * 60_000;

/** Whether a message goes on under the name of the one before it. */
export function isContinuation(before: SeenMessage | undefined, message: SeenMessage): boolean {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    before.ephemeral === message.ephemeral &&
    message.referenced_message === undefined &&
    message.interaction === undefined &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_MS
  );
}

/** One message, as an article. */
export function messageItem(page: Page, message: SeenMessage, continued: boolean): TemplateResult {
  const { view, channelId, failedMessages } = page.app.state;
  if (!view) return html``;
  const person = personOf(view, channelId, message.author);
  const { id } = message;
  const pinged = message.mentions.some((user) => user.id === view.user.id);
  const classes = [
    'message',
    continued ? 'continued' : '',
    message.ephemeral ? 'ephemeral' : '',
    pinged ? 'pinged' : '',
  ].join(' ');
  return html`<article class=${classes} id="message-${id}" data-message=${id} tabindex="-1" aria-labelledby="author-${id} time-${id}" aria-describedby="content-${id}">
    ${above(page, message)}
    <div class="frame">
      ${
        continued
          ? html`<time class="gutter" id="time-${id}" datetime=${message.timestamp} title=${fullTime(message.timestamp)}>${clockTime(message.timestamp)}</time>
            <span class="hidden" id="author-${id}">${person.name}</span>`
          : avatar(view, message.author)
      }
      <div class="body">
        ${
          continued
            ? nothing
            : html`<div class="byline">
                <button type="button" class="author" id="author-${id}" ${tint(person.color)} data-user=${message.author.id} @click=${(event: MouseEvent) => openUser(page, event, message.author.id)}>${person.name}</button>
                ${message.author.bot ? html`<span class="tag">App</span>` : nothing}
                <time id="time-${id}" datetime=${message.timestamp} title=${fullTime(message.timestamp)}>${shortTime(message.timestamp)}</time>
              </div>`
        }
        <div class="content" id="content-${id}">${content(page, message)}</div>
        ${embeds(page, message.embeds)} ${attachments(message.attachments)} ${components(page, message)}
        ${reactions(message)} ${failedMessages.has(id) ? html`<p class="failed" role="alert">${icons.warn()} This interaction failed</p>` : nothing}
        ${message.ephemeral ? onlyYou(() => page.shell.dismiss(message)) : nothing}
      </div>
    </div>
    ${toolbar(page, message)}
  </article>`;
}

function content(page: Page, message: SeenMessage): Shown {
  if (message.thinking)
    return html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${message.author.global_name ?? message.author.username} is thinking…</span>`;
  if (message.content === '') return nothing;
  return html`${markdown(page, message.content)}${message.edited_timestamp ? html` <small class="edited" title=${fullTime(message.edited_timestamp)}>(edited)</small>` : nothing}`;
}

/** What a message answers: a command, or another message. */
function above(page: Page, message: SeenMessage): Shown {
  const { view, channelId, messages } = page.app.state;
  if (!view) return nothing;
  const { interaction, referenced_message: replied } = message;
  if (interaction && interaction.type === 2) {
    const person = personOf(view, channelId, interaction.user);
    return html`<div class="above">
      ${avatar(view, interaction.user, 'small-avatar')}<span><b ${tint(person.color)}>${person.name}</b> used <span class="mention">/${interaction.name}</span></span>
    </div>`;
  }
  if (replied === undefined) return nothing;
  const standing = replied && messages.find(({ id }) => id === replied.id);
  if (!replied || (!standing && message.type === 19))
    return html`<div class="above"><i>Original message was deleted</i></div>`;
  const person = personOf(view, channelId, replied.author);
  const words = plainText(readMarkdown((standing ?? replied).content)).trim() || 'Click to see it';
  return html`<div class="above">
    ${avatar(view, replied.author, 'small-avatar')}<button type="button" class="excerpt" aria-label="Reply to ${person.name}: ${words.slice(0, 120)}" @click=${() => jump(replied.id)}><b ${tint(person.color)}>${person.name}</b> ${words.slice(0, 200)}</button>
  </div>`;
}

function jump(messageId: string): void {
  const found = document.getElementById(`message-${messageId}`);
  found?.scrollIntoView({ block: 'center' });
  found?.focus();
}

export function onlyYou(dismiss: () => void): TemplateResult {
  return html`<p class="only-you">${icons.eye()} Only you can see this • <button type="button" class="link" @click=${dismiss}>Dismiss message</button></p>`;
}

function reactions({ reactions: all = [] }: SeenMessage): Shown {
  if (all.length === 0) return nothing;
  return html`<ul class="reactions" aria-label="Reactions">
    ${all.map(({ emoji, count, me }) => html`<li class=${me ? 'own' : ''}>${emoji.name} <b>${count}</b></li>`)}
  </ul>`;
}

function openUser(page: Page, event: MouseEvent, userId: string): void {
  page.shell.openMenu({ x: event.clientX, y: event.clientY, target: { kind: 'user', userId } });
}

function toolbar(page: Page, message: SeenMessage): Shown {
  if (message.thinking) return nothing;
  const more = (event: MouseEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    page.shell.openMenu({ x: box.right - 200, y: box.bottom + 4, target: { kind: 'message', message } });
  };
  return html`<div class="toolbar">
    ${message.ephemeral ? nothing : html`<button type="button" aria-label="Reply" title="Reply" @click=${() => page.writing.reply(message)}>${icons.reply()}</button>`}
    <button type="button" aria-label="More" title="More" aria-haspopup="menu" @click=${more}>${icons.more()}</button>
  </div>`;
}
