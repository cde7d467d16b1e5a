import {say} from '../../src/math/write/sentence.ts';
import {number} from '../../src/math/term/build.ts';
import {type Derivation, derive} from '../../src/math/derivation.ts';
import {failureText} from '../../src/math/truth/failure.ts';
import {lawOf} from '../../src/math/formula/laws.ts';
import type {
  HiddenLayerDerivation,
  OutputLayerDerivation,
} from '../../src/math/layer/layerDerivation.ts';
import {conclusions, type Section} from '../../src/math/step/step.ts';
import type {Equation, Grid, Term} from '../../src/math/term/term.ts';
import {verifySections} from '../../src/math/verify.ts';
import {type Vocabulary, vocabulary} from '../../src/math/term/vocabulary.ts';
import {mapTerms, termsWithin} from '../../src/math/term/walk.ts';
import type {Network} from '../../src/network/network.ts';
import {lastStep} from '../../src/math/step/step.ts';

/** A derivation made wrong on purpose. */
export interface Wrong {
  readonly network: Network;
  readonly section: Section;
  /** The same before it was made wrong. */
  readonly original: Section;
}

/** The last step of a section with other equations. */
export function tampered(
  network: Network,
  section: Section,
  change: (equation: Equation) => Equation,
): Wrong {
  const last = lastStep(section);
  if (!last) {
    throw new RangeError(`${section.name} has no steps.`);
  }
  const endingIn = (after: readonly Equation[]): Section => ({
    ...section,
    steps: [{...last, after}],
  });
  const right = conclusions(section);
  return {
    network,
    section: endingIn(right.map(change)),
    original: endingIn(right),
  };
}

/** The fault of a derivation, and the derivation. */
export type NamedWrong = readonly [name: string, wrong: Wrong];

/** The verifier's messages about a wrong derivation; empty when it passes. */
export function refusals({network, section}: Wrong): readonly string[] {
  const {point} = derive(network);
  return verifySections([section], point)
    .results.filter(({passed}) => !passed)
    .map(failureText);
}

/** An equation with a changed right side, of any shape. */
export function changeRight(
  equation: Equation,
  change: (part: Term) => Term,
): Equation {
  return {...equation, right: mapTerms(equation.right, change)};
}

/** The first term of a kind in the right side. */
export function firstOf<TKind extends Term['kind']>(
  {id, right}: Equation,
  kind: TKind,
): Extract<Term, {kind: TKind}> {
  for (const term of termsWithin(right)) {
    if (isOf(term, kind)) {
      return term;
    }
  }
  throw new RangeError(`${id} has no ${kind} in its right side.`);
}

function isOf<TKind extends Term['kind']>(
  term: Term,
  kind: TKind,
): term is Extract<Term, {kind: TKind}> {
  return term.kind === kind;
}

/** The material of wrong derivations. */
export interface Subject {
  /** Two nodes in each of three layers, so no shape reveals a wrong matrix. */
  readonly network: Network;
  readonly derivation: Derivation;
  readonly names: Vocabulary;
  readonly hidden: HiddenLayerDerivation;
  readonly output: OutputLayerDerivation;
  /** Networks of the same kind in other shapes. */
  readonly wide: Network;
  readonly branching: Network;
  readonly softmax: Network;
}

/** @param make - Makes networks of one kind, whatever their numbers. */
export function subjectOf(
  make: (layers: readonly number[], last?: 'softmax') => Network,
): Subject {
  const network = make([2, 2, 2]);
  const derivation = derive(network);
  return {
    network,
    derivation,
    names: vocabulary(network),
    hidden: derivation.hiddenLayer(1),
    output: derivation.outputLayer,
    wide: make([6, 6]),
    branching: make([1, 1, 7]),
    softmax: make([2, 3, 3], 'softmax'),
  };
}

/** All faults, each in every possible way. */
export type Wrongs = (subject: Subject) => readonly NamedWrong[];

/** A law of a layer, as a section that ends with a wrong version of it. */
export function wrongLaw(
  law: Parameters<typeof lawOf>[0],
  layer: number,
  change: (equation: Equation) => Equation,
  on: Network,
): Wrong {
  const step = derive(on).generalise().step.outputDelta;
  const equation = lawOf(law, on, layer, 'law');
  if (!step) {
    throw new RangeError('There is no step to make wrong.');
  }
  const section: Section = {
    name: `law.${law}`,
    title: say`A law`,
    steps: [{...step, because: [], after: [equation]}],
  };
  return tampered(on, section, change);
}

/** A grid with rows and columns swapped, in the same shape. */
export function transposedCells(grid: Grid): Grid {
  const cells = grid.cells.map((row, i) =>
    row.map((_, j) => grid.cells[j]?.[i] ?? number('none', 0)),
  );
  return {...grid, cells};
}
