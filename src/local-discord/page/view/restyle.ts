import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordPre } from '@skyra/discord-components-core/discord-pre.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordSpoiler } from '@skyra/discord-components-core/discord-spoiler.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import type { LitElement } from 'lit';

// The package draws the Discord of some years ago, in one theme at a time. Its elements take the page's colours instead,
// which are custom properties and so reach into their shadow trees.
const SHEETS: readonly [typeof LitElement, string][] = [
  [
    DiscordQuote,
    `:host { margin: 2px 0; } .discord-quote-divider { background: var(--quote); flex: none; }
     blockquote { margin: 0; min-width: 0; overflow-wrap: anywhere; }`,
  ],
  [DiscordSubscript, 'small { color: var(--muted); line-height: 1.25rem; }'],
  [
    DiscordCode,
    `:host { background: none; } code, :host([multiline]) code { background: var(--code); border: 1px solid var(--line);
     color: var(--text); width: auto; }`,
  ],
  [DiscordPre, ':host pre { width: auto; margin-bottom: 0; overflow-x: auto; }'],
  [
    DiscordMention,
    `:host, :host(:hover) { color: var(--mention-text); background: var(--mention); cursor: default; }`,
  ],
  [
    DiscordSpoiler,
    `:host, :host(:hover) { background: var(--spoiler); } :host([activated]) { background: var(--hover); }
     :host(:not([activated])) slot { visibility: hidden; }`,
  ],
];

/** Must run before the first of these elements is made. */
export function restyle(): void {
  for (const [element, css] of SHEETS) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    element.elementStyles = [...element.elementStyles, sheet];
  }
}
