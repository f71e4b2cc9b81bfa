import type { ButtonInteraction } from 'discord.js';
import type { Outcome } from './command.js';
import type { CustomId } from './custom-id.js';
import { pageButtons } from './deck.js';
import type { Button, Message } from './message.js';
import { buttonRows } from './message.js';
import type { Item } from './paginate.js';
import { paginate } from './paginate.js';
import { isOwnMessage } from './pressed.js';

/** Quotes that can be found again from a few words, so that there may be any number of them. */
export interface List {
  /** Markdown, at most `longestHeader` characters. */
  readonly header: string;
  readonly items: readonly Item[];
  /** The id of a button that leads to a page of this list. */
  readonly idFor: (page: number) => CustomId;
  /** Buttons above those for the pages. */
  readonly buttons?: readonly Button[];
}

/** One page of a list. Pages count from 0; one that is not there gives the last. */
export function renderList({ header, items, idFor, buttons = [] }: List, page: number): Message {
  const pages = paginate(header, items);
  const at = Math.min(page, pages.length - 1);
  return {
    content: pages[at]?.content ?? header,
    components: buttonRows(buttons, pageButtons(at, pages.length, idFor)),
  };
}

/** Another page for the presser: in place where that changes nobody else's view, privately beside it otherwise. */
export function turnTo(interaction: ButtonInteraction, message: Message): Outcome {
  return { kind: isOwnMessage(interaction) ? 'turn' : 'show', message };
}
