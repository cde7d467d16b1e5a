import {describe, expect, test} from 'vitest';
import {onlyEquation} from '../../../src/math/step/onlyEquation.ts';
import {substituteRows} from '../../../src/math/step/substituteRows.ts';
import {derive} from '../../../src/math/derivation.ts';
import {inkOf} from '../../../src/math/write/latex.ts';
import {verifySections} from '../../../src/math/verify.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {conclusions, startOf, stated} from '../../../src/math/step/step.ts';

describe.each([...sampleNetworks])('%s', (_, network) => {
  const derivation = derive(network);
  const {step: whole, fact, name, title} = derivation.hiddenLayer(1).weights();
  const step = onlyEquation(whole.substitute, fact.id);
  const rows = substituteRows(step);

  test('starts and ends where the whole step does', () => {
    expect(startOf(rows.steps)).toEqual(step.before);
    expect(conclusions(rows)).toEqual(step.after);
  });

  test('goes on from where the row before has ended', () => {
    let before = step.before;
    for (const next of rows.steps) {
      expect(next.before).toEqual(before);
      before = next.after;
    }
  });

  test('takes every part of a row from one that was there', () => {
    for (const row of rows.steps) {
      const old = new Set(row.before.flatMap(one => [...inkOf(one).keys()]));
      for (const id of inkOf(stated(row)).keys()) {
        const from = row.provenance.get(id)?.from ?? [id];
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
  const {name: step} = derivation.outputLayer.delta().step;

  expect(() => substituteRows(step)).toThrow('Perform it whole');
});
