import {expect, test} from 'vitest';
import {throwFailures} from '../../../src/cli/words/failures.ts';
import type {FigureOutcome} from '../../../src/render/index.ts';

test('What keeps several figures from being rendered is said once', () => {
  const outcomes = [
    failed('03', 'the disk is full'),
    failed('04', 'the script is broken'),
    failed('05', 'the disk is full'),
    {name: '06', ok: true, from: 'drawing', files: [], warnings: []} as const,
  ];

  expect(() => throwFailures(outcomes)).toThrow(
    'Figures 03, 05: the disk is full\nFigure 04: the script is broken',
  );
});

test('Figures that are all rendered are no failure', () => {
  expect(() => throwFailures([])).not.toThrow();
});

function failed(name: string, reason: string): FigureOutcome {
  return {name, ok: false, error: new Error(`Figure ${name}: ${reason}`)};
}
