import type {Quality} from './options.ts';

/** Manim's names of qualities. */
const presets: Readonly<Record<string, Quality>> = {
  '-ql': 'low',
  '-qm': 'medium',
  '-qh': 'high',
  '-qk': '4k',
};

/**
 * Expands Manim's presets in a command line: `-qm` becomes `--quality medium`.
 * They are not flags to the parser, which would read `-q m`, and `-q` is
 * another flag.
 */
export function withPresets(words: readonly string[]): string[] {
  const end = words.indexOf('--');
  return words.map((word, index) => {
    const quality = presets[word];
    const isFlag = end < 0 || index < end;
    return quality && isFlag ? `--quality=${quality}` : word;
  });
}
