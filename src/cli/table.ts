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
  const columns = Math.max(0, ...rows.map(row => row.length));
  return Array.from({length: columns}, (_, column) =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  );
}
