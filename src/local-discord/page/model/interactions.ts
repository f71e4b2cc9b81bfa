import { type Component, OptionType } from '../../state/types.js';
import type { Outcome, SeenMessage } from '../../user/seen.js';
import type { App } from './app.js';
import { Refused } from './connection.js';
import { type Draft, faultOf, valuesOf } from './fields.js';
import { readFile } from './files.js';
import { emptyComposer, type Pending } from './state.js';

/** What a user does that the bot has to respond to. */
export interface Interactions {
  /** Sends a command that has been filled in. Shows what is wrong with it instead, if something is. */
  run(draft: Draft): Promise<void>;
  press(message: SeenMessage, button: Component): Promise<void>;
  choose(message: SeenMessage, select: Component, values: string[]): Promise<void>;
  /** A command of a context menu, on a message or on a user. */
  menu(commandId: string, name: string, target: { messageId: string } | { userId: string }): Promise<void>;
  submit(values: Record<string, string | boolean | string[] | File[]>): Promise<void>;
  closeModal(): void;
  dismissNotice(id: string): void;
  /** The bot has responded, or has not in time. */
  settle(interactionId: string, outcome: Outcome): void;
}

let noticeCount = 0;

export function createInteractions(app: App): Interactions {
  const expect = (id: string, pending: Pending): void =>
    app.update({ pending: new Map(app.state.pending).set(id, pending) });
  const forget = (id: string): Pending | undefined => {
    const pending = new Map(app.state.pending);
    const found = pending.get(id);
    pending.delete(id);
    app.update({ pending });
    return found;
  };
  const notice = (channelId: string, name: string, text: string): void => {
    const id = `notice-${++noticeCount}`;
    app.update({ notices: [...app.state.notices, { id, channelId, name, text }], announcement: text });
  };
  const sayRefused = (error: unknown, name: string): void => {
    if (!(error instanceof Refused)) throw error;
    notice(app.state.channelId, name, error.message);
  };

  const useComponent = async (message: SeenMessage, component: string, act: () => Promise<string>) => {
    const failed = new Set(app.state.failedMessages);
    failed.delete(message.id);
    app.update({ failedMessages: failed });
    try {
      const id = await act();
      expect(id, { kind: 'component', channelId: message.channel_id, messageId: message.id, component });
    } catch (error) {
      sayRefused(error, '');
    }
  };

  return {
    async run(draft) {
      const { channelId } = app.state;
      const { commandId, path, name } = draft.runnable;
      const fault = faultOf(draft);
      if (fault) {
        app.update({ composer: { ...app.state.composer, draft, error: fault, listing: null } });
        app.focus(`[data-option="${fault.name}"]`);
        return;
      }
      try {
        const files = draft.fields.flatMap(({ option, file }) => (file ? [{ option, file }] : []));
        const read = await Promise.all(
          files.map(async ({ option, file }) => [option.name, await readFile(file)] as const),
        );
        const options = { ...valuesOf(draft), ...Object.fromEntries(read) };
        const id = await app.call('run', { channelId, commandId, path, options });
        app.update({ composer: { ...emptyComposer, replyTo: app.state.composer.replyTo } });
        expect(id, { kind: 'command', channelId, name: `/${name}` });
        app.focus('.composer textarea');
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const named = draft.fields.find(({ option }) => error.message.startsWith(`"${option.name}"`));
        const at = named?.option.name ?? null;
        app.update({
          composer: { ...app.state.composer, draft, error: { name: at, message: error.message } },
        });
      }
    },
    press: (message, button) =>
      useComponent(message, button.custom_id ?? '', () =>
        app.call('press', {
          channelId: message.channel_id,
          messageId: message.id,
          button: button.custom_id ?? '',
        }),
      ),
    choose: (message, select, values) =>
      useComponent(message, select.custom_id ?? '', () =>
        app.call('choose', {
          channelId: message.channel_id,
          messageId: message.id,
          select: select.custom_id ?? '',
          values,
        }),
      ),
    async menu(commandId, name, target) {
      const { channelId } = app.state;
      try {
        expect(await app.call('menu', { channelId, commandId, ...target }), {
          kind: 'command',
          channelId,
          name,
        });
      } catch (error) {
        sayRefused(error, name);
      }
    },
    async submit(values) {
      const { modal: open, channelId } = app.state;
      if (!open) return;
      try {
        const read = await Promise.all(
          Object.entries(values).map(async ([name, value]) => {
            const files = Array.isArray(value) ? value.filter((each) => each instanceof File) : [];
            return [name, files.length > 0 ? await Promise.all(files.map(readFile)) : value] as const;
          }),
        );
        const sent = await app.call('submit', {
          interactionId: open.modal.interactionId,
          // Whatever held files now holds what was read from them.
          values: Object.fromEntries(read) as Record<string, string | boolean | string[]>,
        });
        app.update({ modal: { ...open, sent, error: null } });
        expect(sent, { kind: 'modal', channelId });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        app.update({ modal: { ...open, error: error.message } });
      }
    },
    closeModal() {
      app.update({ modal: null });
      app.focus('.composer textarea');
    },
    dismissNotice(id) {
      app.update({ notices: app.state.notices.filter((one) => one.id !== id) });
      app.focus('.composer textarea');
    },
    settle(interactionId, outcome) {
      const pending = forget(interactionId);
      const { modal } = app.state;
      if (modal?.sent === interactionId) {
        const failed = outcome.kind === 'failed';
        app.update({
          modal: failed ? { ...modal, sent: null, error: 'Something went wrong. Try again.' } : null,
        });
        if (!failed) app.focus('.composer textarea');
        return;
      }
      if (outcome.kind === 'modal') {
        app.update({ modal: { modal: outcome.modal, sent: null, error: null } });
        return;
      }
      if (outcome.kind !== 'failed' || !pending) return;
      if (pending.kind === 'component') {
        const failedMessages = new Set(app.state.failedMessages).add(pending.messageId);
        app.update({ failedMessages, announcement: 'This interaction failed.' });
      } else if (pending.kind === 'command') {
        notice(pending.channelId, pending.name, 'The application did not respond');
      }
    },
  };
}

/** Whether the option takes a file. */
export function takesFile(type: number): boolean {
  return type === OptionType.attachment;
}
