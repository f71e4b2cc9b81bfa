import { html, type TemplateResult } from 'lit';
import type { View } from '../../page-server/protocol.js';
import type { User } from '../../state/types.js';
import { nameOf } from '../model/people.js';

const COLORS = ['#5865f2', '#3ba55c', '#c27c0e', '#d6336c', '#0c8599', '#7048e8', '#e8590c', '#495057'];

/** A picture of someone: the bot's own, or the first letter of the name on a colour that stays the same. */
export function avatar(view: View, user: User, className = 'avatar'): TemplateResult {
  if (user.id === view.bot.id && view.botAvatar !== null)
    return html`<img class=${className} src=${view.botAvatar} alt="" draggable="false" />`;
  return html`<img class=${className} src=${lettered(user)} alt="" draggable="false" />`;
}

function lettered(user: User): string {
  let sum = 0;
  for (const sign of user.username) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  const letter = /[\p{L}\p{N}]/u.exec(nameOf(user))?.[0]?.toUpperCase() ?? '?';
  const color = COLORS[sum % COLORS.length] ?? '#5865f2';
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${color}"/><text x="20" y="20" dy=".36em" fill="#fff" font-family="sans-serif" font-size="19" font-weight="600" text-anchor="middle">${letter}</text></svg>`,
  )}`;
}
