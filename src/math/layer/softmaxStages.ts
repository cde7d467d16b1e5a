import {sum as total} from '../../network/linear.ts';
import {
  difference,
  elidedBranches,
  equation,
  negative,
  constant,
  occurrence,
  product,
  quotient,
  sum,
} from '../term/build.ts';
import type {Stage} from '../step/chain.ts';
import {shownNumbers} from '../term/grids.ts';
import {createIds, type Ids} from '../term/ids.ts';
import {outputWords} from '../words/biasWords.ts';
import type {LayerContext} from './layerContext.ts';
import {slopeOf} from '../trace/strands.ts';
import type {Elision, Term} from '../term/term.ts';
import type {Index} from '../term/variable.ts';

/**
 * δ of one output under softmax and categorical cross-entropy, from the sum
 * over all errors to a − t. Stops before the last stage when the targets do not
 * add up to exactly 1.
 *
 * @throws RangeError when the output is not written out.
 */
export function softmaxStages(
  context: LayerContext,
  row: number,
): readonly Stage[] {
  const {names, layer, rows, network} = context;
  const shown = shownNumbers(rows);
  if (!shown.includes(row)) {
    throw new RangeError(
      `Output ${row} is not written out. Choose one of ${shown.join(', ')}.`,
    );
  }
  const ids = createIds(`delta${layer}-${row}-simplify`);
  const shares = shown.map(index => shareOf(context, ids, index, row));
  const id = ids('equation');
  const sumId = ids('sum');
  const left = occurrence(ids('left'), names.delta(layer, row));
  const written = (
    terms: readonly Term[],
    pattern: (index: Index) => Term,
  ): Term => sum(sumId, withDots(`${sumId}.dots`, terms, rows, pattern));
  const inner = createIds('pattern');
  const a = occurrence(ids('a'), names.a(layer, row));
  const t = occurrence(ids('t'), names.t(row));
  const again = occurrence(ids('t'), names.t(row));
  const targets = written(
    shares.map(share => (share.index === row ? again : share.target)),
    index => occurrence('t', names.t(index)),
  );
  const collected = difference(
    ids('collected'),
    product(ids('product'), [a, targets]),
    t,
  );
  const own = shares.find(share => share.index === row);
  const stages: Stage[] = [
    {
      kind: 'writeOut',
      caption: outputWords.softmax.sum,
      equation: equation(
        id,
        left,
        written(
          shares.map(share => share.slopes),
          index =>
            product('share', [
              slopeOf(inner, names.e(index), names.a(layer, index)),
              slopeOf(inner, names.a(layer, index), names.z(layer, row)),
            ]),
        ),
      ),
    },
    {
      kind: 'substitute',
      caption: outputWords.softmax.writtenOut,
      equation: equation(
        id,
        left,
        written(
          shares.map(share => share.formulas),
          index => timesOwn(context, index, row),
        ),
      ),
      origins: Object.assign({}, ...shares.map(share => share.origins)),
    },
    {
      kind: 'simplify',
      caption: outputWords.softmax.cancelled,
      equation: equation(
        id,
        left,
        written(
          shares.map(share => share.cancelled),
          index => timesOwn(context, index, row),
        ),
      ),
    },
    {
      kind: 'simplify',
      caption: outputWords.softmax.collected,
      equation: equation(id, left, collected),
      origins: {
        [a.id]: shares.map(share => share.own),
        ...(own && {[t.id]: [own.target.id], [again.id]: [own.target.id]}),
      },
    },
  ];
  if (Math.abs(total(network.target) - 1) > Number.EPSILON * rows) {
    return stages;
  }
  return [
    ...stages,
    {
      kind: 'simplify',
      caption: outputWords.softmax.targets,
      equation: equation(id, left, difference(collected.id, a, t)),
      because: [
        equation(ids('because'), targets, constant(ids('because.one'), 1)),
      ],
    },
  ];
}

/** The term of one error at each stage. */
interface Share {
  readonly index: number;
  readonly slopes: Term;
  readonly formulas: Term;
  readonly cancelled: Term;
  readonly target: Term;
  /** The id of the remaining a. */
  readonly own: string;
  readonly origins: Readonly<Record<string, readonly string[]>>;
}

function shareOf(
  {names, layer}: LayerContext,
  ids: Ids,
  index: number,
  row: number,
): Share {
  const id = ids('share');
  const a = (node: number): Term => occurrence(ids('a'), names.a(layer, node));
  const target = occurrence(ids('t'), names.t(index));
  const own = a(row);
  const error = slopeOf(ids, names.e(index), names.a(layer, index));
  const slope = slopeOf(ids, names.a(layer, index), names.z(layer, row));
  const loss = negative(
    ids('negative'),
    quotient(ids('quotient'), target, a(index)),
  );
  const rest = difference(ids('rest'), constant(ids('one'), 1), own);
  const softmax =
    index === row
      ? product(ids('slope'), [a(index), rest])
      : negative(ids('negative'), product(ids('slope'), [a(index), own]));
  const left = product(ids('cancelled'), [target, index === row ? rest : own]);
  return {
    index,
    slopes: product(id, [error, slope]),
    formulas: product(id, [loss, softmax]),
    cancelled: index === row ? negative(ids('minus'), left) : left,
    target,
    own: own.id,
    origins: {[loss.id]: [error.id], [softmax.id]: [slope.id]},
  };
}

function timesOwn(
  {names, layer}: LayerContext,
  index: Index,
  row: number,
): Term {
  return product('share', [
    occurrence('t', names.t(index)),
    occurrence('a', names.a(layer, row)),
  ]);
}

/** Dots for the terms between the second and the last, if any. */
function withDots(
  id: string,
  terms: readonly Term[],
  count: number,
  pattern: (index: Index) => Term,
): readonly Term[] {
  if (terms.length === count) {
    return terms;
  }
  const dots: Elision = elidedBranches(id, {
    pattern: pattern('branch'),
    from: 3,
    to: count - 1,
    paths: count - 3,
  });
  return [...terms.slice(0, 2), dots, ...terms.slice(2)];
}
