/** One line as a reader sees it. */
export interface ShownLine {
  readonly kind: 'text' | 'quote' | 'subtext';
  readonly text: string;
  /** For every UTF-16 unit of `text` whether it is bold. */
  readonly bold: readonly boolean[];
}

/** Constructs that Discord would bring to life, other than those that Pullquote itself writes. */
const atLineStart: readonly [name: string, pattern: RegExp][] = [
  ['heading', /^\s*#{1,3}(?:\s|$)/u],
  ['list', /^\s*(?:[-*+]|\d+\.)(?:\s|$)/u],
  ['quote', /^\s*>{1,3}(?:\s|$)/u],
  ['subtext', /^\s*-#/u],
];
const inline: readonly [name: string, pattern: RegExp][] = [
  ['address', /^[a-z][a-z0-9+.-]*:\/\/\S/iu],
  ['emoji', /^:[^\s:]+:/u],
  ['invitation', /^discord(?:app)?\.(?:gg|com|new)\/[a-z]/iu],
  ['formatting', /^[*_~|`]/u],
  ['link', /^[[\]]/u],
  ['mention', /^(?:<|@)/u],
];

/**
 * Reads markdown as the strictest of Discord's clients would: lines with their kind, escapes undone, bold noted. An
 * independent and deliberately simple reader, to hold the writer against.
 * @throws when anything else in it would be formatted, linked, mentioned or drawn as an emoji
 */
export function showsAs(markdown: string): ShownLine[] {
  return markdown.split('\n').map((line) => {
    if (line.startsWith('> ')) return readLine('quote', line.slice(2));
    if (line.startsWith('-# ')) return readLine('subtext', line.slice(3));
    return readLine('text', line);
  });
}

function readLine(kind: ShownLine['kind'], line: string): ShownLine {
  for (const [name, pattern] of atLineStart) if (pattern.test(line)) throw new Error(`${name}: ${line}`);
  let text = '';
  const bold: boolean[] = [];
  let isBold = false;
  let opened = -1;
  for (let at = 0; at < line.length; at++) {
    const rest = line.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    if (rest.startsWith('**')) {
      const before = line.charAt(at - 1);
      const after = line.charAt(at + 2);
      if (isBold && (at === opened || /\s/u.test(before))) throw new Error(`bold ends badly: ${line}`);
      if (!isBold && (after === '' || /\s/u.test(after))) throw new Error(`bold begins badly: ${line}`);
      isBold = !isBold;
      opened = at + 2;
      at++;
      continue;
    }
    if (escaped) at++;
    else for (const [name, pattern] of inline) if (pattern.test(rest)) throw new Error(`${name}: ${rest}`);
    if (!escaped && rest.startsWith('\\')) throw new Error(`stray backslash: ${line}`);
    text += line.charAt(at);
    bold.push(isBold);
  }
  if (isBold) throw new Error(`bold does not end: ${line}`);
  return { kind, text, bold };
}

/** The article's words in a message: its block quotes, one string each, the lines between them left out. */
export function quotedTexts(markdown: string): string[] {
  const quotes: string[][] = [];
  let before: ShownLine['kind'] | null = null;
  for (const { kind, text } of showsAs(markdown)) {
    if (kind === 'quote') {
      if (before === 'quote') quotes.at(-1)?.push(text);
      else quotes.push([text]);
    }
    before = kind;
  }
  return quotes.map((lines) => lines.join('\n'));
}

/** What of a message's block quotes is bold, one string for each stretch. */
export function boldTexts(markdown: string): string[] {
  return showsAs(markdown)
    .filter(({ kind }) => kind === 'quote')
    .flatMap(({ text, bold }) => {
      const stretches: string[] = [];
      for (let i = 0; i < text.length; i++) {
        if (!bold[i]) continue;
        if (bold[i - 1]) stretches.push(`${stretches.pop()}${text.charAt(i)}`);
        else stretches.push(text.charAt(i));
      }
      return stretches;
    });
}
