import {matrixProduct} from '../term/build.ts';
import {rewrite} from '../step/provenance.ts';
import type {Size} from '../term/shape.ts';
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
      caption: `${repeatedText('column', joined.shape[1])} ⊙ ${repeatedText('row', joined.shape[0]).toLowerCase()}: each entry is one number of the column times one of the row. That is column times row.`,
      before: [before],
      after: [after],
    }),
  };
}

/** What stands once is not repeated. */
function repeatedText(line: string, times: Size): string {
  return times === 1 ? `A ${line}` : `A repeated ${line}`;
}
