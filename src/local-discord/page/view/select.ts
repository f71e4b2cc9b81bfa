import { html, nothing, type TemplateResult } from 'lit';
import { type Component, ComponentType, type SelectOption } from '../../state/types.js';
import type { SeenMessage } from '../../user/seen.js';
import type { Page } from '../model/page.js';
import { guildOf, isThread, peopleIn } from '../model/people.js';
import { isWaiting } from './components.js';
import { icons } from './icons.js';

export function isSelect({ type }: Component): boolean {
  return (
    type === ComponentType.stringSelect ||
    (type >= ComponentType.userSelect && type <= ComponentType.channelSelect)
  );
}

/** What a select offers: its own options, or the people, roles or channels here. */
export function selectOptions(page: Page, one: Component): SelectOption[] {
  if (one.type === ComponentType.stringSelect) return one.options ?? [];
  const { view, channelId } = page.app.state;
  if (!view) return [];
  const guild = guildOf(view, channelId);
  const chosen = new Set(one.default_values?.map(({ id }) => id));
  const option = (label: string, value: string): SelectOption => ({
    label,
    value,
    default: chosen.has(value),
  });
  const people = peopleIn(view, channelId).map(({ name, user }) => option(name, user.id));
  const roles = (guild?.roles ?? []).map(({ name, id }) => option(`@${name.replace(/^@/, '')}`, id));
  const places = (guild?.channels ?? [])
    .filter((channel) => !isThread(channel))
    .filter(({ type }) => !one.channel_types?.length || one.channel_types.includes(type))
    .map(({ name, id }) => option(`#${name ?? ''}`, id));
  switch (one.type) {
    case ComponentType.userSelect:
      return people;
    case ComponentType.roleSelect:
      return roles;
    case ComponentType.channelSelect:
      return places;
    default:
      return [...people, ...roles];
  }
}

/** A select of a message, unfolded in place. One value is sent when it is chosen, several when it is folded again. */
export function select(page: Page, message: SeenMessage, one: Component): TemplateResult {
  const { app, shell, interactions } = page;
  const customId = one.custom_id ?? '';
  const { select: open } = app.state;
  const isOpen = open?.messageId === message.id && open.customId === customId;
  const off = one.disabled === true || isWaiting(page, message.id);
  const options = selectOptions(page, one);
  const standing = options.filter(({ default: isSet }) => isSet);
  const placeholder = one.placeholder ?? 'Make a selection';
  const several = (one.max_values ?? 1) > 1;

  const finish = (values: readonly string[]): void => {
    shell.closeSelect();
    if (values.length >= (one.min_values ?? 1)) void interactions.choose(message, one, [...values]);
  };
  const choose = (value: string): void => {
    if (!several) {
      finish([value]);
      return;
    }
    const ticked = open?.ticked ?? [];
    const most = one.max_values ?? 1;
    const next = ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value];
    if (next.length <= most) shell.tick(next);
  };
  const key = (event: KeyboardEvent): void => {
    const lines = [...document.querySelectorAll<HTMLElement>('.select-options [role="option"]')];
    const at = lines.findIndex((line) => line.matches(':focus'));
    if (event.key === 'ArrowDown') lines[(at + 1) % lines.length]?.focus();
    else if (event.key === 'ArrowUp') lines[(at - 1 + lines.length) % lines.length]?.focus();
    else if (event.key === 'Escape') shell.closeSelect();
    else if (event.key === 'Enter' || event.key === ' ') lines[at]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return html`<div class="select">
    <button
      type="button"
      class="select-face"
      data-select="${message.id} ${customId}"
      aria-haspopup="listbox"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-disabled=${off ? 'true' : 'false'}
      aria-label=${[placeholder, ...standing.map(({ label }) => label)].join(', ')}
      @click=${() =>
        off ||
        shell.toggleSelect(
          message.id,
          customId,
          standing.map(({ value }) => value),
        )}
    >
      <span class=${standing.length > 0 ? '' : 'muted'}>${standing.map(({ label }) => label).join(', ') || placeholder}</span>
      ${icons.chevron()}
    </button>
    ${
      isOpen
        ? html`<div class="select-options" role="listbox" aria-label=${placeholder} aria-multiselectable=${several ? 'true' : 'false'} @keydown=${key}>
            ${options.map(
              ({ label, value, description, emoji }) => html`<div
                role="option"
                tabindex="-1"
                aria-selected=${open?.ticked.includes(value) ? 'true' : 'false'}
                @click=${() => choose(value)}
              >
                ${emoji?.name && !emoji.id ? html`<span class="emoji">${emoji.name}</span>` : nothing}
                <span><span>${label}</span>${description ? html`<small>${description}</small>` : nothing}</span>
                ${open?.ticked.includes(value) ? icons.check() : nothing}
              </div>`,
            )}
            ${several ? html`<button type="button" class="button primary" @click=${() => finish(open?.ticked ?? [])}>Done</button>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
}
