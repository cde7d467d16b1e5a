import {entry} from '../../network/linear.ts';
import {lastLayer, type Network} from '../../network/network.ts';
import type {Parameter} from '../../network/parameter.ts';
import {shownNumbers} from '../term/grids.ts';
import {mixes} from '../term/locals.ts';

/**
 * The nodes of one kind that the error passes on its way back to a parameter.
 */
export interface Stage {
  readonly kind: 'e' | 'a' | 'z';
  /** The last layer for e. */
  readonly layer: number;
  /** The first and the last index of the nodes; all between lie on a path. */
  readonly from: number;
  readonly to: number;
  /** The indices that are written out. */
  readonly shown: readonly number[];
  /** How many paths lead from E to each of the nodes. */
  readonly paths: number;
  /**
   * Whether ways part or meet here; otherwise each node is reached from the one
   * with the same index.
   */
  readonly divides: boolean;
}

type Nodes = Pick<Stage, 'kind' | 'layer' | 'from' | 'to'>;

/**
 * The stages from the errors to the weighted input that the parameter feeds.
 * Beyond `fullSize` branches the middle ones are left out. If the written ones
 * would still make more than (`fullSize` − 1)² products, more are left out,
 * those nearest the errors first.
 */
export function routeTo(
  parameter: Parameter,
  network: Network,
  fullSize: number,
): readonly Stage[] {
  const last = lastLayer(network);
  const whole = (layer: number): boolean =>
    layer > parameter.layer || (layer === last && mixes(network, last));
  const nodes: Nodes[] = [];
  const add = (kind: Stage['kind'], layer: number, all: boolean): void => {
    const size = entry(network.layers, layer);
    const only = parameter.row;
    nodes.push({kind, layer, from: all ? 1 : only, to: all ? size : only});
  };
  add('e', last, whole(last));
  for (let layer = last; layer >= parameter.layer; layer--) {
    add('a', layer, whole(layer));
    add('z', layer, layer > parameter.layer);
  }
  return counted(nodes, network, fullSize);
}

function divides(
  network: Network,
  kind: Stage['kind'],
  layer: number,
): boolean {
  return (
    kind === 'e' ||
    (kind === 'a' ? layer < lastLayer(network) : mixes(network, layer))
  );
}

function counted(
  nodes: readonly Nodes[],
  network: Network,
  fullSize: number,
): readonly Stage[] {
  const widths = nodes.map(({kind, layer, from, to}) =>
    divides(network, kind, layer) ? to - from + 1 : 1,
  );
  const budgets = withinBudget(widths, fullSize);
  let paths = 1;
  let above = 1;
  let shown: readonly number[] = [];
  return nodes.map((node, index) => {
    const width = node.to - node.from + 1;
    const apart = divides(network, node.kind, node.layer);
    if (apart) {
      paths = above;
      shown = pick(node.from, width, entry(budgets, index));
      above *= width;
    }
    return {...node, shown, paths, divides: apart};
  });
}

function withinBudget(
  widths: readonly number[],
  fullSize: number,
): readonly number[] {
  const budgets = widths.map(width => shownNumbers(width, fullSize).length);
  const products = (): number => budgets.reduce((all, one) => all * one, 1);
  const most = Math.max(fullSize - 1, 2) ** 2;
  while (products() > most && Math.max(...budgets) > 1) {
    const largest = budgets.indexOf(Math.max(...budgets));
    const width = entry(widths, largest);
    const budget = entry(budgets, largest);
    budgets[largest] = width === 3 || width === 2 ? 1 : Math.min(budget - 1, 2);
  }
  return budgets;
}

/** The first ones and, from two on, the last one of the nodes. */
function pick(from: number, width: number, budget: number): readonly number[] {
  if (budget >= width) {
    return Array.from({length: width}, (_, index) => from + index);
  }
  const first = Array.from(
    {length: Math.max(budget - 1, 1)},
    (_, index) => from + index,
  );
  return budget === 1 ? first : [...first, from + width - 1];
}
