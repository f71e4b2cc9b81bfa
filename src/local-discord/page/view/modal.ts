import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { type Component, ComponentType } from '../../state/types.js';
import type { Page } from '../model/page.js';
import { avatar } from './avatar.js';
import { icons } from './icons.js';
import { markdown } from './markdown.js';
import { selectOptions } from './select.js';

type Shown = TemplateResult | typeof nothing;

/** The form that the bot has opened, if it has. */
export function modal(page: Page): Shown {
  const { modal: open, view } = page.app.state;
  if (!open || !view) return nothing;
  const { modal: form, sent, error } = open;
  const close = (): void => page.interactions.closeModal();
  const submit = (event: Event): void => {
    event.preventDefault();
    if (sent === null && event.currentTarget instanceof HTMLFormElement)
      void page.interactions.submit(read(event.currentTarget, form.components));
  };
  return html`<dialog class="modal" aria-labelledby="modal-title" @cancel=${(event: Event) => {
    event.preventDefault();
    close();
  }} ${ref(show)}>
    <form @submit=${submit} autocomplete="off">
      <div class="modal-head">
        ${avatar(view, view.bot, 'medium-avatar')}
        <h2 id="modal-title">${form.title}</h2>
        <button type="button" class="plain" aria-label="Close" @click=${close}>${icons.close()}</button>
      </div>
      <div class="modal-body">${form.components.map((part) => partOf(page, part))}</div>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
      <div class="modal-foot">
        <button type="button" class="button" @click=${close}>Cancel</button>
        <button type="submit" class="button primary ${sent === null ? '' : 'waiting'}" aria-busy=${sent === null ? 'false' : 'true'}>Submit</button>
      </div>
    </form>
  </dialog>`;
}

function show(element: Element | undefined): void {
  // It is in the document only once the page has been drawn.
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || element.open || !element.isConnected) return;
    element.showModal();
    element.querySelector<HTMLElement>('.modal-body :is(input, textarea, select)')?.focus();
  });
}

function partOf(page: Page, part: Component): Shown {
  if (part.type === ComponentType.textDisplay)
    return html`<div class="text-display">${markdown(page, part.content ?? '')}</div>`;
  if (part.component) return labelled(page, part.component, part.label ?? '', part.description);
  return html`${(part.components ?? []).map((field) => labelled(page, field, field.label ?? '', undefined))}`;
}

function labelled(
  page: Page,
  field: Component,
  label: string,
  description: string | undefined,
): TemplateResult {
  const needed = field.required !== false && field.type !== ComponentType.checkbox;
  const grouped = field.type === ComponentType.radioGroup || field.type === ComponentType.checkboxGroup;
  const head = html`<span class="field-label">${label}${needed ? html`<span class="needed" aria-hidden="true"> *</span>` : nothing}</span>${description ? html`<small>${description}</small>` : nothing}`;
  if (grouped)
    return html`<fieldset class="modal-field"><legend>${head}</legend>${control(page, field, needed)}</fieldset>`;
  return html`<label class="modal-field">${head}${control(page, field, needed)}</label>`;
}

function control(page: Page, field: Component, needed: boolean): Shown {
  const name = field.custom_id ?? '';
  switch (field.type) {
    case ComponentType.textInput: {
      const { min_length: min = 0, max_length: max = 4000, placeholder = '', value = '' } = field;
      return field.style === 2
        ? html`<textarea name=${name} rows="4" minlength=${min} maxlength=${max} placeholder=${placeholder} ?required=${needed} .defaultValue=${value}></textarea>`
        : html`<input type="text" name=${name} minlength=${min} maxlength=${max} placeholder=${placeholder} ?required=${needed} .defaultValue=${value} />`;
    }
    case ComponentType.checkbox:
      return html`<input type="checkbox" name=${name} .defaultChecked=${field.default === true} />`;
    case ComponentType.fileUpload:
      return html`<input type="file" name=${name} ?multiple=${(field.max_values ?? 1) > 1} ?required=${needed && (field.min_values ?? 1) > 0} />`;
    case ComponentType.radioGroup:
    case ComponentType.checkboxGroup: {
      const type = field.type === ComponentType.radioGroup ? 'radio' : 'checkbox';
      return html`${(field.options ?? []).map(
        (option) =>
          html`<label class="tick"><input type=${type} name=${name} value=${option.value} .defaultChecked=${option.default === true} ?required=${needed && type === 'radio'} /><span>${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span></label>`,
      )}`;
    }
    default: {
      const several = (field.max_values ?? 1) > 1;
      return html`<select name=${name} ?multiple=${several} ?required=${needed}>
        ${several ? nothing : html`<option value="">${field.placeholder ?? 'Make a selection'}</option>`}
        ${selectOptions(page, field).map((option) => html`<option value=${option.value} ?selected=${option.default === true}>${option.label}</option>`)}
      </select>`;
    }
  }
}

type Values = Parameters<Page['interactions']['submit']>[0];

/** What has been filled in, by custom id. */
function read(form: HTMLFormElement, parts: readonly Component[]): Values {
  const data = new FormData(form);
  const fields = parts.flatMap((part) => (part.component ? [part.component] : (part.components ?? [])));
  const values: Values = {};
  for (const field of fields) {
    const name = field.custom_id ?? '';
    const all = data.getAll(name);
    if (field.type === ComponentType.textInput) values[name] = String(all[0] ?? '');
    else if (field.type === ComponentType.checkbox) values[name] = all.length > 0;
    else if (field.type === ComponentType.fileUpload)
      values[name] = all.filter((each): each is File => each instanceof File && each.name !== '');
    else values[name] = all.filter((each): each is string => typeof each === 'string' && each !== '');
  }
  return values;
}
