import type { Player, View } from '../../page-server/protocol.js';
import type { CommandOption } from '../../state/types.js';
import type { OfferedCommand, SeenMessage, SeenModal } from '../../user/seen.js';
import type { Draft } from './fields.js';
import type { Runnable } from './runnable.js';

/** An interaction that the bot has not responded to yet. */
export type Pending = { readonly channelId: string } & (
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'component'; readonly messageId: string; readonly component: string }
  | { readonly kind: 'modal' }
);

/** Something only this page says: shown like a message that only you can see. */
interface Notice {
  readonly id: string;
  readonly channelId: string;
  /** The command it is about, as it was typed. */
  readonly name: string;
  readonly text: string;
}

/** One line of the list above the composer. */
export type Item =
  | { readonly kind: 'command'; readonly runnable: Runnable }
  | { readonly kind: 'mention'; readonly label: string; readonly detail: string; readonly insert: string }
  | { readonly kind: 'option'; readonly option: CommandOption }
  | { readonly kind: 'choice'; readonly choice: { name: string; value: string | number | boolean } };

/** The list above the composer. */
export interface Listing {
  readonly items: readonly Item[];
  /** The highlighted line; -1 for none. */
  readonly active: number;
  /** What is said instead of lines: that they are being loaded, or could not be. */
  readonly note: string | null;
}

export interface Composer {
  readonly text: string;
  /** The command being filled in, in the place of text. */
  readonly draft: Draft | null;
  /** What has been typed after the command's options: a name of another one. */
  readonly tail: string;
  /** The name of the option whose box has the focus. */
  readonly focused: string | null;
  readonly listing: Listing | null;
  /** The autocomplete interaction whose choices are awaited. */
  readonly completing: string | null;
  readonly replyTo: SeenMessage | null;
  readonly files: readonly File[];
  readonly error: { readonly name: string | null; readonly message: string } | null;
}

/** A menu opened at a point of the window. */
export interface Menu {
  readonly x: number;
  readonly y: number;
  readonly target:
    | { readonly kind: 'message'; readonly message: SeenMessage }
    | { readonly kind: 'user'; readonly userId: string }
    | { readonly kind: 'players' };
}

/** A modal that stands open, and what has become of it. */
interface OpenModal {
  readonly modal: SeenModal;
  /** The interaction that its submission started. */
  readonly sent: string | null;
  readonly error: string | null;
}

export interface State {
  readonly connection: 'connecting' | 'open' | 'lost';
  readonly view: View | null;
  readonly channelId: string;
  /** The newest messages of the open channel, oldest first. */
  readonly messages: readonly SeenMessage[];
  /** How many messages are asked for. */
  readonly limit: number;
  readonly runnables: readonly Runnable[];
  /** Commands of context menus. */
  readonly menuCommands: readonly OfferedCommand[];
  readonly pending: ReadonlyMap<string, Pending>;
  readonly notices: readonly Notice[];
  /** Messages whose component the bot did not respond to. */
  readonly failedMessages: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
  /** Who is writing where: until when, by `channel:user`. */
  readonly typing: ReadonlyMap<string, number>;
  readonly composer: Composer;
  readonly menu: Menu | null;
  readonly modal: OpenModal | null;
  /** The select that is unfolded, and what has been ticked in it. */
  readonly select: {
    readonly messageId: string;
    readonly customId: string;
    readonly ticked: readonly string[];
  } | null;
  readonly drawer: 'channels' | 'members' | null;
  readonly showMembers: boolean;
  readonly theme: 'dark' | 'light';
  /** What a screen reader is told. */
  readonly announcement: string;
}

export const emptyComposer: Composer = {
  text: '',
  draft: null,
  tail: '',
  focused: null,
  listing: null,
  completing: null,
  replyTo: null,
  files: [],
  error: null,
};

export const startState: State = {
  connection: 'connecting',
  view: null,
  channelId: '',
  messages: [],
  limit: 100,
  runnables: [],
  menuCommands: [],
  pending: new Map(),
  notices: [],
  failedMessages: new Set(),
  unread: new Set(),
  typing: new Map(),
  composer: emptyComposer,
  menu: null,
  modal: null,
  select: null,
  drawer: null,
  showMembers: true,
  theme: 'dark',
  announcement: '',
};

/** The one who sits before the page. */
export function playerOf({ view }: State): Player | undefined {
  return view?.players.find(({ id }) => id === view.user.id);
}
