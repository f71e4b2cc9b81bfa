import { html, nothing, type TemplateResult } from 'lit';
import type { Embed } from '../../state/types.js';
import type { Page } from '../model/page.js';
import { media } from './attachments.js';
import { markdown } from './markdown.js';
import { shortTime } from './time.js';
import { tint } from './tint.js';

/** What a bot sends in a frame. Drawn here, since the package's own embeds ask Discord for every emoji they think they see. */
export function embeds(page: Page, all: readonly Embed[]): TemplateResult | typeof nothing {
  return all.length === 0 ? nothing : html`${all.map((one) => embed(page, one))}`;
}

function linked(text: TemplateResult | string, url: string | undefined): TemplateResult | string {
  return url === undefined
    ? text
    : html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

function embed(page: Page, one: Embed): TemplateResult {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp } = one;
  const foot = [footer?.text, timestamp && shortTime(timestamp)].filter(Boolean).join(' • ');
  return html`<div class="embed" ${tint(one.color)}>
    ${author ? html`<div class="embed-author">${linked(author.name, author.url)}</div>` : nothing}
    ${title ? html`<div class="embed-title">${linked(markdown(page, title), url)}</div>` : nothing}
    ${description ? html`<div class="embed-description">${markdown(page, description)}</div>` : nothing}
    ${
      fields.length > 0
        ? html`<div class="embed-fields">
            ${fields.map(
              ({ name, value, inline }) => html`<div class=${inline ? 'field inline' : 'field'}>
                <div class="field-name">${markdown(page, name)}</div>
                <div>${markdown(page, value)}</div>
              </div>`,
            )}
          </div>`
        : nothing
    }
    ${image ? media(image.url, '', 'picture') : nothing}
    ${thumbnail ? media(thumbnail.url, '', 'thumbnail') : nothing}
    ${foot ? html`<div class="embed-footer">${foot}</div>` : nothing}
  </div>`;
}
