import {describe, expect, test} from 'vitest';
import {equationSvg} from '../../../src/render/diff/equationSvg.ts';

const deep = 3000;

describe('An equation that was made to harm is left to be shown as its text', () => {
  test.each([
    ['brackets', `${'{'.repeat(deep)}x${'}'.repeat(deep)}`],
    ['roots without brackets', `${'\\sqrt'.repeat(700)} x`],
    ['exponents', `x${'^{x'.repeat(500)}${'}'.repeat(500)}`],
    ['fractions', `${'\\frac{1}{'.repeat(300)}x${'}'.repeat(300)}`],
    ['delimiters', `${'\\left('.repeat(250)}x${'\\right)'.repeat(250)}`],
    ['length', 'x+'.repeat(3000)],
  ])('%s that nest too deep, or go on too long', (_, latex) => {
    const started = performance.now();

    expect(equationSvg(latex)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each([
    ['operators', '('.repeat(3999)],
    ['columns', `\\begin{matrix}${'a&'.repeat(1900)}\\end{matrix}`],
    ['primes', `x${"'".repeat(3900)}`],
  ])('many %s are drawn in time, or not at all', (_, latex) => {
    const started = performance.now();
    equationSvg(latex);

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('an equation as figures derive them is drawn', () => {
  expect(
    equationSvg(
      String.raw`\delta^{(1)} = \left(\left(W^{(2)}\right)^{\mathsf{T}} \delta^{(2)}\right) \odot f'\left(z^{(1)}\right)`,
    ),
  ).toMatch(/^<svg/);
});
