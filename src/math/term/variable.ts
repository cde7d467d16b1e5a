import {type Layer, layerSlug} from './layer.ts';
import type {Shape} from './shape.ts';

/**
 * The letters of the derivation. Capitals stand for a layer's column or matrix,
 * but E and C, the mean of E over a batch; eta is the learning rate.
 */
export type Letter =
  | 'E'
  | 'e'
  | 't'
  | 'x'
  | 'a'
  | 'z'
  | 'w'
  | 'b'
  | 'X'
  | 'A'
  | 'Z'
  | 'W'
  | 'B'
  | 'delta'
  | 'eta'
  | 'C';

/**
 * The node or entry of a layer, counted from 1, or a placeholder: the row or
 * column of a cell, or the branch of an elided sum.
 */
export type Index = number | Placeholder;

export type Placeholder = 'row' | 'column' | 'branch';

/**
 * The meaning of a symbol, wherever it is written. `delta` with an index is δⱼ;
 * without one it is the column δ.
 */
export interface Variable {
  readonly letter: Letter;
  /** E, e and t have none. */
  readonly layer?: Layer;
  /**
   * w has [row, column] = [to, from]; a, z, b, e, x, t and δ have one index;
   * capital letters none.
   */
  readonly indices: readonly Index[];
  readonly shape: Shape;
  /** Whether its value is that after a step of descent. */
  readonly isChanged?: true;
}

/** The role of a symbol; it decides the colour. */
export type Role =
  | 'activation'
  | 'weightedInput'
  | 'weight'
  | 'bias'
  | 'error'
  | 'delta'
  | 'foreground';

/** All roles, which every palette has a colour for. */
export const roles: readonly Role[] = [
  'activation',
  'weightedInput',
  'weight',
  'bias',
  'error',
  'delta',
  'foreground',
];

/** A role, or one that an author names and gives a colour. */
export type RoleName = Role | (string & {});

/** The role of each letter. */
export const letterRoles: Readonly<Record<Letter, Role>> = {
  E: 'error',
  e: 'error',
  t: 'foreground',
  x: 'activation',
  a: 'activation',
  z: 'weightedInput',
  w: 'weight',
  b: 'bias',
  X: 'activation',
  A: 'activation',
  Z: 'weightedInput',
  W: 'weight',
  B: 'bias',
  delta: 'delta',
  eta: 'foreground',
  C: 'error',
};

/** Whether a letter is one number of the whole network, without an index. */
export function isOfAll(letter: Letter): boolean {
  return letter === 'E' || letter === 'C' || letter === 'eta';
}

/**
 * A variable as a part of an id: `w2-1-1`, `e1`, `A-l_plus_1`. It is the same
 * before and after a step of descent.
 */
export function variableSlug({letter, layer, indices}: Variable): string {
  const [first, ...others] = [
    ...(layer === undefined ? [] : [layerSlug(layer)]),
    ...indices,
  ];
  if (first === undefined) {
    return letter;
  }
  const apart = typeof layer === 'string' ? '-' : '';
  return [`${letter}${apart}${first}`, ...others].join('-');
}
