import type { Embed } from '../state/types.js';
import * as s from './schema.js';

const EMBED_TOTAL = 6000;

const media = s.object({ url: s.optional(s.url(2048, true)) });
const hasUrl = (image: s.Read<typeof media> | undefined) => (image?.url ? { url: image.url } : undefined);

/** An empty name or value counts as missing, as at Discord. */
function filled(max: number): s.Rule<string> {
  return s.required((value, place) =>
    typeof value === 'string' && value.trim() === ''
      ? s.refuse(place, 'BASE_TYPE_REQUIRED', 'This field is required')
      : s.string({ max, trim: true })(value, place),
  );
}

const timestampText: s.Rule<string> = (value, place) => {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time)
    ? s.refuse(
        place,
        'DATE_TIME_TYPE_PARSE',
        `Could not parse ${String(value).slice(0, 50)}. Should be ISO8601.`,
      )
    : new Date(time).toISOString();
};

const embedShape = s.object({
  title: s.optional(s.string({ max: 256, trim: true })),
  description: s.optional(s.string({ max: 4096, trim: true })),
  url: s.optional(s.url()),
  timestamp: s.optional(timestampText),
  color: s.optional(s.integer({ min: 0, max: 0xffffff })),
  footer: s.optional(s.object({ text: filled(2048), icon_url: s.optional(s.url(2048, true)) })),
  image: s.optional(media),
  thumbnail: s.optional(media),
  author: s.optional(
    s.object({
      name: filled(256),
      url: s.optional(s.url()),
      icon_url: s.optional(s.url(2048, true)),
    }),
  ),
  fields: s.optional(
    s.list(s.object({ name: filled(256), value: filled(1024), inline: s.optional(s.boolean) }), { max: 25 }),
  ),
});

const embed: s.Rule<Embed> = (value, place) => {
  const read = embedShape(value, place);
  if (read === s.INVALID) return s.INVALID;
  const made: Embed = s.compact({
    type: 'rich',
    title: read.title || undefined,
    description: read.description || undefined,
    url: read.url,
    timestamp: read.timestamp,
    color: read.color,
    footer: read.footer && s.compact(read.footer),
    image: hasUrl(read.image),
    thumbnail: hasUrl(read.thumbnail),
    author: read.author && s.compact(read.author),
    fields: read.fields?.map((field) => ({ ...field, inline: field.inline ?? false })),
  });
  const shows = made.title ?? made.description ?? made.footer ?? made.image ?? made.thumbnail ?? made.author;
  if (shows === undefined && (made.fields ?? []).length === 0) {
    return s.refuse(s.below(place, 'description'), 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  return made;
};

/** The characters Discord counts towards the 6000 that all embeds of a message share. */
function embedLength(one: Embed): number {
  const fields = (one.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0);
  const head = (one.title?.length ?? 0) + (one.description?.length ?? 0);
  return head + fields + (one.footer?.text.length ?? 0) + (one.author?.name.length ?? 0);
}

export const embeds: s.Rule<Embed[]> = s.checked(s.list(embed, { max: 10 }), (all, place) => {
  let total = 0;
  for (const [index, one] of all.entries()) {
    total += embedLength(one);
    if (total > EMBED_TOTAL) {
      s.refuse(
        s.below(place, index),
        'MAX_EMBED_SIZE_EXCEEDED',
        `Embed size exceeds maximum size of ${EMBED_TOTAL}`,
      );
      return;
    }
  }
});
