/** A table of words and figures: first the heading row. Rows may be shorter than it. */
export interface Table {
  readonly title: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** For a terminal: columns padded, the first to the right, figures to the left of it aligned at their end. */
export function toText({ title, heading, rows }: Table): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [title, line(heading), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}

/** For a document: a Markdown table under its title in bold. */
export function toMarkdown({ title, heading, rows }: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${heading.map((_, column) => (cells[column] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${heading.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`;
  return [`**${title}**`, '', line(heading), rule, ...rows.map(line)].join('\n');
}

/** A share with three decimals, as `.812`; a dash where it is not defined. */
export function formatShare(share: number, decimals = 3): string {
  return Number.isNaN(share) ? '-' : share.toFixed(decimals).replace(/^0\./u, '.');
}
