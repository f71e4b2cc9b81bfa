import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../model/page.js';
import { type Person, peopleIn } from '../model/people.js';
import { avatar } from './avatar.js';
import { tint } from './tint.js';

/** Everybody in the channel by role, the highest first, the bot last. */
export function members(page: Page): TemplateResult | typeof nothing {
  const { view, channelId, drawer, showMembers } = page.app.state;
  if (!view) return nothing;
  const groups = new Map<string, { position: number; people: Person[] }>();
  for (const person of peopleIn(view, channelId)) {
    const name = person.user.bot ? 'Apps' : (person.role?.name ?? 'Members');
    const position = person.user.bot ? -1 : (person.role?.position ?? 0);
    const group = groups.get(name) ?? { position, people: [] };
    group.people.push(person);
    groups.set(name, group);
  }
  const sorted = [...groups].toSorted(([, a], [, b]) => b.position - a.position);
  return html`<aside class="members ${showMembers ? '' : 'folded'} ${drawer === 'members' ? 'open' : ''}" aria-label="Members">
    ${sorted.map(
      (
        [name, { people }],
        index,
      ) => html`<h2 class="group" id="members-${index}">${name} — ${people.length}</h2>
        <ul aria-labelledby="members-${index}">
          ${people.map((person) => member(page, person))}
        </ul>`,
    )}
  </aside>`;
}

function member(page: Page, { user, name, color }: Person): TemplateResult | typeof nothing {
  const { view } = page.app.state;
  if (!view) return nothing;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    page.shell.openMenu({ x: box.left - 80, y: box.bottom, target: { kind: 'user', userId: user.id } });
  };
  return html`<li>
    <button type="button" class="person" data-user=${user.id} aria-haspopup="menu" @click=${open} @contextmenu=${open}>
      ${avatar(view, user, 'medium-avatar')}<span class="name" ${tint(color)}>${name}</span>${user.bot ? html`<span class="tag">App</span>` : nothing}${user.id === view.user.id ? html`<small>you</small>` : nothing}
    </button>
  </li>`;
}
