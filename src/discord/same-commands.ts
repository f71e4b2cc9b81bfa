/** JSON of any shape. */
type Json = unknown;

/** Every field that a registration may set, of commands, options and choices; what else Discord sends is its own. */
const settable = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
]);

/** `ApplicationCommandType.ChatInput`. */
const slashCommand = 1;

/**
 * Whether two lists of commands mean the same to Discord: in any order, with what Discord adds and its defaults left
 * out of account. The order of options and choices counts, since it is shown.
 */
export function sameCommands(there: readonly object[], wanted: readonly object[]): boolean {
  return normalised(there) === normalised(wanted);
}

function normalised(commands: readonly object[]): string {
  const each = commands.map((command) => JSON.stringify(normalise({ type: slashCommand, ...command })));
  return each.toSorted().join('\n');
}

function normalise(value: Json, isDictionary = false): Json {
  if (Array.isArray(value)) {
    const each = value.map((item) => normalise(item));
    return each.every((item) => typeof item === 'number') ? each.toSorted((a, b) => a - b) : each;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => (isDictionary || settable.has(key)) && !isDefault(field))
      .map(([key, field]): [string, Json] => [key, normalise(field, key.endsWith('_localizations'))])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What Discord sends for a field that was left out. */
function isDefault(value: Json): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
