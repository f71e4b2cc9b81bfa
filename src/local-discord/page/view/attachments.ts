import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../../state/types.js';
import { sizeOf } from '../model/files.js';
import { icons } from './icons.js';

const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * The path of what this server itself holds; null for anything else, which is not fetched, so that nothing leaves the
 * machine. The server speaks of itself as 127.0.0.1, by whichever name the page was opened.
 */
function ownPath(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, port, pathname } = new URL(url);
  return LOOPBACK.includes(hostname) && port === location.port ? pathname : null;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;

/** A picture of this server's, or, for one that is elsewhere, a link to it. */
export function media(url: string, description: string, className: string): TemplateResult {
  const own = ownPath(url);
  if (own !== null && PICTURE.test(own))
    return html`<img class=${className} src=${own} alt=${description} loading="lazy" />`;
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const name = description || decodeURIComponent(path.split('/').at(-1) ?? '') || url;
  if (own !== null)
    return html`<a class="file" href=${own} target="_blank" rel="noopener noreferrer">${icons.file()}<span>${name}</span></a>`;
  return html`<a class="file elsewhere" href=${url} target="_blank" rel="noopener noreferrer"
    >${icons.open()}<span>${name}<small>A picture from elsewhere: it is not fetched.</small></span></a
  >`;
}

export function attachments(files: readonly Attachment[]): TemplateResult | typeof nothing {
  return files.length === 0 ? nothing : html`<div class="attachments">${files.map(attachment)}</div>`;
}

function attachment({ url, filename, description, content_type: type, size }: Attachment): TemplateResult {
  const path = ownPath(url) ?? url;
  if (type.startsWith('image/') && PICTURE.test(filename))
    return html`<a href=${path} target="_blank" rel="noopener noreferrer"
      ><img class="picture" src=${path} alt=${description ?? filename} loading="lazy"
    /></a>`;
  return html`<a class="file" href=${path} target="_blank" rel="noopener noreferrer"
    >${icons.file()}<span>${filename}<small>${sizeOf(size)}</small></span></a
  >`;
}
