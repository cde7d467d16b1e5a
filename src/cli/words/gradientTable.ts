import {visible} from '../../network/file/visible.ts';
import type {Network} from '../../network/network.ts';
import type {GradientReport, LayerReport} from './gradientReport.ts';
import {table} from './table.ts';

/** More rows than this are elided in the middle. */
const shown = {errors: 6, nodes: 9, weights: 4};

/**
 * The output of `gradients`: a table for each layer, with a row for each node.
 */
export function gradientTable(
  {layers, activations}: Pick<Network, 'layers' | 'activations'>,
  report: GradientReport,
): string {
  const errors = report.outputErrors.map(numberText);
  const sum = elide(errors, shown.errors, left => `⋯ ${left} more`).join(', ');
  const head = [
    `${visible(report.title)} (${layers.join('-')})`,
    `E = ${numberText(report.error)}, the sum of e = (${sum})`,
  ];
  const tables = report.layers.map((layer, index) =>
    [`Layer ${index + 1}, ${activations[index]}`, layerTable(layer)].join('\n'),
  );
  return [head.join('\n'), ...tables].join('\n\n');
}

function layerTable(layer: LayerReport): string {
  const nodes = layer.dW.map((_, node) => nodeRow(layer, node));
  return table([
    heading(layer),
    ...elide(nodes, shown.nodes, left => [`⋮ ${left} more`]),
  ]);
}

/** Weights are named by their node in the layer below. */
function heading({dW}: LayerReport): string[] {
  const weights = dW[0]?.map((_, source) => `∂E/∂w from ${source + 1}`) ?? [];
  const shownWeights = elide(weights, shown.weights, left => `⋯ ${left} more`);
  return ['', 'z', 'a', 'δ = ∂E/∂z', '∂E/∂b', ...shownWeights];
}

function nodeRow({z, a, delta, dB, dW}: LayerReport, node: number): string[] {
  const values = [z, a, delta, dB].map(vector => vector[node] ?? NaN);
  const weights = dW[node]?.map(numberText) ?? [];
  return [
    `node ${node + 1}`,
    ...values.map(numberText),
    ...elide(weights, shown.weights, () => '⋯'),
  ];
}

/** The first items, an ellipsis for the omitted ones, and the last one. */
function elide<TItem>(
  items: readonly TItem[],
  most: number,
  gap: (left: number) => TItem,
): TItem[] {
  if (items.length <= most) return [...items];
  const first = items.slice(0, most - 2);
  const left = items.length - first.length - 1;
  return [...first, gap(left), ...items.slice(-1)];
}

/**
 * Nine decimals, or nine digits when those would show nothing: a table compared
 * with another program's output needs more than four digits.
 */
export function numberText(value: number): string {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-4 && size < 1e6)
    ? value.toFixed(9)
    : value.toExponential(8);
}
