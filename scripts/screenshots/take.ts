import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/config.js';
import { launchBrowser } from '../page/browser.js';
import { type Visit, visit } from '../page/visit.js';

// `npm run screenshots`: the README's pictures, from the built program as `npm start` runs it.

const folder = join(packageRoot, 'docs', 'images');

/** Starts the program without a token; resolves with the address that it prints. */
async function start(): Promise<{ origin: string; stop(): Promise<void> }> {
  const { DISCORD_TOKEN: _, ...env } = process.env;
  const program = spawn(process.execPath, [join(packageRoot, 'dist', 'src', 'main.js')], {
    cwd: packageRoot,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: program.stdout })) {
    const origin = /http:\/\/\S+/u.exec(line)?.[0];
    if (origin === undefined) continue;
    return {
      origin,
      async stop() {
        program.kill('SIGTERM');
        await once(program, 'exit');
      },
    };
  }
  throw new Error('The program ended before it said where it is.');
}

async function take(visitor: Visit, name: string): Promise<void> {
  const path = join(folder, name);
  // Nothing is to look as if it were being pointed at, and the caret is not to blink.
  await visitor.page.mouse.move(0, 0);
  await visitor.page.screenshot({ path, animations: 'disabled' });
  console.log(`${path}: ${Math.round((await stat(path)).size / 1024)} kB`);
}

await mkdir(folder, { recursive: true });
const [browser, program] = await Promise.all([launchBrowser(), start()]);
try {
  await using desktop = await visit(browser, program.origin, {
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
  });
  await desktop.button('Who met whom?').click();
  await desktop.last.getByRole('button', { name: 'Context' }).waitFor();
  await desktop.composer.click();
  await desktop.page.keyboard.type('/quotes ');
  await desktop.page.getByRole('listbox', { name: 'Options' }).getByText('speaker').click();
  await desktop.page.getByRole('listbox', { name: 'speaker' }).waitFor();
  await take(desktop, 'desktop.png');

  await using phone = await visit(browser, program.origin, {
    viewport: { width: 390, height: 780 },
    deviceScaleFactor: 1.5,
    isMobile: true,
    hasTouch: true,
  });
  await phone.button('Servers and channels').tap();
  await phone.open('general');
  await phone.run('/ask What did Healey say about peace?');
  await phone.last.locator('discord-quote').first().waitFor();
  await take(phone, 'phone.png');
} finally {
  await browser.close();
  await program.stop();
}
