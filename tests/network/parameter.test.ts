import {describe, expect, test} from 'vitest';

import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {
  parameterName,
  parameters,
  parameterValue,
  withParameter,
} from '../../src/network/parameter.ts';
import type {Parameter} from '../../src/network/parameter.ts';

describe('parameters', () => {
  const w212: Parameter = {kind: 'weight', layer: 2, row: 1, column: 2};
  const b12: Parameter = {kind: 'bias', layer: 1, row: 2};

  test('count from 1, row before column', () => {
    expect(parameterName(w212)).toBe('w2,1,2');
    expect(parameterValue(defaultNetwork, w212)).toBe(0.45);
    expect(parameterName(b12)).toBe('b1,2');
    expect(parameterValue(defaultNetwork, b12)).toBe(0.35);
  });

  test('are as many as there are numbers to learn', () => {
    expect(parameters(defaultNetwork)).toHaveLength(12);
  });

  test.each([w212, b12])('one changes alone, and the original stays', one => {
    const changed = withParameter(defaultNetwork, one, 7);

    for (const parameter of parameters(defaultNetwork)) {
      const same = parameterName(parameter) === parameterName(one);
      const before = parameterValue(defaultNetwork, parameter);
      expect(parameterValue(changed, parameter)).toBe(same ? 7 : before);
    }
    expect(parameterValue(defaultNetwork, one)).not.toBe(7);
  });

  test.each<Parameter>([
    {kind: 'weight', layer: 3, row: 1, column: 1},
    {kind: 'weight', layer: 1, row: 1, column: 3},
    {kind: 'weight', layer: 1, row: 0, column: 1},
    {kind: 'bias', layer: 0, row: 1},
  ])('one that is not there is named', parameter => {
    expect(() => parameterValue(defaultNetwork, parameter)).toThrow(
      `There is no parameter ${parameterName(parameter)}.`,
    );
  });
});
