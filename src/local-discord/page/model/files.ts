import type { WireFile } from '../../page-server/protocol.js';

/** A chosen file, ready to be sent. */
export async function readFile(file: File): Promise<WireFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // In pieces: a call takes no more than some ten thousand arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { name: file.name, contentType: file.type || 'application/octet-stream', base64: btoa(binary) };
}

/** A size for people. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length);
  return `${(bytes / 1024 ** power).toFixed(2)} ${units[power - 1]}`;
}
