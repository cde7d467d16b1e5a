import {occurrence} from '../../src/math/term/build.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {layerPartial, partial} from '../../src/math/term/partials.ts';
import {changeRight, tampered, wrongLaw, type Wrongs} from './tamper.ts';

/** Derivations with symbols of another layer, row, column or node. */
export const wrongPlaces: Wrongs = ({network, derivation, names, hidden}) => [
  [
    'an activation of the layer above',
    wrongLaw(
      'weights',
      2,
      equation =>
        changeRight(equation, part =>
          part.kind === 'variable' && part.variable.letter === 'A'
            ? occurrence(part.id, names.A(2))
            : part,
        ),
      network,
    ),
  ],
  [
    'weights of the layer below',
    wrongLaw(
      'hiddenDelta',
      1,
      equation =>
        changeRight(equation, part =>
          part.kind === 'variable' && part.variable.letter === 'W'
            ? occurrence(part.id, names.W(1))
            : part,
        ),
      network,
    ),
  ],
  [
    'a slope of the layer above',
    wrongLaw(
      'hiddenDelta',
      1,
      equation =>
        changeRight(equation, part =>
          part.kind === 'partial'
            ? layerPartial(part.id, names.A(2), names.Z(2), 'diagonal')
            : part,
        ),
      network,
    ),
  ],
  [
    'an equation stated for a layer too many',
    tampered(network, derivation.generalise(), () => ({
      ...derivation.generalise().equations.hiddenDelta,
      layers: [1, 2],
    })),
  ],
  [
    'a swapped row and column index of a weight',
    tampered(network, derivation.trace(weight(2, 1, 2)), equation =>
      changeRight(equation, part =>
        part.kind === 'partial' && part.by.letter === 'w'
          ? partial(part.id, names.z(2, 2), names.w(2, 2, 1))
          : part,
      ),
    ),
  ],
  [
    'a swapped row and column index on the left',
    tampered(network, derivation.trace(weight(1, 1, 2)), equation => ({
      ...equation,
      left: partial('left', names.E, names.w(1, 2, 1)),
    })),
  ],
  [
    'swapped indices between z and a',
    tampered(network, derivation.trace(weight(1, 1, 2)), equation =>
      changeRight(equation, part =>
        part.kind === 'partial' &&
        part.of.letter === 'z' &&
        part.by.letter === 'a'
          ? partial(part.id, names.z(2, 1), names.a(1, 2))
          : part,
      ),
    ),
  ],
  [
    'the error of another output',
    tampered(network, derivation.trace(weight(2, 1, 1)), equation =>
      changeRight(equation, part =>
        part.kind === 'partial' && part.of.letter === 'e'
          ? partial(part.id, names.e(2), names.a(2, 2))
          : part,
      ),
    ),
  ],
  [
    'δ of the wrong layer',
    wrongLaw(
      'weights',
      1,
      equation =>
        changeRight(equation, part =>
          part.kind === 'variable' && part.variable.letter === 'delta'
            ? occurrence(part.id, names.Delta(2))
            : part,
        ),
      network,
    ),
  ],
  [
    'δ of the wrong node',
    tampered(network, hidden.recognise(weight(1, 1, 1)), equation =>
      changeRight(equation, part =>
        part.kind === 'variable' && part.variable.letter === 'delta'
          ? occurrence(part.id, names.delta(2, 1))
          : part,
      ),
    ),
  ],
];
