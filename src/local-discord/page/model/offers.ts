import type { View } from '../../page-server/protocol.js';
import { OptionType } from '../../state/types.js';
import { type Draft, type Field, fittingChoices, namesSomeone, optionsLeft } from './fields.js';
import { mentionAt, mentionables } from './mentions.js';
import { findRunnables, type Runnable } from './runnable.js';
import type { Item, Listing } from './state.js';

const MOST_LINES = 25;

/** A list of these lines; none when there is nothing to show. */
export function listingOf(items: readonly Item[], note: string | null = null, active = 0): Listing | null {
  return items.length > 0 || note !== null ? { items: items.slice(0, MOST_LINES), active, note } : null;
}

/** What is offered for a message that is being written: commands after a slash, names after `@` and `#`. */
export function offerForText(
  view: View,
  channelId: string,
  runnables: readonly Runnable[],
  text: string,
  caret: number,
): Listing | null {
  const mention = mentionAt(text, caret);
  if (mention) return listingOf(mention.find(view, channelId));
  if (!text.startsWith('/')) return null;
  return listingOf(
    findRunnables(runnables, text.slice(1)).map((runnable) => ({ kind: 'command', runnable })),
  );
}

/** What is offered for an option without autocomplete: its own choices, true and false, people, roles or channels. */
export function offerForOption(view: View, channelId: string, { option, text }: Field): Listing | null {
  const lines = (choices: readonly { name: string; value: string | number | boolean }[]): Listing | null =>
    listingOf(choices.map(({ name, value }) => ({ kind: 'choice', choice: { name, value } })));
  if (option.type === OptionType.boolean) {
    const wanted = text.trim().toLowerCase();
    const both = [true, false].map((value) => ({ name: value ? 'True' : 'False', value }));
    return lines(both.filter(({ name }) => name.toLowerCase().startsWith(wanted)));
  }
  if (namesSomeone(option.type)) return lines(mentionables(view, channelId, option.type, text));
  return lines(fittingChoices(option, text));
}

/**
 * What is offered at the end of a command: the options that could still be added. None is highlighted before something
 * has been typed, so that Enter sends.
 */
export function offerAtEnd(draft: Draft, typed: string): Listing | null {
  const wanted = typed.trim().toLowerCase();
  const fitting = optionsLeft(draft).filter(({ name }) => name.toLowerCase().includes(wanted));
  const items: Item[] = fitting.map((option) => ({ kind: 'option', option }));
  return listingOf(items, null, wanted === '' ? -1 : 0);
}
