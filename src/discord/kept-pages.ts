import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ButtonHandler } from './command.js';
import { decodeNumber, encodeNumber, storyKey } from './custom-id.js';
import { pageButtons } from './deck.js';
import { turnTo } from './list-message.js';
import type { Button, Message } from './message.js';
import { buttonRows } from './message.js';
import type { Page } from './paginate.js';

/** Pages that cannot be laid out again from what a button carries: they are kept in memory for a while. */
export interface KeptPages {
  /** The first page; several are kept, so that its buttons can turn them. */
  show(story: { readonly id: string }, pages: readonly Page[], buttons: readonly Button[]): Message;
  /** Turns a kept page; says so where it is kept no more. */
  readonly turn: ButtonHandler;
}

/** How many are kept, each of a few kilobytes, and for how long. */
const mostKept = 200;
const keptMs = 30 * 60 * 1000;

interface Kept {
  readonly pages: readonly Page[];
  readonly buttons: readonly Button[];
}

/**
 * @param action of the custom ids that turn pages
 * @param expired told when the pages are gone: what to do instead
 */
export function keepPages(action: string, expired: string): KeptPages {
  const kept = new LRUCache<string, Kept>({ max: mostKept, ttl: keptMs });
  const render = (
    story: { readonly id: string },
    key: string,
    { pages, buttons }: Kept,
    page: number,
  ): Message => {
    const at = Math.min(page, pages.length - 1);
    const turns = pageButtons(at, pages.length, (target) => ({
      action,
      story: storyKey(story),
      args: [key, encodeNumber(target)],
    }));
    return { content: pages[at]?.content ?? '', components: buttonRows(buttons, turns) };
  };
  return {
    show(story, pages, buttons) {
      // Nobody can guess it: it opens what somebody else had checked.
      const key = randomBytes(9).toString('base64url');
      const made = { pages, buttons };
      if (pages.length > 1) kept.set(key, made);
      return render(story, key, made, 0);
    },
    turn(interaction, { args: [key = '', page] }, { story }) {
      const found = kept.get(key);
      const at = decodeNumber(page);
      if (!found || at === null) return { kind: 'tell', sentence: expired };
      return turnTo(interaction, render(story, key, found, at));
    },
  };
}
