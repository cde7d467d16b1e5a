import type {Index, Placeholder} from '../term/variable.ts';

/**
 * Indices side by side, separated by commas once one of them has two digits.
 */
export function indexText(indices: readonly Index[]): string {
  const wide = indices.some(index => typeof index === 'number' && index > 9);
  return indices
    .map(index => (typeof index === 'number' ? String(index) : letters[index]))
    .join(wide ? ',' : '');
}

const letters: Readonly<Record<Placeholder, string>> = {
  row: 'j',
  column: 'k',
  branch: 'i',
};
