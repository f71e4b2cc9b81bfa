import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { CommandType } from '../../state/types.js';
import type { SeenMessage } from '../../user/seen.js';
import type { Page } from '../model/page.js';
import { findUser, May, may, nameOf } from '../model/people.js';
import { avatar } from './avatar.js';
import { icons } from './icons.js';

type Shown = TemplateResult | typeof nothing;

/** The menu that stands open, if one does: of a message, of a user, or who to be. */
export function menu(page: Page): Shown {
  const { menu: open, view } = page.app.state;
  if (!open || !view) return nothing;
  const { target } = open;
  const label = target.kind === 'players' ? 'Switch user' : target.kind === 'message' ? 'Message' : 'User';
  return html`<div class="menu-back" @pointerdown=${() => page.shell.closeMenu()}></div>
    <div class="menu" role="menu" aria-label=${label} @pointerover=${follow} @keydown=${(event: KeyboardEvent) => keys(page, event)} ${ref((element) => place(element, open.x, open.y))}>
      ${
        target.kind === 'players'
          ? players(page)
          : target.kind === 'message'
            ? ofMessage(page, target.message)
            : ofUser(page, target.userId)
      }
    </div>`;
}

/** Puts the menu where it was asked for, moved as far as it takes to be seen whole. */
function place(element: Element | undefined, x: number, y: number): void {
  if (!(element instanceof HTMLElement)) return;
  // Its lines are drawn after itself.
  queueMicrotask(() => {
    const { offsetWidth: width, offsetHeight: height } = element;
    element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  });
}

/** The highlight is the focus: it follows the pointer. */
function follow({ target }: Event): void {
  if (target instanceof Element) target.closest<HTMLElement>('[role^="menuitem"]')?.focus();
}

function keys(page: Page, event: KeyboardEvent): void {
  const items = [...document.querySelectorAll<HTMLElement>('.menu [role^="menuitem"]')];
  const at = items.findIndex((one) => one.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[(to + items.length) % items.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') page.shell.closeMenu();
  else return;
  event.preventDefault();
}

function item(page: Page, label: string, act: () => void, danger = false): TemplateResult {
  const run = (): void => {
    page.shell.closeMenu();
    act();
  };
  return html`<button type="button" role="menuitem" tabindex="-1" class=${danger ? 'danger' : ''} @click=${run}>${label}</button>`;
}

/** The apps' own commands for what the menu is on. */
function apps(page: Page, type: number, target: { messageId: string } | { userId: string }): TemplateResult {
  const { menuCommands, view } = page.app.state;
  const offered = menuCommands.filter((command) => command.type === type);
  return html`<div role="group" aria-label="Apps">
    <div class="menu-title" aria-hidden="true">Apps</div>
    ${
      offered.length === 0
        ? html`<button type="button" role="menuitem" tabindex="-1" aria-disabled="true" class="empty">No apps here</button>`
        : offered.map(
            ({ id, name }) =>
              html`<button type="button" role="menuitem" tabindex="-1" @click=${() => {
                page.shell.closeMenu();
                void page.interactions.menu(id, name, target);
              }}>${name}<small>${view?.bot.username}</small></button>`,
          )
    }
  </div>`;
}

function ofMessage(page: Page, message: SeenMessage): Shown {
  const { view, channelId } = page.app.state;
  if (!view) return nothing;
  const mayRemove =
    !message.ephemeral && (message.author.id === view.user.id || may(view, channelId, May.manageMessages));
  return html`
    ${message.ephemeral ? item(page, 'Dismiss message', () => void page.shell.dismiss(message)) : item(page, 'Reply', () => page.writing.reply(message))}
    ${item(page, 'Copy text', () => void navigator.clipboard?.writeText(message.content).catch(() => {}))}
    ${apps(page, CommandType.message, { messageId: message.id })}
    ${mayRemove ? item(page, 'Delete message', () => void page.shell.remove(message), true) : nothing}
  `;
}

function ofUser(page: Page, userId: string): Shown {
  const { view } = page.app.state;
  const user = view && findUser(view, userId);
  if (!view || !user) return nothing;
  return html`
    <div class="menu-head">${avatar(view, user, 'medium-avatar')}<span><b>${nameOf(user)}</b><small>${user.username}</small></span></div>
    ${item(page, 'Mention', () => page.writing.insert(`@${user.username} `))}
    ${apps(page, CommandType.user, { userId })}
  `;
}

function players(page: Page): Shown {
  const { view } = page.app.state;
  if (!view) return nothing;
  return html`<div class="menu-title" aria-hidden="true">You are</div>
    ${view.players.map(({ id, name, displayName, role }) => {
      const user = findUser(view, id) ?? view.user;
      return html`<button type="button" role="menuitemradio" tabindex="-1" aria-checked=${id === view.user.id ? 'true' : 'false'} class="choice" @click=${() => {
        page.shell.closeMenu();
        void page.channels.become(name);
      }}>${avatar(view, user, 'medium-avatar')}<span><b>${displayName}</b><small>${role ?? 'No special role'}</small></span>${id === view.user.id ? icons.check() : nothing}</button>`;
    })}`;
}
