import {equation, product} from '../term/build.ts';
import {gridOf, shownNumbers} from '../term/grids.ts';
import type {Ids} from '../term/ids.ts';
import {layerWords} from '../words/layerWords.ts';
import type {LayerContext} from './layerContext.ts';
import {weight} from '../term/parameter.ts';
import {rewrite} from '../step/provenance.ts';
import {recogniseDelta} from './recognise.ts';
import {rowFactors} from './rowPatterns.ts';
import type {Step} from '../step/step.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Equation, Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';

/** The equation of one weight, and its factors by kind. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly equation: Equation;
  readonly incoming: Term;
  readonly slope: Term | undefined;
  readonly local: Term;
}

/** The equations of a layer's shown weights. */
export function cellsOf(context: LayerContext, ids: Ids): readonly Cell[] {
  const {network, trace, layer, kind, rows, columns, fullSize} = context;
  return shownNumbers(rows, fullSize).flatMap(row =>
    shownNumbers(columns, fullSize).map(column => {
      const parameter = weight(layer, row, column);
      const {equation} =
        kind === 'hidden'
          ? recogniseDelta(network, parameter, trace)
          : trace(parameter);
      return {row, column, equation, ...factorsOf(context, equation, ids)};
    }),
  );
}

function factorsOf(
  {kind}: LayerContext,
  {id, right}: Equation,
  ids: Ids,
): Pick<Cell, 'incoming' | 'slope' | 'local'> {
  const factors = right.kind === 'product' ? right.factors : [];
  const local = factors.at(-1);
  const slope = kind === 'mixed' ? undefined : factors.at(-2);
  const incoming = factors.slice(0, slope ? -2 : -1);
  if (!local || incoming.length === 0) {
    throw new RangeError(`${id} does not end in the factors of its layer.`);
  }
  return {incoming: product(ids('incoming'), incoming), slope, local};
}

/** The equations of all weights of a layer as one of two matrices. */
export function stack(
  context: LayerContext,
  cells: readonly Cell[],
  ids: Ids,
): Equation {
  const {names, layer, rows, columns, fullSize} = context;
  const at = (row: Index, column: Index): Cell | undefined =>
    cells.find(cell => cell.row === row && cell.column === column);
  const left = gridOf(
    ids,
    ids('left'),
    [rows, columns],
    (inner, row, column) =>
      at(row, column)?.equation.left ??
      slopeOf(inner, names.E, names.w(layer, row, column)),
    fullSize,
  );
  const right = gridOf(
    ids,
    ids('products'),
    [rows, columns],
    (inner, row, column) =>
      at(row, column)?.equation.right ??
      product(inner('product'), [
        ...rowFactors(context, inner, row),
        slopeOf(inner, names.z(layer, row), names.w(layer, row, column)),
      ]),
    fullSize,
  );
  return equation(ids('equation'), left, right);
}

/** The equations take their places in it. */
export function stackStep(
  {rows, columns}: LayerContext,
  cells: readonly Cell[],
  stacked: Equation,
): Step {
  const before = cells.map(cell => cell.equation);
  return rewrite({
    kind: 'stack',
    caption: layerWords.stack(rows * columns),
    before,
    after: [stacked],
    origins: {[stacked.id]: before.map(({id}) => id)},
  });
}
