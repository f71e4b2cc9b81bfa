import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/answering/compose.js';
import { composeQuote } from '../../src/answering/compose.js';
import { quotePassages } from '../../src/answering/quote-of.js';
import { createTerminal, printBlocks, showControls } from '../../src/cli/terminal.js';
import { at, harbour, harbourText, passageOf } from '../answering/support/story.js';

const esc = '\u001b';

function record(isTTY: boolean | undefined, environment: NodeJS.ProcessEnv = {}) {
  const written: string[] = [];
  const stream = {
    write: (text: string) => written.push(text),
    ...(isTTY === undefined ? {} : { isTTY }),
  };
  return { terminal: createTerminal(stream, environment), written: () => written.join('') };
}

describe('colours', () => {
  it.each<[string, boolean | undefined, NodeJS.ProcessEnv, boolean]>([
    ['on a terminal', true, {}, true],
    ['where TERM says what it is', true, { TERM: 'xterm-256color' }, true],
    ['with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with NO_COLOR of any kind', true, { NO_COLOR: 'false' }, false],
    ['on a dumb terminal', true, { TERM: 'dumb' }, false],
    ['in a pipe', undefined, {}, false],
    ['in a pipe though FORCE_COLOR asks for them', undefined, { FORCE_COLOR: '1' }, false],
    ['in a file', false, {}, false],
  ])('%s', (_, isTTY, environment, colours) => {
    const { terminal, written } = record(isTTY, environment);
    expect(terminal.colours).toBe(colours);
    terminal.line(terminal.style('bold', 'words'));
    expect(written().includes(esc)).toBe(colours);
    expect(written()).toContain('words');
  });
});

describe('control characters', () => {
  it.each([
    ['an escape sequence', '\u001b[31mred', '␛[31mred'],
    ['a title', '\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['a carriage return', 'safe\rsham', 'safe␍sham'],
    ['a backspace', 'a\bb', 'a␈b'],
    ['NUL', 'a\0b', 'a␀b'],
    ['delete and the C1 controls', '\u007f\u009b31m\u0085', '\ufffd\ufffd31m\ufffd'],
    ['bidirectional overrides', '\u202egnirts\u202c', '\ufffdgnirts\ufffd'],
    ['bidirectional isolates', '\u2066a\u2069', '\ufffda\ufffd'],
    ['a tab and a line feed', 'a\tb\n', 'a\tb\n'],
    ['words of any script', 'Łódź – 国防 «он» 🇬🇧', 'Łódź – 国防 «он» 🇬🇧'],
  ])('%s is shown or left', (_, text, shown) => {
    expect(showControls(text)).toBe(shown);
  });

  it('of any kind reach no terminal', () => {
    const all = Array.from({ length: 0x2070 }, (_, code) => String.fromCharCode(code)).join('');
    expect(showControls(all)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('printed blocks', () => {
  const quote = (words: string, highlight: string | null = null): Block => {
    const id = passageOf(words);
    const found = quotePassages(harbour, id, id, highlight === null ? null : at(harbourText, highlight));
    if (!found) throw new RangeError(words);
    return composeQuote(harbour, found);
  };
  const print = (blocks: readonly Block[], isTTY?: boolean) => {
    const { terminal, written } = record(isTTY);
    printBlocks(terminal, blocks);
    return written();
  };

  it('are quotes behind a bar, with their credit below', () => {
    expect(print([quote('Nobody should'), quote('The ferries carry', '4,000 people')])).toBe(
      '  │ “Nobody should sail on a tired watch.”\n    Tomas Brandt, paragraph 3\n  │ The ferries carry 4,000 people a day between Harrow Sound and the island of Skerra.\n    paragraph 9\n',
    );
  });

  it('have the answering words bold on a terminal, and only where they are a part', () => {
    expect(print([quote('The ferries carry', '4,000 people')], true)).toContain(
      `${esc}[1m4,000 people${esc}[22m`,
    );
    expect(print([quote('The ferries carry')], true)).not.toContain(`${esc}[1m`);
  });

  it('are notes as they are', () => {
    expect(print([{ kind: 'note', text: 'The article does not say.' }])).toBe('The article does not say.\n');
  });

  it('let no control character through', () => {
    const [text, sentence] = ['a\u001b[2Jb', { start: 0, end: 6 }];
    const nasty: Block = {
      kind: 'quote',
      runs: [{ text, strong: true }],
      credit: 'Odette\u001b[31m Marsh',
      quote: { ...sentence, text, highlight: null, paragraph: 0, passage: 0, speaker: null },
    };
    expect(print([nasty, { kind: 'note', text: 'no \u0007bell' }])).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('have a bar before each line', () => {
    const runs = [
      { text: 'one\r\ntwo\n', strong: false },
      { text: 'three', strong: true },
    ];
    const block = quote('Nobody should');
    if (block.kind !== 'quote') throw new TypeError('no quote');
    expect(print([{ ...block, runs }])).toBe('  │ one\n  │ two\n  │ three\n    Tomas Brandt, paragraph 3\n');
  });
});
