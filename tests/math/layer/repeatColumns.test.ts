import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {
  furtherColumns,
  repeatColumns,
} from '../../../src/math/layer/repeatColumns.ts';
import {evaluate} from '../../../src/math/value/evaluate.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

const default222 = derive(sampleNetworks.get('default')!);
const {equation: gathered} = default222.outputLayer.gather();

describe('A gathered equation with its columns repeated', () => {
  const repetition = repeatColumns(gathered)!;

  test('has the value of the one with a row of ones', () => {
    const {point} = default222;

    expect(evaluate(repetition.equation.right, point)).toEqual(
      evaluate(gathered.right, point),
    );
  });

  test('copies every symbol of a column, once for each column of the matrix', () => {
    const {provenance} = repetition.repeat;
    const copies = [...provenance].filter(([, {kind}]) => kind === 'split');
    const sources = new Map<string, number>();
    for (const [, {from}] of copies) {
      sources.set(from[0]!, (sources.get(from[0]!) ?? 0) + 1);
    }

    expect(sources.size).toBeGreaterThan(0);
    expect(new Set(sources.values())).toEqual(new Set([2]));
  });

  test('contracts into that equation, each symbol from all of its copies', () => {
    const {after, provenance, gone} = repetition.contract;
    const merged = [...provenance.values()].filter(
      ({kind}) => kind === 'merged',
    );

    expect(after).toEqual([gathered]);
    expect(new Set(merged.map(({from}) => from.length))).toEqual(new Set([2]));
    expect(gone).toEqual([]);
  });

  test('names the columns that are added, in their order', () => {
    const further = furtherColumns(repetition);

    expect(further.map(ids => ids.length)).toEqual([4]);
  });
});

test('Nothing is repeated for a matrix of one column, or with dots', () => {
  const single = derive(sampleNetworks.get('1-1-1')!);
  const wide = derive(sampleNetworks.get('4-4-4-4-3-softmax')!, 2);

  expect(repeatColumns(single.outputLayer.gather().equation)).toBeUndefined();
  expect(repeatColumns(wide.outputLayer.gather().equation)).toBeUndefined();
});
