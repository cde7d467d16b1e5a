import {entry} from '../../network/linear.ts';
import type {Network} from '../../network/network.ts';
import {equation, matrixProduct, matrixSum, occurrence} from '../term/build.ts';
import {FULL_SIZE, gridOf} from '../term/grids.ts';
import {createIds, type Ids} from '../term/ids.ts';
import type {Equation, Term} from '../term/term.ts';
import {findTerm} from '../term/walk.ts';
import {vocabulary, type Vocabulary} from '../term/vocabulary.ts';

/** Z = W A + B in capital letters. */
export function layerFormula(network: Network, layer: number): Equation {
  const names = vocabulary(network);
  const ids = createIds(`layer${layer}`);
  return equation(
    ids('equation'),
    occurrence(ids('Z'), names.Z(layer)),
    matrixSum(ids('sum'), [
      matrixProduct(ids('product'), [
        occurrence(ids('W'), names.W(layer)),
        occurrence(ids('A'), names.A(layer - 1)),
      ]),
      occurrence(ids('B'), names.B(layer)),
    ]),
  );
}

/**
 * The same with every vector and matrix written out.
 *
 * @param fullSize - The most rows and columns that are written in full.
 */
export function layerGrids(
  network: Network,
  layer: number,
  fullSize = FULL_SIZE,
): Equation {
  const names = vocabulary(network);
  const ids = createIds(`Z${layer}`);
  const rows = entry(network.layers, layer);
  const columns = entry(network.layers, layer - 1);
  const column = (id: string, size: number, named: Vocabulary['e']): Term =>
    gridOf(
      ids,
      id,
      [size, 1],
      (ids, row) => occurrence(ids(`${id}.cell`), named(row)),
      fullSize,
    );
  return equation(
    ids('equation'),
    column(ids('Z'), rows, row => names.z(layer, row)),
    matrixSum(ids('sum'), [
      matrixProduct(ids('product'), [
        entriesOfW(ids, network, layer, fullSize),
        column(ids('A'), columns, row => names.a(layer - 1, row)),
      ]),
      column(ids('B'), rows, row => names.b(layer, row)),
    ]),
  );
}

/** W = its entries: row = where a weight goes, column = where it comes from. */
export function weightGrid(
  network: Network,
  layer: number,
  fullSize = FULL_SIZE,
): Equation {
  const ids = createIds(`W${layer}`);
  const {right} = layerGrids(network, layer, fullSize);
  const grid = findTerm(right, weightGridId(layer));
  const left = occurrence(ids('W'), vocabulary(network).W(layer));
  return equation(ids('equation'), left, grid);
}

function weightGridId(layer: number): string {
  return `Z${layer}.W`;
}

function entriesOfW(
  ids: Ids,
  network: Network,
  layer: number,
  fullSize: number,
): Term {
  const names = vocabulary(network);
  const rows = entry(network.layers, layer);
  const columns = entry(network.layers, layer - 1);
  const id = ids('W');
  return gridOf(
    ids,
    id,
    [rows, columns],
    (ids, row, column) =>
      occurrence(ids(`${id}.cell`), names.w(layer, row, column)),
    fullSize,
  );
}
