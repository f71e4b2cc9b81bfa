import { ButtonStyle, type Component, ComponentType, type SelectOption } from '../state/types.js';
import { walk } from '../state/walk.js';
import * as s from './schema.js';

const T = ComponentType;

const emoji = s.mapped(
  s.object({
    id: s.nullish(s.snowflake),
    name: s.nullish(s.string({ max: 32 })),
    animated: s.optional(s.boolean),
  }),
  s.compact,
);
const customId = s.required(s.string({ min: 1, max: 100 }));
export const id = s.optional(s.integer({ min: 0 }));

/** Reads an object and leaves out what was not given. */
export function shape<S extends Record<string, s.Rule<unknown>>>(fields: S) {
  return s.mapped(s.object(fields), s.compact);
}

function duplicates(values: readonly string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => (seen.size === seen.add(value).size ? [index] : []));
}

const option: s.Rule<SelectOption> = shape({
  label: s.required(s.string({ min: 1, max: 100 })),
  value: s.required(s.string({ min: 1, max: 100 })),
  description: s.optional(s.string({ max: 100 })),
  default: s.optional(s.boolean),
  emoji: s.optional(emoji),
});

/** Options of a select, a radio group or a checkbox group. */
export function options(min: number, max: number): s.Rule<SelectOption[]> {
  return s.checked(s.required(s.list(option, { min, max })), (all, place) => {
    for (const index of duplicates(all.map((one) => one.value))) {
      s.refuse(
        s.below(s.below(place, index), 'value'),
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
  });
}

export const button: s.Rule<Component> = s.checked(
  shape({
    type: s.required(s.integer()),
    id,
    style: s.required(s.oneOf(Object.values(ButtonStyle))),
    label: s.optional(s.string({ max: 80 })),
    emoji: s.optional(emoji),
    custom_id: s.optional(s.string({ min: 1, max: 100 })),
    url: s.optional(s.url(512)),
    sku_id: s.optional(s.snowflake),
    disabled: s.optional(s.boolean),
  }),
  (one, place) => {
    const link = one.style === ButtonStyle.link;
    const premium = one.style === ButtonStyle.premium;
    if (link && one.url === undefined) {
      s.refuse(s.below(place, 'url'), 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    if (!link && !premium && one.custom_id === undefined) {
      s.refuse(s.below(place, 'custom_id'), 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    if ((link && one.custom_id !== undefined) || (!link && one.url !== undefined)) {
      s.refuse(
        place,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
    if (!premium && !one.label && one.emoji === undefined) {
      s.refuse(place, 'BUTTON_COMPONENT_EMPTY', 'A button must have a label or an emoji');
    }
  },
);

const selectFields = {
  type: s.required(s.integer()),
  id,
  custom_id: customId,
  placeholder: s.optional(s.string({ max: 150 })),
  min_values: s.optional(s.integer({ min: 0, max: 25 })),
  max_values: s.optional(s.integer({ min: 1, max: 25 })),
  disabled: s.optional(s.boolean),
  required: s.optional(s.boolean),
};

function checkRange(one: Component, place: s.Place): void {
  if ((one.min_values ?? 1) > (one.max_values ?? 1)) {
    s.refuse(
      s.below(place, 'max_values'),
      'COMPONENT_MAX_VALUES_LESS_THAN_MIN_VALUES',
      'The maximum number of values must be at least the minimum',
    );
  }
  if (one.options && (one.max_values ?? 1) > one.options.length) {
    s.refuse(
      s.below(place, 'max_values'),
      'COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS',
      'The maximum number of values cannot exceed the number of options',
    );
  }
}

const stringSelect: s.Rule<Component> = s.checked(
  shape({ ...selectFields, options: options(1, 25) }),
  checkRange,
);
const entitySelect: s.Rule<Component> = s.checked(
  shape({
    ...selectFields,
    default_values: s.optional(
      s.list(
        s.object({ id: s.required(s.snowflake), type: s.required(s.oneOf(['user', 'role', 'channel'])) }),
        { max: 25 },
      ),
    ),
    channel_types: s.optional(s.list(s.integer({ min: 0 }))),
  }),
  checkRange,
);

/** Any of the five select menus, which also stand in modals. */
export const selects: Readonly<Record<number, s.Rule<Component>>> = {
  [T.stringSelect]: stringSelect,
  [T.userSelect]: entitySelect,
  [T.roleSelect]: entitySelect,
  [T.mentionableSelect]: entitySelect,
  [T.channelSelect]: entitySelect,
};

/** Reads a component by the rule of its type; other types are refused. */
export function byType(rules: () => Readonly<Record<number, s.Rule<Component>>>): s.Rule<Component> {
  return (value, place) => {
    if (!s.isRecord(value)) {
      return s.refuse(place, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    }
    const type = value['type'];
    if (type === undefined) {
      return s.refuse(s.below(place, 'type'), 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    const known = rules();
    const rule = typeof type === 'number' && Object.hasOwn(known, type) ? known[type] : undefined;
    return rule
      ? rule(value, place)
      : s.refuse(
          s.below(place, 'type'),
          'UNION_TYPE_CHOICES',
          `Value of field "type" must be one of (${Object.keys(known).join(', ')}).`,
        );
  };
}

/** A row of up to five buttons, or of one select. */
export const row: s.Rule<Component> = s.checked(
  shape({
    type: s.required(s.integer()),
    id,
    components: s.required(
      s.list(
        byType(() => ({ [T.button]: button, ...selects })),
        { min: 1, max: 5 },
      ),
    ),
  }),
  ({ components }, place) => {
    // A select is as wide as five buttons.
    let width = 0;
    for (const [index, one] of components.entries()) {
      width += one.type === T.button ? 1 : 5;
      if (width > 5) {
        s.refuse(
          s.below(s.below(place, 'components'), index),
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        );
      }
    }
  },
);

/** No two components of a message or modal may share a custom id. */
export function checkCustomIds(components: readonly Component[], place: s.Place): void {
  const seen = new Set<string>();
  for (const { component, path } of walk(components)) {
    if (component.custom_id === undefined) continue;
    if (seen.has(component.custom_id)) {
      s.refuse(
        { path: [...place.path, ...path, 'custom_id'], issues: place.issues },
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    }
    seen.add(component.custom_id);
  }
}

/** A message's components before Components V2: up to five rows of buttons and selects. */
export const classicComponents: s.Rule<Component[]> = s.checked(
  s.list(
    byType(() => ({ [T.actionRow]: row })),
    { max: 5 },
  ),
  checkCustomIds,
);
