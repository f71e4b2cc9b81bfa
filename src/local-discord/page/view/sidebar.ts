import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../page-server/protocol.js';
import type { Channel } from '../../state/types.js';
import type { Page } from '../model/page.js';
import { guildOf, isThread, personOf } from '../model/people.js';
import { playerOf } from '../model/state.js';
import { avatar } from './avatar.js';
import { icons } from './icons.js';
import { tint } from './tint.js';

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 3);
}

/** Servers, then the channels of the open one, then who one is. */
export function sidebar(page: Page): TemplateResult {
  const { view, channelId, drawer, unread } = page.app.state;
  if (!view) return html`<nav class="channels"></nav>`;
  const guild = guildOf(view, channelId);
  const isUnread = (channels: readonly Channel[]): boolean => channels.some(({ id }) => unread.has(id));
  return html`<nav class="channels ${drawer === 'channels' ? 'open' : ''}" aria-label="Servers and channels">
    <ul class="rail" aria-label="Servers">
      <li>
        <button type="button" class="server ${guild ? '' : 'here'} ${isUnread([view.direct]) ? 'unread' : ''}" aria-label="Direct messages${isUnread([view.direct]) ? ', unread' : ''}" title="Direct messages" aria-current=${guild ? 'false' : 'true'} @click=${() => page.channels.open(view.direct.id)}>${icons.at()}</button>
      </li>
      ${view.guilds.map(
        (one) => html`<li>
          <button type="button" class="server ${one === guild ? 'here' : ''} ${one !== guild && isUnread(one.channels) ? 'unread' : ''}" aria-label="${one.name}${isUnread(one.channels) ? ', unread' : ''}" title=${one.name} aria-current=${one === guild ? 'true' : 'false'} @click=${() => page.channels.open(one.channels[0]?.id ?? '')}><span aria-hidden="true">${initials(one.name)}</span></button>
        </li>`,
      )}
    </ul>
    <div class="list">
      <h1 class="server-name">${guild?.name ?? 'Direct messages'}</h1>
      ${guild ? channelList(page, guild.channels) : directList(page, view)} ${playerPanel(page, view)}
    </div>
  </nav>`;
}

function channelList(page: Page, channels: readonly Channel[]): TemplateResult {
  const roots = channels.filter((channel) => !isThread(channel));
  const below = (channel: Channel): Channel[] =>
    channels.filter((one) => isThread(one) && one.parent_id === channel.id);
  return html`<div class="scroll">
    <h2 class="group" id="text-channels">Text channels</h2>
    <ul aria-labelledby="text-channels">
      ${roots.map((root) => [root, ...below(root)].map((channel) => channelItem(page, channel)))}
    </ul>
  </div>`;
}

function channelItem(page: Page, channel: Channel): TemplateResult {
  const { channelId, unread } = page.app.state;
  const here = channel.id === channelId;
  const isNew = unread.has(channel.id);
  return html`<li>
    <button type="button" class="channel ${here ? 'here' : ''} ${isNew ? 'unread' : ''} ${isThread(channel) ? 'thread' : ''}" aria-current=${here ? 'page' : 'false'} @click=${() => page.channels.open(channel.id)}>${isThread(channel) ? icons.thread() : icons.hash()}<span>${channel.name ?? ''}</span>${isNew ? html`<span class="hidden">unread</span>` : nothing}</button>
  </li>`;
}

function directList(page: Page, view: View): TemplateResult {
  return html`<div class="scroll">
    <ul aria-label="Direct messages">
      <li>
        <button type="button" class="channel person here" aria-current="page" @click=${() => page.channels.open(view.direct.id)}>${avatar(view, view.bot, 'medium-avatar')}<span>${view.bot.username}</span></button>
      </li>
    </ul>
  </div>`;
}

/** Who one is, and the way to be somebody else. */
function playerPanel(page: Page, view: View): TemplateResult {
  const { shell, app } = page;
  const person = personOf(view, app.state.channelId, view.user);
  const player = playerOf(app.state);
  const { theme } = app.state;
  const open = (event: MouseEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    shell.openMenu({ x: box.left, y: box.top - 8, target: { kind: 'players' } });
  };
  const other = theme === 'dark' ? 'light' : 'dark';
  return html`<div class="player-panel">
    <button type="button" class="player" aria-haspopup="menu" title="Switch user" @click=${open}>
      ${avatar(view, view.user, 'medium-avatar')}
      <span class="who"><span class="hidden">You are </span><b ${tint(person.color)}>${person.name}</b><small>${player?.role ?? 'No special role'}</small><span class="hidden">. Switch user</span></span>
      ${icons.swap()}
    </button>
    <button type="button" class="plain" aria-label="Use the ${other} theme" title="${other === 'dark' ? 'Dark' : 'Light'} theme" @click=${() => shell.setTheme(other)}>${theme === 'dark' ? icons.sun() : icons.moon()}</button>
  </div>`;
}
