import {type BackwardPass, backwardPass} from '../../network/backward.ts';
import {type ForwardPass, forwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import {lastLayer, type Matrix, type Network} from '../../network/network.ts';
import type {Role} from '../../math/term/variable.ts';
import type {Point} from '../../box.ts';

/** A neuron, or the error at the end; columns count from 0 at the left. */
export interface HeroNode {
  readonly column: number;
  readonly at: Point;
  readonly role: Role;
  /** Its value, relative to the largest of its column, 0 to 1. */
  readonly level: number;
  /**
   * The square root of its gradient, relative to the largest of its column, 0
   * to 1.
   */
  readonly share: number;
}

/** A connection; edges of gap n lead from column n to column n + 1. */
export interface HeroEdge {
  readonly gap: number;
  readonly from: Point;
  readonly to: Point;
  /**
   * The value that it carries forward, relative to the largest in its gap, 0 to
   * 1.
   */
  readonly flow: number;
  /**
   * The square root of its gradient, relative to the largest in its gap, 0 to
   * 1.
   */
  readonly share: number;
  readonly negative: boolean;
}

export interface HeroLayout {
  readonly nodes: readonly HeroNode[];
  /** The weakest first. */
  readonly edges: readonly HeroEdge[];
  /** The number of gaps between the columns. */
  readonly gaps: number;
}

/**
 * A network spread over a strip around the origin, a node for every neuron and
 * one for E, with the sizes of its values and of its gradients.
 */
export function layoutHero(
  network: Network,
  width: number,
  height: number,
): HeroLayout {
  const pass = forwardPass(network);
  const back = backwardPass(network, pass);
  const gaps = lastLayer(network) + 1;
  const rowGap = height / (Math.max(...network.layers) - 1);
  const place = (column: number, row: number, rows: number): Point => [
    (column / gaps - 0.5) * width,
    (row - (rows - 1) / 2) * rowGap,
  ];
  const placed = [...network.layers, 1].map((rows, column) =>
    Array.from({length: rows}, (_, row) => place(column, row, rows)),
  );
  const nodes = placed.flatMap((column, at) => nodesOf(column, at, pass, back));
  const edges = placed
    .slice(1)
    .flatMap((column, gap) =>
      edgesOf({gap, from: placed[gap]!, to: column}, network, pass, back),
    );
  return {nodes, edges: edges.toSorted((a, b) => a.share - b.share), gaps};
}

function nodesOf(
  places: readonly Point[],
  column: number,
  pass: ForwardPass,
  back: BackwardPass,
): HeroNode[] {
  const values = pass.a[column] ?? [pass.error];
  const slopes = back.delta[column] ?? [1];
  const gradients = column === 0 ? (back.dA.at(0) ?? []) : slopes;
  const [mostValue, mostGradient] = [largest([values]), largest([gradients])];
  return places.map((at, row) => ({
    column,
    at,
    role: column < pass.a.length ? 'activation' : 'error',
    level: Math.abs(entry(values, row)) / mostValue,
    share: Math.sqrt(Math.abs(entry(gradients, row)) / mostGradient),
  }));
}

interface Gap {
  readonly gap: number;
  readonly from: readonly Point[];
  readonly to: readonly Point[];
}

function edgesOf(
  {gap, from, to}: Gap,
  network: Network,
  pass: ForwardPass,
  back: BackwardPass,
): HeroEdge[] {
  const weights = network.weights[gap] ?? [entry(pass.a, gap).map(() => 1)];
  const gradients = back.dW[gap + 1] ?? [back.dA.at(-1)!];
  const carried = weights.map(row =>
    row.map((weight, column) => weight * pass.a[gap]![column]!),
  );
  const [most, mostGradient] = [largest(carried), largest(gradients)];
  return to.flatMap((target, row) =>
    from.map((source, column) => ({
      gap,
      from: source,
      to: target,
      flow: Math.abs(carried[row]![column]!) / most,
      share: Math.sqrt(Math.abs(gradients[row]![column]!) / mostGradient),
      negative: gradients[row]![column]! < 0,
    })),
  );
}

function largest(rows: Matrix): number {
  return Math.max(...rows.flat().map(Math.abs), Number.MIN_VALUE);
}
