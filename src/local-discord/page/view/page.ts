import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../model/page.js';
import { composer } from './composer.js';
import { header } from './header.js';
import { members } from './members.js';
import { menu } from './menu.js';
import { modal } from './modal.js';
import { sidebar } from './sidebar.js';
import { timeline } from './timeline.js';

/** The whole page. */
export function pageView(page: Page): TemplateResult {
  const { connection, view, drawer, announcement, showMembers } = page.app.state;
  if (!view)
    return html`<p class="loading" role="status">${connection === 'lost' ? 'The local Discord has stopped. Trying again…' : 'Connecting…'}</p>`;
  return html`
    ${connection === 'lost' ? html`<p class="banner" role="status">The connection to the local Discord is lost. Trying again…</p>` : nothing}
    <div class="layout ${showMembers ? '' : 'wide'}">
      ${sidebar(page)}
      <main class="main">
        ${header(page)}
        <div class="middle">
          <div class="column">${timeline(page)} ${composer(page)}</div>
          ${members(page)}
        </div>
      </main>
      ${drawer ? html`<div class="drawer-back" @click=${() => page.shell.openDrawer(null)}></div>` : nothing}
    </div>
    ${menu(page)} ${modal(page)}
    <p class="hidden" role="status" aria-live="polite">${announcement}</p>
  `;
}
