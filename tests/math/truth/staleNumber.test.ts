import {expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {staleNumber} from '../../../src/math/truth/staleNumber.ts';
import {mapTerms} from '../../../src/math/term/walk.ts';
import {variousNetworks} from '../networks.ts';

test.each(variousNetworks)(
  'In %s, a number that is not that of its symbol is told with both',
  (_, network) => {
    const {point, ...derivation} = derive(network);
    let tried = 0;
    for (const {steps} of derivation.sections()) {
      for (const step of steps) {
        if (step.kind !== 'substituteNumbers') continue;
        for (const equation of step.after) {
          expect(staleNumber(equation, step, point)).toBeUndefined();
          const {right} = equation;
          const numbers: number[] = [];
          const wrong = mapTerms(right, term => {
            if (term.kind !== 'number' || numbers.length > 0) return term;
            numbers.push(term.value);
            return {...term, value: term.value + 7.25};
          });
          if (numbers.length === 0 || tried++ > 5) continue;
          const told = staleNumber({...equation, right: wrong}, step, point);
          const [symbol = '', number = ''] = (told ?? '').split(' is not ');
          expect(symbol).toMatch(/[∂A-Za-zδ]/u);
          expect(
            Math.abs(
              Number(number.replace('−', '-').replaceAll(/[[\]]/g, '')) -
                numbers[0]! -
                7.25,
            ),
          ).toBeLessThan(0.01);
        }
      }
    }
    expect(tried).toBeGreaterThan(0);
  },
);
