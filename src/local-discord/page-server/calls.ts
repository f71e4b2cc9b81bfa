import { NotPossible } from '../interactions/not-possible.js';
import type { FileInput } from '../interactions/resolved.js';
import type { UserSide } from '../user/side.js';
import * as s from '../validate/schema.js';
import type { Calls, View } from './protocol.js';

/** One page's place at the server: who is sitting there. */
export interface Seat {
  readonly side: UserSide;
  /** Changes who is sitting there. */
  become(userName: string | null): void;
  view(): View;
}

/** Reads a call's arguments and does it. Throws NotPossible when it cannot be. */
type Call = (seat: Seat, args: unknown) => unknown;

function call<T>(rule: s.Rule<T>, run: (seat: Seat, args: T) => unknown): Call {
  return (seat, args) => {
    const found = s.read(rule, args);
    if ('value' in found) return run(seat, found.value);
    const [issue] = found.issues;
    throw new NotPossible(`${issue?.path.join('.') || 'args'}: ${issue?.message ?? 'not understood'}`);
  };
}

const text = s.required(s.string());
const id = s.required(s.snowflake);
const place = { channelId: id, messageId: id };

const file: s.Rule<FileInput> = s.mapped(
  s.object({
    name: s.required(s.string({ min: 1, max: 260 })),
    contentType: s.optional(s.string({ max: 200 })),
    base64: text,
  }),
  ({ name, contentType, base64 }) =>
    s.compact({ name, contentType, data: new Uint8Array(Buffer.from(base64, 'base64')) }),
);

const scalarOrFile: s.Rule<string | number | boolean | FileInput> = (value, at) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : file(value, at);

const field: s.Rule<string | boolean | (string | FileInput)[]> = (value, at) =>
  typeof value === 'string' || typeof value === 'boolean'
    ? value
    : s.list<string | FileInput>((each, where) => (typeof each === 'string' ? each : file(each, where)))(
        value,
        at,
      );

const invocation = {
  channelId: id,
  commandId: id,
  path: s.optional(s.list(text)),
  options: s.optional(s.dictionary(scalarOrFile)),
};

/** Every call of the protocol: how its arguments are read, and what it does. */
export const calls: Readonly<Record<keyof Calls, Call>> = {
  become: call(s.object({ user: s.nullish(s.string({ max: 100 })) }), (seat, { user }) => {
    seat.become(user ?? null);
    return seat.view();
  }),
  look: call(s.object({}), (seat) => seat.view()),
  history: call(
    s.object({ channelId: id, limit: s.required(s.integer({ min: 1, max: 1000 })) }),
    ({ side }, { channelId, limit }) => side.history(channelId, limit),
  ),
  commands: call(s.object({ channelId: id }), ({ side }, { channelId }) => side.commands(channelId)),
  run: call(s.object(invocation), ({ side }, args) => side.run(s.compact(args))),
  complete: call(
    s.object({ ...invocation, focused: s.required(s.object({ name: text, value: text })) }),
    ({ side }, args) => side.complete(s.compact(args)),
  ),
  menu: call(
    s.object({
      channelId: id,
      commandId: id,
      messageId: s.optional(s.snowflake),
      userId: s.optional(s.snowflake),
    }),
    ({ side }, args) => side.menu(s.compact(args)),
  ),
  press: call(s.object({ ...place, button: text }), ({ side }, args) => side.press(args)),
  choose: call(s.object({ ...place, select: text, values: s.required(s.list(text)) }), ({ side }, args) =>
    side.choose(args),
  ),
  submit: call(
    s.object({ interactionId: id, values: s.required(s.dictionary(field)) }),
    ({ side }, { interactionId, values }) => {
      const read = Object.entries(values).map(([name, value]) => [name, sortOut(value)] as const);
      return side.submit({ interactionId, values: Object.fromEntries(read) });
    },
  ),
  post: call(
    s.object({
      channelId: id,
      content: text,
      replyTo: s.optional(s.snowflake),
      files: s.optional(s.list(file, { max: 10 })),
    }),
    ({ side }, args) => side.post(s.compact(args)),
  ),
  remove: call(s.object(place), ({ side }, { channelId, messageId }) => {
    side.remove(channelId, messageId);
    return null;
  }),
  dismiss: call(s.object(place), ({ side }, { channelId, messageId }) => {
    side.dismiss(channelId, messageId);
    return null;
  }),
  typing: call(s.object({ channelId: id }), ({ side }, { channelId }) => {
    side.startTyping(channelId);
    return null;
  }),
};

/** A modal's field holds either words or files, never both. */
function sortOut(
  value: string | boolean | (string | FileInput)[],
): string | boolean | string[] | FileInput[] {
  if (!Array.isArray(value)) return value;
  const files = value.filter((each) => typeof each === 'object');
  return files.length > 0 ? files : value.filter((each) => typeof each === 'string');
}
