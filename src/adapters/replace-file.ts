import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a whole new file in the place of an old one, or leaves the old one as it was: `fill` writes a file of a name that
 * nobody else has, which is checked for its size, flushed to the disk and renamed. Readers see the old bytes or the new ones.
 * @param fill writes the file at the path it is given and returns how many bytes it wrote.
 * @throws what `fill` or the file system throws; an Error when fewer bytes arrived than were written (a full disk).
 */
export async function replaceFile(path: string, fill: (temporary: string) => Promise<number>): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const size = await fill(temporary);
    const file = await open(temporary, 'r+');
    try {
      const found = (await file.stat()).size;
      if (found !== size) throw new Error(`${found} of ${size} bytes arrived`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/**
 * Makes a folder and those above it. Not by `mkdir`'s own `recursive`, which never returns where making a folder fails with
 * ENOENT inside one that is there, as on Linux's /proc (Node 20).
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if ((await stat(path).catch(() => null))?.isDirectory()) return;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch(async (again: unknown) => {
      if (!(await stat(path).catch(() => null))?.isDirectory()) throw again;
    });
  }
}

/** Makes a rename last through a power cut, where the system can do that (Windows cannot). */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The file is whole either way.
  }
}
