/**
 * Rows of cells as lines of text, in columns of minimal width, right-aligned.
 *
 * @param words - Columns that are left-aligned, as words are.
 */
export function table(
  rows: readonly (readonly string[])[],
  words: readonly number[] = [],
): string {
  const widths = columnWidths(rows);
  return rows
    .map(row =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return words.includes(column)
            ? cell.padEnd(width)
            : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, {length}] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, length);
    }
  }
  return widths;
}
