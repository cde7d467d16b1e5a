import {describe, expect, test, vi} from 'vitest';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import {noteOutcome} from '../../../src/check/readBack/notes.ts';
import type {Board} from '../../../src/components/board/Board.ts';
import type {ShapeNotes} from '../../../src/components/board/ShapeNotes.ts';
import {explainOnes, onesIn} from '../../../src/components/acts/ones.ts';
import {derive} from '../../../src/math/derivation.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {formulaOf, inkOf} from '../../../src/math/write/latex.ts';
import {typesetGlyphs} from '../../check/readBack/typesetGlyphs.ts';
import {plainNetwork} from '../../math/networks.ts';

// What lights up needs a scene; what is said does not.
vi.mock('../../../src/components/acts/spotlight.ts', () => ({
  *spotlight() {},
}));

/** A gradient with a row of ones, of a layer that so many nodes feed. */
function gatheredFrom(columns: number) {
  const network = plainNetwork([2, columns, 2]);
  const gathered = Array.from(
    equationsOf(derive(network).sections()),
    ({equation}) => equation,
  ).filter(
    equation =>
      onesIn(equation).length > 0 && equation.right.shape[1] === columns,
  );
  return {network, equation: gathered[0]!};
}

/** What is explained while an equation stands on a board. */
function explained(equation: ReturnType<typeof gatheredFrom>['equation']) {
  const said: (readonly [string, string])[] = [];
  const board = {};
  const notes = {
    explain(id: string, text: string) {
      said.push([id, text]);
      return [];
    },
  };
  // oxlint-disable typescript/no-unsafe-type-assertion -- all that is asked for
  const thread = explainOnes(
    board as unknown as Board,
    notes as unknown as ShapeNotes,
    equation,
  );
  // oxlint-enable typescript/no-unsafe-type-assertion
  for (let step = thread.next(); !step.done; step = thread.next()) void step;
  return said;
}

describe('A row of ones', () => {
  test.each([2, 3, 4])(
    'is said to repeat the column as often as it does: %i',
    columns => {
      const {network, equation} = gatheredFrom(columns);
      const [[id, text] = ['', '']] = explained(equation);
      const core = coreOf(network);
      const read = outcomeOf(typesetGlyphs(formulaOf(equation).tex), core);

      expect(onesIn(equation)).toContain(id);
      expect(noteOutcome(text, [read], core).kind).toBe('true');
    },
  );

  test('of one column is said to repeat nothing', () => {
    const [[, text] = ['', '']] = explained(gatheredFrom(1).equation);

    expect(text).toMatch(/stays one/);
  });

  test('is a part of its equation', () => {
    const {equation} = gatheredFrom(3);

    for (const id of onesIn(equation))
      expect(inkOf(equation).has(id)).toBe(true);
  });
});
