import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../model/page.js';
import type { Item, Listing } from '../model/state.js';
import { avatar } from './avatar.js';

const LABELS: Readonly<Partial<Record<Item['kind'], string>>> = {
  command: 'Commands',
  mention: 'Mentions',
  option: 'Options',
};

/** The id of the highlighted line, for the box that has the focus. */
export function highlighted(list: Listing | null): string | typeof nothing {
  return list && list.items.length > 0 && list.active >= 0 ? `item-${list.active}` : nothing;
}

/** The list above the composer: commands, the choices of an option, or whom to mention. */
export function listing(page: Page): TemplateResult | typeof nothing {
  const { view, composer: now } = page.app.state;
  const { listing: list, draft, focused } = now;
  const option = draft?.fields.find((field) => field.option.name === focused)?.option;
  if (!view || (!list && !option)) return nothing;
  const [first] = list?.items ?? [];
  const title =
    first?.kind === 'command'
      ? html`${avatar(view, view.bot, 'small-avatar')} ${view.bot.username}`
      : first?.kind === 'mention'
        ? html`${first.insert.startsWith('#') ? 'Channels' : 'Members'}`
        : first?.kind === 'option'
          ? html`Options of <b>/${draft?.runnable.name}</b>`
          : html`<b>${option?.name ?? ''}</b> <span>${option?.description ?? ''}</span>`;
  // Pressing a line must not take the focus from the box it fills.
  return html`<div class="listing" @mousedown=${(event: Event) => event.preventDefault()}>
    <div class="listing-title">${title}</div>
    ${
      list && list.items.length > 0
        ? html`<ul id="listing" role="listbox" aria-label=${LABELS[first?.kind ?? 'choice'] ?? option?.name ?? ''}>
            ${list.items.map(
              (item, index) =>
                html`<li id="item-${index}" role="option" class=${index === list.active ? 'active' : ''} aria-selected=${index === list.active ? 'true' : 'false'} @click=${() => page.writing.pick(item)}>${line(item)}</li>`,
            )}
          </ul>`
        : nothing
    }
    ${list?.note ? html`<p class="note" id="listing" role="status">${list.note}</p>` : nothing}
  </div>`;
}

function line(item: Item): TemplateResult {
  switch (item.kind) {
    case 'command':
      return html`<span class="main">/${item.runnable.name}</span>${item.runnable.options.map(({ name, required }) => html`<span class="hint ${required ? '' : 'optional'}">${name}</span>`)}<span class="detail">${item.runnable.description}</span>`;
    case 'mention':
      return html`<span class="main">${item.label}</span><span class="detail">${item.detail}</span>`;
    case 'option':
      return html`<span class="main">${item.option.name}</span><span class="detail">${item.option.description}</span>`;
    default:
      return html`<span class="main">${item.choice.name}</span>`;
  }
}
