import {derive} from '../../src/math/derivation.ts';
import {layerPartial, partial} from '../../src/math/term/partials.ts';
import {vocabulary} from '../../src/math/term/vocabulary.ts';
import type {Term} from '../../src/math/term/term.ts';
import {
  changeRight,
  tampered,
  transposedCells,
  wrongLaw,
  type Wrongs,
} from './tamper.ts';

/** Derivations with matrices that are joined, filled or turned the wrong way. */
export const wrongMatrices: Wrongs = ({
  network,
  hidden,
  output,
  wide,
  softmax,
}) => [
  [
    'W for Wᵀ',
    wrongLaw(
      'hiddenDelta',
      1,
      equation =>
        changeRight(equation, part =>
          part.kind === 'transpose' ? part.operand : part,
        ),
      network,
    ),
  ],
  [
    'the transposed fill of ∂Z/∂A',
    tampered(
      network,
      {...hidden.weights(), steps: [hidden.weights().step.writeOut]},
      equation =>
        changeRight(equation, part =>
          part.kind === 'grid' ? transposedCells(part) : part,
        ),
    ),
  ],
  [
    'the transposed fill of the weights',
    tampered(
      network,
      {...hidden.weights(), steps: [hidden.weights().step.substitute]},
      equation =>
        changeRight(equation, part =>
          part.kind === 'grid' ? transposedCells(part) : part,
        ),
    ),
  ],
  [
    '⊙ for the matrix product',
    wrongLaw(
      'hiddenDelta',
      1,
      equation =>
        changeRight(equation, part =>
          part.kind === 'matrixProduct' ? {...part, kind: 'hadamard'} : part,
        ),
      network,
    ),
  ],
  [
    'the matrix product for ⊙',
    wrongLaw(
      'outputDelta',
      2,
      equation =>
        changeRight(equation, part =>
          part.kind === 'hadamard' ? {...part, kind: 'matrixProduct'} : part,
        ),
      network,
    ),
  ],
  [
    'the matrix product for ⊙, where shapes agree',
    tampered(network, output.delta(), equation =>
      changeRight(equation, part =>
        part.kind === 'hadamard' ? {...part, kind: 'matrixProduct'} : part,
      ),
    ),
  ],
  [
    'a missing transpose of what comes in',
    wrongLaw(
      'weights',
      2,
      equation =>
        changeRight(equation, part =>
          part.kind === 'transpose' ? part.operand : part,
        ),
      network,
    ),
  ],
  [
    'a missing transpose of ∂Z/∂A',
    tampered(network, hidden.split(), equation =>
      changeRight(equation, part =>
        part.kind === 'transpose' ? part.operand : part,
      ),
    ),
  ],
  [
    'a column repeated in silence',
    tampered(network, output.delta(), equation =>
      changeRight(equation, part =>
        part.kind === 'broadcast' ? part.operand : part,
      ),
    ),
  ],
  [
    'softmax as if each a knew its own z alone',
    wrongLaw(
      'outputDelta',
      2,
      equation => {
        const {E, A, Z} = vocabulary(softmax);
        const factors: readonly Term[] = [
          layerPartial('gradient', E, A(2), 'gradient'),
          layerPartial('slope', A(2), Z(2), 'diagonal'),
        ];
        return {
          ...equation,
          right: {kind: 'hadamard', id: 'wrong', shape: [3, 1], factors},
        };
      },
      softmax,
    ),
  ],
  [
    'dots in a matrix that stand for its transpose',
    tampered(wide, derive(wide).outputLayer.gather(), equation => {
      const {E, w} = vocabulary(wide);
      const {left} = derive(wide).outputLayer.gather();
      const pattern = partial('pattern', E, w(1, 'column', 'row'));
      return {...equation, left: {...left, pattern}};
    }),
  ],
  [
    'a term that claims a shape it has not',
    wrongLaw(
      'biases',
      2,
      equation => ({
        ...equation,
        right: {...equation.right, shape: [3, 1]},
      }),
      network,
    ),
  ],
];
