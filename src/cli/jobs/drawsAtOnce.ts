import {surelyDraws} from './surelyDraws.ts';

/**
 * Whether the words of a render are sure to draw, before they are read as flags. A wrong
 * answer costs time alone.
 */
export function drawsAtOnce(words: readonly string[]): boolean {
  const asks = words.some(word => elsewhere.has(word));
  const at = words.indexOf('--out');
  const out = (at < 0 ? undefined : words[at + 1]) ?? 'output';
  return !asks && surelyDraws({cache: !words.includes('--no-cache'), out});
}

/** Words with which nothing is drawn, or by another process. */
const elsewhere = new Set([
  '--help',
  '--version',
  '--dry-run',
  '--watch',
  'check',
  'cache',
  'doctor',
  'list',
  'still',
]);
