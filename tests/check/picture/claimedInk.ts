import type {SeenLettering} from '../../../src/check/sight.ts';
import {formulaInk, formulasOf, powerInk} from './formulaInk.ts';
import type {ClaimedInk} from './ink.ts';
import {inCells, inRun, weights} from './typeInk.ts';

/** Brackets grow with what stands in them, and say nothing by themselves. */
const BRACKETS = /^[()[\]{}⎛⎝⎜⎞⎠⎟⎡⎣⎢⎤⎦⎥]+$/;

/**
 * What a claim would look like, drawn from its words alone: in each face that the
 * figures have, of its size, where its box is. Empty for brackets, bars and dots.
 */
export function claimedInks(claim: SeenLettering): readonly ClaimedInk[] {
  const {kind, name} = claim;
  if (BRACKETS.test(name) || name === '—') return [];
  const inFormula = formulasOf(claim).map(tex => formulaInk(claim, tex));
  if (kind === 'equation' || kind === 'label') return inFormula;
  const inType = weights.flatMap(weight => [
    inRun(claim, weight, 'ink'),
    kind === 'value' ? inCells(claim, weight) : inRun(claim, weight, 'line'),
  ]);
  return [...inFormula, ...powerInk(claim), ...inType];
}
