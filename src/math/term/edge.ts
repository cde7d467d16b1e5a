import {
  edgeId,
  type EdgeId,
  nodeId,
  type NodeId,
  parameterEdgeId,
} from '../../network/mapIds.ts';
import type {Equation, Partial} from './term.ts';
import type {Variable} from './variable.ts';
import {termsWithin} from './walk.ts';

/** A local derivative in a formula, and its edge of the map. */
export interface Hop {
  /** The id of the partial derivative. */
  readonly factor: string;
  /** The id of the edge in the computation map. */
  readonly edge: EdgeId;
}

/** The local derivatives of a right side with their edges, in order of writing. */
export function hopsOf({right}: Equation): readonly Hop[] {
  return [...termsWithin(right)].flatMap(term => {
    const edge = term.kind === 'partial' ? edgeOf(term) : undefined;
    return edge === undefined ? [] : [{factor: term.id, edge}];
  });
}

/** The id of the map's edge of a derivative; undefined for a non-local one. */
export function edgeOf({of, by}: Partial): EdgeId | undefined {
  switch (`${of.letter}/${by.letter}`) {
    case 'z/w':
    case 'z/b':
      return of.layer === by.layer && of.indices[0] === by.indices[0]
        ? parameterEdgeId(parameterOf(by))
        : undefined;
    case 'E/e':
    case 'e/a':
    case 'a/z':
    case 'z/a':
    case 'z/x':
      return edgeId(nodeOf(by), nodeOf(of));
    default:
      return undefined;
  }
}

/**
 * The place of a variable on the computation map: the id of a node, or of a
 * parameter's edge; undefined for a variable without a place.
 */
export function mapIdOf(variable: Variable): NodeId | EdgeId | undefined {
  const {letter} = variable;
  if (letter === 'w' || letter === 'b') {
    return parameterEdgeId(parameterOf(variable));
  }
  return ['E', 'e', 'a', 'x', 'z'].includes(letter)
    ? nodeOf(variable)
    : undefined;
}

/**
 * The weight that an equation's left side differentiates by; undefined for
 * another symbol.
 */
export function weightAskedOf({left}: Equation) {
  if (left.kind !== 'partial' || left.by.letter !== 'w') return undefined;
  const parameter = parameterOf(left.by);
  return parameter.kind === 'weight' ? parameter : undefined;
}

function parameterOf({letter, layer, indices}: Variable) {
  const [row, column] = indices.map(Number);
  const place = {layer: Number(layer), row: row ?? 1};
  return letter === 'w'
    ? ({kind: 'weight', ...place, column: column ?? 1} as const)
    : ({kind: 'bias', ...place} as const);
}

function nodeOf({letter, layer, indices}: Variable): NodeId {
  const index = Number(indices[0]);
  if (letter === 'x' || letter === 'e') {
    return nodeId({kind: letter, index});
  }
  if (letter === 'a' || letter === 'z') {
    return nodeId({kind: letter, layer: Number(layer), index});
  }
  return nodeId({kind: 'E'});
}
