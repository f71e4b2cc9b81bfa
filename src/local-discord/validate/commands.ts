import {
  type Command,
  type CommandChoice,
  type CommandOption,
  CommandType,
  OptionType,
} from '../state/types.js';
import * as s from './schema.js';

// Discord's documented pattern for names of commands and options.
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_COMMAND_SIZE = 8000;

type Fields = Omit<Command, 'id' | 'application_id' | 'version' | 'guild_id'>;

const name = s.required(s.checked(s.string({ min: 1, max: 32 }), checkName));

function checkName(text: string, place: s.Place): void {
  if (!NAME.test(text) || text !== text.toLowerCase()) {
    s.refuse(place, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

const localized = (max: number) => s.optional(s.dictionary(s.string({ min: 1, max })));

const choice: s.Rule<CommandChoice> = s.mapped(
  s.object({
    name: s.required(s.string({ min: 1, max: 100 })),
    name_localizations: localized(100),
    value: s.required<string | number>((value, place) =>
      typeof value === 'number' ? s.number()(value, place) : s.string({ max: 100 })(value, place),
    ),
  }),
  s.compact,
);

/** Choices of an option, and the answer to an autocomplete: at most 25. */
export const choices: s.Rule<CommandChoice[]> = s.list(choice, { max: 25 });

const optionShape = s.object({
  type: s.required(s.oneOf(Object.values(OptionType))),
  name,
  name_localizations: localized(32),
  description: s.required(s.string({ min: 1, max: 100 })),
  description_localizations: localized(100),
  required: s.optional(s.boolean),
  autocomplete: s.optional(s.boolean),
  choices: s.optional(choices),
  channel_types: s.optional(s.list(s.integer({ min: 0 }))),
  min_value: s.optional(s.number()),
  max_value: s.optional(s.number()),
  min_length: s.optional(s.integer({ min: 0, max: 6000 })),
  max_length: s.optional(s.integer({ min: 1, max: 6000 })),
});

function checkChoices(one: CommandOption, place: s.Place): void {
  const numeric = one.type === OptionType.integer || one.type === OptionType.number;
  if (one.autocomplete && (one.choices ?? []).length > 0) {
    s.refuse(
      place,
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE',
      'Choices and autocomplete are mutually exclusive',
    );
  }
  if ((one.autocomplete || one.choices) && !numeric && one.type !== OptionType.string) {
    s.refuse(
      s.below(place, 'type'),
      'APPLICATION_COMMAND_OPTION_CHOICES_TYPE',
      'Only string, integer and number options may have choices or autocomplete',
    );
  }
  const seen = new Set<string | number>();
  for (const [index, each] of (one.choices ?? []).entries()) {
    const at = s.below(s.below(place, 'choices'), index);
    if (typeof each.value !== (numeric ? 'number' : 'string')) {
      s.refuse(
        s.below(at, 'value'),
        'STRING_TYPE_CONVERT',
        `Could not interpret "${each.value}" as ${numeric ? 'number' : 'string'}.`,
      );
    }
    if (seen.has(each.name)) {
      s.refuse(
        s.below(at, 'name'),
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Option choice name already exists',
      );
    }
    seen.add(each.name);
  }
}

/** @param depth 0 for a command's own options, 1 below a subcommand or group, 2 below a group's subcommand */
function option(depth: number): s.Rule<CommandOption> {
  return (value, place) => {
    const read = optionShape(value, place);
    if (read === s.INVALID) return s.INVALID;
    const nests = read.type === OptionType.subcommand || read.type === OptionType.subcommandGroup;
    const nested = s.isRecord(value) ? value['options'] : undefined;
    const inside = nests ? s.optional(optionList(depth + 1))(nested, s.below(place, 'options')) : undefined;
    if (inside === s.INVALID) return s.INVALID;
    if (!nests && Array.isArray(nested) && nested.length > 0) {
      return s.refuse(s.below(place, 'options'), 'BASE_TYPE_MAX_LENGTH', 'Must be 0 or fewer in length.');
    }
    const made: CommandOption = s.compact({ ...read, options: inside });
    const before = place.issues.length;
    checkChoices(made, place);
    checkNesting(made, depth, place);
    return place.issues.length > before ? s.INVALID : made;
  };
}

function checkNesting(one: CommandOption, depth: number, place: s.Place): void {
  const group = one.type === OptionType.subcommandGroup;
  const tooDeep = (group && depth > 0) || (one.type === OptionType.subcommand && depth > 1);
  const onlySubcommands = group && (one.options ?? []).some((each) => each.type !== OptionType.subcommand);
  if (tooDeep || onlySubcommands) refuseType(s.below(place, 'type'));
}

function refuseType(place: s.Place): void {
  s.refuse(
    place,
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    'Sub-command and sub-command group option types are mutually exclusive to all other types',
  );
}

function optionList(depth: number): s.Rule<CommandOption[]> {
  return s.checked(s.list(option(depth), { max: 25 }), (all, place) => {
    const nested = all.filter((one) => one.type <= OptionType.subcommandGroup).length;
    if (nested > 0 && nested < all.length) refuseType(place);
    let optionalSeen = false;
    const names = new Set<string>();
    for (const [index, one] of all.entries()) {
      if (one.required && optionalSeen) {
        s.refuse(
          s.below(place, index),
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        );
      }
      optionalSeen ||= !one.required;
      if (names.has(one.name)) {
        s.refuse(
          s.below(s.below(place, index), 'name'),
          'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          'Option name already exists',
        );
      }
      names.add(one.name);
    }
  });
}

const permissionBits: s.Rule<string> = (value, place) =>
  (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value))
    ? String(value)
    : s.refuse(place, 'BITFIELD_TYPE_CONVERT', 'Could not interpret value as a bitfield.');

const shape = s.object({
  type: s.optional(s.oneOf(Object.values(CommandType))),
  name: s.required(s.string({ min: 1, max: 32 })),
  name_localizations: localized(32),
  description: s.optional(s.string({ max: 100 })),
  description_localizations: localized(100),
  options: s.optional(optionList(0)),
  default_member_permissions: s.optional(permissionBits),
  dm_permission: s.optional(s.boolean),
  nsfw: s.optional(s.boolean),
  contexts: s.optional(s.list(s.oneOf([0, 1, 2]), { min: 1 })),
  integration_types: s.optional(s.list(s.oneOf([0, 1]), { min: 1 })),
});

function size(
  fields: Pick<Fields, 'name' | 'description'> & { options?: CommandOption[] | undefined },
): number {
  const own = fields.name.length + fields.description.length;
  return (fields.options ?? []).reduce(
    (sum, one) =>
      sum +
      size(one) +
      (one.choices ?? []).reduce((all, each) => all + each.name.length + String(each.value).length, 0),
    own,
  );
}

/** One command as it is registered, in the form in which it is kept. */
export const command: s.Rule<Fields> = (value, place) => {
  const read = shape(value, place);
  if (read === s.INVALID) return s.INVALID;
  const type = read.type ?? CommandType.chatInput;
  const before = place.issues.length;
  if (type === CommandType.chatInput) {
    checkName(read.name, s.below(place, 'name'));
    if (!read.description) {
      s.refuse(s.below(place, 'description'), 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  } else {
    if (read.description) {
      s.refuse(
        s.below(place, 'description'),
        'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
        'Context menu commands cannot have description',
      );
    }
    if ((read.options ?? []).length > 0) {
      s.refuse(
        s.below(place, 'options'),
        'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
        'Context menu commands cannot have options',
      );
    }
  }
  const fields: Fields = s.compact({
    type,
    name: read.name,
    name_localizations: read.name_localizations ?? null,
    description: read.description ?? '',
    description_localizations: read.description_localizations ?? null,
    options: read.options ?? [],
    default_member_permissions: read.default_member_permissions ?? null,
    nsfw: read.nsfw ?? false,
    contexts: read.contexts ?? null,
    integration_types: read.integration_types ?? [0],
    dm_permission: read.dm_permission,
  });
  if (size(fields) > MAX_COMMAND_SIZE) {
    s.refuse(place, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_COMMAND_SIZE})`);
  }
  return place.issues.length > before ? s.INVALID : fields;
};

/** A whole set of commands, as bulk overwriting sends it. */
export const commandSet: s.Rule<Fields[]> = s.checked(s.list(command), (all, place) => {
  const seen = new Set<string>();
  for (const [index, one] of all.entries()) {
    const key = `${one.type} ${one.name}`;
    if (seen.has(key)) {
      s.refuse(
        s.below(place, index),
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    }
    seen.add(key);
  }
});
