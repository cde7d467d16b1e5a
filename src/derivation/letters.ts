import type {FunctionSign} from '../math/term/plainFunctions.ts';

/** How a letter or a name is written, where its usual notation does not do. */
export interface Notation {
  readonly latex?: string;
  readonly text?: string;
  readonly words?: string;
}

/**
 * The notation of a letter: `x`, `θ`, or a name such as `rate`, which is set
 * upright.
 */
export function signOf(letter: string, notation: Notation = {}): FunctionSign {
  const greek = greekNames.get(letter);
  const isName = /^[\p{L}\d ]{2,}$/u.test(letter);
  return {
    text: letter,
    latex: greek
      ? greekLatex(greek)
      : isName
        ? `\\mathrm{${letter.replaceAll(' ', '\\ ')}}`
        : letter,
    words: greek ?? (isCapital(letter) ? `capital ${letter}` : letter),
    ...notation,
  };
}

/** TeX has no commands for capitals that look like Latin ones. */
function greekLatex(name: string): string {
  const [, capital = ''] = /^capital (.*)$/.exec(name) ?? [];
  if (capital === '') return name === 'omicron' ? 'o' : `\\${name}`;
  const letter = latinCapitals[capital];
  return letter
    ? `\\mathrm{${letter}}`
    : `\\${capital.charAt(0).toUpperCase()}${capital.slice(1)}`;
}

function isCapital(letter: string): boolean {
  return /^\p{Lu}$/u.test(letter);
}

const small =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

const greekNames: ReadonlyMap<string, string> = new Map([
  ...Array.from(
    'αβγδεζηθικλμνξοπρστυφχψω',
    (letter, at) => [letter, small[at]!] as const,
  ),
  ...Array.from(
    'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
    (letter, at) => [letter, `capital ${small[at]!}`] as const,
  ),
]);

const latinCapitals: Readonly<Record<string, string>> = {
  alpha: 'A',
  beta: 'B',
  epsilon: 'E',
  zeta: 'Z',
  eta: 'H',
  iota: 'I',
  kappa: 'K',
  mu: 'M',
  nu: 'N',
  omicron: 'O',
  rho: 'P',
  tau: 'T',
  chi: 'X',
};
