import type { ModalInputs } from '../interactions/components.js';
import type { Channel, Command, User } from '../state/types.js';
import type { SeenMessage, UserEvent } from '../user/seen.js';
import type { Invocation, SeenGuild } from '../user/side.js';

/** What a first visit is told. The page itself knows nothing of the bot it shows. */
export interface Welcome {
  /** What this is, in one line. */
  readonly line: string;
  /** Things to try at once. */
  readonly examples: readonly Example[];
}

/** A command with its options filled in, run at a click. */
export interface Example {
  /** What the button says. */
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** Someone whom whoever sits before the page can be. */
export interface Player {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** The highest role's name in the first server; null without one. */
  readonly role: string | null;
  /** That role's colour as a number, 0 for none. */
  readonly color: number;
}

/** Everything around the messages, as one user sees it. */
export interface View {
  readonly user: User;
  readonly players: readonly Player[];
  readonly bot: User;
  /** A `data:` address; null for a letter. */
  readonly botAvatar: string | null;
  readonly guilds: readonly SeenGuild[];
  readonly direct: Channel;
  /** Permission bits by channel id, in decimal. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly welcome: Welcome | null;
}

/** A file on its way through JSON. */
export interface WireFile {
  name: string;
  contentType?: string;
  base64: string;
}

type WireOption = string | number | boolean | WireFile;
type WireInvocation = Omit<Invocation, 'options'> & { options?: Record<string, WireOption> };
type WireModalInputs = Record<string, Exclude<ModalInputs[string], undefined> | WireFile[]>;

/**
 * What the page asks of the server, each a method of `UserSide`. Those that start an interaction return its id; what
 * becomes of it comes as an `outcome` event.
 */
export interface Calls {
  /** Changes who is sitting there; null, or a name that is not known, for the first player. */
  become(args: { user: string | null }): View;
  look(args: Record<string, never>): View;
  history(args: { channelId: string; limit: number }): SeenMessage[];
  commands(args: { channelId: string }): Command[];
  run(args: WireInvocation): string;
  complete(args: WireInvocation & { focused: { name: string; value: string } }): string;
  menu(args: { channelId: string; commandId: string; messageId?: string; userId?: string }): string;
  press(args: { channelId: string; messageId: string; button: string }): string;
  choose(args: { channelId: string; messageId: string; select: string; values: string[] }): string;
  submit(args: { interactionId: string; values: WireModalInputs }): string;
  post(args: { channelId: string; content: string; replyTo?: string; files?: WireFile[] }): SeenMessage;
  remove(args: { channelId: string; messageId: string }): null;
  dismiss(args: { channelId: string; messageId: string }): null;
  typing(args: { channelId: string }): null;
}

/** From the page to the server. Numbers are the page's own, to know the answers by. */
export interface Request<Name extends keyof Calls = keyof Calls> {
  id: number;
  call: Name;
  args: Parameters<Calls[Name]>[0];
}

/** From the server to the page: the answer to a request, its refusal, or something that happened. */
export type Delivery =
  | { id: number; value: unknown }
  /** A sentence for people. */
  | { id: number; refused: string }
  | { event: UserEvent };
