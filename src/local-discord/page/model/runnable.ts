import { type Command, type CommandOption, CommandType, OptionType } from '../../state/types.js';

/** Something that can be run with a slash: a command, or a subcommand under its whole name. */
export interface Runnable {
  readonly commandId: string;
  /** Below the command: the subcommand, or its group and itself. */
  readonly path: readonly string[];
  /** As it is typed, without the slash. */
  readonly name: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly CommandOption[];
}

/** Every slash command among these, with its subcommands each on its own. */
export function runnablesOf(commands: readonly Command[]): Runnable[] {
  return commands.filter(({ type }) => type === CommandType.chatInput).flatMap(expand);
}

function expand(command: Command): Runnable[] {
  const below = (
    path: readonly string[],
    description: string,
    options: readonly CommandOption[],
  ): Runnable[] => {
    const nested = options.filter(({ type }) => type <= OptionType.subcommandGroup);
    if (nested.length > 0)
      return nested.flatMap((each) => below([...path, each.name], each.description, each.options ?? []));
    const name = [command.name, ...path].join(' ');
    return [{ commandId: command.id, path, name, description, options: requiredFirst(options) }];
  };
  return below([], command.description, command.options);
}

function requiredFirst(options: readonly CommandOption[]): CommandOption[] {
  return options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
}

/** What the palette shows for what has been typed after the slash: names that begin with it, then those that hold it. */
export function findRunnables(runnables: readonly Runnable[], typed: string): Runnable[] {
  const wanted = typed.toLowerCase().trim();
  const begins = runnables.filter(({ name }) => name.startsWith(wanted));
  const holds = runnables.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  return [...begins, ...holds];
}

/** A command that has been typed out, and what follows its name; null while the name is not ended by a space. */
export function readTyped(
  runnables: readonly Runnable[],
  text: string,
): { runnable: Runnable; rest: string } | null {
  if (!text.startsWith('/')) return null;
  const typed = text.slice(1);
  // The longest name wins: "settings show" before a "settings" of its own.
  const runnable = runnables
    .filter(({ name }) => typed.toLowerCase().startsWith(`${name.toLowerCase()} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return runnable ? { runnable, rest: typed.slice(runnable.name.length + 1) } : null;
}
