import type {Equation, Term} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';

/**
 * The two parts of every layer's δ = …: the incoming derivative, and the slope
 * of the activation.
 */
export interface DeltaParts {
  readonly arriving: string;
  readonly slope: string;
}

/** Tells the two factors of a δ apart, in either order. */
export function deltaParts({id, right}: Equation): DeltaParts {
  const [one, other] = factorsOf(right, id);
  return isSlope(one)
    ? {arriving: other.id, slope: one.id}
    : {arriving: one.id, slope: other.id};
}

/** The parts of ∂E/∂W = δ Aᵀ. */
export interface GradientParts {
  readonly delta: string;
  readonly incoming: string;
}

export function gradientParts({id, right}: Equation): GradientParts {
  const [delta, incoming] = factorsOf(right, id);
  return {delta: delta.id, incoming: incoming.id};
}

/**
 * The id of the δ on the right side; in a hidden layer's δ = …, that of the
 * layer above.
 */
export function deltaOnRight({id, right}: Equation): string {
  for (const term of termsWithin(right)) {
    if (term.kind === 'variable' && term.variable.letter === 'delta') {
      return term.id;
    }
  }
  throw new RangeError(
    `${id} has no δ on its right side. Give it a gradient, or the δ of a hidden layer.`,
  );
}

function isSlope(term: Term): boolean {
  return [...termsWithin(term)].some(
    part => part.kind === 'partial' && part.of.letter === 'A',
  );
}

function factorsOf(right: Term, id: string): readonly [Term, Term] {
  const [one, other] =
    right.kind === 'hadamard' || right.kind === 'matrixProduct'
      ? right.factors
      : [];
  if (!one || !other) {
    throw new RangeError(
      `${id} is not a product of two factors. Give it the finished equation of a layer.`,
    );
  }
  return [one, other];
}
