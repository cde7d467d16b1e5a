/**
 * The printed parts of a formula beside its terms, by name.
 *
 * - In an equation: `equals`.
 * - Before a factor or a term of a series: `times`, `odot`, `plus`, `minus`.
 * - Around a term: `fence`. After it: `T` of a transpose, `ones` of a
 *   broadcast.
 * - In a partial derivative: `of` and `by`, and the sign before each, `of.d`
 *   and `by.d`.
 * - Beside an evaluated term: the equation of its `result`, the `value` in a
 *   symbol's place, the `numbers` of a grid and the `sign` between grids.
 * - In a symbol whose indices are parts of their own: `layer` and `index`.
 */
export type Part =
  | 'equals'
  | Sign
  | 'fence'
  | 'T'
  | 'ones'
  | Side
  | `${Side}.d`
  | 'result'
  | 'value'
  | 'numbers'
  | 'sign'
  | 'layer'
  | 'index';

/** A sign before a factor or a term. */
type Sign = 'times' | 'odot' | 'plus' | 'minus';

/** A symbol of a partial derivative. */
export type Side = 'of' | 'by';

/** The id of a part of a term or an equation. */
export function partId<TPart extends Part>(
  owner: string,
  part: TPart,
): `${string}.${TPart}` {
  return `${owner}.${part}`;
}

/** Whether an id is a part of this name, of any owner. */
export function isPart(id: string, part: Part): boolean {
  return id.endsWith(`.${part}`);
}

/** Whether an id belongs to a term, or to a part printed with it. */
export function belongsTo(id: string, owner: string): boolean {
  return id === owner || id.startsWith(`${owner}.`);
}
