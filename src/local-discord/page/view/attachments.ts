import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../../state/types.js';
import { sizeOf } from '../model/files.js';
import { icons } from './icons.js';

/** Whether something may be fetched: only what this server itself holds, so that nothing leaves the machine. */
function isOurs(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === location.origin;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;

/** A picture of this server's, or, for one that is elsewhere, a link to it. */
export function media(url: string, description: string, className: string): TemplateResult {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  if (isOurs(url) && PICTURE.test(path))
    return html`<img class=${className} src=${url} alt=${description} loading="lazy" />`;
  const name = description || decodeURIComponent(path.split('/').at(-1) ?? '') || url;
  if (isOurs(url))
    return html`<a class="file" href=${url} target="_blank" rel="noopener noreferrer">${icons.file()}<span>${name}</span></a>`;
  return html`<a class="file elsewhere" href=${url} target="_blank" rel="noopener noreferrer"
    >${icons.open()}<span>${name}<small>A picture from elsewhere: it is not fetched.</small></span></a
  >`;
}

export function attachments(files: readonly Attachment[]): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<div class="attachments">
    ${files.map((file) =>
      file.content_type.startsWith('image/') && PICTURE.test(file.filename) && isOurs(file.url)
        ? html`<a href=${file.url} target="_blank" rel="noopener noreferrer"
            ><img class="picture" src=${file.url} alt=${file.description ?? file.filename} loading="lazy"
          /></a>`
        : html`<a class="file" href=${file.url} target="_blank" rel="noopener noreferrer"
            >${icons.file()}<span>${file.filename}<small>${sizeOf(file.size)}</small></span></a
          >`,
    )}
  </div>`;
}
