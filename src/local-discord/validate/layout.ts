import { type Component, ComponentType } from '../state/types.js';
import { walk } from '../state/walk.js';
import { button, byType, checkCustomIds, id, row, shape } from './components.js';
import * as s from './schema.js';

const T = ComponentType;

const textDisplay: s.Rule<Component> = shape({
  type: s.required(s.integer()),
  id,
  content: s.required(s.string({ min: 1, max: 4000 })),
});
const mediaItem = shape({ url: s.required(s.url(2048, true)) });
const mediaText = s.optional(s.string({ min: 1, max: 1024 }));
const thumbnail: s.Rule<Component> = shape({
  type: s.required(s.integer()),
  id,
  media: s.required(mediaItem),
  description: mediaText,
  spoiler: s.optional(s.boolean),
});
const section: s.Rule<Component> = shape({
  type: s.required(s.integer()),
  id,
  components: s.required(
    s.list(
      byType(() => ({ [T.textDisplay]: textDisplay })),
      { min: 1, max: 3 },
    ),
  ),
  accessory: s.required(byType(() => ({ [T.button]: button, [T.thumbnail]: thumbnail }))),
});
const gallery: s.Rule<Component> = shape({
  type: s.required(s.integer()),
  id,
  items: s.required(
    s.list(shape({ media: s.required(mediaItem), description: mediaText, spoiler: s.optional(s.boolean) }), {
      min: 1,
      max: 10,
    }),
  ),
});
const file: s.Rule<Component> = shape({
  type: s.required(s.integer()),
  id,
  file: s.required(mediaItem),
  spoiler: s.optional(s.boolean),
});
const separator: s.Rule<Component> = shape({
  type: s.required(s.integer()),
  id,
  divider: s.optional(s.boolean),
  spacing: s.optional(s.oneOf([1, 2])),
});
const inner = {
  [T.actionRow]: row,
  [T.section]: section,
  [T.textDisplay]: textDisplay,
  [T.mediaGallery]: gallery,
  [T.file]: file,
  [T.separator]: separator,
};
const container: s.Rule<Component> = shape({
  type: s.required(s.integer()),
  id,
  components: s.required(
    s.list(
      byType(() => inner),
      { min: 1, max: 40 },
    ),
  ),
  accent_color: s.optional(s.integer({ min: 0, max: 0xffffff })),
  spoiler: s.optional(s.boolean),
});

/** A message's components under Components V2: 40 in all, 4000 characters of text in all. */
export const layoutComponents: s.Rule<Component[]> = s.checked(
  s.list(
    byType(() => ({ ...inner, [T.container]: container })),
    { max: 40 },
  ),
  (components, place) => {
    checkCustomIds(components, place);
    let count = 0;
    let text = 0;
    for (const { component } of walk(components)) {
      count += 1;
      text += component.content?.length ?? 0;
    }
    if (count > 40) {
      s.refuse(
        place,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        'The maximum number of total components (40) has been exceeded',
      );
    }
    if (text > 4000) {
      s.refuse(
        place,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        'Displayable text size exceeds the maximum of 4000',
      );
    }
  },
);
