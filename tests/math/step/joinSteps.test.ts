import {say} from '../../../src/math/write/sentence.ts';
import {describe, expect, test} from 'vitest';
import {introduce} from '../../../src/math/step/introduce.ts';
import {joinSteps} from '../../../src/math/step/joinSteps.ts';
import {retarget} from '../../../src/math/step/retarget.ts';
import {derive} from '../../../src/math/derivation.ts';
import {inkOf} from '../../../src/math/write/latex.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {conclusions} from '../../../src/math/step/step.ts';

const derivation = derive(defaultNetwork);
const {step, hops, steps, equation} = derivation.trace(weight(1, 1, 1));
const onwards = [step.dropOne, ...hops];
const ink = [...inkOf(equation).keys()].sort();

describe('joinSteps', () => {
  test('a single step stays what it is', () => {
    expect(joinSteps([step.start])).toBe(step.start);
  });

  test('goes from the first equations to the last, with an origin for every part', () => {
    const joined = joinSteps(onwards);

    expect(joined.before).toEqual(step.dropOne.before);
    expect(joined.after).toEqual(conclusions({steps}));
    expect([...joined.provenance.keys()].sort()).toEqual(ink);
  });

  test('every part that stood before either goes on or is gone', () => {
    const joined = joinSteps(onwards);
    const before = joined.before.flatMap(one => [...inkOf(one).keys()]);
    const used = [...joined.provenance.values()].flatMap(({from}) => [...from]);

    expect(new Set([...used, ...joined.gone])).toEqual(new Set(before));
    expect(joined.gone.filter(id => used.includes(id))).toEqual([]);
  });

  test('a whole trace comes from nothing', () => {
    const kinds = [...joinSteps(steps).provenance.values()].map(
      ({kind}) => kind,
    );

    expect(new Set(kinds)).toEqual(new Set(['new']));
  });
});

describe('retarget', () => {
  const other = derivation.trace(weight(1, 1, 2)).equation;
  const step = retarget(equation, other, say`Another weight.`);

  test('replaces the parameter alone where the path is the same', () => {
    const anew = [...step.provenance]
      .filter(([, {kind}]) => kind === 'new')
      .map(([id]) => id)
      .filter(id => !inkOf(other).get(id)!.includes('\\cdot'));

    expect(anew).toEqual(['w1-1-2.left.by', 'w1-1-2.z1-1_w1-1-2.by']);
  });

  test('gives every part of the new equation an origin', () => {
    expect([...step.provenance.keys()].sort()).toEqual(
      [...inkOf(other).keys()].sort(),
    );
  });
});

test('introduce brings every part of an equation as new', () => {
  const {provenance, before} = introduce(equation, say`It is known.`);

  expect(before).toEqual([]);
  expect([...provenance.keys()].sort()).toEqual(ink);
});
