/**
 * The mixture of hexadecimal colours by their shares.
 *
 * @param whole - The sum of the shares.
 */
export function mixed(
  shares: readonly (readonly [color: string, share: number])[],
  whole: number,
): string {
  const [only, ...others] = shares;
  if (only && others.length === 0) return only[0];
  const channels = [1, 3, 5].map(at => {
    const sum = shares.reduce(
      (sum, [color, share]) =>
        sum + share * parseInt(color.slice(at, at + 2), 16),
      0,
    );
    return Math.round(sum / whole)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
