import type { StoredMessage } from '../state/store.js';
import { ButtonStyle, type Component, ComponentType, type Modal } from '../state/types.js';
import { walk } from '../state/walk.js';
import { NotPossible } from './not-possible.js';
import type { FileInput, Resolver } from './resolved.js';

const T = ComponentType;

/** A button by its label or custom id, or a select by its placeholder or custom id; one that can be used. */
export function findComponent(
  message: StoredMessage,
  labelOrId: string,
  kind: 'button' | 'select',
): Component {
  const all = [...walk(message.data.components)]
    .map(({ component }) => component)
    .filter((one) => (kind === 'button' ? one.type === T.button : isSelect(one.type)));
  const found =
    all.find((one) => one.custom_id === labelOrId) ??
    all.find((one) => one.label === labelOrId || one.placeholder === labelOrId);
  if (!found) {
    const there = all.map((one) => one.label ?? one.placeholder ?? one.custom_id).join(', ') || 'none';
    throw new NotPossible(`The message has no ${kind} "${labelOrId}" (there are: ${there}).`);
  }
  if (found.disabled) throw new NotPossible(`The ${kind} "${labelOrId}" is disabled.`);
  if (found.style === ButtonStyle.link) {
    throw new NotPossible(`"${labelOrId}" is a link: it opens ${found.url} and tells the bot nothing.`);
  }
  return found;
}

function isSelect(type: number): boolean {
  return type === T.stringSelect || (type >= T.userSelect && type <= T.channelSelect);
}

/** The values of a select as they are sent: options by value or label, entities by id. */
export function selectedValues(select: Component, inputs: readonly string[], resolver: Resolver): string[] {
  const name = select.placeholder ?? select.custom_id ?? '';
  const { min_values: min = 1, max_values: max = 1 } = select;
  const least = select.required === false ? 0 : min;
  if (inputs.length < least || inputs.length > max) {
    throw new NotPossible(`"${name}" takes between ${least} and ${max} values.`);
  }
  return inputs.map((input) => {
    switch (select.type) {
      case T.userSelect:
        return resolver.user(input);
      case T.roleSelect:
        return resolver.role(input);
      case T.mentionableSelect:
        return resolver.mentionable(input);
      case T.channelSelect:
        return resolver.channel(input);
      default:
        return optionValue(select, input);
    }
  });
}

function optionValue(one: Component, input: string): string {
  const options = one.options ?? [];
  const found = options.find((each) => each.value === input) ?? options.find((each) => each.label === input);
  if (!found) throw new NotPossible(`"${input}" is not an option of "${one.custom_id}".`);
  return found.value;
}

type ModalInput = string | boolean | readonly string[] | readonly FileInput[];
export type ModalInputs = Readonly<Record<string, ModalInput | undefined>>;

function textValue(field: Component, input: ModalInput | undefined): string {
  const value = input ?? field.value ?? '';
  if (typeof value !== 'string') throw new NotPossible(`"${field.custom_id}" takes text.`);
  const needed = field.required !== false;
  if (value === '' && !needed) return value;
  const { min_length: min = needed ? 1 : 0, max_length: max = 4000 } = field;
  if (value.length < Math.max(min, needed ? 1 : 0) || value.length > max) {
    throw new NotPossible(`"${field.custom_id}" must be between ${min} and ${max} characters long.`);
  }
  return value;
}

function listOf(input: ModalInput | undefined): (string | FileInput)[] {
  if (input === undefined || typeof input === 'boolean') return [];
  return typeof input === 'string' ? [input] : [...input];
}

function strings(input: ModalInput | undefined): string[] {
  return listOf(input).map((each) => (typeof each === 'string' ? each : each.name));
}

function sentField(field: Component, input: ModalInput | undefined, resolver: Resolver): object {
  const { type, id, custom_id } = field;
  const base = { type, id, custom_id };
  if (type === T.textInput) return { ...base, value: textValue(field, input) };
  if (type === T.checkbox) return { ...base, value: input ?? field.default ?? false };
  if (type === T.radioGroup) {
    const [first] = strings(input);
    if (first === undefined && field.required !== false) {
      throw new NotPossible(`"${custom_id}" needs a choice.`);
    }
    return { ...base, value: first === undefined ? null : optionValue(field, first) };
  }
  if (type === T.fileUpload) {
    const files = listOf(input).filter((each): each is FileInput => typeof each === 'object');
    return { ...base, values: files.map((file) => resolver.file(file)) };
  }
  return { ...base, values: selectedValues(field, strings(input), resolver) };
}

/**
 * A filled-in modal as it is sent.
 * @param inputs by custom id, or by label; what is left out keeps the modal's own value
 */
export function buildSubmission(modal: Modal, inputs: ModalInputs, resolver: Resolver): object[] {
  const taken = new Set<string>();
  const inputOf = (field: Component, label: string | undefined): ModalInput | undefined => {
    const key = [field.custom_id, field.label, label].find((name) => name !== undefined && name in inputs);
    if (key !== undefined) taken.add(key);
    return key === undefined ? undefined : inputs[key];
  };
  const sent = modal.components.map((part) => {
    const { type, id } = part;
    const only = part.component;
    if (only) return { type, id, component: sentField(only, inputOf(only, part.label), resolver) };
    if (!part.components) return { type, id };
    const components = part.components.map((field) => sentField(field, inputOf(field, undefined), resolver));
    return { type, id, components };
  });
  const unknown = Object.keys(inputs).find((name) => !taken.has(name));
  if (unknown !== undefined) throw new NotPossible(`The modal has no field "${unknown}".`);
  return sent;
}
