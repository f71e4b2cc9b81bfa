import type { SeenMessage } from '../../user/seen.js';
import type { App } from './app.js';
import { Refused } from './connection.js';
import type { Menu, State } from './state.js';

/** What happens around the messages. */
export interface Shell {
  setTheme(theme: State['theme']): void;
  openDrawer(drawer: State['drawer']): void;
  toggleMembers(): void;
  openMenu(menu: Menu): void;
  closeMenu(): void;
  dismiss(message: SeenMessage): Promise<void>;
  remove(message: SeenMessage): Promise<void>;
  toggleSelect(messageId: string, customId: string, ticked: readonly string[]): void;
  tick(values: readonly string[]): void;
  closeSelect(): void;
}

const THEME_KEY = 'local-discord-theme';

/** The theme chosen before; dark, as Discord begins, for whoever has not chosen. */
export function savedTheme(): State['theme'] {
  return localStorage.getItem(THEME_KEY) === 'light' ? 'light' : 'dark';
}

export function createShell(app: App): Shell {
  const at = ({ channel_id: channelId, id: messageId }: SeenMessage) => ({ channelId, messageId });
  let opener: Element | null = null;
  const quietly = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      app.update({ announcement: error.message });
    }
  };
  return {
    setTheme(theme) {
      localStorage.setItem(THEME_KEY, theme);
      app.update({ theme });
    },
    openDrawer(drawer) {
      app.update({ drawer, menu: null });
      if (drawer) app.focus(`.${drawer} button`);
    },
    toggleMembers: () => app.update({ showMembers: !app.state.showMembers }),
    openMenu(menu) {
      opener = document.activeElement;
      app.update({ menu, select: null });
      app.focus('.menu [role^="menuitem"]:not([aria-disabled="true"])');
    },
    closeMenu() {
      if (!app.state.menu) return;
      app.update({ menu: null });
      if (opener instanceof HTMLElement) opener.focus();
    },
    async dismiss(message) {
      await quietly(() => app.call('dismiss', at(message)));
      app.focus('.composer textarea');
    },
    async remove(message) {
      app.update({ menu: null });
      await quietly(() => app.call('remove', at(message)));
      app.focus('.composer textarea');
    },
    toggleSelect(messageId, customId, ticked) {
      const { select } = app.state;
      const isOpen = select?.messageId === messageId && select.customId === customId;
      app.update({ select: isOpen ? null : { messageId, customId, ticked } });
      if (!isOpen) app.focus('.select-options [role="option"]');
    },
    tick(ticked) {
      const { select } = app.state;
      if (select) app.update({ select: { ...select, ticked } });
    },
    closeSelect() {
      const { select } = app.state;
      app.update({ select: null });
      if (select) app.focus(`[data-select="${select.messageId} ${select.customId}"]`);
    },
  };
}
