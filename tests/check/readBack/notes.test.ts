import {describe, expect, test} from 'vitest';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import {noteOutcome} from '../../../src/check/readBack/notes.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';

/** Of layers 3-4-2. */
const core = coreOf(sampleNetworks.get('3-4-2-tanh')!);
const gradient = outcomeOf(
  typesetGlyphs(
    String.raw`\dfrac{\partial E}{\partial W^{(1)}} = \delta^{(1)} \, {X^{(0)}}^{\mathsf{T}}`,
  ),
  core,
);

describe('A note beside the gradient of four rows and three columns', () => {
  test.each([
    ['4 × 3', 'true'],
    ['4 × 1', 'true'],
    ['1 × 3', 'true'],
    ['3 × 1', 'true'],
    ['3 × 4', 'untrue'],
    ['4 × 4', 'untrue'],
    ['repeats the column 3 times', 'true'],
    ['repeats the column 4 times', 'untrue'],
    ['repeats the column once', 'untrue'],
    ['repeats the column twice', 'untrue'],
    ['of the same kind', 'unread'],
  ])('that says %s is %s', (text, kind) => {
    expect(noteOutcome(text, [gradient], core).kind).toBe(kind);
  });

  test('that is wrong is told what is beside it', () => {
    expect(noteOutcome('3 × 4', [gradient], core)).toMatchObject({
      why: 'beside it are 4 × 3, 1 × 1, 4 × 1, 1 × 3, 3 × 1',
    });
  });
});

test('Without an equation, a note cannot be read', () => {
  expect(noteOutcome('4 × 3', [], core).kind).toBe('unread');
});
