import {expect, test} from 'vitest';
import {legible} from '../../../src/components/layout/legible.ts';
import {derive} from '../../../src/math/derivation.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

test('A derivation is written with dots only where it is not legible in full', () => {
  const full = derive(sampleNetworks.get('4-4-4-4-3-softmax')!);
  const columnsOf = (derivation: typeof full) =>
    derivation.outputLayer.gather().left.columnNumbers;

  expect(legible(full, () => true)).toBe(full);
  expect(columnsOf(full)).toEqual([1, 2, 3, 4]);
  expect(columnsOf(legible(full, () => false))).toEqual([1, undefined, 4]);
});

test('Whether it is legible is asked of what would be written', () => {
  const full = derive(sampleNetworks.get('784-16-16-10')!);
  const asked: number[] = [];
  legible(full, ({outputLayer}) => {
    asked.push(outputLayer.gather().left.cells.length);
    return true;
  });

  expect(asked).toEqual([4]);
});
