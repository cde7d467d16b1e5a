import {describe, expect, test} from 'vitest';
import {onlyEquation} from '../../../src/math/step/onlyEquation.ts';
import {substituteRows} from '../../../src/math/step/substituteRows.ts';
import {derive} from '../../../src/math/derivation.ts';
import {inkOf} from '../../../src/math/write/latex.ts';
import {verifySections} from '../../../src/math/verify.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

describe.each([...sampleNetworks])('%s', (_, network) => {
  const derivation = derive(network);
  const {steps, fact, name, title} = derivation.hiddenLayer(1).weights();
  const step = onlyEquation(steps[1]!, fact.id);
  const rows = substituteRows(step);

  test('starts and ends where the whole step does', () => {
    expect(rows.steps[0]!.before).toEqual(step.before);
    expect(rows.steps.at(-1)!.after).toEqual(step.after);
  });

  test('goes on from where the row before has ended', () => {
    rows.steps.slice(1).forEach((next, index) => {
      expect(next.before).toEqual(rows.steps[index]!.after);
    });
  });

  test('takes every part of a row from one that was there', () => {
    for (const {before, after, provenance} of rows.steps) {
      const old = new Set(inkOf(before[0]!).keys());
      for (const id of inkOf(after[0]!).keys()) {
        const from = provenance.get(id)?.from ?? [id];
        expect(from.filter(source => !old.has(source))).toEqual([]);
      }
    }
  });

  test('states what is true at every row', () => {
    const results = verifySections(
      [{name, title, steps: rows.steps}],
      derivation.point,
    );

    expect(results.failed).toBe(0);
    expect(results.results.length).toBeGreaterThan(0);
  });
});

test('refuses a step without grids', () => {
  const derivation = derive([...sampleNetworks.values()][0]!);
  const [step] = derivation.outputLayer.delta().steps;

  expect(() => substituteRows(step!)).toThrow('Perform it whole');
});
