import type { CommandOption } from '../../state/types.js';
import type { Outcome, SeenMessage } from '../../user/seen.js';
import type { App } from './app.js';
import { Refused } from './connection.js';
import {
  type Draft,
  emptyField,
  type Field,
  isFilled,
  optionsLeft,
  startDraft,
  valuesOf,
  withField,
} from './fields.js';
import { readFile } from './files.js';
import { type Interactions, takesFile } from './interactions.js';
import { mentionAt, writeMentions } from './mentions.js';
import { listingOf, offerAtEnd, offerForOption, offerForText } from './offers.js';
import { type Runnable, readTyped } from './runnable.js';
import { type Composer, emptyComposer, type Item } from './state.js';

/** Writing: a message, or a command with its options. */
export interface Writing {
  /** The text has changed; the caret stands at `caret`. */
  type(text: string, caret: number): void;
  /** The text of an option has changed. */
  typeOption(name: string, text: string): void;
  /** Something has been typed after the options. */
  typeTail(text: string): void;
  focusOption(name: string): void;
  focusTail(): void;
  addOption(option: CommandOption, text?: string): void;
  removeOption(name: string): void;
  setFile(name: string, file: File | null): void;
  pick(item: Item): void;
  /** Moves the highlight. */
  move(by: number): void;
  closeListing(): void;
  /** Takes a command up, to be filled in. */
  take(runnable: Runnable, rest?: string): void;
  /** Drops the command that is being filled in. */
  drop(): void;
  send(): Promise<void>;
  reply(message: SeenMessage | null): void;
  attach(files: readonly File[]): void;
  detach(file: File): void;
  insert(text: string): void;
  /** The choices of an option have come. Returns whether they were awaited here. */
  hearChoices(interactionId: string, outcome: Outcome): boolean;
}

const COMPLETE_AFTER_MS = 120;
const TYPING_EVERY_MS = 8_000;
const TEXT_BOX = '.composer textarea';
const TAIL_BOX = '.composer .tail';

function boxOf(option: CommandOption): string {
  return `[data-option="${option.name}"]`;
}

export function createWriting(app: App, interactions: Interactions): Writing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saidTypingAt = 0;

  const set = (change: Partial<Composer>): void =>
    app.update({ composer: { ...app.state.composer, ...change } });
  const fieldNamed = (name: string | null): Field | undefined =>
    app.state.composer.draft?.fields.find(({ option }) => option.name === name);

  const complete = async (draft: Draft, field: Field): Promise<void> => {
    const { commandId, path } = draft.runnable;
    const { name } = field.option;
    const { [name]: _, ...options } = valuesOf(draft);
    const { channelId } = app.state;
    const focused = { name, value: field.text };
    try {
      const completing = await app.call('complete', { channelId, commandId, path, options, focused });
      if (app.state.composer.focused === name) set({ completing });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (app.state.composer.focused === name) set({ listing: listingOf([], error.message) });
    }
  };

  /** The list for the option that has the focus. */
  const offer = (draft: Draft, field: Field): void => {
    clearTimeout(timer);
    const { view, channelId, composer } = app.state;
    if (field.option.autocomplete) {
      set({ listing: composer.listing?.items.length ? composer.listing : listingOf([], 'Loading options…') });
      timer = setTimeout(() => void complete(draft, field), COMPLETE_AFTER_MS);
    } else if (view) {
      set({ listing: offerForOption(view, channelId, field) });
    }
  };

  const change = (field: Field): Draft | null => {
    const { draft } = app.state.composer;
    if (!draft) return null;
    const changed = withField(draft, field);
    set({ draft: changed, error: null });
    return changed;
  };

  const take = (runnable: Runnable, rest = ''): void => {
    clearTimeout(timer);
    const draft = startDraft(runnable, rest);
    set({ ...emptyComposer, replyTo: app.state.composer.replyTo, draft });
    const [first] = draft.fields;
    app.focus(first ? boxOf(first.option) : TAIL_BOX);
    if (!first && rest !== '') typeTail(rest);
  };

  const addOption = (option: CommandOption, text = ''): void => {
    const field = emptyField(option, text);
    const draft = change(field);
    set({ tail: '', listing: null, focused: option.name });
    app.focus(boxOf(option));
    if (draft && !takesFile(option.type)) offer(draft, field);
  };

  // What names no option is meant for the first one that is left: "/people moore".
  const typeTail = (text: string): void => {
    const { draft } = app.state.composer;
    if (!draft) return;
    const listing = offerAtEnd(draft, text);
    const [next] = optionsLeft(draft);
    if (!listing && next && text.trim() !== '' && !takesFile(next.type)) addOption(next, text);
    else set({ tail: next ? text : '', listing, focused: null });
  };

  /** Goes on to the next option that must be filled in, or to where Enter sends. */
  const goOn = (draft: Draft, from: CommandOption): void => {
    const next = draft.fields.find((field) => field.option.required && !isFilled(field));
    app.focus(boxOf(next?.option ?? from));
  };

  const pick = (item: Item): void => {
    clearTimeout(timer);
    const { composer } = app.state;
    if (item.kind === 'command') take(item.runnable);
    else if (item.kind === 'option') addOption(item.option);
    else if (item.kind === 'mention') {
      const start = mentionAt(composer.text, composer.text.length)?.start ?? composer.text.length;
      set({ text: `${composer.text.slice(0, start)}${item.insert} `, listing: null });
      app.focus(TEXT_BOX);
    } else {
      const field = fieldNamed(composer.focused);
      const draft = field && change({ ...field, text: item.choice.name, chosen: item.choice.value });
      set({ listing: null, completing: null });
      if (draft) goOn(draft, field.option);
    }
  };

  const sendText = async (): Promise<void> => {
    const { composer, channelId, view } = app.state;
    if (!view || (composer.text.trim() === '' && composer.files.length === 0)) return;
    try {
      const files = await Promise.all(composer.files.map(readFile));
      const replyTo = composer.replyTo?.id;
      await app.call('post', {
        channelId,
        content: writeMentions(view, channelId, composer.text),
        ...(replyTo !== undefined && { replyTo }),
        ...(files.length > 0 && { files }),
      });
      saidTypingAt = 0;
      app.update({ composer: emptyComposer });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      set({ error: { name: null, message: error.message } });
    }
  };

  return {
    type(text, caret) {
      const { runnables, view, channelId } = app.state;
      if (!view) return;
      const typed = readTyped(runnables, text);
      if (typed) {
        take(typed.runnable, typed.rest);
        return;
      }
      set({ text, error: null, listing: offerForText(view, channelId, runnables, text, caret) });
      if (text !== '' && !text.startsWith('/') && Date.now() - saidTypingAt > TYPING_EVERY_MS) {
        saidTypingAt = Date.now();
        app.call('typing', { channelId }).catch(() => {});
      }
    },
    typeOption(name, text) {
      const field = fieldNamed(name);
      if (!field) return;
      const changed = { ...field, text, chosen: null };
      const draft = change(changed);
      if (draft) offer(draft, changed);
    },
    typeTail,
    focusOption(name) {
      const { draft, focused } = app.state.composer;
      const field = fieldNamed(name);
      if (!draft || !field || focused === name) return;
      set({ focused: name, listing: null, completing: null });
      if (!isFilled(field) && !takesFile(field.option.type)) offer(draft, field);
    },
    focusTail() {
      const { draft, tail } = app.state.composer;
      if (draft) set({ focused: null, listing: offerAtEnd(draft, tail) });
    },
    addOption,
    removeOption(name) {
      const { draft } = app.state.composer;
      if (!draft || fieldNamed(name)?.option.required) return;
      const fields = draft.fields.filter(({ option }) => option.name !== name);
      set({ draft: { ...draft, fields }, listing: null, error: null, focused: null });
      app.focus(TAIL_BOX);
    },
    setFile(name, file) {
      const field = fieldNamed(name);
      if (field) change({ ...field, file, text: file?.name ?? '' });
    },
    pick,
    move(by) {
      const { listing } = app.state.composer;
      if (!listing || listing.items.length === 0) return;
      const count = listing.items.length;
      const from = listing.active < 0 && by < 0 ? 0 : listing.active;
      set({ listing: { ...listing, active: (from + by + count) % count } });
    },
    closeListing() {
      clearTimeout(timer);
      set({ listing: null, completing: null, focused: null });
    },
    take,
    drop() {
      clearTimeout(timer);
      set({ ...emptyComposer, replyTo: app.state.composer.replyTo });
      app.focus(TEXT_BOX);
    },
    async send() {
      clearTimeout(timer);
      const { draft, text } = app.state.composer;
      if (draft) return interactions.run(draft);
      // "/about" typed out and sent without a space is a command, as at Discord.
      const named = app.state.runnables.find(({ name }) => text.trim() === `/${name}`);
      if (!named) return sendText();
      take(named);
      if (!named.options.some(({ required }) => required)) await interactions.run(startDraft(named));
    },
    reply(message) {
      set({ replyTo: message });
      app.focus(TEXT_BOX);
    },
    attach: (files) => set({ files: [...app.state.composer.files, ...files].slice(0, 10) }),
    detach: (file) => set({ files: app.state.composer.files.filter((one) => one !== file) }),
    insert(text) {
      const { text: before } = app.state.composer;
      set({ text: before === '' || before.endsWith(' ') ? before + text : `${before} ${text}` });
      app.focus(TEXT_BOX);
    },
    hearChoices(interactionId, outcome) {
      if (app.state.composer.completing !== interactionId) return false;
      const items: Item[] =
        outcome.kind === 'choices' ? outcome.choices.map((choice) => ({ kind: 'choice', choice })) : [];
      const note = outcome.kind === 'choices' ? 'No options match.' : 'Loading options failed.';
      set({ listing: listingOf(items, items.length > 0 ? null : note), completing: null });
      return true;
    },
  };
}
