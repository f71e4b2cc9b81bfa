import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../model/page.js';
import { channelOf } from '../model/people.js';
import { icons } from './icons.js';

/** Above the messages: which channel this is, and the ways to the lists at both sides. */
export function header(page: Page): TemplateResult {
  const { view, channelId, showMembers, drawer } = page.app.state;
  const channel = view && channelOf(view, channelId);
  const direct = view?.direct.id === channelId;
  const toggle = (): void =>
    matchMedia('(max-width: 1000px)').matches
      ? page.shell.openDrawer(drawer === 'members' ? null : 'members')
      : page.shell.toggleMembers();
  return html`<header class="header">
    <button type="button" class="plain only-narrow" aria-label="Servers and channels" aria-expanded=${drawer === 'channels' ? 'true' : 'false'} @click=${() => page.shell.openDrawer('channels')}>${icons.menu()}</button>
    ${direct ? icons.at() : icons.hash()}
    <h1>${direct ? view?.bot.username : (channel?.name ?? '')}</h1>
    ${channel?.topic ? html`<p class="topic">${channel.topic}</p>` : nothing}
    <span class="space"></span>
    <button type="button" class="plain ${showMembers ? 'on' : ''}" aria-label="Member list" title="Member list" aria-pressed=${showMembers ? 'true' : 'false'} @click=${toggle}>${icons.people()}</button>
  </header>`;
}
