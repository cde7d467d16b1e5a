import {matrixProduct} from '../term/build.ts';
import {knownWords} from '../words/layerWords.ts';
import {rewrite} from '../step/provenance.ts';
import type {Step} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import {replaceTerms} from '../term/walk.ts';

/** (u 1ᵀ) ⊙ (1 vᵀ) = u vᵀ: entry j, k is uⱼvₖ on both sides. */
export function joinRows(before: Equation): {
  readonly step: Step;
  readonly equation: Equation;
} {
  const {right} = before;
  const [column, row] = right.kind === 'hadamard' ? right.factors : [];
  if (column?.kind !== 'broadcast' || row?.kind !== 'broadcast') {
    throw new RangeError(`${before.id} is not ⊙ of a column and a row.`);
  }
  const joined = matrixProduct(right.id, [column.operand, row.operand]);
  const after = replaceTerms(before, {[right.id]: joined});
  return {
    equation: after,
    step: rewrite({
      kind: 'simplify',
      caption: knownWords.join,
      before: [before],
      after: [after],
    }),
  };
}
