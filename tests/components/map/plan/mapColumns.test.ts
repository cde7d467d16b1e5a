import {describe, expect, test} from 'vitest';
import {
  columnPositions,
  VALUE_WIDTH,
} from '../../../../src/components/map/plan/mapColumns.ts';
import type {MapColumn} from '../../../../src/components/map/plan/mapElision.ts';
import {size} from '../../../../src/theme.ts';

const width = 1728;

function columnsOf(weightLayers: number): readonly MapColumn[] {
  const layers = Array.from({length: weightLayers}, () => [
    {kind: 'weightedInput', ids: []} as const,
    {kind: 'activation', ids: []} as const,
  ]);
  return [
    {kind: 'input', ids: []},
    ...layers.flat(),
    {kind: 'error', ids: []},
    {kind: 'total', ids: []},
  ];
}

function gapsOf(weightLayers: number): Record<string, number> {
  const columns = columnsOf(weightLayers);
  const xs = columnPositions(columns, width);
  return Object.fromEntries(
    columns.map(({kind}, index) => [
      kind,
      xs[index]! - (xs[index - 1] ?? xs[0]!),
    ]),
  );
}

describe.each([1, 2, 3, 4])('the columns of %d weight layers', layers => {
  const xs = columnPositions(columnsOf(layers), width);
  const gaps = gapsOf(layers);

  test('stand around the middle, with room for the outer values', () => {
    expect(xs.at(-1)).toBeCloseTo(-xs[0]!, 9);
    expect(xs.at(-1)! + VALUE_WIDTH / 2).toBeLessThanOrEqual(width / 2 + 1e-9);
  });

  test('leave a z and an a room for two values side by side', () => {
    expect(gaps['activation']).toBeGreaterThanOrEqual(VALUE_WIDTH);
  });

  test('leave two nodes room on both sides of any gap', () => {
    for (const gap of Object.values(gaps).slice(1)) {
      expect(gap).toBeGreaterThan(2 * size.node);
    }
  });
});

test('the gaps that hold weights give way last', () => {
  const [shallow, deeper, deep] = [2, 3, 4].map(gapsOf);

  expect(deeper!['total']! / shallow!['total']!).toBeLessThan(
    deeper!['weightedInput']! / shallow!['weightedInput']!,
  );
  expect(deep!['total']).toBe(deeper!['total']);
  expect(deep!['weightedInput']).toBeLessThan(deeper!['weightedInput']!);
});
