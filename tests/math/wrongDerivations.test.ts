import {describe, expect, test} from 'vitest';
import {bias} from '../../src/math/term/parameter.ts';
import {pointOf} from '../../src/math/value/point.ts';
import {verifySections} from '../../src/math/verify.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {hardKinds, hardShapes} from './hardNetworks.ts';
import {plainNetwork, softmaxNetwork} from './networks.ts';
import {
  type NamedWrong,
  refusals,
  type Subject,
  subjectOf,
  type Wrong,
} from './tamper.ts';
import {wrongMatrices} from './wrongMatrices.ts';
import {wrongNumbers} from './wrongNumbers.ts';
import {wrongPaths} from './wrongPaths.ts';
import {wrongPlaces} from './wrongPlaces.ts';

const subject = subjectOf((layers, last) => {
  if (last) return softmaxNetwork(layers);
  return layers.length === 3 && layers.every(size => size === 2)
    ? defaultNetwork
    : plainNetwork(layers);
});
const {network, derivation} = subject;

function wrongsOf(of: Subject): readonly NamedWrong[] {
  return [wrongPaths, wrongMatrices, wrongPlaces, wrongNumbers].flatMap(make =>
    make(of),
  );
}

const wrongs = wrongsOf(subject);

describe('A derivation is refused', () => {
  test.each(wrongs)('for %s', (_, wrong) => {
    const [refusal] = refusals(wrong);
    expect(refusal).toBeDefined();
    expect(refusal).toContain('does not hold');
    expect(refusal).toContain(wrong.section.name);
    for (const {kind} of wrong.section.steps) {
      expect(refusal).toContain(kind);
    }
  });

  test('in twenty ways and more, none of them twice', () => {
    expect(wrongs.length).toBeGreaterThanOrEqual(20);
    expect(new Set(wrongs.map(([name]) => name)).size).toBe(wrongs.length);
  });

  test.each(wrongs)('for %s, which is all that is wrong', (_, wrong) => {
    const {network: own, original} = wrong;
    expect(verifySections([original], pointOf(own)).failed).toBe(0);
  });

  test('when both sides agree but central differences do not', () => {
    const point = pointOf(network);
    const twice = {
      ...point,
      backward: {
        ...point.backward,
        dB: point.backward.dB.map(column => column.map(value => 2 * value)),
      },
      locals: {
        ...point.locals,
        error: (index: number) => 2 * point.locals.error(index),
      },
      pathTotals: () => ({
        a: point.pathTotals().a,
        z: point.pathTotals().z.map(column => column.map(value => 2 * value)),
      }),
    };
    const {failed, results} = verifySections(
      [derivation.trace(bias(2, 1))],
      twice,
    );
    const last = results.at(-1);
    expect(failed).toBeGreaterThan(0);
    expect(last?.relativeError).toBeLessThan(1e-12);
    expect(last?.measuredError).toBeCloseTo(0.5, 6);
    expect(last?.passed).toBe(false);
  });
});

describe('Where numbers hide much, a derivation is refused as well', () => {
  test.each(hardKinds)('in a network %s', {timeout: 60_000}, kind => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const passed = wrongsOf(subjectOf(hardShapes(kind, seed)))
        .filter(([, wrong]) => changes(wrong) && refusals(wrong).length === 0)
        .map(([name, wrong]) => `${name}, ${wrong.network.title}`);
      expect(passed).toEqual([]);
    }
  });
});

/** The slope of relu has no − to make a + of. */
function changes({section, original}: Wrong): boolean {
  const [stated, right] = [section, original].map(({steps}) =>
    steps.flatMap(({after}) => after),
  );
  return JSON.stringify(stated) !== JSON.stringify(right);
}
