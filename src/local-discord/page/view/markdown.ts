import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-quote.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import { html, nothing, type TemplateResult } from 'lit';
import { type Node, plainText, readMarkdown } from '../model/markdown.js';
import type { Page } from '../model/page.js';
import { channelName, channelOf, findUser, guildOf, personOf } from '../model/people.js';

/** A message's text as Discord shows it. */
export function markdown(page: Page, text: string): TemplateResult {
  return html`${inner(page, readMarkdown(text))}`;
}

type Shown = TemplateResult | string | typeof nothing;

/** The line that ends with a code block is the block's own; other blocks have taken theirs. */
function inner(page: Page, nodes: readonly Node[]): Shown[] {
  return nodes.map((node, index) => {
    const before = nodes[index - 1];
    if (node.type === 'break' && before?.type === 'block-code') return nothing;
    return show(page, node);
  });
}

// Bold, italic and underlined text, links and lists are the browser's own elements: those of the package put white space
// around what they hold or cannot be reached by keyboard. Everything is text to lit, never markup.
function show(page: Page, node: Node): Shown {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inner(page, node.inner)}</strong>`;
    case 'em':
      return html`<em>${inner(page, node.inner)}</em>`;
    case 'underline':
      return html`<u>${inner(page, node.inner)}</u>`;
    case 'strike':
      return html`<s>${inner(page, node.inner)}</s>`;
    case 'spoiler':
      return html`<discord-spoiler role="button" tabindex="0" aria-label="Spoiler" @click=${reveal} @keydown=${revealByKey}
        >${inner(page, node.inner)}</discord-spoiler
      >`;
    case 'quote':
      return html`<discord-quote>${inner(page, node.inner)}</discord-quote>`;
    case 'subtext':
      return html`<discord-subscript>${inner(page, node.inner)}</discord-subscript>`;
    case 'heading':
      return html`<div class="heading-${node.level}" role="heading" aria-level=${node.level + 3}>${inner(page, node.inner)}</div>`;
    case 'code':
      return html`<discord-code>${node.text}</discord-code>`;
    case 'block-code':
      return html`<discord-code multiline>${node.text}</discord-code>`;
    case 'list':
      return html`<ul>
        ${node.items.map((item) => html`<li>${inner(page, item)}</li>`)}
      </ul>`;
    case 'link':
      return link(page, node.url, node.inner);
    case 'time':
      return time(node.seconds, node.style);
    case 'command':
      return html`<button
        type="button"
        class="mention"
        @click=${() => takeCommand(page, node.name)}
      >/${node.name}</button>`;
    default:
      return mention(page, node);
  }
}

function link(page: Page, url: string, text: readonly Node[]): Shown {
  const safe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!safe) return plainText(text) || url;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${inner(page, text)}</a>`;
}

function mention(page: Page, node: Node): Shown {
  const { view, channelId } = page.app.state;
  if (!view) return nothing;
  switch (node.type) {
    case 'user': {
      const user = findUser(view, node.id);
      return html`<discord-mention>${user ? personOf(view, channelId, user).name : 'unknown-user'}</discord-mention>`;
    }
    case 'role': {
      const role = guildOf(view, channelId)?.roles.find(({ id }) => id === node.id);
      return html`<discord-mention type="role">${role?.name ?? 'unknown-role'}</discord-mention>`;
    }
    case 'channel': {
      const channel = channelOf(view, node.id);
      if (!channel) return html`<span class="mention">#unknown</span>`;
      return html`<button
        type="button"
        class="mention"
        @click=${() => page.channels.open(channel.id)}
      >${channelName(view, channel)}</button>`;
    }
    case 'everyone':
      return html`<span class="mention">${node.text}</span>`;
    default:
      return nothing;
  }
}

function takeCommand(page: Page, name: string): void {
  const runnable = page.app.state.runnables.find((one) => one.name === name);
  if (runnable) page.writing.take(runnable);
}

function reveal(event: Event): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.toggleAttribute('activated', true);
}

function revealByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  reveal(event);
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function time(seconds: number, style: string): Shown {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return `<t:${seconds}>`;
  const words = style === 'R' ? relative(date) : date.toLocaleString('en', STYLES[style] ?? STYLES['f']);
  return html`<discord-time title=${date.toLocaleString('en', STYLES['F'])}>${words}</discord-time>`;
}

function relative(date: Date): string {
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}
