import {lastLayer} from '../../network/network.ts';
import {equation} from '../term/build.ts';
import {partial} from '../term/partials.ts';
import {scalarShape} from '../term/shape.ts';
import type {Equation} from '../term/term.ts';
import type {Variable} from '../term/variable.ts';
import {say} from '../write/sentence.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {type EquationResult, verifyEquation} from './equationResult.ts';
import type {Trial} from './trial.ts';

/** A source of a derivative that verification compares with the others. */
type Witness = 'reverse mode' | 'the sums over paths' | 'central differences';

/**
 * Checks that a trial asks all of its witnesses. With a lie from any one of them,
 * the trial must refuse ∂E/∂b = ∂E/∂b: a witness that is never asked could not
 * object to a false equation.
 *
 * @returns The witnesses that are not asked.
 */
export function unaskedWitnesses(trial: Trial): readonly Witness[] {
  const witnesses = [
    'reverse mode',
    'the sums over paths',
    'central differences',
  ] as const;
  return witnesses.filter(witness => passes(misled(trial, witness)));
}

/** The same trial, with one lying witness. */
function misled({point, measure}: Trial, witness: Witness): Trial {
  const honest = {point, measure, elsewhere: () => undefined};
  switch (witness) {
    case 'reverse mode': {
      const {backward} = point;
      const wrong = {
        ...backward,
        // Computed on demand.
        get activationJacobian() {
          return backward.activationJacobian;
        },
        delta: backward.delta.map(moved),
        dB: backward.dB.map(moved),
      };
      return {...honest, point: {...point, backward: wrong}};
    }
    case 'the sums over paths': {
      const pathTotals: EvaluationPoint['pathTotals'] = () => {
        const {a, z} = point.pathTotals();
        return {a: a.map(moved), z: z.map(moved)};
      };
      return {...honest, point: {...point, pathTotals}};
    }
    case 'central differences':
      return {
        ...honest,
        measure: (of, parameter) => {
          const measured = measure(of, parameter);
          const slope = movedValue(measured.slope);
          // Noise cannot explain this lie.
          return {slope, noise: 0, resolution: 0};
        },
      };
  }
}

function passes(trial: Trial): boolean {
  const step = {
    kind: 'hop' as const,
    caption: say``,
    before: [],
    after: [],
    because: [],
    provenance: new Map(),
    gone: [],
  };
  const section = {name: 'witnesses', title: say``, steps: [step]};
  const made = {equation: canary(trial.point), section, step};
  return verifyEquation(made, trial).every(
    ({passed}: EquationResult) => passed,
  );
}

/** ∂E/∂b = ∂E/∂b of the last layer's first bias. */
function canary({network}: EvaluationPoint): Equation {
  const E: Variable = {letter: 'E', indices: [], shape: scalarShape};
  const b: Variable = {
    letter: 'b',
    layer: lastLayer(network),
    indices: [1],
    shape: scalarShape,
  };
  return equation(
    'canary',
    partial('canary.left', E, b),
    partial('canary.right', E, b),
  );
}

function moved(values: readonly number[]): readonly number[] {
  return values.map(movedValue);
}

/** A value far from the given one, at any size. */
function movedValue(value: number): number {
  return value + 1 + Math.abs(value);
}
