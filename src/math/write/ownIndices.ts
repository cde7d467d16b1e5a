import type {Term} from '../term/term.ts';
import {lower, onTheLine} from './alphabets.ts';

/**
 * A name with indices below it: `w₁₂`, and `w_(1,10)` where they would run
 * together.
 *
 * @param write - Writes an index.
 */
export function withIndices(
  name: string,
  indices: readonly Term[],
  write: (index: Term) => string,
): string {
  if (indices.length === 0) return name;
  const text = indices.map(write).join(indexSign(indices));
  return `${name}${shifted(text, lower(text.replaceAll(' ', '')), '_')}`;
}

/** Between indices: nothing, or a comma where one is longer than a sign. */
export function indexSign(indices: readonly Term[]): '' | ',' {
  return indices.length > 1 && indices.some(isLong) ? ',' : '';
}

function isLong(index: Term): boolean {
  if (index.kind === 'number') return String(index.value).length > 1;
  return index.kind !== 'symbol' || Array.from(index.symbol.name).length > 1;
}

/** Unicode has only some characters above and below the line. */
export function shifted(text: string, whole: string, sign: '_' | '^'): string {
  const isWhole = Array.from(whole).every(char => onTheLine(char) !== char);
  if (isWhole) return whole;
  return Array.from(text).length === 1 ? sign + text : `${sign}(${text})`;
}
