import { html, nothing, type TemplateResult } from 'lit';
import { ButtonStyle, type Component, ComponentType } from '../../state/types.js';
import type { SeenMessage } from '../../user/seen.js';
import type { Page } from '../model/page.js';
import { media } from './attachments.js';
import { icons } from './icons.js';
import { markdown } from './markdown.js';
import { isSelect, select } from './select.js';
import { tint } from './tint.js';

type Shown = TemplateResult | typeof nothing;

/** A message's components: rows of buttons and selects, or a layout of Components V2. */
export function components(page: Page, message: SeenMessage): Shown {
  if (message.components.length === 0) return nothing;
  return html`<div class="components">${message.components.map((one) => component(page, message, one))}</div>`;
}

/** Whether the bot has still to respond to something used on this message. */
export function isWaiting(page: Page, messageId: string, customId?: string): boolean {
  return [...page.app.state.pending.values()].some(
    (pending) =>
      pending.kind === 'component' &&
      pending.messageId === messageId &&
      (customId === undefined || pending.component === customId),
  );
}

function component(page: Page, message: SeenMessage, one: Component): Shown {
  const below = (): Shown[] => (one.components ?? []).map((each) => component(page, message, each));
  switch (one.type) {
    case ComponentType.actionRow:
      return html`<div class="action-row">${below()}</div>`;
    case ComponentType.button:
      return button(page, message, one);
    case ComponentType.textDisplay:
      return html`<div class="text-display">${markdown(page, one.content ?? '')}</div>`;
    case ComponentType.section:
      return html`<div class="section">
        <div class="section-text">${below()}</div>
        ${one.accessory ? component(page, message, one.accessory) : nothing}
      </div>`;
    case ComponentType.container:
      return html`<div class=${one.accent_color === undefined ? 'container' : 'container accented'} ${tint(one.accent_color)}>
        ${below()}
      </div>`;
    case ComponentType.separator:
      return html`<hr class="separator ${one.divider === false ? 'bare' : ''} ${one.spacing === 2 ? 'wide' : ''}" />`;
    case ComponentType.thumbnail:
      return one.media ? media(one.media.url, one.description ?? '', 'thumbnail') : nothing;
    case ComponentType.mediaGallery:
      return html`<div class="gallery">
        ${(one.items ?? []).map((item) => media(item.media.url, item.description ?? '', 'picture'))}
      </div>`;
    case ComponentType.file:
      return one.file ? media(one.file.url, one.name ?? '', 'picture') : nothing;
    default:
      return isSelect(one) ? select(page, message, one) : nothing;
  }
}

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.primary]: 'primary',
  [ButtonStyle.success]: 'success',
  [ButtonStyle.danger]: 'danger',
};

function face(one: Component): Shown {
  const emoji = one.emoji?.id ? `:${one.emoji.name ?? ''}:` : one.emoji?.name;
  return html`${emoji ? html`<span class="emoji">${emoji}</span>` : nothing}<span>${one.label ?? ''}</span>`;
}

// Buttons that cannot be used keep the focus: "aria-disabled", so that a page turned by keyboard can be turned on.
function button(page: Page, message: SeenMessage, one: Component): Shown {
  if (one.style === ButtonStyle.link)
    return html`<a class="button" href=${one.url ?? ''} target="_blank" rel="noopener noreferrer"
      >${face(one)}${icons.open()}</a
    >`;
  const waits = isWaiting(page, message.id, one.custom_id);
  const off = one.disabled === true || isWaiting(page, message.id);
  return html`<button
    type="button"
    class="button ${STYLES[one.style ?? 0] ?? ''} ${waits ? 'waiting' : ''}"
    aria-disabled=${off ? 'true' : 'false'}
    aria-busy=${waits ? 'true' : 'false'}
    @click=${() => off || page.interactions.press(message, one)}
  >${face(one)}${waits ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}</button>`;
}
