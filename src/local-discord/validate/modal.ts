import { type Component, ComponentType, type Modal } from '../state/types.js';
import { byType, checkCustomIds, id, options, selects, shape } from './components.js';
import * as s from './schema.js';

const T = ComponentType;
const type = s.required(s.integer());
const customId = s.required(s.string({ min: 1, max: 100 }));

/** In a label the text input's own label is out of place; in an action row it is required. */
function textInput(labelled: boolean): s.Rule<Component> {
  const label = s.string({ min: 1, max: 45 });
  return s.checked(
    shape({
      type,
      id,
      custom_id: customId,
      style: s.required(s.oneOf([1, 2])),
      label: labelled ? s.required<string | undefined>(label) : s.optional(label),
      min_length: s.optional(s.integer({ min: 0, max: 4000 })),
      max_length: s.optional(s.integer({ min: 1, max: 4000 })),
      required: s.optional(s.boolean),
      value: s.optional(s.string({ max: 4000 })),
      placeholder: s.optional(s.string({ max: 100 })),
    }),
    (one, place) => {
      if ((one.min_length ?? 0) > (one.max_length ?? 4000)) {
        s.refuse(
          s.below(place, 'max_length'),
          'TEXT_INPUT_COMPONENT_INVALID_LENGTH',
          'The maximum length must be at least the minimum',
        );
      }
    },
  );
}

const counted = {
  min_values: s.optional(s.integer({ min: 0, max: 10 })),
  max_values: s.optional(s.integer({ min: 1, max: 10 })),
  required: s.optional(s.boolean),
};

const labelChildren = {
  ...selects,
  [T.textInput]: textInput(false),
  [T.fileUpload]: shape({ type, id, custom_id: customId, ...counted }),
  [T.radioGroup]: shape({
    type,
    id,
    custom_id: customId,
    required: counted.required,
    options: options(2, 10),
  }),
  [T.checkboxGroup]: shape({ type, id, custom_id: customId, ...counted, options: options(1, 10) }),
  [T.checkbox]: shape({ type, id, custom_id: customId, default: s.optional(s.boolean) }),
};

const parts = {
  [T.actionRow]: shape({
    type,
    id,
    components: s.required(
      s.list(
        byType(() => ({ [T.textInput]: textInput(true) })),
        { min: 1, max: 1 },
      ),
    ),
  }),
  [T.textDisplay]: shape({ type, id, content: s.required(s.string({ min: 1, max: 4000 })) }),
  [T.label]: shape({
    type,
    id,
    label: s.required(s.string({ min: 1, max: 45 })),
    description: s.optional(s.string({ min: 1, max: 100 })),
    component: s.required(byType(() => labelChildren)),
  }),
};

/** A modal: one to five rows, labels or texts. */
export const modal: s.Rule<Modal> = s.object({
  custom_id: customId,
  title: s.required(s.string({ min: 1, max: 45 })),
  components: s.required(
    s.checked(
      s.list(
        byType(() => parts),
        { min: 1, max: 5 },
      ),
      checkCustomIds,
    ),
  ),
});
