import {expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {staleNumber} from '../../../src/math/truth/staleNumber.ts';
import type {Term} from '../../../src/math/term/term.ts';
import {mapTerms} from '../../../src/math/term/walk.ts';
import {variousNetworks} from '../networks.ts';

test.each(variousNetworks)(
  'In %s, a number that is not that of its symbol is told with both',
  (_, network) => {
    const {point, ...derivation} = derive(network);
    const stated = [...derivation.sections()]
      .flatMap(({steps}) => steps)
      .filter(({kind}) => kind === 'substituteNumbers')
      .flatMap(step => step.after.map(equation => ({step, equation})));
    for (const {step, equation} of stated) {
      expect(staleNumber(equation, step, point)).toBeUndefined();
    }
    const untrue = stated.flatMap(({step, equation}) => {
      const {right, number} = moved(equation.right);
      return number === undefined ? [] : [{step, equation, right, number}];
    });
    expect(untrue.length).toBeGreaterThan(0);
    for (const {step, equation, right, number} of untrue.slice(0, 6)) {
      const told = staleNumber({...equation, right}, step, point) ?? '';
      const [symbol = '', shown = ''] = told.split(' is not ');
      expect(symbol).toMatch(/[∂A-Za-zδ]/u);
      expect(Math.abs(valueOf(shown) - number - BY)).toBeLessThan(0.01);
    }
  },
);

const BY = 7.25;

/** A term of which the first number is moved, and that number; none without any. */
function moved(term: Term): {right: Term; number: number | undefined} {
  const numbers: number[] = [];
  const right = mapTerms(term, part => {
    if (part.kind !== 'number' || numbers.length > 0) return part;
    numbers.push(part.value);
    return {...part, value: part.value + BY};
  });
  return {right, number: numbers[0]};
}

function valueOf(text: string): number {
  return Number(text.replace('−', '-').replaceAll(/[[\]]/g, ''));
}
