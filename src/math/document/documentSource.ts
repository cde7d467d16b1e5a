import {asOneLine, visible} from '../../network/file/visible.ts';
import type {Matrix} from '../../network/network.ts';
import type {Derivation} from '../derivation.ts';
import {evaluate} from '../value/evaluate.ts';
import {formatValue} from '../write/formatValue.ts';
import {shownOf} from '../term/grids.ts';
import {range} from '../words/stepWords.ts';
import {say, type Sentence} from '../write/sentence.ts';
import type {Section, Step} from '../step/step.ts';
import type {Equation, Term} from '../term/term.ts';

/** The input of a document's printer. */
export interface DocumentSource {
  /** What is derived, and for what. */
  readonly title: string;
  /** A line below it. */
  readonly line?: string;
  /** What a document for programs begins with. */
  readonly facts: object;
  readonly sections: readonly Section[];
  /** The value of an equation; undefined without one. */
  readonly valueOf: (equation: Equation) => Matrix | undefined;
  /** What a reader has to know of a step, such as that it is not verified. */
  readonly remarkOn?: (step: Step) => string | undefined;
}

/** The derivation of a network, or parts of it. */
export function networkSource(
  {network, point}: Derivation,
  sections: readonly Section[],
): DocumentSource {
  const {title, layers, activations, loss} = network;
  const kinds = [...new Set(activations)].join(', ');
  return {
    title: `Backpropagation: ${visible(asOneLine(title))}`,
    line: `Layers ${layers.join('-')}, ${kinds}, ${loss}`,
    facts: {network: {title, layers, activations, loss}},
    sections,
    // ℓ has no single layer.
    valueOf: equation =>
      equation.layers || isNumber(equation.right)
        ? undefined
        : evaluate(equation.right, point),
  };
}

/**
 * The value of an equation in plain text; undefined when the equation itself
 * states it.
 */
export function valueSaid(
  equation: Equation,
  {valueOf}: DocumentSource,
): string | undefined {
  const isSaid = [equation.left, equation.right].some(isInNumbers);
  const value = isSaid ? undefined : valueOf(equation);
  return value && valueText(value);
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
