import type { ModelProgress } from '../adapters/load-embedder.js';

const width = 24;

function bar(done: number, total: number): string {
  const filled = total > 0 ? Math.min(width, Math.round((done / total) * width)) : 0;
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}]`;
}

/** A progress bar for downloads on standard error; nothing where that is no terminal. */
export function downloadProgress(): (progress: ModelProgress) => void {
  if (!process.stderr.isTTY) return () => {};
  return ({ file, loaded, total }) => {
    const megabytes = `${(loaded / 1e6).toFixed(1)} MB`;
    process.stderr.write(
      `\r${bar(loaded, total)} ${megabytes} ${file}\u001b[K${loaded >= total && total > 0 ? '\n' : ''}`,
    );
  };
}

/** A progress bar for embedding on standard error; nothing where that is no terminal. */
export function embeddingProgress(): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, total) => {
    process.stderr.write(
      `\r${bar(done, total)} ${done} of ${total} passages\u001b[K${done === total ? '\n' : ''}`,
    );
  };
}
