import { type Command, type CommandOption, OptionType } from '../state/types.js';
import { NotPossible } from './not-possible.js';
import type { FileInput, Resolver } from './resolved.js';

/** What a user may put into an option: people, roles and channels by name or id. */
type OptionInput = string | number | boolean | FileInput;
export type OptionInputs = Readonly<Record<string, OptionInput | undefined>>;

interface SentOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  focused?: true;
  options?: SentOption[];
}

function asFile(input: OptionInput): FileInput {
  if (typeof input === 'object') return input;
  throw new NotPossible('An attachment option takes a file.');
}

function asNumber(option: CommandOption, input: OptionInput): number {
  const value = typeof input === 'string' && input.trim() !== '' ? Number(input) : input;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new NotPossible(`"${option.name}" takes a number.`);
  }
  if (option.type === OptionType.integer && !Number.isSafeInteger(value)) {
    throw new NotPossible(`"${option.name}" takes a whole number.`);
  }
  const { min_value: min = -Infinity, max_value: max = Infinity } = option;
  if (value < min || value > max)
    throw new NotPossible(`"${option.name}" must be between ${min} and ${max}.`);
  return value;
}

function asText(option: CommandOption, input: OptionInput): string {
  if (typeof input === 'object') throw new NotPossible(`"${option.name}" takes text.`);
  // The client sends what was typed without the white space around it.
  const value = String(input).trim();
  const { min_length: min = 0, max_length: max = 6000 } = option;
  if (value.length < min || value.length > max) {
    throw new NotPossible(`"${option.name}" must be between ${min} and ${max} characters long.`);
  }
  return value;
}

/** With choices, only they can be had, by their name or their value. */
function chosen(option: CommandOption, value: string | number): string | number {
  const choices = option.choices ?? [];
  if (choices.length === 0) return value;
  const found = choices.find((choice) => choice.value === value || choice.name === value);
  if (!found) throw new NotPossible(`"${value}" is not one of the choices of "${option.name}".`);
  return found.value;
}

function readValue(option: CommandOption, input: OptionInput, resolver: Resolver): string | number | boolean {
  switch (option.type) {
    case OptionType.string:
      return chosen(option, asText(option, input));
    case OptionType.integer:
    case OptionType.number: {
      const named = option.choices?.find((choice) => choice.name === input);
      return named ? named.value : chosen(option, asNumber(option, input));
    }
    case OptionType.boolean:
      if (typeof input !== 'boolean') throw new NotPossible(`"${option.name}" takes true or false.`);
      return input;
    case OptionType.user:
      return resolver.user(asText(option, input));
    case OptionType.role:
      return resolver.role(asText(option, input));
    case OptionType.channel:
      return resolver.channel(asText(option, input));
    case OptionType.mentionable:
      return resolver.mentionable(asText(option, input));
    case OptionType.attachment:
      return resolver.file(asFile(input));
    default:
      throw new NotPossible(`"${option.name}" takes no value.`);
  }
}

/** Walks from a command down to the subcommand that `path` names. */
function descend(command: Command, path: readonly string[]): CommandOption[] {
  let options = command.options;
  const way: CommandOption[] = [];
  for (const name of path) {
    const next = options.find((option) => option.name === name && option.type <= OptionType.subcommandGroup);
    if (!next) throw new NotPossible(`/${command.name} has no subcommand "${path.join(' ')}".`);
    way.push(next);
    options = next.options ?? [];
  }
  if (options.some((option) => option.type <= OptionType.subcommandGroup)) {
    throw new NotPossible(`/${[command.name, ...path].join(' ')} needs a subcommand.`);
  }
  return way;
}

/**
 * The options of a chat-input command as they are sent to the bot.
 * @param focused while a user is still typing: the option being typed, whose text goes as it is
 * @throws NotPossible for what Discord's client does not let anyone send
 */
export function buildOptions(
  command: Command,
  path: readonly string[],
  inputs: OptionInputs,
  resolver: Resolver,
  focused?: { name: string; value: string },
): SentOption[] {
  const way = descend(command, path);
  const options = way.at(-1)?.options ?? (way.length > 0 ? [] : command.options);
  const known = new Set(options.map((option) => option.name));
  for (const name of [...Object.keys(inputs), ...(focused ? [focused.name] : [])]) {
    if (!known.has(name))
      throw new NotPossible(`/${[command.name, ...path].join(' ')} has no option "${name}".`);
  }
  let sent: SentOption[] = [];
  for (const option of options) {
    if (focused?.name === option.name) {
      if (!option.autocomplete) throw new NotPossible(`"${option.name}" has no autocomplete.`);
      sent.push({ name: option.name, type: option.type, value: focused.value, focused: true });
      continue;
    }
    const input = inputs[option.name];
    if (input === undefined) {
      if (option.required && !focused) throw new NotPossible(`"${option.name}" is required.`);
      continue;
    }
    const value = readValue(option, input, resolver);
    if (value === '' && option.required && !focused) throw new NotPossible(`"${option.name}" is required.`);
    sent.push({ name: option.name, type: option.type, value });
  }
  for (const step of way.toReversed()) sent = [{ name: step.name, type: step.type, options: sent }];
  return sent;
}
