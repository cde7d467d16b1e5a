/**
 * The derivation of backpropagation as data.
 *
 * @example
 * ```ts
 * const derivation = derive(network);
 * const {steps, equation, paths} = derivation.trace(weight(2, 1, 1)); // figure 03
 * derivation.outputLayer.gather(); // 05, then .name(), .delta(), .inputs()
 * derivation.hiddenLayer(1).recognise(weight(1, 1, 1)); // 08, .split() is 11 …
 * derivation.bias.entry(2, 1); // 17, 18; .generalise() is 16; .numbers() 19
 *
 * for (const {kind, caption, after, provenance} of steps) {
 *   const [stated] = after; // true at every step
 *   const {tex, roles} = formulaOf(stated); // \cssId{…}s and their colours
 *   provenance.get(stated.right.id); // {kind: 'kept' | 'merged' | …, from}
 * }
 * hopsOf(equation); // [{factor: id, edge: 'a2-1>e1'}, …] to light up
 * numberRow(equation.right, derivation.point, {format}); // 0.7414 × 0.1868 …
 * workOut(equation, derivation.point); // two more steps, to 0.08217
 * verifyDerivation(network).failed; // 0, or nothing may be drawn
 * ```
 */
export {derive} from './derivation.ts';
export {deriveDocument, type DocumentOptions} from './document.ts';
export {hopsOf, mapIdOf} from './edge.ts';
export type {EquationResult} from './equationResult.ts';
export {evaluateNumber} from './evaluate.ts';
export {failureText} from './failure.ts';
export {BRIEF_SIZE, LEAST_SIZE} from './grids.ts';
export {formulaOf} from './latex.ts';
export {type Law} from './laws.ts';
export type {LatexOptions} from './pen.ts';
export {numberRow, type RowPiece} from './numberRow.ts';
export {workOut} from './numbers.ts';
export {bias, parseParameter, weight} from './parameter.ts';
export {type Point, pointOf} from './point.ts';
export {type Step} from './step.ts';
export {symbolsOf} from './symbols.ts';
export type {Equation, Term} from './term.ts';
export {textOf} from './text.ts';
export {type Trace, traceBack} from './trace.ts';
export type {Role} from './variable.ts';
export {resultsOf, type Verification, verifyDerivation} from './verify.ts';
export {trialAt} from './trial.ts';
