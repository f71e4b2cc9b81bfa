import { type Attachment, type Component, type Embed, MessageFlag } from '../state/types.js';
import { classicComponents } from './components.js';
import { embeds } from './embeds.js';
import { layoutComponents } from './layout.js';
import * as s from './schema.js';

const allowedMentions = s.checked(
  s.object({
    parse: s.optional(s.list(s.oneOf(['users', 'roles', 'everyone']))),
    users: s.optional(s.list(s.snowflake, { max: 100 })),
    roles: s.optional(s.list(s.snowflake, { max: 100 })),
    replied_user: s.optional(s.boolean),
  }),
  (allowed, place) => {
    for (const kind of ['users', 'roles'] as const) {
      if (allowed.parse?.includes(kind) && (allowed[kind] ?? []).length > 0) {
        s.refuse(
          s.below(place, 'parse'),
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        );
      }
    }
  },
);

export type AllowedMentions = s.Read<typeof allowedMentions>;

const attachmentEntry = s.object({
  id: s.required(s.snowflake),
  filename: s.optional(s.string({ min: 1, max: 1024 })),
  description: s.optional(s.string({ max: 1024 })),
});

const reference = s.object({
  type: s.optional(s.oneOf([0, 1])),
  message_id: s.required(s.snowflake),
  channel_id: s.optional(s.snowflake),
  guild_id: s.optional(s.snowflake),
  fail_if_not_exists: s.optional(s.boolean),
});

const base = {
  content: s.nullish(s.string({ max: 2000, trim: true })),
  embeds: s.nullish(embeds),
  allowed_mentions: s.optional(allowedMentions),
  attachments: s.nullish(s.list(attachmentEntry, { max: 10 })),
  flags: s.optional(s.integer({ min: 0 })),
  tts: s.optional(s.boolean),
  nonce: s.optional(s.string({ max: 25 })),
  message_reference: s.optional(reference),
};

const classic = s.object({ ...base, components: s.nullish(classicComponents) });
const layout = s.object({ ...base, components: s.nullish(layoutComponents) });

/** A message's body as sent; undefined for what was left out, null for what was sent as null. */
export type MessageBody = s.Read<typeof classic>;

/**
 * A message body.
 * @param isLayout whether the message that is edited already uses Components V2
 */
export function messageBody(isLayout = false): s.Rule<MessageBody> {
  return (value, place) => {
    const flags = s.isRecord(value) ? value['flags'] : undefined;
    const usesLayout = isLayout || (typeof flags === 'number' && (flags & MessageFlag.componentsV2) !== 0);
    if (!usesLayout) return classic(value, place);
    return s.checked(layout, (body, at) => {
      for (const field of ['content', 'embeds'] as const) {
        if ((body[field] ?? []).length > 0) {
          s.refuse(
            s.below(at, field),
            'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          );
        }
      }
    })(value, place);
  };
}

/** Whether there is anything in a message for a reader to see. Buttons alone are not, outside Components V2. */
export function showsSomething(message: {
  content: string;
  flags: number;
  embeds: readonly Embed[];
  components: readonly Component[];
  attachments: readonly Attachment[];
}): boolean {
  return (
    message.content !== '' ||
    message.embeds.length > 0 ||
    message.attachments.length > 0 ||
    (message.components.length > 0 && (message.flags & MessageFlag.componentsV2) !== 0)
  );
}
