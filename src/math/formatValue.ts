/** A true minus sign, as wide as the plus. */
const MINUS = '\u2212';

/**
 * A number as it stands on screen: four decimals, or two when two say it all,
 * as a given weight's; three significant digits below a thousandth; a power of
 * ten beyond six decimals or above a million.
 */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size === 0) return '0';
  if (size < 1e-6 || size >= 1e6) return sign + powerOfTen(size);
  // Rounding may carry into the next power of ten.
  const rounded = Number(size.toPrecision(3));
  if (rounded < 1e-3) {
    return sign + size.toFixed(2 - Math.floor(Math.log10(rounded)));
  }
  return sign + size.toFixed(isRound(size) ? 2 : 4);
}

/** The same in TeX; whole numbers, which stand in formulas for themselves, as they are. */
export function valueLatex(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value);
  const [digits = '', power] = formatValue(value)
    .replace(MINUS, '-')
    .split('×10');
  return power ? `${digits} \\times 10^{${plain(power)}}` : digits;
}

function isRound(size: number): boolean {
  return Math.abs(size - Number(size.toFixed(2))) < 1e-9;
}

function powerOfTen(size: number): string {
  const [digits = '', exponent = ''] = size.toExponential(2).split('e');
  return `${digits}×10${superscript(exponent.replace('+', ''))}`;
}

const PLAIN = '-0123456789';
const RAISED = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(digits: string): string {
  return Array.from(digits, sign => RAISED[PLAIN.indexOf(sign)]).join('');
}

function plain(raised: string): string {
  return Array.from(raised, sign => PLAIN[RAISED.indexOf(sign)]).join('');
}
