import type { Page } from '../model/page.js';

/** The composer's keys, as at Discord: the list first, then the command, then the message. */
export function composerKeys(page: Page, event: KeyboardEvent): void {
  const { target } = event;
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  if (isText && !event.isComposing && act(page, event, target)) event.preventDefault();
}

/** Returns whether the key has been dealt with. */
function act(page: Page, event: KeyboardEvent, target: HTMLTextAreaElement | HTMLInputElement): boolean {
  const { writing } = page;
  const { composer } = page.app.state;
  const list = composer.listing;
  const highlighted = list?.items[list.active];
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (list && list.items.length > 0) writing.move(event.key === 'ArrowDown' ? 1 : -1);
      else if (event.key === 'ArrowUp' && target.value === '' && !composer.draft) toLastMessage();
      else return false;
      return true;
    case 'Tab':
      if (!highlighted || event.shiftKey) return false;
      writing.pick(highlighted);
      return true;
    case 'Enter':
      if (event.shiftKey) return false;
      if (highlighted) writing.pick(highlighted);
      else void writing.send();
      return true;
    case 'Escape':
      if (list) writing.closeListing();
      else if (composer.draft) writing.drop();
      else if (composer.replyTo) writing.reply(null);
      else return false;
      return true;
    case 'Backspace':
      return composer.draft !== null && target.value === '' && goBack(page, target);
    default:
      return false;
  }
}

function toLastMessage(): void {
  [...document.querySelectorAll<HTMLElement>('.message[data-message]')].at(-1)?.focus();
}

/** From an empty box back into the one before it; out of the first one the command is dropped. */
function goBack({ app, writing }: Page, from: HTMLElement): boolean {
  const boxes = [...document.querySelectorAll<HTMLElement>('.composer [data-option], .composer .tail')];
  const before = boxes[boxes.indexOf(from) - 1];
  const name = from.dataset['option'];
  const field = app.state.composer.draft?.fields.find(({ option }) => option.name === name);
  if (name !== undefined && !field?.option.required) writing.removeOption(name);
  else if (before) before.focus();
  else writing.drop();
  return true;
}
