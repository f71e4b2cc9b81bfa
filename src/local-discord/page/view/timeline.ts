import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Page } from '../model/page.js';
import { channelName, channelOf, personOf } from '../model/people.js';
import type { Pending } from '../model/state.js';
import { avatar } from './avatar.js';
import { isContinuation, messageItem, onlyYou } from './message.js';
import { newDay } from './time.js';
import { welcome } from './welcome.js';

/** The messages of the open channel, with what is still to come. */
export function timeline(page: Page): TemplateResult {
  const { view, channelId, messages, limit, notices, pending } = page.app.state;
  const channel = view && channelOf(view, channelId);
  if (!view || !channel) return html`<div class="timeline"></div>`;
  const waiting = [...pending].filter(([, each]) => each.kind === 'command' && each.channelId === channelId);
  const name = channelName(view, channel);
  return html`<div class="timeline" tabindex="-1" @keydown=${moveFocus} @contextmenu=${(event: MouseEvent) => contextMenu(page, event)}>
    <div class="inner">
      ${
        messages.length >= limit
          ? html`<button type="button" class="button earlier" @click=${() => page.channels.showEarlier()}>Show earlier messages</button>`
          : welcome(page, channel)
      }
      <ol class="messages" aria-label="Messages in ${name}">
        ${repeat(
          messages,
          ({ id }) => id,
          (message, index) => {
            const before = messages[index - 1];
            const day = newDay(before?.timestamp, message.timestamp);
            return html`${day === null ? nothing : html`<li class="day" role="separator" aria-label=${day}><span>${day}</span></li>`}${messageItem(page, message, day === null && isContinuation(before, message))}`;
          },
        )}
        ${waiting.map(([, each]) => sending(page, each))}
        ${notices.filter((one) => one.channelId === channelId).map((one) => notice(page, one))}
      </ol>
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
  return html`<li class="message ephemeral" role="article">
    ${used(page, name)}
    <div class="frame">
      ${avatar(view, view.bot)}
      <div class="body">
        <div class="byline"><b class="author">${view.bot.username}</b><span class="tag">App</span></div>
        <div class="content">${content}</div>
        ${after}
      </div>
    </div>
  </li>`;
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

/** Up and down go from message to message, Home and End to the first and last. */
function moveFocus(event: KeyboardEvent): void {
  const at =
    event.target instanceof Element ? event.target.closest<HTMLElement>('.message[data-message]') : null;
  if (!at || at !== document.activeElement) return;
  const all = [...document.querySelectorAll<HTMLElement>('.message[data-message]')];
  const index = all.indexOf(at);
  const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (to >= all.length) document.querySelector<HTMLElement>('.composer textarea')?.focus();
  else all[Math.max(to, 0)]?.focus();
}

/** Right click, long press and the menu key open a message's menu; on a link or a selection the browser's own. */
function contextMenu(page: Page, event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('a') || String(getSelection() ?? '') !== '') return;
  const userId = target.closest<HTMLElement>('[data-user]')?.dataset['user'];
  const messageId = target.closest<HTMLElement>('[data-message]')?.dataset['message'];
  const message = page.app.state.messages.find(({ id }) => id === messageId);
  if (userId === undefined && !message) return;
  event.preventDefault();
  const box = target.getBoundingClientRect();
  // Opened by key there is no point to open it at.
  const [x, y] = event.clientX > 0 ? [event.clientX, event.clientY] : [box.left + 60, box.top + 20];
  if (userId !== undefined) page.shell.openMenu({ x, y, target: { kind: 'user', userId } });
  else if (message) page.shell.openMenu({ x, y, target: { kind: 'message', message } });
}
