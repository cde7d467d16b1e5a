import {elidedBranches, product, sum} from '../term/build.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {partial, partialSlug} from '../term/partials.ts';
import type {Stage} from './route.ts';
import type {Elision, Partial, Term} from '../term/term.ts';
import type {Index, Variable} from '../term/variable.ts';
import type {Vocabulary} from '../term/vocabulary.ts';

/** One share of ∂E/∂p: the traced part from E to a node, times the rest. */
export interface Strand {
  /** The id of the product. */
  readonly id: string;
  /** The index of its current node in the stage. */
  readonly index: number;
  /** ∂E/∂node, as factors. */
  readonly factors: readonly Term[];
  /** ∂node/∂p. */
  readonly tail: Term;
}

/** All shares at one stage, and the dots for omitted ones. */
export interface Strands {
  /** The id of the sum. */
  readonly id: string;
  readonly shown: readonly Strand[];
  readonly dots: Elision | undefined;
}

/** The strands as one term: a product, or a sum of products in order. */
export function strandsTerm({id, shown, dots}: Strands): Term {
  const products = shown.map(strand => ({
    index: strand.index,
    term: product(strand.id, [...strand.factors, strand.tail]),
  }));
  return sum(id, inOrder(products, dots));
}

/** Terms with the dots in the place of their branches. */
export function inOrder(
  terms: readonly {readonly index: number; readonly term: Term}[],
  dots: Elision | undefined,
): readonly Term[] {
  const from = dots?.branches?.from ?? Infinity;
  const written = (wanted: boolean): readonly Term[] =>
    terms.filter(({index}) => index < from === wanted).map(({term}) => term);
  return [...written(true), ...(dots ? [dots] : []), ...written(false)];
}

/** The symbol of a node of a stage. */
export function nodeVariable(
  {kind, layer}: Pick<Stage, 'kind' | 'layer'>,
  index: Index,
  names: Vocabulary,
): Variable {
  return kind === 'e' ? names.e(index) : names[kind](layer, index);
}

/** ∂of/∂by, with an id after both. */
export function slopeOf(ids: Ids, of: Variable, by: Variable): Partial {
  return partial(ids(partialSlug(of, by)), of, by);
}

/**
 * Dots for the branches of a stage that are not shown, if any: each is ∂E/∂node
 * times ∂node/∂by.
 */
export function dotsOver(
  stage: Stage,
  by: Variable,
  names: Vocabulary,
  ids: Ids,
): Elision | undefined {
  return dotsFor(stage, ids, (inner, index) => {
    const node = nodeVariable(stage, index, names);
    return product('pattern', [
      slopeOf(inner, names.E, node),
      slopeOf(inner, node, by),
    ]);
  });
}

/**
 * Dots for the branches of a stage that are not shown, each given by a
 * function.
 */
export function dotsFor(
  stage: Stage,
  ids: Ids,
  branch: (ids: Ids, index: Index) => Term,
): Elision | undefined {
  const hidden = Array.from(
    {length: stage.to - stage.from + 1},
    (_, place) => stage.from + place,
  ).filter(index => !stage.shown.includes(index));
  const [from] = hidden;
  const to = hidden.at(-1);
  if (from === undefined || to === undefined) {
    return undefined;
  }
  return elidedBranches(ids('dots'), {
    pattern: branch(createIds('pattern'), 'branch'),
    from,
    to,
    paths: hidden.length * stage.paths,
  });
}
