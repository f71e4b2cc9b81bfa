import { type CommandChoice, type CommandOption, OptionType } from '../../state/types.js';
import type { Runnable } from './runnable.js';

/** One option as it is being filled in. */
export interface Field {
  readonly option: CommandOption;
  /** What stands in the box. */
  readonly text: string;
  /** What was chosen from a list, and is sent instead of the text. */
  readonly chosen: string | number | boolean | null;
  readonly file: File | null;
}

/** A command as it is being filled in. */
export interface Draft {
  readonly runnable: Runnable;
  /** The options that have a box: the required ones, and others once asked for. */
  readonly fields: readonly Field[];
}

export function emptyField(option: CommandOption, text = ''): Field {
  return { option, text, chosen: null, file: null };
}

/** A draft with its required options, `rest` in the first of them. */
export function startDraft(runnable: Runnable, rest = ''): Draft {
  const required = runnable.options.filter((option) => option.required);
  return { runnable, fields: required.map((option, index) => emptyField(option, index === 0 ? rest : '')) };
}

/** The options that have no box yet. */
export function optionsLeft({ runnable, fields }: Draft): CommandOption[] {
  return runnable.options.filter((option) => !fields.some((field) => field.option.name === option.name));
}

/** A draft with one field changed; for an option without a box, one more. */
export function withField(draft: Draft, field: Field): Draft {
  const at = draft.fields.findIndex(({ option }) => option.name === field.option.name);
  return {
    ...draft,
    fields: at < 0 ? [...draft.fields, field] : draft.fields.with(at, field),
  };
}

/** Closed lists: only what is on them can be sent. */
function isClosed(option: CommandOption): boolean {
  return (option.choices?.length ?? 0) > 0 || option.type === OptionType.boolean || namesSomeone(option.type);
}

export function namesSomeone(type: number): boolean {
  return type >= OptionType.user && type <= OptionType.mentionable;
}

export function isFilled({ option, text, chosen, file }: Field): boolean {
  if (option.type === OptionType.attachment) return file !== null;
  return chosen !== null || (!isClosed(option) && text.trim() !== '');
}

/** Why the draft cannot be sent yet: the first field at fault, and what it needs. */
export function faultOf({ fields }: Draft): { name: string; message: string } | null {
  for (const field of fields) {
    const { option } = field;
    if (isFilled(field)) continue;
    if (option.required) return { name: option.name, message: 'This option is required.' };
    if (field.text.trim() !== '')
      return { name: option.name, message: `Choose ${option.name} from the list.` };
  }
  return null;
}

/** The values to send, files apart. */
export function valuesOf({ fields }: Draft): Record<string, string | number | boolean> {
  const filled = fields.filter((field) => isFilled(field) && field.file === null);
  return Object.fromEntries(filled.map(({ option, text, chosen }) => [option.name, chosen ?? text.trim()]));
}

/** The choices of a fixed list that fit what has been typed. */
export function fittingChoices(option: CommandOption, typed: string): CommandChoice[] {
  const wanted = typed.trim().toLowerCase();
  return (option.choices ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
}
