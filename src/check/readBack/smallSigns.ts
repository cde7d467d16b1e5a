/**
 * The raised and lowered signs of a text, in an alphabet of the reader's own:
 * with that of the printers, a mistake in it would be made twice, and go
 * unseen.
 */
const RAISED = ['⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁽⁾⁺ᴸˡᵀ', '0123456789−()+LℓT'] as const;
const LOWERED = ['₀₁₂₃₄₅₆₇₈₉', '0123456789'] as const;

/** A sign on its line, and where it stands. */
export interface PlacedSign {
  readonly char: string;
  readonly place: 'line' | 'raised' | 'lowered';
}

/** Reads a sign of a text. */
export function signRead(sign: string): PlacedSign {
  const [raised, lowered] = [found(sign, RAISED), found(sign, LOWERED)];
  if (raised !== undefined) return {char: raised, place: 'raised'};
  if (lowered !== undefined) return {char: lowered, place: 'lowered'};
  return {char: sign, place: 'line'};
}

function found(
  sign: string,
  [signs, plain]: readonly [string, string],
): string | undefined {
  const at = signs.indexOf(sign);
  return at < 0 ? undefined : plain[at];
}
