import { describe, expect, test } from 'vitest';
import { isFurniture } from '../../src/article/furniture.js';

describe('furniture', () => {
  test.each([
    'comments',
    'Comments',
    '12 comments',
    '1.2K shares',
    'Comments (34)',
    'Add a comment',
    'View all 27 comments',
    'Join the conversation',
    'Share',
    'Share this article',
    'Share on Facebook',
    'Save',
    'Advertisement',
    'ADVERTISEMENT',
    'Story continues below advertisement',
    'Article continues after this message',
    'Continue reading the main story',
    'Read more',
    'Read more: Ferry strike ends',
    'Related: Ferry strike ends',
    'Most read',
    'More from Example News',
    'Sign up for our newsletter',
    'Sign up here for our morning briefing.',
    'Subscribe now',
    'Follow us on Twitter',
    'Follow Jane Roe on X',
    '© 2026 Example News',
    'Copyright 2026 Example News. All rights reserved.',
    'All rights reserved.',
    'Image source, Example Pictures',
    'Image caption, The harbour on Monday',
    'Photo: Jane Roe',
    'Getty Images',
    'Reuters / Jane Roe',
    'Last updated on 3 March 2026',
    'Published 10:15',
    '5 min read',
    '3 hours ago',
    'Cookie policy',
    '</div>',
    '<br> <br/>',
    '***',
    '—',
    '• • •',
    '😀',
    '| Share |',
    '  Read   more  ',
    '',
  ])('%j is furniture', (line) => {
    expect(isFurniture(line)).toBe(true);
  });
});

describe('prose', () => {
  test.each([
    'comments were closed',
    'He shares the view.',
    'Share prices fell.',
    'The advertisement was withdrawn.',
    'Copyright law is what the case turns on.',
    'Media, he argued, are to blame.',
    'Video, not text, settled it.',
    'Register to vote before 5 May.',
    'Sign up to the treaty or leave, ministers told the firms.',
    'Subscribe to his view or not, the numbers are right.',
    'Published 12 years ago, the book sold well.',
    'Updated rules follow.',
    'Follow the money.',
    'Reuters said so.',
    'Related claims were dropped.',
    'I',
    '7',
    'Да',
    `${'read more '.repeat(25)}`,
  ])('%j is none', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});

describe('adversarial lines', () => {
  const fill = (unit: string): string => unit.repeat(Math.floor(199 / unit.length));
  test.each([
    ' ',
    'share ',
    'share this on ',
    '<a>',
    '<a',
    '1,',
    '1',
    '• ',
    'sign up for ',
    'read more:',
    'follow a b on ',
  ])('ten thousand lines of %j', (unit) => {
    const line = `${fill(unit).slice(0, -1)}z`;
    for (let i = 0; i < 10_000; i++) isFurniture(line);
    expect(isFurniture(line.repeat(100_000))).toBe(false);
  });
});
