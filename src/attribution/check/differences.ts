import type { Difference } from './verdict.js';

const quoteMarks = /[“”„‟"＂″«»‹›「」『』'‘’‚‛`´ʼ＇′]/gu;
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Takes one kind of difference out of a text. */
const folds: Readonly<Record<Difference, (text: string) => string>> = {
  typography: (text) =>
    text
      .replace(invisible, '')
      .normalize(/[\ufb00-\ufb06\uff01-\uff5e]/u.test(text) ? 'NFKC' : 'NFC')
      .replace(quoteMarks, '')
      .replace(/[-‐‑‒–—―−]/gu, '')
      .replaceAll('…', '...'),
  spacing: (text) => text.replace(/\s+/gu, ''),
  case: (text) => text.toLowerCase(),
  punctuation: (text) => text.replace(/[.,;:!?…()[\]{}/*_\\]/gu, ''),
};

/** In what way two texts of the same words differ; empty when they are the same characters. */
export function findDifferences(claimed: string, source: string): Difference[] {
  if (claimed === source) return [];
  const kinds: readonly Difference[] = ['case', 'spacing', 'typography', 'punctuation'];
  const without = (left: Difference, text: string): string =>
    kinds.filter((kind) => kind !== left).reduce((folded, kind) => folds[kind](folded), text);
  const found = kinds.filter((kind) => without(kind, claimed) !== without(kind, source));
  return found.length > 0 ? found : ['typography'];
}
