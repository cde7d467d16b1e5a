import {hadamard} from '../term/build.ts';
import {cloneTerm} from '../term/copies.ts';
import {createIds, type Ids} from '../term/ids.ts';
import type {Equation, Grid, Term} from '../term/term.ts';
import {replaceTerms} from '../term/walk.ts';
import {rewrite} from '../step/provenance.ts';
import type {Step} from '../step/step.ts';
import {layerWords} from '../words/layerWords.ts';

/** A gathered equation with its columns repeated, and back. */
export interface Repetition {
  /** With a copy of every column for each column of the matrix. */
  readonly equation: Equation;
  /** Columns times a row of ones become matrices of equal columns. */
  readonly repeat: Step;
  /** And these become columns times a row of ones. */
  readonly contract: Step;
}

/**
 * (u ⊙ v) 𝟏ᵀ ⊙ M with the columns u and v written out as often as M has columns,
 * which is what 𝟏ᵀ stands for.
 *
 * @returns Undefined when nothing is repeated, or when dots stand for a part.
 */
export function repeatColumns(gathered: Equation): Repetition | undefined {
  const {right} = gathered;
  const [spread, local] = right.kind === 'hadamard' ? right.factors : [];
  if (spread?.kind !== 'broadcast' || local?.kind !== 'grid') return undefined;
  const grids = columnsIn(spread.operand);
  const count = local.columnNumbers.length;
  if (count < 2 || ![local, ...grids].every(isInFull)) return undefined;

  const ids = createIds(`${gathered.id}-repeated`);
  const copied = new Map<string, string[]>();
  const wide = new Map(
    grids.map(grid => [grid.id, repeated(grid, local, ids, copied)]),
  );
  const inner = withGrids(spread.operand, wide);
  const equation = replaceTerms(gathered, {[spread.id]: inner});
  return {
    equation,
    repeat: rewrite({
      kind: 'writeOut',
      caption: layerWords.repeat,
      before: [gathered],
      after: [equation],
      origins: Object.fromEntries(
        [...copied].flatMap(([from, copies]) =>
          copies.map(copy => [copy, [from]]),
        ),
      ),
    }),
    contract: rewrite({
      kind: 'simplify',
      caption: layerWords.ones(count),
      before: [equation],
      after: [gathered],
      origins: Object.fromEntries(copied),
    }),
  };
}

/** The ids of a step's copies, column by column from the second one on. */
export function furtherColumns({equation}: Repetition): readonly string[][] {
  const {right} = equation;
  const [inner] = right.kind === 'hadamard' ? right.factors : [];
  const grids = inner ? columnsIn(inner) : [];
  const [first] = grids;
  return (first?.cells[0] ?? [])
    .slice(1)
    .map((_, at) =>
      grids.flatMap(({cells}) => cells.flatMap(row => row[at + 1]?.id ?? [])),
    );
}

/** A column, or the columns that ⊙ joins. */
function columnsIn(inner: Term): readonly Grid[] {
  const terms = inner.kind === 'hadamard' ? inner.factors : [inner];
  return terms.filter(term => term.kind === 'grid');
}

function withGrids(inner: Term, wide: ReadonlyMap<string, Grid>): Term {
  return inner.kind === 'hadamard'
    ? hadamard(
        inner.id,
        inner.factors.map(factor => wide.get(factor.id) ?? factor),
      )
    : (wide.get(inner.id) ?? inner);
}

function isInFull({rowNumbers, columnNumbers}: Grid): boolean {
  return [...rowNumbers, ...columnNumbers].every(
    number => number !== undefined,
  );
}

/** A column with a copy of itself for each column of a matrix. */
function repeated(
  column: Grid,
  {shape: [, columns], columnNumbers}: Grid,
  ids: Ids,
  copied: Map<string, string[]>,
): Grid {
  const cells = column.cells.map(([cell]) =>
    columnNumbers.map(() => {
      const {term, origins} = cloneTerm(cell!, ids);
      for (const [copy, sources] of Object.entries(origins)) {
        const source = sources[0]!;
        copied.set(source, [...(copied.get(source) ?? []), copy]);
      }
      return term;
    }),
  );
  return {...column, shape: [column.shape[0], columns], cells, columnNumbers};
}
