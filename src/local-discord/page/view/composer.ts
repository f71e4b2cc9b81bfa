import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { OptionType } from '../../state/types.js';
import { type Draft, type Field, optionsLeft } from '../model/fields.js';
import { sizeOf } from '../model/files.js';
import type { Page } from '../model/page.js';
import { channelName, channelOf, findUser, May, may, personOf } from '../model/people.js';
import { avatar } from './avatar.js';
import { icons } from './icons.js';
import { listing } from './listing.js';

type Shown = TemplateResult | typeof nothing;

/** Where one writes: a message, or a command with a box for each option. */
export function composer(page: Page): TemplateResult {
  const { view, channelId, composer: now } = page.app.state;
  const channel = view && channelOf(view, channelId);
  if (!view || !channel) return html`<div class="composer"></div>`;
  const { error } = now;
  return html`<div class="bottom">
    ${listing(page)}
    <form class="composer ${now.draft ? 'drafting' : ''}" autocomplete="off" @submit=${(event: Event) => submit(page, event)} @keydown=${(event: KeyboardEvent) => keys(page, event)}>
      ${replying(page)} ${files(page)}
      <div class="row">
        ${now.draft ? drafting(page, now.draft) : text(page, channelName(view, channel))}
        <button type="submit" class="plain send" aria-label=${now.draft ? `Send /${now.draft.runnable.name}` : 'Send'} title="Send">${icons.send()}</button>
      </div>
      ${error ? html`<p class="error" id="composer-error" role="alert">${error.name && now.draft ? html`<b>${error.name}</b> ` : nothing}${error.message}</p>` : nothing}
    </form>
    <p class="typing" aria-live="off">${typing(page)}</p>
  </div>`;
}

function submit(page: Page, event: Event): void {
  event.preventDefault();
  void page.writing.send();
}

function text(page: Page, name: string): TemplateResult {
  const { view, channelId, composer: now } = page.app.state;
  const mayWrite = view !== null && may(view, channelId, May.sendMessages);
  const { listing: list } = now;
  const attach = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    page.writing.attach([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<label class="plain attach" title="Attach files"><input type="file" multiple class="hidden" aria-label="Attach files" ?disabled=${!mayWrite} @change=${attach} />${icons.plus()}</label>
    <textarea
      rows="1"
      aria-label="Message ${name}"
      placeholder=${mayWrite ? `Message ${name}, or / for commands` : 'You may not write here'}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${list ? 'listing' : nothing}
      aria-activedescendant=${list && list.items.length > 0 ? `item-${list.active}` : nothing}
      maxlength="2000"
      .value=${live(now.text)}
      @input=${(event: Event) => typed(page, event)}
      @blur=${() => page.writing.closeListing()}
    ></textarea>`;
}

function typed(page: Page, event: Event): void {
  const area = event.currentTarget as HTMLTextAreaElement;
  page.writing.type(area.value, area.selectionStart);
}

function drafting(page: Page, draft: Draft): TemplateResult {
  const { writing } = page;
  return html`<div class="draft" role="group" aria-label="/${draft.runnable.name}">
    <span class="command-name"><button type="button" class="drop" aria-label="Cancel /${draft.runnable.name}" title="Cancel" @click=${() => writing.drop()}>${icons.close()}</button>/${draft.runnable.name}</span>
    ${draft.fields.map((field) => box(page, field))}
    ${optionsLeft(draft).map(
      (option) =>
        html`<button type="button" class="add-option" title=${option.description} aria-label="Add the option ${option.name}: ${option.description}" @click=${() => writing.addOption(option)}>+ ${option.name}</button>`,
    )}
  </div>`;
}

const INPUT_MODES: Readonly<Record<number, string>> = {
  [OptionType.integer]: 'numeric',
  [OptionType.number]: 'decimal',
};

function box(page: Page, field: Field): TemplateResult {
  const { writing } = page;
  const { composer: now } = page.app.state;
  const { option } = field;
  const { name } = option;
  const focused = now.focused === name;
  const list = focused ? now.listing : null;
  const wrong = now.error?.name === name;
  const long = option.type === OptionType.string && !option.autocomplete && !option.choices?.length;
  if (option.type === OptionType.attachment)
    return html`<label class="option"><span class="option-name">${name}</span><input type="file" data-option=${name} aria-label="${name}: ${option.description}" @change=${(event: Event) => writing.setFile(name, (event.currentTarget as HTMLInputElement).files?.[0] ?? null)} /></label>`;
  return html`<label class="option ${wrong ? 'wrong' : ''} ${long ? 'long' : ''}">
    <span class="option-name">${name}</span>
    <input
      type="text"
      role="combobox"
      data-option=${name}
      aria-label="${name}: ${option.description}"
      aria-required=${option.required ? 'true' : 'false'}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? 'composer-error' : nothing}
      aria-autocomplete="list"
      aria-expanded=${list ? 'true' : 'false'}
      aria-controls="listing"
      aria-activedescendant=${list && list.items.length > 0 ? `item-${list.active}` : nothing}
      inputmode=${INPUT_MODES[option.type] ?? 'text'}
      maxlength=${option.max_length ?? 6000}
      placeholder=${focused && long ? option.description : ''}
      .value=${live(field.text)}
      @input=${(event: Event) => writing.typeOption(name, (event.currentTarget as HTMLInputElement).value)}
      @focus=${() => writing.focusOption(name)}
      @blur=${() => writing.closeListing()}
    />
    ${option.required ? nothing : html`<button type="button" class="drop" aria-label="Remove the option ${name}" title="Remove" @click=${() => writing.removeOption(name)}>${icons.close()}</button>`}
  </label>`;
}

/** Keys as at Discord: the list first, then the command, then the message. */
function keys(page: Page, event: KeyboardEvent): void {
  const { writing, app } = page;
  const { composer: now } = app.state;
  const { listing: list, draft } = now;
  const target = event.target;
  const inText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  if (!inText || event.isComposing) return;
  const active = list?.items[list.active];
  if (list && list.items.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    writing.move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (active && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && !event.altKey) {
    // A list that only helps does not keep Enter from sending what has been typed in full.
    writing.pick(active);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    void writing.send();
  } else if (event.key === 'Escape') {
    if (list) writing.closeListing();
    else if (draft) writing.drop();
    else if (now.replyTo) writing.reply(null);
    else return;
  } else if (
    event.key === 'Backspace' &&
    draft &&
    target instanceof HTMLInputElement &&
    target.value === ''
  ) {
    const name = target.dataset['option'] ?? '';
    const field = draft.fields.find(({ option }) => option.name === name);
    if (field && !field.option.required) writing.removeOption(name);
    else if (draft.fields[0]?.option.name === name) writing.drop();
    else return;
  } else if (event.key === 'ArrowUp' && !draft && now.text === '') {
    [...document.querySelectorAll<HTMLElement>('.message[data-message]')].at(-1)?.focus();
  } else return;
  event.preventDefault();
}

function replying(page: Page): Shown {
  const { view, channelId, composer: now } = page.app.state;
  if (!view || !now.replyTo) return nothing;
  const person = personOf(view, channelId, now.replyTo.author);
  return html`<div class="replying">
    ${avatar(view, now.replyTo.author, 'small-avatar')}<span>Replying to <b>${person.name}</b></span>
    <button type="button" class="plain" aria-label="Do not reply" @click=${() => page.writing.reply(null)}>${icons.close()}</button>
  </div>`;
}

function files(page: Page): Shown {
  const { files: chosen } = page.app.state.composer;
  if (chosen.length === 0) return nothing;
  return html`<ul class="files" aria-label="Files to send">
    ${chosen.map(
      (file) =>
        html`<li>${icons.file()}<span>${file.name}<small>${sizeOf(file.size)}</small></span><button type="button" class="plain" aria-label="Remove ${file.name}" @click=${() => page.writing.detach(file)}>${icons.close()}</button></li>`,
    )}
  </ul>`;
}

function typing(page: Page): string {
  const { view, channelId, typing: all } = page.app.state;
  if (!view) return '';
  const names = [...all]
    .filter(([key, until]) => key.startsWith(`${channelId}:`) && until > Date.now())
    .map(([key]) => findUser(view, key.split(':')[1] ?? ''))
    .filter((user) => user !== undefined)
    .map((user) => personOf(view, channelId, user).name);
  if (names.length === 0) return '';
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
}
