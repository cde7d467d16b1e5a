import {describe, expect, test} from 'vitest';
import {edgeOf, mapIdOf} from '../../../src/math/term/edge.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {partial} from '../../../src/math/term/partials.ts';
import {symbolsOf} from '../../../src/math/term/symbols.ts';
import {variableText} from '../../../src/math/write/text.ts';
import {traceBack} from '../../../src/math/trace/trace.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {computationMap} from '../../../src/network/map.ts';

const names = vocabulary(defaultNetwork);
const {nodes, edges} = computationMap(defaultNetwork);

describe('A local derivative goes back over an edge of the map:', () => {
  test.each([
    ['∂E/∂e', partial('p', names.E, names.e(2)), 'e2>E'],
    ['∂e/∂a', partial('p', names.e(1), names.a(2, 1)), 'a2-1>e1'],
    ['∂a/∂z', partial('p', names.a(1, 2), names.z(1, 2)), 'z1-2>a1-2'],
    ['∂z/∂a', partial('p', names.z(2, 1), names.a(1, 2)), 'a1-2>z2-1'],
    ['∂z/∂x', partial('p', names.z(1, 1), names.a(0, 2)), 'x2>z1-1'],
    ['∂z/∂w', partial('p', names.z(2, 1), names.w(2, 1, 2)), 'a1-2>z2-1'],
    ['∂z/∂b', partial('p', names.z(1, 2), names.b(1, 2)), 'b1>z1-2'],
  ])('%s', (_, derivative, edge) => {
    expect(edgeOf(derivative)).toBe(edge);
    expect(edges.map(({id}) => id)).toContain(edge);
  });

  test.each([
    ['∂E/∂w', partial('p', names.E, names.w(2, 1, 1))],
    ['∂z/∂w of another node', partial('p', names.z(2, 2), names.w(2, 1, 1))],
    ['∂z/∂w of a layer below', partial('p', names.z(2, 1), names.w(1, 1, 1))],
  ])('and %s over none', (_, derivative) => {
    expect(edgeOf(derivative)).toBeUndefined();
  });
});

describe('A symbol has its place on the map:', () => {
  const ids = [...nodes, ...edges].map(({id}) => id);

  test.each([
    [names.E, 'E'],
    [names.e(1), 'e1'],
    [names.a(2, 1), 'a2-1'],
    [names.a(0, 2), 'x2'],
    [names.z(1, 2), 'z1-2'],
    [names.w(2, 1, 2), 'a1-2>z2-1'],
    [names.b(2, 1), 'b2>z2-1'],
  ])('%o', (variable, id) => {
    expect(mapIdOf(variable)).toBe(id);
    expect(ids).toContain(id);
  });

  test('δ has none of its own', () => {
    expect(mapIdOf(names.delta(2, 1))).toBeUndefined();
  });
});

test('The symbols of an equation are listed by the ids under which they are printed', () => {
  const {start} = traceBack(defaultNetwork, weight(2, 1, 1)).step;
  const symbols = start.after.flatMap(equation => [...symbolsOf(equation)]);
  expect(symbols.map(([id, variable]) => [id, variableText(variable)])).toEqual(
    [
      ['w2-1-1.left.of', 'E'],
      ['w2-1-1.left.by', 'w⁽²⁾₁₁'],
      ['w2-1-1.E_e1.of', 'E'],
      ['w2-1-1.E_e1.by', 'e₁'],
      ['w2-1-1.e1_w2-1-1.of', 'e₁'],
      ['w2-1-1.e1_w2-1-1.by', 'w⁽²⁾₁₁'],
    ],
  );
});
