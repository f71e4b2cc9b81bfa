import { invalidForm, Refusal } from '../refusal.js';
import type { Attachment, Component, Embed, EmbedMedia, Media } from '../state/types.js';
import { walk } from '../state/walk.js';
import type { MessageBody } from '../validate/message.js';
import type { Issue } from '../validate/schema.js';
import type { World } from '../world.js';

/** What Discord lets a bot attach in a server without boosts. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** A file as it came with a request. */
export interface Upload {
  /** The number in `files[0]`, which an entry of `attachments` may name as its id. */
  index: string;
  filename: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Keeps a file and gives it an address on this server. */
export function storeFile(
  world: World,
  channelId: string,
  file: Omit<Upload, 'index'> & { description?: string | undefined },
): Attachment {
  if (file.bytes.byteLength > MAX_FILE_BYTES) throw new Refusal('tooLarge');
  const id = world.newId();
  // Discord keeps letters, digits, dots, dashes and underscores of a file's name.
  const filename = file.filename.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'file';
  const url = `${world.origin}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
  const attachment: Attachment = {
    id,
    filename,
    content_type: file.contentType,
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
  };
  if (file.description) attachment.description = file.description;
  world.store.files.set(id, { attachment, bytes: file.bytes });
  return attachment;
}

/** The attachments a message ends up with: those it keeps and those that came with the request. */
export function gatherAttachments(
  world: World,
  channelId: string,
  kept: readonly Attachment[],
  listed: MessageBody['attachments'],
  uploads: readonly Upload[],
): Attachment[] {
  if (listed === undefined || listed === null) {
    const before = listed === null ? [] : kept;
    return [...before, ...uploads.map((upload) => storeFile(world, channelId, upload))];
  }
  const issues: Issue[] = [];
  const gathered: Attachment[] = [];
  for (const [index, entry] of listed.entries()) {
    const old = kept.find((attachment) => attachment.id === entry.id);
    const upload = uploads.find((one) => one.index === entry.id);
    if (old) gathered.push(old);
    else if (upload) {
      const filename = entry.filename ?? upload.filename;
      gathered.push(storeFile(world, channelId, { ...upload, filename, description: entry.description }));
    } else {
      issues.push({
        path: ['attachments', index, 'id'],
        code: 'ATTACHMENT_NOT_FOUND',
        message: 'Attachment data not found',
      });
    }
  }
  if (issues.length > 0) throw invalidForm(issues);
  return gathered;
}

function nameIn(url: string | undefined): string | undefined {
  return url?.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
}

/**
 * Puts real addresses where embeds and components speak of `attachment://name`. Files shown inside an embed no
 * longer stand below the message.
 */
export function resolveReferences(
  embeds: readonly Embed[],
  components: readonly Component[],
  attachments: readonly Attachment[],
): { embeds: Embed[]; components: Component[]; attachments: Attachment[] } {
  const used = new Set<Attachment>();
  const find = (url: string | undefined): Attachment | undefined => {
    const name = nameIn(url);
    return name === undefined ? undefined : attachments.find((each) => each.filename === name);
  };
  const inEmbed = (media: EmbedMedia | undefined): void => {
    const found = find(media?.url);
    if (!media || !found) return;
    used.add(found);
    media.url = found.url;
  };
  const made = structuredClone([...embeds]);
  for (const embed of made) {
    inEmbed(embed.image);
    inEmbed(embed.thumbnail);
    const icons = [embed.author, embed.footer];
    for (const part of icons) {
      const found = find(part?.icon_url);
      if (!part || !found) continue;
      used.add(found);
      part.icon_url = found.url;
    }
  }
  const issues: Issue[] = [];
  const inComponent = (media: Media | undefined, path: (string | number)[]): void => {
    if (!media || nameIn(media.url) === undefined) return;
    const found = find(media.url);
    if (found) Object.assign(media, { url: found.url, content_type: found.content_type });
    else {
      issues.push({
        path: ['components', ...path, 'url'],
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message: 'The referenced attachment was not found',
      });
    }
  };
  const shown = structuredClone([...components]);
  for (const { component, path } of walk(shown)) {
    inComponent(component.media, [...path, 'media']);
    inComponent(component.file, [...path, 'file']);
    for (const [index, item] of (component.items ?? []).entries()) {
      inComponent(item.media, [...path, 'items', index, 'media']);
    }
  }
  if (issues.length > 0) throw invalidForm(issues);
  return { embeds: made, components: shown, attachments: attachments.filter((each) => !used.has(each)) };
}
