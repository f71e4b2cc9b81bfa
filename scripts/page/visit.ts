import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Somebody before the page, who finds things by what a screen reader calls them. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** What should not happen: errors in the console or the script, requests that leave the machine. */
  readonly troubles: readonly string[];
  /** The box that messages and commands are typed into. */
  readonly composer: Locator;
  /** The newest message. */
  readonly last: Locator;
  /** Messages that hold this text. */
  message(text: string | RegExp): Locator;
  button(name: string | RegExp): Locator;
  /** Types a command and what follows it, key by key, and sends it. */
  run(text: string): Promise<void>;
  /** Becomes the user of this display name. */
  become(name: string): Promise<void>;
  open(channel: string): Promise<void>;
}

/** Opens the page at `origin`, in a profile of its own. */
export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) troubles.push(`request: ${url}`);
  });
  page.on('websocket', (socket) => {
    if (!socket.url().startsWith(`ws${origin.slice('http'.length)}/`))
      troubles.push(`socket: ${socket.url()}`);
  });
  await page.goto(origin);
  const composer = page.getByRole('textbox', { name: /^Message [#@]/u });
  await composer.waitFor();
  const articles = page.getByRole('article');
  return {
    page,
    troubles,
    composer,
    last: articles.last(),
    message: (text) => articles.filter({ hasText: text }),
    button: (name) => page.getByRole('button', { name }),
    async run(text) {
      await composer.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async become(name) {
      await page.getByRole('button', { name: /Switch user/u }).click();
      await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`, 'u') }).click();
      await page.getByRole('button', { name: new RegExp(`^You are ${name}`, 'u') }).waitFor();
    },
    async open(channel) {
      await page.getByRole('navigation').getByRole('button', { name: channel }).click();
      await page.getByRole('heading', { name: channel, level: 1, exact: true }).first().waitFor();
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
