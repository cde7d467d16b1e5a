import type {ActivationName} from '../../network/activations.ts';
import type {LossName} from '../../network/losses.ts';
import {occurrence} from '../term/build.ts';
import type {Layer} from '../term/layer.ts';
import {partial} from '../term/partials.ts';
import {type Shape, scalarShape} from '../term/shape.ts';
import type {Equation, Term} from '../term/term.ts';
import type {Letter, Variable} from '../term/variable.ts';

/**
 * A sentence about the mathematics, as data: words, and between them symbols,
 * numbers and counts. Its printers are `sentenceText`, `sentenceSpeech`,
 * `sentenceLatex`, and captions.
 */
export interface Sentence {
  readonly pieces: readonly Piece[];
  /** Its claims: equations that have to be checked before it is shown. */
  readonly claims: readonly Equation[];
}

export type Piece =
  /** Words without symbols. */
  | {readonly kind: 'text'; readonly text: string}
  /** A symbol, a number or a formula of the network, which has a value. */
  | {readonly kind: 'term'; readonly term: Term}
  /** Both sides of a claim, with = between them. */
  | {readonly kind: 'equation'; readonly equation: Equation}
  /** A symbol without its place, for all of its kind. It has no value. */
  | {readonly kind: 'form'; readonly term: Term}
  /** A layer by its letter, such as ℓ. */
  | {readonly kind: 'layer'; readonly layer: Layer}
  | {readonly kind: 'shape'; readonly shape: Shape}
  /** A sign as a subject, or between words. */
  | {readonly kind: 'sign'; readonly sign: SentenceSign}
  /** A count and its words: `2 entries`. */
  | {
      readonly kind: 'count';
      readonly count: number | bigint;
      readonly text: string;
    }
  /** A name in network files, such as `leaky-relu`. */
  | {readonly kind: 'name'; readonly name: ActivationName | LossName};

/** `odot` is ⊙ as the name of the product; `times` stands between factors. */
export type SentenceSign = 'equals' | 'odot' | 'times';

/** Allowed values between words; a whole number is a count or a layer. */
export type Said = Sentence | Piece | Term | Equation | number | bigint;

/**
 * A sentence, written as it reads.
 *
 * @example say`${symbol(z)} depends on ${symbol(w)}: one more factor.`
 * @throws RangeError for a number with decimals: only a number term decides the
 *   notation of a value; TypeError for a function without its arguments.
 */
export function say(
  texts: TemplateStringsArray,
  ...said: readonly Said[]
): Sentence {
  const parts = texts.flatMap((text, at): readonly Sentence[] => {
    const next = said[at];
    const words = spoken(text === '' ? [] : [{kind: 'text', text}]);
    return next === undefined ? [words] : [words, sentenceOf(next)];
  });
  return joined(parts);
}

/** Sentences one after the other. */
export function sentences(several: readonly Sentence[]): Sentence {
  return joined(
    several.flatMap((one, at) => (at === 0 ? [one] : [say` `, one])),
  );
}

/** Things in a row: `a, b and c`. */
export function listed(things: readonly Said[]): Sentence {
  return joined(
    things.map((thing, at) => {
      if (at === 0) return say`${thing}`;
      return at === things.length - 1 ? say` and ${thing}` : say`, ${thing}`;
    }),
  );
}

/** A sentence that states equations in words. */
export function claiming(
  {pieces, claims}: Sentence,
  equations: readonly Equation[],
): Sentence {
  return {pieces, claims: [...claims, ...equations]};
}

/** A symbol of the network. */
export function symbol(variable: Variable): Term {
  return occurrence('said', variable);
}

/** ∂of/∂by between two nodes, or a node and a parameter. */
export function slope(of: Variable, by: Variable): Term {
  return partial('said', of, by);
}

/** A letter for every symbol of its kind. */
export function anyOf(letter: Letter): Piece {
  return form(symbol(kindOf(letter)));
}

/** ∂of/∂by for every two symbols of these kinds. */
export function anySlope(of: Letter, by: Letter): Piece {
  return form(slope(kindOf(of), kindOf(by)));
}

/** A formula of letters, each for every symbol of its kind. */
export function form(term: Term): Piece {
  return {kind: 'form', term};
}

/** The symbol for all of a kind. */
export function kindOf(letter: Letter): Variable {
  return {letter, indices: [], shape: scalarShape};
}

/** A layer by its letter, or as ℓ and a step from it. */
export function layerOf(layer: Layer): Piece {
  return {kind: 'layer', layer};
}

export function shaped(shape: Shape): Piece {
  return {kind: 'shape', shape};
}

/** A count in the words of `counts.ts`. */
export function counted(count: number | bigint, text: string): Piece {
  return {kind: 'count', count, text};
}

export function nameOf(name: ActivationName | LossName): Piece {
  return {kind: 'name', name};
}

export function sign(named: SentenceSign): Piece {
  return {kind: 'sign', sign: named};
}

function sentenceOf(said: Said): Sentence {
  if (typeof said === 'number' && !Number.isInteger(said)) {
    throw new RangeError(
      `${said} stands in a sentence as a count. Give it as a number term, which is written like all values.`,
    );
  }
  if (typeof said === 'function') {
    throw new TypeError(
      'A function stands in a sentence by itself. Say f(x), or write its letter as text.',
    );
  }
  if (typeof said !== 'object') return spoken([counted(said, String(said))]);
  if ('pieces' in said) return said;
  if (said.kind === 'equation') {
    const equation = 'equation' in said ? said.equation : said;
    return claiming(spoken([{kind: 'equation', equation}]), [equation]);
  }
  return spoken([isTerm(said) ? {kind: 'term', term: said} : said]);
}

function isTerm(said: Piece | Term): said is Term {
  return 'id' in said;
}

function spoken(pieces: readonly Piece[]): Sentence {
  return {pieces, claims: []};
}

function joined(parts: readonly Sentence[]): Sentence {
  return {
    pieces: parts.flatMap(({pieces}) => pieces),
    claims: parts.flatMap(({claims}) => claims),
  };
}
