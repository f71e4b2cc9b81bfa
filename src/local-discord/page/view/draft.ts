import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { OptionType } from '../../state/types.js';
import { type Draft, type Field, optionsLeft } from '../model/fields.js';
import type { Page } from '../model/page.js';
import { icons } from './icons.js';
import { highlighted } from './listing.js';

/** A command that is being filled in: a box for each option, and room for more. */
export function drafting(page: Page, draft: Draft): TemplateResult {
  const { writing } = page;
  return html`<div class="draft" role="group" aria-label="/${draft.runnable.name}">
    <span class="command-name"><button type="button" class="drop" aria-label="Cancel /${draft.runnable.name}" title="Cancel" @click=${() => writing.drop()}>${icons.close()}</button>/${draft.runnable.name}</span>
    ${draft.fields.map((field) => box(page, field))}
    ${tail(page, draft)}
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
      aria-activedescendant=${highlighted(list)}
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

/** Behind the options: Enter sends from here, and the name of another option adds it. */
function tail(page: Page, draft: Draft): TemplateResult {
  const { writing } = page;
  const { tail: text, listing: list, focused } = page.app.state.composer;
  const open = focused === null ? list : null;
  const more = optionsLeft(draft).length > 0;
  return html`<input
    type="text"
    class="tail"
    role="combobox"
    aria-label="/${draft.runnable.name}: Enter sends${more ? ', or name another option' : ''}"
    aria-autocomplete="list"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls="listing"
    aria-activedescendant=${highlighted(open)}
    .value=${live(text)}
    @input=${(event: Event) => writing.typeTail((event.currentTarget as HTMLInputElement).value)}
    @focus=${() => writing.focusTail()}
    @blur=${() => writing.closeListing()}
  />`;
}
