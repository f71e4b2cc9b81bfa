import { styleText } from 'node:util';
import type { Block } from '../answering/compose.js';

type Style = Parameters<typeof styleText>[0];

/** Writes to a terminal, or plainly to whatever stands in for one. */
export interface Terminal {
  readonly colours: boolean;
  line(text?: string): void;
  style(style: Style, text: string): string;
}

/**
 * Standard output. Colours only on a TTY, never with NO_COLOR set (no-color.org) or TERM=dumb.
 */
export function createTerminal(
  stream: { isTTY?: boolean; write(text: string): unknown } = process.stdout,
  environment: NodeJS.ProcessEnv = process.env,
): Terminal {
  const plain = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '';
  const colours = stream.isTTY === true && !plain && environment['TERM'] !== 'dumb';
  return {
    colours,
    line: (text = '') => void stream.write(`${text}\n`),
    style: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
  };
}

/**
 * Control characters would move the cursor or change colours: an article may not do that to a reader's terminal. Each is
 * shown as its Unicode picture (U+2400 block), so that nothing is hidden. Bidirectional overrides are shown likewise.
 */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    if (character === '\n' || character === '\t') return character;
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** Prints an answer's blocks: quotes behind a bar with the answering words bold, credits dim, the bot's own words plain. */
export function printBlocks(terminal: Terminal, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'note') {
      terminal.line(showControls(block.text));
      continue;
    }
    const bar = terminal.style('cyan', '  │ ');
    const partial = block.runs.length > 1;
    const words = block.runs
      .map((run) => {
        const text = showControls(run.text).replace(/(?:\u240d)?\n/gu, `\n${bar}`);
        return run.strong && partial ? terminal.style('bold', text) : text;
      })
      .join('');
    terminal.line(bar + words);
    terminal.line(terminal.style('dim', `    ${showControls(block.credit)}`));
  }
}
