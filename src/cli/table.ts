/** Rows of cells as lines of text: columns as wide as need be, to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = columnWidths(rows);
  return rows
    .map(row =>
      row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '),
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
