import type {Matrix} from '../../network/network.ts';
import type {Derivation} from '../derivation.ts';
import {evaluate} from '../value/evaluate.ts';
import {formatValue} from '../write/formatValue.ts';
import {shownOf} from '../term/grids.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {range} from '../words/stepWords.ts';
import {say, type Sentence} from '../write/sentence.ts';
import type {Section} from '../step/step.ts';
import type {Equation, Term} from '../term/term.ts';

/** The input of a document's printer. */
export interface DocumentSource {
  readonly derivation: Derivation;
  readonly sections: readonly Section[];
}

/** A document's description of its network, in one line. */
export function networkLine({network}: Derivation): string {
  const {layers, activations, loss} = network;
  const kinds = [...new Set(activations)].join(', ');
  return `Layers ${layers.join('-')}, ${kinds}, ${loss}`;
}

/**
 * The value of an equation for a reader; undefined when ℓ has no single layer.
 */
export function valueOf(
  equation: Equation,
  point: EvaluationPoint,
): Matrix | undefined {
  return equation.layers || isNumber(equation.right)
    ? undefined
    : evaluate(equation.right, point);
}

/**
 * The same in plain text; also undefined when the equation itself states it.
 */
export function valueSaid(
  equation: Equation,
  point: EvaluationPoint,
): string | undefined {
  const value = valueOf(equation, point);
  const isSaid = [equation.left, equation.right].some(isInNumbers);
  return value && !isSaid ? valueText(value) : undefined;
}

/** A value in plain text: rows and columns beyond four are left out. */
function valueText(value: Matrix): string {
  const columns = value[0]?.length ?? 0;
  const rows = shownOf(value.length).map(row =>
    shownOf(columns).map(column =>
      row === undefined || column === undefined
        ? '…'
        : formatValue(value[row - 1]?.[column - 1] ?? NaN),
    ),
  );
  const text = rows.map(row => row.join(', ')).join('; ');
  return value.length === 1 && columns === 1 ? text : `[${text}]`;
}

/** The layers ℓ of an equation, if it contains ℓ. */
export function layersText({layers, left}: Equation): Sentence | undefined {
  const [first] = layers ?? [];
  const last = layers?.at(-1);
  if (first === undefined || last === undefined || speaksOfLast(left)) {
    return undefined;
  }
  return say`for ${range(first, last)}`;
}

function speaksOfLast(left: Term): boolean {
  return left.kind === 'variable' && left.variable.layer === 'L';
}

function isInNumbers(term: Term): boolean {
  return (
    isNumber(term) ||
    (term.kind === 'grid' && term.cells.some(row => row.some(isNumber)))
  );
}

function isNumber({kind}: Term): boolean {
  return kind === 'number';
}
