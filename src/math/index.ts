/**
 * The derivation of backpropagation as data.
 *
 * @example
 * ```ts
 * const point = pointOf(network);
 * const trace = traceBack(network, weight(2, 1, 1));
 *
 * for (const {kind, caption, after, provenance} of trace.steps) {
 *   const [equation] = after; // true at every step
 *   const {tex, roles} = formulaOf(equation); // \cssId{…}s and their colours
 *   provenance.get(equation.right.id); // {kind: 'kept' | 'merged' | …, from}
 * }
 * hopsOf(trace.equation); // [{factor: id, edge: 'a2-1>e1'}, …] to light up
 * valuesOf(trace.equation, point); // the number under each factor, by id
 * workOut(trace.equation, point); // two more steps, to 0.0822
 * ```
 */
export {edgeOf, hopsOf, mapIdOf, type Hop} from './edge.ts';
export {evaluate, evaluateNumber} from './evaluate.ts';
export {type Formula, formulaOf, inkOf, latexOf} from './latex.ts';
export type {LatexOptions} from './pen.ts';
export {valuesOf, workOut} from './numbers.ts';
export {bias, parseParameter, weight} from './parameter.ts';
export {type Point, pointOf} from './point.ts';
export type {Origin, Section, Step, StepKind} from './step.ts';
export {symbolsOf} from './symbols.ts';
export type {Equation, Term} from './term.ts';
export {textOf, variableText} from './text.ts';
export {type Trace, traceBack} from './trace.ts';
export type {Role, Variable} from './variable.ts';
