import type {Network} from '../network/network.ts';
import type {GradientReport, LayerReport} from './gradientReport.ts';
import {table} from './table.ts';

/** What `gradients` prints: a table for each layer, with a row for each node. */
export function gradientTable(
  {layers, activations}: Pick<Network, 'layers' | 'activations'>,
  report: GradientReport,
): string {
  const errors = elide(report.outputErrors.map(numberText), across).join(', ');
  const head = [
    `${report.title} (${layers.join('-')})`,
    `E = ${numberText(report.error)}, the sum of e = (${errors})`,
  ];
  const tables = report.layers.map((layer, index) =>
    [
      `Layer ${index + 1}, ${activations[index]}`,
      table(elide(rowsOf(layer), down)),
    ].join('\n'),
  );
  return [head.join('\n'), ...tables].join('\n\n');
}

/** The heading, then a row for each node; the weights come from the layer below. */
function rowsOf({z, a, delta, dB, dW}: LayerReport): string[][] {
  const sources = dW[0]?.map((_, column) => `∂E/∂w from ${column + 1}`) ?? [];
  const heading = [
    '',
    'z',
    'a',
    'δ = ∂E/∂z',
    '∂E/∂b',
    ...elide(sources, across),
  ];
  const nodes = dW.map((slopes, node) => [
    `node ${node + 1}`,
    ...[z, a, delta, dB].map(vector => numberText(vector[node] ?? NaN)),
    ...elide(slopes.map(numberText), across),
  ]);
  return [heading, ...nodes];
}

const across = (count: number) => `⋯ ${count} more`;

const down = (count: number) => [`⋮ ${count} more`];

/** Longer lists keep their first items and the last; the gap has their number. */
function elide<TItem>(
  items: readonly TItem[],
  gap: (count: number) => TItem,
): TItem[] {
  const shown = 9;
  if (items.length <= shown) return [...items];
  const first = items.slice(0, shown - 2);
  const left = items.length - first.length - 1;
  return [...first, gap(left), ...items.slice(-1)];
}

/** Nine decimals, or nine digits where those would show nothing. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-4 && size < 1e6)
    ? value.toFixed(9)
    : value.toExponential(8);
}
