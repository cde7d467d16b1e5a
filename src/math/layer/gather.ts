import {broadcast, equation, hadamard} from '../term/build.ts';
import {mergeTerms} from '../term/copies.ts';
import {layerWords} from '../words/layerWords.ts';
import {gridOf} from '../term/grids.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {type LayerContext, layerName} from './layerContext.ts';
import {rewrite} from '../step/provenance.ts';
import {incomingPattern, slopePattern} from './rowPatterns.ts';
import {type Cell, cellsOf, stack, stackStep} from './stackCells.ts';
import {named, type NamedSection, type Step} from '../step/step.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Equation, Grid, Hadamard, Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';
import {idsWithin} from '../term/walk.ts';

/** The equations of all weights of a layer as one, with its parts by kind. */
export interface Gathering extends NamedSection<'stack' | 'gather'> {
  readonly equation: Equation;
  /** ∂E/∂W, entry by entry. */
  readonly left: Grid;
  /** ∂E/∂A, or with softmax ∂E/∂Z, entry by entry: a column. */
  readonly incoming: Grid;
  /** ∂A/∂Z as a column; with softmax it is part of `incoming`. */
  readonly slope: Grid | undefined;
  /** `incoming` ⊙ `slope`. */
  readonly inner: Term;
  /** ∂Z/∂W, entry by entry. */
  readonly local: Grid;
  /** The right side. */
  readonly outer: Hadamard;
}

/**
 * Stacks the equations of all weights of a layer and gathers factors of equal
 * kind: factors of a row into columns, factors of a weight into a matrix. The
 * columns are repeated to the matrix's shape, and ⊙ joins them.
 */
export function gather(context: LayerContext): Gathering {
  const ids = createIds(`layer${context.layer}-gather`);
  const cells = cellsOf(context, ids);
  const stacked = stack(context, cells, ids);
  const {step, ...parts} = gatherFactors(context, cells, stacked, ids);
  return {
    name: `${layerName(context)}.gather`,
    title: layerWords.gatherTitle(context.layer),
    ...named({stack: stackStep(context, cells, stacked), gather: step}),
    ...parts,
  };
}

type Gathered = Omit<Gathering, keyof NamedSection<'stack' | 'gather'>> & {
  readonly step: Step;
};

function gatherFactors(
  context: LayerContext,
  cells: readonly Cell[],
  stacked: Equation,
  ids: Ids,
): Gathered {
  const {names, layer, rows, columns, kind, fullSize} = context;
  const known = new Set([stacked.left, stacked.right].flatMap(idsWithin));
  const origins: Record<string, readonly string[]> = {};
  const column = (
    name: string,
    part: (cell: Cell) => Term | undefined,
    pattern: (context: LayerContext, ids: Ids, row: Index) => Term,
  ): Grid =>
    gridOf(
      ids,
      ids(name),
      [rows, 1],
      (inner, row) => {
        const parts = cells
          .filter(cell => cell.row === row)
          .map(part)
          .filter(term => term !== undefined);
        if (parts.length === 0) {
          return pattern(context, inner, row);
        }
        const {term, origins: found} = mergeTerms(parts, ids);
        Object.assign(origins, onlyKnown(found, known));
        return term;
      },
      fullSize,
    );
  const incoming = column('incoming', cell => cell.incoming, incomingPattern);
  const slope =
    kind === 'mixed'
      ? undefined
      : column('slope', cell => cell.slope, slopePattern);
  const local = gridOf(
    ids,
    ids('local'),
    [rows, columns],
    (inner, row, to) =>
      cells.find(cell => cell.row === row && cell.column === to)?.local ??
      slopeOf(inner, names.z(layer, row), names.w(layer, row, to)),
    fullSize,
  );
  const inner = slope ? hadamard(ids('inner'), [incoming, slope]) : incoming;
  const spread = broadcast(ids('spread'), inner, [rows, columns]);
  const outer = hadamard(ids('outer'), [spread, local]);
  const gathered = equation(stacked.id, stacked.left, outer);
  const step = rewrite({
    kind: 'gather',
    caption: layerWords.gather(slope ? 2 : 1),
    before: [stacked],
    after: [gathered],
    origins,
  });
  const {left} = stacked;
  if (left.kind !== 'grid') {
    throw new RangeError(`${left.id} is not written out.`);
  }
  return {step, equation: gathered, left, incoming, slope, inner, local, outer};
}

function onlyKnown(
  origins: Readonly<Record<string, readonly string[]>>,
  known: ReadonlySet<string>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(origins)
      .map(
        ([id, from]) => [id, from.filter(source => known.has(source))] as const,
      )
      .filter(([, from]) => from.length > 0),
  );
}
