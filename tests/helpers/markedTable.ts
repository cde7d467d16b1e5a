import {readFileSync, writeFileSync} from 'node:fs';

/**
 * Replaces the text between the marks `<!-- name -->` and `<!-- /name -->` of a
 * Markdown file.
 *
 * @throws RangeError when the file has no such marks.
 */
export function writeMarked(file: string, name: string, text: string): void {
  const marked = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  const before = readFileSync(file, 'utf8');
  if (!marked.test(before)) {
    throw new RangeError(
      `${file} has no place for ${name}. Write the lines <!-- ${name} --> and <!-- /${name} -->.`,
    );
  }
  writeFileSync(
    file,
    before.replace(
      marked,
      (_, begin: string, end: string) => `${begin}\n${text}\n\n${end}`,
    ),
  );
}

/** The rows of the table between such marks, without its head. */
export function markedRows(
  file: string,
  name: string,
): readonly (readonly string[])[] {
  const marked = new RegExp(`<!-- ${name} -->\n([^]*?)<!-- /${name} -->`);
  const [, text = ''] = marked.exec(readFileSync(file, 'utf8')) ?? [];
  const lines = text.split('\n').filter(line => line.startsWith('| '));
  return lines.slice(2).map(line =>
    line
      .slice(2, -2)
      .split(/(?<!\\) \| /)
      .map(cell => cell.replaceAll('\\|', '|')),
  );
}

/** Rows as a Markdown table. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
