import type { Command, CommandOption } from '../../../src/local-discord/state/types.js';

/** A command as the server offers it. */
export function command(name: string, options: CommandOption[]): Command {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    name,
    name_localizations: null,
    description: `Does ${name}`,
    description_localizations: null,
    options,
    default_member_permissions: null,
    nsfw: false,
    contexts: null,
    integration_types: [0],
  };
}

/** An option; text unless told otherwise. */
export function option(name: string, fields: Partial<CommandOption> = {}): CommandOption {
  return { type: 3, name, description: `The ${name}`, ...fields };
}
