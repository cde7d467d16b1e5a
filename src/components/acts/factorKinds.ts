import {edgeOf, mapIdOf} from '../../math/term/edge.ts';
import type {Gathering} from '../../math/layer/gather.ts';
import {termsMeant} from '../../math/term/meant.ts';
import type {Grid, Term} from '../../math/term/term.ts';
import type {Role} from '../../math/term/variable.ts';
import {termsWithin} from '../../math/term/walk.ts';
import type {FrameStyle} from '../board/GroupFrame.ts';
import {
  type EdgeId,
  endsOf,
  isEdge,
  type NodeId,
} from '../../network/mapIds.ts';
import {partId} from '../../math/term/partIds.ts';

/** Factors of equal kind in the equations of a layer, and their grid. */
export interface FactorKind {
  readonly name: 'incoming' | 'slope' | 'local';
  readonly grid: Grid;
  readonly role: Role;
  readonly style: FrameStyle;
  /** The ids of the factors before they gather, for each column of W. */
  readonly columns: readonly (readonly string[])[];
  /** Their nodes and edges of the map. */
  readonly places: readonly string[];
}

/** The kinds of factors in a gathering, in the order of writing. */
export function factorKinds(gathering: Gathering): readonly FactorKind[] {
  const {incoming, slope, local} = gathering;
  const ofDelta = [...termsWithin(incoming)].some(isDelta);
  const kinds = [
    ['incoming', incoming, ofDelta ? 'delta' : 'error', 'solid'],
    ['slope', slope, 'activation', 'dashed'],
    ['local', local, 'weight', 'dotted'],
  ] as const;
  return kinds.flatMap(([name, grid, role, style]) =>
    grid
      ? {
          name,
          grid,
          role,
          style,
          columns: columnsOf(grid, gathering),
          places: placesOf(grid),
        }
      : [],
  );
}

/**
 * The nodes and edges of the map in a term, including those behind its dots.
 */
export function placesOf(term: Term): readonly string[] {
  const places = [...termsMeant(term)].flatMap(part => placeOf(part) ?? []);
  return [
    ...new Set(
      places.flatMap(place =>
        isEdge(place) ? [place, ...endsOf(place)] : [place],
      ),
    ),
  ];
}

/**
 * The edge that a derivative goes along or ends at; the weighted input of a δ.
 */
function placeOf(term: Term): NodeId | EdgeId | undefined {
  if (term.kind === 'partial') return edgeOf(term) ?? mapIdOf(term.by);
  return isDelta(term) && term.kind === 'variable'
    ? mapIdOf({...term.variable, letter: 'z'})
    : undefined;
}

function isDelta(term: Term): boolean {
  return term.kind === 'variable' && term.variable.letter === 'delta';
}

/**
 * A cell of a column comes from as many factors as W has columns, a cell of a
 * matrix from a single one.
 */
function columnsOf(
  grid: Grid,
  {step: {gather}}: Gathering,
): readonly (readonly string[])[] {
  const stacked = gather.before.flatMap(({right}) => [...termsWithin(right)]);
  const factors = new Set(stacked.map(({id}) => id));
  const columns: string[][] = [];
  for (const row of grid.cells) {
    row.forEach((cell, column) => {
      for (const {id} of termsWithin(cell)) {
        const {from = []} = gather.provenance.get(id) ?? {};
        from
          .filter(source => factors.has(source))
          .forEach((source, copy) => {
            (columns[column + copy] ??= []).push(
              source,
              partId(source, 'fence'),
            );
          });
      }
    });
  }
  return columns.filter(Boolean);
}
