import {matrixProduct, occurrence, transpose} from '../term/build.ts';
import type {Gathering} from './gather.ts';
import {gridOf} from '../term/grids.ts';
import {createIds} from '../term/ids.ts';
import {type LayerContext, layerName} from './layerContext.ts';
import {rewrite} from '../step/provenance.ts';
import {named, type NamedSection, type Step} from '../step/step.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Equation, Grid, Partial, Term} from '../term/term.ts';
import {anyOf, anySlope, type Piece} from '../write/sentence.ts';
import {layerWords} from '../words/layerWords.ts';
import type {Index, Variable} from '../term/variable.ts';
import {idsWithin, replaceTerms, termsWithin} from '../term/walk.ts';

/** The sums of a gathering as a matrix times a column. */
export interface Splitting extends NamedSection<'split' | 'transpose'> {
  readonly equation: Equation;
  /** ∂Z/∂A of the layer above, or with softmax ∂A/∂Z: row = of, column = by. */
  readonly jacobian: Grid;
  /** δ of the layer above, or with softmax ∂E/∂A. */
  readonly vector: Grid;
  /** The transposed matrix times the vector. */
  readonly product: Term;
}

/**
 * Recognises the sums in the column as rows times a column. The rows of the
 * resulting matrix go by the nudged quantity; the derivative ∂of/∂by has it
 * along its columns, hence the transpose.
 */
export function split(
  context: LayerContext,
  gathering: Gathering,
): Splitting | undefined {
  return context.kind === 'errors' ? undefined : splitSums(context, gathering);
}

/** The form of the sums: rows go by `by`, the column by `of`. */
interface Written {
  /** The factor that the sums have in common, for all of its kind. */
  readonly weighed: Piece;
  readonly of: (index: Index) => Variable;
  readonly by: (index: Index) => Variable;
  /** The number of terms in each sum. */
  readonly terms: number;
  /** The symbol at each place of the column. */
  readonly weightAt: (ids: ReturnType<typeof createIds>, index: Index) => Term;
}

function splitSums(context: LayerContext, gathering: Gathering): Splitting {
  const ids = createIds(`layer${context.layer}-split`);
  const written = writtenIn(context);
  const {rows, fullSize} = context;
  const {of, by, terms} = written;
  const edges = edgesWithin(gathering.incoming);
  const edgeAt = (inner: typeof ids, row: Index, column: Index): Term =>
    edges.find(
      ({of: {indices}, by: {indices: from}}) =>
        indices[0] === row && from[0] === column,
    ) ?? slopeOf(inner, of(row), by(column));
  const {vector, origins} = vectorOf(gathering, written, ids, fullSize);
  const readOff = gridOf(
    ids,
    ids('rows'),
    [rows, terms],
    (inner, row, column) => edgeAt(inner, column, row),
    fullSize,
  );
  const asRead = matrixProduct(ids('product'), [readOff, vector]);
  const jacobian = gridOf(
    ids,
    ids('jacobian'),
    [terms, rows],
    (inner, row, column) => edgeAt(inner, row, column),
    fullSize,
  );
  const turned = transpose(ids('transpose'), jacobian);
  const product = matrixProduct(asRead.id, [turned, vector]);
  const seen = replaceTerms(gathering.equation, {
    [gathering.incoming.id]: asRead,
  });
  const equation = replaceTerms(seen, {[asRead.id]: product});
  return {
    name: `${layerName(context)}.split`,
    title: layerWords.splitTitle(rows, context.layer),
    ...named({
      split: splitStep(written, rows, gathering, seen, {
        ...origins,
        [readOff.id]: [gathering.incoming.id],
      }),
      transpose: transposeStep(written, seen, equation, readOff, jacobian),
    }),
    equation,
    jacobian,
    vector,
    product,
  };
}

function writtenIn({kind, names, layer, rows, above}: LayerContext): Written {
  return kind === 'hidden'
    ? {
        weighed: anyOf('delta'),
        of: index => names.z(layer + 1, index),
        by: index => names.a(layer, index),
        terms: above,
        weightAt: (ids, index) =>
          occurrence(ids('delta'), names.delta(layer + 1, index)),
      }
    : {
        weighed: anySlope('e', 'a'),
        of: index => names.a(layer, index),
        by: index => names.z(layer, index),
        terms: rows,
        weightAt: (ids, index) =>
          slopeOf(ids, names.e(index), names.a(layer, index)),
      };
}

/** The second factors of the products in the sums. */
function edgesWithin(incoming: Grid): readonly Partial[] {
  return [...termsWithin(incoming)].flatMap(term => {
    const edge = term.kind === 'product' ? term.factors[1] : undefined;
    return edge?.kind === 'partial' ? [edge] : [];
  });
}

/** The column of the first factors, each merged from all sums. */
function vectorOf(
  {incoming}: Gathering,
  {terms, of, weightAt}: Written,
  ids: ReturnType<typeof createIds>,
  fullSize: number,
): {
  readonly vector: Grid;
  readonly origins: Readonly<Record<string, readonly string[]>>;
} {
  const products = [...termsWithin(incoming)].flatMap(term =>
    term.kind === 'product' ? [term.factors] : [],
  );
  const origins: Record<string, readonly string[]> = {};
  const vector = gridOf(
    ids,
    ids('vector'),
    [terms, 1],
    (inner, row) => {
      const entry = weightAt(inner, row);
      const from = products.flatMap(([first, second]) =>
        second?.kind === 'partial' && second.of.indices[0] === row && first
          ? idsWithin(first)
          : [],
      );
      if (typeof row === 'number' && from.length > 0 && of(row)) {
        origins[entry.id] = from;
      }
      return entry;
    },
    fullSize,
  );
  return {vector, origins};
}

function splitStep(
  {weighed}: Written,
  sums: number,
  {equation}: Gathering,
  seen: Equation,
  origins: Readonly<Record<string, readonly string[]>>,
): Step {
  return rewrite({
    kind: 'split',
    caption: layerWords.split(sums, weighed),
    before: [equation],
    after: [seen],
    origins,
  });
}

function transposeStep(
  {of, by}: Written,
  seen: Equation,
  after: Equation,
  readOff: Grid,
  jacobian: Grid,
): Step {
  return rewrite({
    kind: 'transpose',
    caption: layerWords.transpose(of(1).letter, by(1).letter),
    before: [seen],
    after: [after],
    origins: {[jacobian.id]: [readOff.id]},
  });
}
