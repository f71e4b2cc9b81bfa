/** Begin or end formatting, links, code, spoilers or mentions wherever they stand in a line. */
const special = new Set('\\*_~`|[]<@');

/** Begin a heading, a list, a quote or subtext at the start of a line, and mean nothing elsewhere. */
const specialAtLineStart = new Set('#->+');

const digit = /[0-9]/;
const whiteSpace = /\s/u;
/** What a regular expression of the client, in multi-line mode, takes for the end of a line. */
const lineBreak = /[\n\r\u2028\u2029]/;

/**
 * A text as Discord markdown that shows exactly that text: no character of it formats, links, mentions, counts as an
 * emoji or a time, or unfolds into a preview. The first character is taken to stand at the start of a line.
 *
 * Only backslashes are added (so the result is at most twice as long), each before an ASCII punctuation mark: Discord shows such a mark as itself. Marks that
 * mean something only in certain places are escaped only there, because some clients copy a message with its
 * backslashes: "-" at the start of a line, ":" before a character (an emoji, an address), "/" after a dot in the same
 * word (an invitation), "." after a number that begins a line.
 *
 * A mention of everybody is drawn as text, but Discord's servers ignore the backslash: only `allowedMentions` keeps it
 * from notifying anyone.
 * @param next what will stand right after the text on its line; nothing when it ends there
 */
export function escapeMarkdown(text: string, next = ''): string {
  let escaped = '';
  let atLineStart = true;
  let inLeadingNumber = false;
  let dotInWord = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (needsEscape(char, text.charAt(i + 1) || next)) escaped += '\\';
    escaped += char;
    note(char);
  }
  return escaped;

  function needsEscape(char: string, following: string): boolean {
    if (special.has(char)) return true;
    if (char === ':') return following !== '' && !whiteSpace.test(following);
    if (char === '/') return dotInWord;
    if (char === '.') return inLeadingNumber;
    return atLineStart && specialAtLineStart.has(char);
  }

  function note(char: string): void {
    if (whiteSpace.test(char)) {
      if (lineBreak.test(char)) atLineStart = true;
      inLeadingNumber = false;
      dotInWord = false;
      return;
    }
    inLeadingNumber = (atLineStart || inLeadingNumber) && digit.test(char);
    atLineStart = false;
    if (char === '.') dotInWord = true;
  }
}
