/** Prints rows of measurements as a Markdown table. */
export function printTable(
  title: string,
  rows: readonly (readonly string[])[],
): void {
  console.log(`${title}\n\n| measure | value |\n| --- | --- |`);
  for (const [what, value] of rows) console.log(`| ${what} | ${value} |`);
  console.log();
}

/** The median; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [(sorted.length - 1) / 2, sorted.length / 2];
  return (sorted[Math.floor(low)]! + sorted[Math.floor(high)]!) / 2;
}

/** Milliseconds as text in seconds. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Frames a second, from frames and milliseconds. */
export function rate(frames: number, milliseconds: number): string {
  return `${Math.round((frames / milliseconds) * 1000)} frames a second`;
}
