/**
 * A message as its readers see it: without the marks that Discord makes bold, italic, struck, hidden or small, and without the
 * backslashes that keep it from doing so. What stands in code is left alone but for its backticks.
 */
export function plainWords(content: string): string {
  return content
    .split('\n')
    .map((line) => plainLine(line.replace(/^(\s*(?:>\s)?)(?:-#|#{1,3})\s/u, '$1')))
    .join('\n');
}

// An escaped mark; an address between angle brackets; a run of marks that begins or ends something.
const pattern = /\\([^0-9A-Za-z\s])|<(https?:\/\/[^\s<>]{1,500})>|(\*{1,3}|__?|~~|\|\||`{1,3})/gu;

function plainLine(line: string): string {
  return line.replace(pattern, (whole, escaped?: string, address?: string, mark?: string, at: number = 0) => {
    if (escaped !== undefined) return escaped;
    if (address !== undefined) return address;
    if (mark === undefined) return whole;
    const before = line.charAt(at - 1);
    const after = line.charAt(at + whole.length);
    // A mark with white space on both sides, or an underscore within a word, is itself.
    const isFree = /^\s?$/u.test(before) && /^\s?$/u.test(after);
    const isInWord = mark.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    return isFree || isInWord ? whole : '';
  });
}
