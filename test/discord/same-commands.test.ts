import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { sameCommands } from '../../src/discord/same-commands.js';

const wanted = commands.map(({ data }) => data.toJSON());
/** What Discord sends back of a command: with its own fields, and everything that was left out as null or false. */
const kept = wanted.toReversed().map((command, i) => ({
  ...command,
  id: String(i),
  application_id: '1',
  version: '2',
  type: command.type ?? 1,
  default_member_permissions: null,
  dm_permission: true,
  name_localizations: null,
  description_localizations: null,
  nsfw: false,
  contexts: command.contexts?.toReversed(),
  ...('description' in command ? {} : { description: '' }),
  options: ('options' in command ? (command.options ?? []) : []).map((option) => ({
    ...option,
    required: option.required ?? false,
    name_localizations: null,
  })),
}));

describe('sameCommands', () => {
  it('is true for what was registered, in any order, with what Discord adds', () => {
    expect(sameCommands(kept, wanted)).toBe(true);
  });

  it.each<[string, (command: Record<string, unknown>) => object]>([
    ['a description', (command) => ({ ...command, description: 'other' })],
    ['an option', (command) => ({ ...command, options: [] })],
    ['who may use it', (command) => ({ ...command, default_member_permissions: '8' })],
    ['where it may be used', (command) => ({ ...command, contexts: [0] })],
    ['a translation', (command) => ({ ...command, name_localizations: { de: 'frage' } })],
  ])('is false when %s changed', (_what, change) => {
    expect(
      sameCommands(
        kept.map((command) => (command.name === 'ask' ? change(command) : command)),
        wanted,
      ),
    ).toBe(false);
  });

  it('is false when a command was added, and when one went', () => {
    expect(sameCommands(kept.slice(1), wanted)).toBe(false);
    expect(sameCommands(kept, wanted.slice(1))).toBe(false);
  });

  it('takes the order of options for a change', () => {
    const turned = kept.map((command) => ({ ...command, options: command.options.toReversed() }));
    expect(sameCommands(turned, wanted)).toBe(false);
  });
});
