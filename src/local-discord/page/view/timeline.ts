import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Page } from '../model/page.js';
import { channelName, channelOf, personOf } from '../model/people.js';
import type { Pending } from '../model/state.js';
import { avatar } from './avatar.js';
import { isContinuation, messageItem, onlyYou } from './message.js';
import { awaitLongPress, contextMenu, messageKeys } from './message-menu.js';
import { newDay } from './time.js';
import { welcome } from './welcome.js';

/** The messages of the open channel, with what is still to come. */
export function timeline(page: Page): TemplateResult {
  const { view, channelId, messages, limit, notices, pending } = page.app.state;
  const channel = view && channelOf(view, channelId);
  if (!view || !channel) return html`<div class="timeline"></div>`;
  const waiting = [...pending].filter(([, each]) => each.kind === 'command' && each.channelId === channelId);
  const name = channelName(view, channel);
  return html`<div class="timeline" tabindex="-1" @keydown=${(event: KeyboardEvent) => messageKeys(page, event)} @contextmenu=${(event: MouseEvent) => contextMenu(page, event)} @pointerdown=${(event: PointerEvent) => awaitLongPress(page, event)}>
    <div class="inner">
      ${
        messages.length >= limit
          ? html`<button type="button" class="button earlier" @click=${() => page.channels.showEarlier()}>Show earlier messages</button>`
          : welcome(page, channel)
      }
      <section class="messages" aria-label="Messages in ${name}">
        ${repeat(
          messages,
          ({ id }) => id,
          (message, index) => {
            const before = messages[index - 1];
            const day = newDay(before?.timestamp, message.timestamp);
            return html`${day === null ? nothing : html`<div class="day" role="separator" aria-label=${day}><span>${day}</span></div>`}${messageItem(page, message, day === null && isContinuation(before, message))}`;
          },
        )}
        ${waiting.map(([, each]) => sending(page, each))}
        ${notices.filter((one) => one.channelId === channelId).map((one) => notice(page, one))}
      </section>
    </div>
  </div>`;
}

function used(page: Page, name: string): TemplateResult | typeof nothing {
  const { view, channelId } = page.app.state;
  if (!view || name === '') return nothing;
  const person = personOf(view, channelId, view.user);
  return html`<div class="above">${avatar(view, view.user, 'small-avatar')}<span><b>${person.name}</b> used <span class="mention">${name}</span></span></div>`;
}

function fromBot(page: Page, name: string, content: TemplateResult, after: TemplateResult | typeof nothing) {
  const { view } = page.app.state;
  if (!view) return nothing;
  return html`<article class="message ephemeral">
    ${used(page, name)}
    <div class="frame">
      ${avatar(view, view.bot)}
      <div class="body">
        <div class="byline"><b class="author">${view.bot.username}</b><span class="tag">App</span></div>
        <div class="content">${content}</div>
        ${after}
      </div>
    </div>
  </article>`;
}

function sending(page: Page, pending: Pending) {
  const name = pending.kind === 'command' ? pending.name : '';
  const dots = html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> Sending command…</span>`;
  return fromBot(page, name, dots, nothing);
}

function notice(page: Page, { id, name, text }: { id: string; name: string; text: string }) {
  const dismiss = onlyYou(() => page.interactions.dismissNotice(id));
  return fromBot(page, name, html`<span class="failed">${text}</span>`, dismiss);
}
