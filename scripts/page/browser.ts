import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

// The packed Chromium is made for a cloud function: of its own arguments only those are taken that an ordinary machine
// needs, since others switch off what is to be tested.
const ARGUMENTS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];

/**
 * A headless Chromium that reaches nothing but this machine: the one at CHROMIUM_PATH, else the one that comes inside an
 * npm package, which is unpacked into the system's temporary folder when it is first needed.
 */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'];
  const executablePath = given || (await packed.executablePath());
  const fonts = join(tmpdir(), 'fonts');
  return chromium.launch({
    executablePath,
    args: [...ARGUMENTS, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
    // The package brings a typeface near to Discord's.
    env: { ...process.env, ...(!given && existsSync(fonts) && { FONTCONFIG_PATH: fonts }) },
  });
}
