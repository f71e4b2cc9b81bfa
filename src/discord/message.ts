import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { CustomId } from './custom-id.js';
import { encodeCustomId } from './custom-id.js';

export type Button = APIButtonComponentWithCustomId;
export type ButtonRow = APIActionRowComponent<Button>;

/** A message as Discord takes it: at most {@link contentLimit} characters of markdown, at most five rows of five buttons. */
export interface Message {
  readonly content: string;
  readonly components: readonly ButtonRow[];
}

/** The most characters (UTF-16 units) that Discord takes in a message's content. */
export const contentLimit = 2000;

/** A message of Pullquote's own words alone. */
export function plainMessage(content: string): Message {
  return { content, components: [] };
}

export function button(
  label: string,
  id: CustomId,
  { style = ButtonStyle.Secondary, disabled = false }: { style?: Button['style']; disabled?: boolean } = {},
): Button {
  return { type: ComponentType.Button, style, label, custom_id: encodeCustomId(id), disabled };
}

/** Rows of buttons; a row without any is left out, since Discord refuses it. */
export function buttonRows(...rows: readonly (readonly Button[])[]): ButtonRow[] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) => ({ type: ComponentType.ActionRow, components: [...row] }));
}
