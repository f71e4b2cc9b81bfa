import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/answering/story.js';
import { aboutMessage } from '../../src/discord/about-message.js';
import { contentLimit } from '../../src/discord/message.js';

describe('aboutMessage', () => {
  it('fits into one message, whatever the article and the settings', () => {
    const long = '*'.repeat(1000);
    const about = { source: long, model: long, index: long, version: long };
    for (const text of ['', long, long.slice(0, 250), `${'*'.repeat(249)} word`]) {
      const { content } = aboutMessage(readStory(text), about);
      expect(content.length).toBeLessThanOrEqual(contentLimit);
      expect(content).toContain('**Privacy:**');
    }
  });

  it('names a headline too long to quote, and shows that it is cut', () => {
    const { content } = aboutMessage(readStory(`${'word '.repeat(100)}\n\nBody.`), {
      source: 'a',
      model: 'b',
      index: 'c',
      version: 'd',
    });
    expect(content).toMatch(/\*\*Article:\*\* (?:word )+word…|\*\*Article:\*\* (?:word )+…/u);
  });
});
