import {
  difference,
  number,
  occurrence,
  sum,
} from '../../src/math/term/build.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {
  changeRight,
  firstOf,
  tampered,
  wrongLaw,
  type Wrongs,
} from './tamper.ts';

/** Derivations with wrong numbers, signs and factors. */
export const wrongNumbers: Wrongs = ({
  network,
  derivation,
  names,
  hidden,
  output,
}) => [
  [
    'a stale number among the factors',
    tampered(
      network,
      {
        ...output.numbers(weight(2, 1, 1)),
        steps: [output.numbers(weight(2, 1, 1)).step.substitute],
      },
      equation => {
        const stale = firstOf(equation, 'number');
        return changeRight(equation, part =>
          part.id === stale.id
            ? number(part.id, stale.value * (1 + 1e-11))
            : part,
        );
      },
    ),
  ],
  [
    'a stale result',
    tampered(network, output.numbers(weight(2, 1, 1)), equation => ({
      ...equation,
      right: number('stale', 0.0822),
    })),
  ],
  [
    'a bias factor of b instead of 1',
    tampered(
      network,
      {
        ...derivation.bias.entry(2, 1),
        steps: [derivation.bias.entry(2, 1).step.substitute],
      },
      equation =>
        changeRight(equation, part =>
          part.kind === 'number' ? occurrence(part.id, names.b(2, 1)) : part,
        ),
    ),
  ],
  [
    'a bias multiplied into δ',
    wrongLaw(
      'biases',
      2,
      equation => ({
        ...equation,
        right: {
          kind: 'hadamard',
          id: 'wrong',
          shape: [2, 1],
          factors: [equation.right, occurrence('b', names.B(2))],
        },
      }),
      network,
    ),
  ],
  [
    't − a for a − t',
    tampered(
      network,
      {...output.localSlopes(), steps: output.localSlopes().steps.slice(0, 1)},
      equation =>
        changeRight(equation, part =>
          part.kind === 'difference'
            ? difference(part.id, part.right, part.left)
            : part,
        ),
    ),
  ],
  [
    'a(1 + a) for a(1 − a)',
    tampered(network, hidden.localSlopes(), equation =>
      changeRight(equation, part =>
        part.kind === 'difference'
          ? sum(part.id, [part.left, part.right])
          : part,
      ),
    ),
  ],
];
