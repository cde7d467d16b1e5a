import type {FaceStyle} from './file/fontNames.ts';

/** The request of a CSS `font` value. */
export interface FontRequest {
  readonly style: FaceStyle;
  readonly weight: number;
  /** With its unit. */
  readonly size: string;
  /** In order of preference. */
  readonly families: readonly string[];
}

const namedWeights: Readonly<Record<string, number>> = {
  normal: 400,
  bold: 700,
};

/**
 * Parses a CSS font shorthand, as Motion Canvas and canvases write it: style,
 * weight, size with an optional line height, families.
 *
 * @throws when there is no size followed by a family.
 */
export function parseFont(font: string): FontRequest {
  const match =
    /^(.*?)\s*([\d.]+(?:e[-+]?\d+)?(?:px|pt|em|rem|%))(?:\/\S+)?\s+(.+)$/.exec(
      font,
    );
  if (!match) {
    throw new Error(
      `"${font}" is not a CSS font. Write style, weight, size and families, such as: normal 500 48px Inter.`,
    );
  }
  const [, before = '', size = '', families = ''] = match;
  const words = before.split(/\s+/);
  return {
    style: styleOf(words),
    weight: parseWeight(words.find(isWeight) ?? 'normal'),
    size,
    families: families.split(',').map(name => unquote(name.trim())),
  };
}

/** 400 for `normal`, 700 for `bold`, otherwise the number. */
export function parseWeight(weight: string): number {
  return namedWeights[weight] ?? Number(weight);
}

function styleOf(words: readonly string[]): FaceStyle {
  if (words.includes('italic')) return 'italic';
  return words.includes('oblique') ? 'oblique' : 'normal';
}

function isWeight(word: string): boolean {
  return word === 'bold' || /^\d{1,4}(?:\.\d+)?$/.test(word);
}

function unquote(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2');
}
