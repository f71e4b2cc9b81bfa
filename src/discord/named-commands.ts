import type { ButtonHandler, Command, MessageCommand, SlashCommand } from './command.js';

export interface NamedCommands {
  readonly slash: ReadonlyMap<string, SlashCommand>;
  readonly message: ReadonlyMap<string, MessageCommand>;
}

/**
 * Commands by their names; those of different kinds may share one.
 * @throws {TypeError} when two of a kind do
 */
export function commandsByName(commands: readonly Command[]): NamedCommands {
  const slash = new Map<string, SlashCommand>();
  const message = new Map<string, MessageCommand>();
  for (const command of commands) {
    const { name } = command.data;
    if ((command.menu === undefined ? slash : message).has(name))
      throw new TypeError(`Two commands are called ${command.menu === undefined ? '/' : ''}${name}.`);
    if (command.menu === undefined) slash.set(name, command);
    else message.set(name, command);
  }
  return { slash, message };
}

/**
 * What handles each button.
 * @throws {TypeError} when two commands handle one differently
 */
export function buttonsByAction(commands: readonly Command[]): Map<string, ButtonHandler> {
  const byAction = new Map<string, ButtonHandler>();
  for (const { buttons = {} } of commands) {
    for (const [action, handler] of Object.entries(buttons)) {
      if ((byAction.get(action) ?? handler) !== handler)
        throw new TypeError(`Two commands handle the button "${action}" differently.`);
      byAction.set(action, handler);
    }
  }
  return byAction;
}
