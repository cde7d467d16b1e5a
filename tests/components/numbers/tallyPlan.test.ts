import {describe, expect, test} from 'vitest';
import {workbench} from '../../../src/components/layout/bands.ts';
import {compose} from '../../../src/components/layout/composition.ts';
import {tallyPlan} from '../../../src/components/numbers/tallyPlan.ts';
import {derive} from '../../../src/math/derivation.ts';
import {pageOf} from '../../../src/page.ts';
import {size} from '../../../src/theme.ts';
import {scales, widestNetwork} from '../widestNetworks.ts';

/** What a matrix of four rows takes under an equation and its values, in pixels. */
const MATRIX = 310;

describe.each(scales)('Numbers of about %d', scale => {
  test('leave equations of four paths legible, all of one size', () => {
    const derivation = derive(widestNetwork(scale));
    const {outputLayer, point} = derivation;
    const hidden = derivation.hiddenLayer(1).gather().step.stack.before;
    const last = outputLayer.shown.map(
      weight => outputLayer.trace(weight).equation,
    );

    for (const equations of [hidden, last]) {
      const band = workbench(pageOf('landscape'), 'equations');
      const room = {band, under: MATRIX};
      const {arrangement} = tallyPlan(equations, point, room);
      const ems = equations.map(
        equation => compose([equation], band, arrangement).em,
      );

      expect(Math.min(...ems)).toBeGreaterThanOrEqual(size.formulaPair);
      expect(new Set(ems)).toEqual(new Set([arrangement.em]));
    }
  });
});

test('Values are as large as they are elsewhere where that leaves the equations legible', () => {
  const {outputLayer, point} = derive(widestNetwork(1));
  const [weight] = outputLayer.shown;
  const {equation} = outputLayer.trace(weight!);
  const wide = {width: 2400, height: 567};

  expect(
    tallyPlan([equation], point, {band: wide, under: MATRIX}).valueEm,
  ).toBe(size.factorValue);
});
