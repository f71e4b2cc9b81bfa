import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/page/browser.js';
import { type Visit, visit } from '../../scripts/page/visit.js';
import { manualClock, startLocalDiscord } from '../../src/local-discord/index.js';
import { type EchoBot, startEchoBot } from '../local-discord/support/echo-bot.js';
import { bundlePage, type NewsroomPage, openNewsroomPage, pageFolder } from './support/newsroom-page.js';

let browser: Browser;
let newsroom: NewsroomPage;
const open: Visit[] = [];

/** A visitor whose troubles count. */
async function enter(origin: string, options?: Parameters<typeof visit>[2]): Promise<Visit> {
  const visitor = await visit(browser, origin, options);
  open.push(visitor);
  return visitor;
}

beforeAll(async () => {
  bundlePage();
  [browser, newsroom] = await Promise.all([launchBrowser(), openNewsroomPage()]);
});
afterEach(async () => {
  const troubles = open.flatMap((visitor) => visitor.troubles);
  await Promise.all(open.splice(0).map((visitor) => visitor[Symbol.asyncDispose]()));
  expect(troubles).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await newsroom?.[Symbol.asyncDispose]();
});

/** The block quotes of a message, as they read. */
async function quotes(visitor: Visit): Promise<string[]> {
  return visitor.last.locator('discord-quote').allInnerTexts();
}

describe('Pullquote on the page', () => {
  it('says what it is and answers an example at a click', async () => {
    const member = await enter(newsroom.discord.origin);
    await member.page.getByText('only in its article’s own words').waitFor();
    const examples = member.page.getByRole('list', { name: /^Try one/u }).getByRole('button');
    expect(await examples.count()).toBe(3);
    await member.button('Who met whom?').click();
    await member.message('Question: Who met whom?').waitFor();
    await member.button('Context').waitFor();
    const shown = await quotes(member);
    expect(shown.length).toBeGreaterThan(0);
    for (const quote of shown) expect(newsroom.text).toContain(quote.trim());
  });

  it('is asked through the palette, by keyboard alone', async () => {
    const member = await enter(newsroom.discord.origin);
    const { keyboard } = member.page;
    await keyboard.type('/');
    const palette = member.page.getByRole('listbox', { name: 'Commands' });
    await palette.waitFor();
    const slash = newsroom.discord.commands().filter(({ type }) => type === 1);
    expect(await palette.getByRole('option').count()).toBe(slash.length);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    expect(await palette.getByRole('option', { selected: true }).innerText()).toContain('/ask');
    await keyboard.press('Enter');
    await member.page.getByRole('combobox', { name: /^question/u }).waitFor();
    await keyboard.type('Who has flown to Tel Aviv?');
    await keyboard.press('Enter');
    await member.message('Question: Who has flown to Tel Aviv?').getByText('Member used /ask').waitFor();
    expect((await quotes(member)).join(' ')).toContain('flown to Tel Aviv');
    expect(await member.composer.evaluate((box) => box.matches(':focus'))).toBe(true);
  });

  it('asks for the option that is missing', async () => {
    const member = await enter(newsroom.discord.origin);
    await member.run('/ask ');
    await member.page.getByRole('alert').getByText('This option is required.').waitFor();
    await member.page.keyboard.press('Backspace');
    await member.composer.waitFor();
  });

  it('completes a speaker from the bot’s own list', async () => {
    const member = await enter(newsroom.discord.origin);
    await member.composer.click();
    await member.page.keyboard.type('/quotes speaker');
    await member.page.keyboard.press('Enter');
    await member.page.keyboard.type('heal');
    const choice = member.page.getByRole('listbox', { name: 'speaker' }).getByRole('option');
    await choice.getByText('John Healey').waitFor();
    expect(await choice.count()).toBe(1);
    await member.page.keyboard.press('Enter');
    await member.page.keyboard.press('Enter');
    await member.message('Quotations of John Healey').waitFor();
    expect((await quotes(member)).join(' ')).toContain('De-escalation must be the first focus');
  });

  it('shows context and the next passage to the presser alone', async () => {
    const member = await enter(newsroom.discord.origin);
    await member.run('/ask What did Healey say?');
    await member.message('What did Healey say?').last().getByRole('button', { name: 'Context' }).click();
    await member.last.getByText('Only you can see this').waitFor();
    const before = await member.page.getByRole('article').count();
    await member.last.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => member.page.getByRole('article').count()).toBe(before - 1);
    await member.last.getByRole('button', { name: 'Next passage' }).click();
    await member.last.getByText('Only you can see this').waitFor();
    const other = await enter(newsroom.discord.origin);
    await other.become('Moderator');
    expect(await other.message('Only you can see this').count()).toBe(0);
  });

  it('posts a summary for a moderator and not for a member', async () => {
    const visitor = await enter(newsroom.discord.origin);
    await visitor.run('/summary');
    await visitor.page.keyboard.press('Enter');
    const preview = visitor.message('Summary in the article’s own words').last();
    await preview.getByText('Manage Messages').waitFor();
    expect(await preview.getByRole('button', { name: 'Post' }).count()).toBe(0);
    await visitor.become('Moderator');
    expect(await visitor.message('Summary').count()).toBe(0);
    await visitor.run('/summary');
    await visitor.page.keyboard.press('Enter');
    await visitor.last.getByRole('button', { name: 'Post' }).click();
    await visitor.message('Posted by Moderator').waitFor();
    const posted = visitor.page.getByRole('button', { name: 'Posted' });
    expect(await posted.getAttribute('aria-disabled')).toBe('true');
    await visitor.become('Member');
    await visitor.message('Posted by Moderator').waitFor();
  });

  it('finds the history and the user again after a reload', async () => {
    const visitor = await enter(newsroom.discord.origin);
    await visitor.become('Admin');
    await visitor.open('general');
    await visitor.run('Is anybody here?');
    await visitor.message('Is anybody here?').waitFor();
    await visitor.page.reload();
    await visitor.message('Is anybody here?').waitFor();
    await visitor.button(/^You are Admin/u).waitFor();
    await visitor.page.getByRole('heading', { name: 'general', level: 1 }).waitFor();
  });

  it('works on a phone', async () => {
    const phone = await enter(newsroom.discord.origin, {
      viewport: { width: 360, height: 720 },
      hasTouch: true,
      isMobile: true,
    });
    await phone.button('Servers and channels').tap();
    await phone.open('general');
    await phone.button('Member list').tap();
    await phone.page.getByRole('complementary', { name: 'Members' }).getByText('Pullquote').waitFor();
    await phone.page.keyboard.press('Escape');
    await phone.run('/ask Who is the defence secretary?');
    await phone.message('Who is the defence secretary?').waitFor();
    await phone.last.dispatchEvent('pointerdown', { pointerType: 'touch', clientX: 100, clientY: 100 });
    await phone.page.getByRole('menuitem', { name: 'Copy text' }).waitFor();
    await phone.page.keyboard.press('Escape');
    const boxes = phone.page.locator('html, .message, .composer, .button');
    const edges = await boxes.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(Math.max(...edges)).toBeLessThanOrEqual(360);
  });

  it('never takes a message for markup', async () => {
    const member = await enter(newsroom.discord.origin);
    const text = '<img src=x onerror="document.title=1"> **bold** [no](javascript:alert(1)) <b>plain</b>';
    await member.run(text);
    await member.last.locator('strong', { hasText: 'bold' }).waitFor();
    expect(await member.last.locator('.content').innerText()).toContain(
      '<img src=x onerror="document.title=1">',
    );
    expect(await member.last.locator('.content img, .content b, .content a').count()).toBe(0);
    expect(await member.page.title()).not.toBe('1');
  });

  it('brings one user’s words to the other, with mentions and replies', async () => {
    const member = await enter(newsroom.discord.origin);
    const admin = await enter(newsroom.discord.origin);
    await admin.become('Admin');
    await admin.open('general');
    await member.composer.click();
    await member.page.keyboard.type('Hello @adm');
    await member.page
      .getByRole('listbox', { name: 'Mentions' })
      .getByText('Admin', { exact: true })
      .waitFor();
    await member.page.keyboard.press('Enter');
    await member.page.keyboard.press('Enter');
    await admin.button('newsroom unread').click();
    const greeting = admin.message('Hello');
    await greeting.locator('discord-mention', { hasText: 'Admin' }).waitFor();
    expect(await greeting.evaluate((element) => element.matches('.pinged'))).toBe(true);
    await greeting.focus();
    await greeting.getByRole('button', { name: 'Reply' }).click();
    await admin.page.getByText('Replying to Member').waitFor();
    await admin.run('Hello yourself');
    await member.last.getByText('Hello yourself').waitFor();
    await member.last.getByRole('button', { name: /^Reply to Member: Hello/u }).waitFor();
  });

  it('keeps the theme that was chosen', async () => {
    const member = await enter(newsroom.discord.origin);
    const theme = (): Promise<string | null> => member.page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await member.button('Use the light theme').click();
    await member.page.reload();
    await member.button('Use the dark theme').waitFor();
    expect(await theme()).toBe('light');
  });

  it('leaves the bot and the others alone when a browser vanishes in the middle', async () => {
    const { discord, log } = newsroom;
    const member = await enter(discord.origin);
    const release = discord.faults.hang({ match: /^PATCH .*original/u });
    const leaving = await enter(discord.origin);
    await leaving.run('/ask Who is Gallant?');
    await leaving.message('is thinking…').waitFor();
    await leaving.page.close();
    release();
    await member.message('Question: Who is Gallant?').waitFor();
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('any bot on the page', () => {
  let discord: Awaited<ReturnType<typeof startLocalDiscord>>;
  let bot: EchoBot;
  beforeAll(async () => {
    discord = await startLocalDiscord({ page: { folder: pageFolder } });
    bot = await startEchoBot(discord);
  });
  afterAll(async () => {
    await bot?.[Symbol.asyncDispose]();
    await discord?.stop();
  });

  it('offers commands by permission, subcommands by their whole names', async () => {
    const visitor = await enter(discord.origin);
    await visitor.composer.click();
    await visitor.page.keyboard.type('/');
    const commands = visitor.page.getByRole('option');
    await commands.getByText('/settings show').waitFor();
    expect(await commands.getByText('/guarded').count()).toBe(0);
    await visitor.page.keyboard.press('Backspace');
    await visitor.become('Moderator');
    await visitor.run('/guarded');
    await visitor.page.keyboard.press('Enter');
    await visitor.message('Welcome, moderator').waitFor();
  });

  it('fills in people, numbers and files, and sends pictures', async () => {
    const visitor = await enter(discord.origin);
    await visitor.composer.click();
    await visitor.page.keyboard.type('/settings people name mod');
    await visitor.page.getByRole('listbox', { name: 'who' }).getByText('@Moderator').waitFor();
    await visitor.page.keyboard.press('Enter');
    await visitor.page.keyboard.press('Enter');
    await visitor.message('name moderator').waitFor();
    await visitor.run('/settings show 0');
    await visitor.page.getByRole('alert').getByText('must be between 1').waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.page.keyboard.press('Escape');
    await visitor.composer.click();
    await visitor.page.keyboard.type('/file ');
    await visitor.page
      .getByLabel(/^upload/u)
      .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
    await visitor.button('Send /file').click();
    await visitor.last.getByRole('link', { name: /back\.txt/u }).waitFor();
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const picture = { name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
    await visitor.page.getByLabel('Attach files').setInputFiles(picture);
    await visitor.button('Remove dot.png').waitFor();
    await visitor.button('Send').click();
    const shown = visitor.last.getByRole('img', { name: 'dot.png' });
    await expect.poll(() => shown.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBe(1);
  });

  it('presses buttons without losing the focus, chooses, and fills in a form', async () => {
    const visitor = await enter(discord.origin);
    await visitor.run('/panel');
    await visitor.page.keyboard.press('Enter');
    // The message's own toolbar has a "More" of its own, after the bot's.
    await visitor.message('panel 0').getByRole('button', { name: 'More', exact: true }).first().focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.message('panel 1').locator('button[aria-busy="false"]', { hasText: 'More' }).waitFor();
    await visitor.page.keyboard.press('Enter');
    await visitor.message('panel 2').waitFor();
    expect(await visitor.button('Off').getAttribute('aria-disabled')).toBe('true');

    await visitor.button('Colour 2').press('Enter');
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('Enter');
    await visitor.last.getByText('You chose b').waitFor();
    // The words arrive before the press is over, and nothing can be pressed until it is.
    await visitor.message('panel 2').locator('button[aria-busy="false"]', { hasText: 'Ask' }).waitFor();

    await visitor.button('Ask').press('Enter');
    const form = visitor.page.getByRole('dialog', { name: 'Who are you?' });
    await form.getByRole('textbox', { name: 'Name' }).waitFor();
    await visitor.page.keyboard.type('Ines');
    await visitor.page.keyboard.press('Enter');
    await visitor.message('Hello Ines').waitFor();
    expect(await form.count()).toBe(0);
  });

  it('uses apps on messages and users, from the menu', async () => {
    const visitor = await enter(discord.origin);
    await visitor.run('some words');
    await visitor.message('some words').waitFor();
    await visitor.composer.press('ArrowUp');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('menuitem', { name: 'Delete message' }).waitFor();
    await visitor.page.keyboard.press('Escape');
    await visitor.message('some words').last().click({ button: 'right' });
    await visitor.page.getByRole('menuitem', { name: /^Check message/u }).click();
    await visitor.message('Message: some words').waitFor();
    const members = visitor.page.getByRole('complementary', { name: 'Members' });
    await members.getByRole('button', { name: 'Admin' }).press('Enter');
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('Enter');
    await visitor.message('User: admin').waitFor();
  });

  it('keeps the newest message in sight however many come at once, until the reader scrolls up', async () => {
    const visitor = await enter(discord.origin);
    const fromEnd = (): Promise<number> =>
      visitor.page
        .locator('.timeline')
        .evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 12; i++) discord.as('admin').say('newsroom', `Line ${round}.${i}`);
      await visitor.message(`Line ${round}.11`).waitFor();
      await expect.poll(fromEnd).toBeLessThan(2);
    }
    // A scroll is heard in the next frame: a message before that would find the reader still at the end.
    await visitor.page.locator('.timeline').evaluate(
      (list) =>
        new Promise<void>((heard) => {
          list.addEventListener('scroll', () => heard(), { once: true });
          list.scrollTo(0, 0);
        }),
    );
    await expect.poll(fromEnd).toBeGreaterThan(100);
    discord.as('admin').say('newsroom', 'One more');
    await visitor.message('One more').waitFor();
    expect(await fromEnd()).toBeGreaterThan(100);
  });

  it('says when the bot does not respond', async () => {
    const clock = manualClock();
    await using slow = await startLocalDiscord({ page: { folder: pageFolder }, clock });
    await using _bot = await startEchoBot(slow);
    const visitor = await enter(slow.origin);
    await visitor.run('/silent');
    await visitor.page.keyboard.press('Enter');
    await visitor.message('Sending command…').waitFor();
    clock.advance(3_000);
    await visitor.message('The application did not respond').waitFor();
    await visitor.last.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await visitor.message('The application did not respond').count()).toBe(0);
  });

  it('says that the server is gone, and goes on when it is back', async () => {
    const first = await startLocalDiscord({ page: { folder: pageFolder } });
    // Its troubles are what is shown here.
    await using visitor = await visit(browser, first.origin);
    await first.stop();
    await visitor.page.getByText('The connection to the local Discord is lost').waitFor();
    await using again = await startLocalDiscord({ page: { folder: pageFolder }, port: first.port });
    again.as('admin').say('newsroom', 'Back again');
    await visitor.message('Back again').waitFor();
    expect(await visitor.page.getByText('The connection to the local Discord is lost').count()).toBe(0);
  });
});
