import { html, nothing, type TemplateResult } from 'lit';
import type { Example } from '../../page-server/protocol.js';
import type { Channel } from '../../state/types.js';
import { emptyField, withField } from '../model/fields.js';
import type { Page } from '../model/page.js';
import { channelName } from '../model/people.js';
import { icons } from './icons.js';

/** How a channel begins: its name, and for whoever is new what this is and what to try. */
export function welcome(page: Page, channel: Channel): TemplateResult {
  const { view, runnables } = page.app.state;
  if (!view) return html``;
  const direct = channel.id === view.direct.id;
  const name = channelName(view, channel);
  const examples =
    view.welcome?.examples.filter(({ command }) => runnables.some((one) => one.name === command)) ?? [];
  return html`<section class="welcome" aria-label="Welcome">
    <span class="welcome-icon">${direct ? icons.at() : icons.hash()}</span>
    <h2>${direct ? view.bot.username : `Welcome to ${name}`}</h2>
    ${view.welcome ? html`<p class="line">${view.welcome.line}</p>` : html`<p class="line">This is the beginning of ${name}.</p>`}
    ${
      examples.length > 0
        ? html`<p class="try" id="try">Try one, or type <kbd>/</kbd> to see every command:</p>
            <ul class="examples" aria-labelledby="try">
              ${examples.map(
                (example) =>
                  html`<li><button type="button" @click=${() => runExample(page, example)}>${example.label}</button></li>`,
              )}
            </ul>`
        : nothing
    }
  </section>`;
}

function runExample(page: Page, { command, options }: Example): void {
  const runnable = page.app.state.runnables.find(({ name }) => name === command);
  if (!runnable) return;
  const draft = Object.entries(options).reduce(
    (sum, [name, value]) => {
      const option = runnable.options.find((one) => one.name === name);
      return option ? withField(sum, { ...emptyField(option, String(value)), chosen: value }) : sum;
    },
    { runnable, fields: [] } as Parameters<typeof withField>[0],
  );
  void page.interactions.run(draft);
}
