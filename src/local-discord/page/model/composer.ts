import { type CommandOption, OptionType } from '../../state/types.js';
import type { Outcome, SeenMessage } from '../../user/seen.js';
import type { App } from './app.js';
import { Refused } from './connection.js';
import {
  type Draft,
  emptyField,
  type Field,
  fittingChoices,
  isFilled,
  namesSomeone,
  optionsLeft,
  startDraft,
  valuesOf,
  withField,
} from './fields.js';
import { readFile } from './files.js';
import { type Interactions, takesFile } from './interactions.js';
import { mentionAt, mentionables, writeMentions } from './mentions.js';
import { findRunnables, type Runnable, readTyped } from './runnable.js';
import { type Composer, emptyComposer, type Item, type Listing } from './state.js';

/** Writing: a message, or a command with its options. */
export interface Writing {
  /** The text has changed; the caret stands at `caret`. */
  type(text: string, caret: number): void;
  /** The text of an option has changed. */
  typeOption(name: string, text: string): void;
  focusOption(name: string): void;
  addOption(option: CommandOption): void;
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

export function createWriting(app: App, interactions: Interactions): Writing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saidTypingAt = 0;

  const set = (change: Partial<Composer>): void =>
    app.update({ composer: { ...app.state.composer, ...change } });
  const listing = (items: readonly Item[], note: string | null = null): Listing | null =>
    items.length > 0 || note !== null ? { items: items.slice(0, 25), active: 0, note } : null;

  const complete = async (draft: Draft, field: Field): Promise<void> => {
    const { commandId, path } = draft.runnable;
    const { name } = field.option;
    const { [name]: _, ...options } = valuesOf(draft);
    try {
      const completing = await app.call('complete', {
        channelId: app.state.channelId,
        commandId,
        path,
        options,
        focused: { name, value: field.text },
      });
      if (app.state.composer.focused === name) set({ completing });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (app.state.composer.focused === name) set({ listing: listing([], error.message) });
    }
  };

  /** The list for the option that has the focus. */
  const offer = (draft: Draft, field: Field): void => {
    clearTimeout(timer);
    const { option, text } = field;
    if (option.autocomplete) {
      const { listing: before } = app.state.composer;
      set({ listing: before?.items.length ? before : listing([], 'Loading options…') });
      timer = setTimeout(() => void complete(draft, field), COMPLETE_AFTER_MS);
    } else if (option.type === OptionType.boolean) {
      const wanted = text.trim().toLowerCase();
      const choices = [true, false].map((value) => ({ name: value ? 'True' : 'False', value }));
      const fitting = choices.filter(({ name }) => name.toLowerCase().startsWith(wanted));
      set({ listing: listing(fitting.map((choice) => ({ kind: 'choice', choice }))) });
    } else if (namesSomeone(option.type) && app.state.view) {
      const found = mentionables(app.state.view, app.state.channelId, option.type, text);
      set({ listing: listing(found.map((choice) => ({ kind: 'choice', choice }))) });
    } else {
      const choices = fittingChoices(option, text);
      set({ listing: listing(choices.map((choice) => ({ kind: 'choice', choice }))) });
    }
  };

  const focusOption = (name: string): void => {
    const { draft, focused } = app.state.composer;
    const field = draft?.fields.find(({ option }) => option.name === name);
    if (!draft || !field || focused === name) return;
    set({ focused: name, listing: null, completing: null });
    if (!isFilled(field) && !takesFile(field.option.type)) offer(draft, field);
  };

  const take = (runnable: Runnable, rest = ''): void => {
    const draft = startDraft(runnable, rest);
    set({ ...emptyComposer, replyTo: app.state.composer.replyTo, draft });
    const [first] = draft.fields;
    if (first) app.focus(`[data-option="${first.option.name}"]`);
    else app.focus('.composer .add-option, .composer .send');
  };

  /** Goes on to the next option that must be filled in, or stays ready to be sent. */
  const goOn = (draft: Draft, from: string): void => {
    const next = draft.fields.find((field) => field.option.required && !isFilled(field));
    app.focus(`[data-option="${next?.option.name ?? from}"]`);
  };

  const change = (field: Field): Draft | null => {
    const { draft } = app.state.composer;
    if (!draft) return null;
    const changed = withField(draft, field);
    set({ draft: changed, error: null });
    return changed;
  };

  const pick = (item: Item): void => {
    const { composer } = app.state;
    if (item.kind === 'command') {
      take(item.runnable);
      return;
    }
    if (item.kind === 'mention') {
      const at = mentionAt(composer.text, composer.text.length);
      const text = `${composer.text.slice(0, at?.start ?? composer.text.length)}${item.insert} `;
      set({ text, listing: null });
      app.focus('.composer textarea');
      return;
    }
    const field = composer.draft?.fields.find(({ option }) => option.name === composer.focused);
    if (!field) return;
    clearTimeout(timer);
    const draft = change({ ...field, text: item.choice.name, chosen: item.choice.value });
    set({ listing: null, completing: null });
    if (draft) goOn(draft, field.option.name);
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
      const typed = readTyped(runnables, text);
      if (typed) {
        take(typed.runnable, typed.rest);
        return;
      }
      const found = text.startsWith('/') ? findRunnables(runnables, text.slice(1)) : [];
      const mention = view && mentionAt(text, caret);
      const items: Item[] = mention
        ? mention.find(view, channelId)
        : found.map((runnable) => ({ kind: 'command', runnable }));
      set({ text, error: null, listing: listing(items) });
      if (text !== '' && !text.startsWith('/') && Date.now() - saidTypingAt > TYPING_EVERY_MS) {
        saidTypingAt = Date.now();
        app.call('typing', { channelId }).catch(() => {});
      }
    },
    typeOption(name, text) {
      const { draft } = app.state.composer;
      const field = draft?.fields.find(({ option }) => option.name === name);
      if (!field) return;
      const changed = { ...field, text, chosen: null };
      const next = change(changed);
      if (next) offer(next, changed);
    },
    focusOption,
    addOption(option) {
      change(emptyField(option));
      app.focus(`[data-option="${option.name}"]`);
    },
    removeOption(name) {
      const { draft } = app.state.composer;
      if (!draft) return;
      const field = draft.fields.find(({ option }) => option.name === name);
      if (field?.option.required) return;
      const fields = draft.fields.filter(({ option }) => option.name !== name);
      set({ draft: { ...draft, fields }, listing: null, error: null, focused: null });
      const last = fields.at(-1);
      app.focus(last ? `[data-option="${last.option.name}"]` : '.composer .add-option, .composer .send');
    },
    setFile(name, file) {
      const field = app.state.composer.draft?.fields.find(({ option }) => option.name === name);
      if (field) change({ ...field, file, text: file?.name ?? '' });
    },
    pick,
    move(by) {
      const { listing: list } = app.state.composer;
      if (!list || list.items.length === 0) return;
      const count = list.items.length;
      set({ listing: { ...list, active: (list.active + by + count) % count } });
    },
    closeListing() {
      clearTimeout(timer);
      set({ listing: null, completing: null });
    },
    take,
    drop() {
      clearTimeout(timer);
      set({ ...emptyComposer, replyTo: app.state.composer.replyTo });
      app.focus('.composer textarea');
    },
    async send() {
      clearTimeout(timer);
      const { draft, text } = app.state.composer;
      if (draft) return interactions.run(draft);
      // "/about" typed out and sent without a space is a command, as at Discord.
      const named = app.state.runnables.find(({ name }) => text.trim() === `/${name}`);
      if (named) {
        take(named);
        return named.options.some(({ required }) => required)
          ? undefined
          : interactions.run(startDraft(named));
      }
      return sendText();
    },
    reply(message) {
      set({ replyTo: message });
      app.focus('.composer textarea');
    },
    attach: (files) => set({ files: [...app.state.composer.files, ...files].slice(0, 10) }),
    detach: (file) => set({ files: app.state.composer.files.filter((one) => one !== file) }),
    insert(text) {
      const { text: before } = app.state.composer;
      set({ text: before === '' || before.endsWith(' ') ? before + text : `${before} ${text}` });
      app.focus('.composer textarea');
    },
    hearChoices(interactionId, outcome) {
      const { composer } = app.state;
      if (composer.completing !== interactionId) return false;
      if (outcome.kind === 'choices') {
        const items: Item[] = outcome.choices.map((choice) => ({ kind: 'choice', choice }));
        const note = items.length > 0 ? null : 'No options match.';
        set({ listing: listing(items, note), completing: null });
      } else {
        set({ listing: listing([], 'Loading options failed.'), completing: null });
      }
      return true;
    },
  };
}

export { optionsLeft };
