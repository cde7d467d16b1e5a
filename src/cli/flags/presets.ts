import type {Quality} from './options.ts';

/** Manim's words for a quality. */
const presets: Readonly<Record<string, Quality>> = {
  '-ql': 'low',
  '-qm': 'medium',
  '-qh': 'high',
  '-qk': '4k',
};

/**
 * A command line with Manim's presets spelt out: `-qm` is `--quality medium`.
 * They are no flags to the parser, which would read `-q m`, and `-q` is another.
 */
export function withPresets(words: readonly string[]): string[] {
  const end = words.indexOf('--');
  return words.map((word, index) => {
    const quality = presets[word];
    const isFlag = end < 0 || index < end;
    return quality && isFlag ? `--quality=${quality}` : word;
  });
}
