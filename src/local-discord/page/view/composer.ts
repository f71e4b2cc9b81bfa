import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sizeOf } from '../model/files.js';
import type { Page } from '../model/page.js';
import { channelName, channelOf, findUser, May, may, personOf } from '../model/people.js';
import { avatar } from './avatar.js';
import { composerKeys } from './composer-keys.js';
import { drafting } from './draft.js';
import { icons } from './icons.js';
import { highlighted, listing } from './listing.js';

type Shown = TemplateResult | typeof nothing;

/** Where one writes: a message, or a command with a box for each option. */
export function composer(page: Page): TemplateResult {
  const { view, channelId, composer: now } = page.app.state;
  const channel = view && channelOf(view, channelId);
  if (!view || !channel) return html`<div class="composer"></div>`;
  const { error } = now;
  return html`<div class="bottom">
    ${listing(page)}
    <form class="composer ${now.draft ? 'drafting' : ''}" autocomplete="off" @submit=${(event: Event) => submit(page, event)} @keydown=${(event: KeyboardEvent) => composerKeys(page, event)}>
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
      placeholder=${mayWrite ? hint(name) : 'You may not write here'}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${list ? 'listing' : nothing}
      aria-activedescendant=${highlighted(list)}
      maxlength="2000"
      .value=${live(now.text)}
      @input=${(event: Event) => typed(page, event)}
      @blur=${() => page.writing.closeListing()}
    ></textarea>`;
}

/** As much as there is room for: a placeholder does not wrap. */
function hint(name: string): string {
  return matchMedia('(max-width: 500px)').matches ? `Message ${name}` : `Message ${name}, or / for commands`;
}

function typed(page: Page, event: Event): void {
  const area = event.currentTarget as HTMLTextAreaElement;
  page.writing.type(area.value, area.selectionStart);
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
