import {say} from '../../../src/math/write/sentence.ts';
import {expect, test} from 'vitest';
import {asOne} from '../../../src/math/step/asOne.ts';
import {layersIn} from '../../../src/math/step/layersIn.ts';
import {renaming} from '../../../src/math/step/renaming.ts';
import {derive} from '../../../src/math/derivation.ts';
import {formulaOf} from '../../../src/math/write/latex.ts';
import {inkOf} from '../../../src/math/write/latex.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

const derivation = derive(defaultNetwork);
const {step, equations} = derivation.generalise();
const weights = step.weights!;

test('what comes from a single instance keeps its place', () => {
  const [shown] = weights.before;
  const {before, provenance} = asOne(weights, [shown!]);
  const ink = new Set(inkOf(shown!).keys());

  expect(before).toEqual([shown]);
  for (const {kind, from} of provenance.values()) {
    expect(kind).toBe('kept');
    expect(ink.has(from[0]!)).toBe(true);
  }
});

test('what comes from two instances runs together', () => {
  const {provenance} = asOne(weights, weights.before);
  const {from, kind} = provenance.get(equations.weights.right.id)!;

  expect(kind).toBe('merged');
  expect(from).toEqual(weights.before.map(({right}) => right.id));
});

test('an equation takes on the ids of one that is written the same', () => {
  const named = derivation.bias.layer(2).equation;
  const same = step.biases!.before.at(-1)!;
  const {provenance} = renaming(named, same, [same], {caption: say``});
  const [old, next] = [inkOf(named), inkOf(same)];

  for (const id of next.keys()) {
    expect(old.get(provenance.get(id)!.from[0]!)).toBe(next.get(id));
  }
});

test('layers are named as the formula marks them', () => {
  const {tex} = formulaOf(equations.hiddenDelta, {indexParts: true});
  const ids = layersIn(equations.hiddenDelta);

  expect(ids).toHaveLength(5);
  ids.forEach(id => expect(tex).toContain(`\\cssId{${id}}`));
});
