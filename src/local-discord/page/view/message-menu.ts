import type { Page } from '../model/page.js';

/** Up and down go from message to message, Home and End to the first and last; Enter opens a message's menu. */
export function messageKeys(page: Page, event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.message[data-message]')) return;
  const all = [...document.querySelectorAll<HTMLElement>('.message[data-message]')];
  const index = all.indexOf(target);
  const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Enter') openMenuOf(page, target, 0, 0);
  else if (to === undefined) return;
  else if (to >= all.length) document.querySelector<HTMLElement>('.composer textarea')?.focus();
  else all[Math.max(to, 0)]?.focus();
  event.preventDefault();
}

/** Right click and the menu key open a message's menu; on a link or a selection the browser's own. */
export function contextMenu(page: Page, event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('a') || String(getSelection() ?? '') !== '') return;
  if (openMenuOf(page, target, event.clientX, event.clientY)) event.preventDefault();
}

const LONG_PRESS_MS = 500;
const STILL_PX = 10;

/** A finger that stays where it is opens the menu too: not every browser says so by itself. */
export function awaitLongPress(page: Page, down: PointerEvent): void {
  const { target } = down;
  if (down.pointerType === 'mouse' || !(target instanceof Element) || target.closest('a, button')) return;
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
    if (!page.app.state.menu) openMenuOf(page, target, down.clientX, down.clientY);
  }, LONG_PRESS_MS);
  const stop = (): void => {
    clearTimeout(timer);
    over.abort();
  };
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, stop, { signal: over.signal });
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (Math.hypot(clientX - down.clientX, clientY - down.clientY) > STILL_PX) stop();
    },
    { signal: over.signal },
  );
}

/** Opens the menu of what an element belongs to. Returns whether it belongs to anything that has one. */
function openMenuOf(page: Page, element: Element, clientX: number, clientY: number): boolean {
  const userId = element.closest<HTMLElement>('[data-user]')?.dataset['user'];
  const messageId = element.closest<HTMLElement>('[data-message]')?.dataset['message'];
  const message = page.app.state.messages.find(({ id }) => id === messageId);
  const box = element.getBoundingClientRect();
  // Opened by key there is no point to open it at.
  const [x, y] = clientX > 0 ? [clientX, clientY] : [box.left + 60, box.top + 20];
  if (userId !== undefined) page.shell.openMenu({ x, y, target: { kind: 'user', userId } });
  else if (message) page.shell.openMenu({ x, y, target: { kind: 'message', message } });
  else return false;
  return true;
}
