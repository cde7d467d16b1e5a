import {product, sum} from '../../src/math/term/build.ts';
import {derive} from '../../src/math/derivation.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {changeRight, tampered, type Wrongs} from './tamper.ts';

/** Derivations with paths that are missing, too many or wrongly joined. */
export const wrongPaths: Wrongs = ({network, derivation, branching}) => [
  [
    'a dropped path',
    tampered(network, derivation.trace(weight(1, 1, 1)), equation =>
      changeRight(equation, part =>
        part.kind === 'sum' ? {...part, terms: part.terms.slice(0, 1)} : part,
      ),
    ),
  ],
  [
    'a doubled path',
    tampered(network, derivation.trace(weight(1, 2, 1)), equation =>
      changeRight(equation, part =>
        part.kind === 'sum'
          ? {...part, terms: [...part.terms, ...part.terms.slice(0, 1)]}
          : part,
      ),
    ),
  ],
  [
    'a dropped factor',
    tampered(network, derivation.trace(weight(2, 1, 1)), equation =>
      changeRight(equation, part =>
        part.kind === 'product'
          ? {...part, factors: part.factors.slice(0, -1)}
          : part,
      ),
    ),
  ],
  [
    'branches multiplied where they add',
    tampered(network, derivation.trace(weight(1, 1, 2)), equation =>
      changeRight(equation, part =>
        part.kind === 'sum' ? product(part.id, part.terms) : part,
      ),
    ),
  ],
  [
    'a chain added where it multiplies',
    tampered(network, derivation.trace(weight(2, 2, 1)), equation =>
      changeRight(equation, part =>
        part.kind === 'product' ? sum(part.id, part.factors) : part,
      ),
    ),
  ],
  [
    'dots that leave out one branch too few',
    tampered(branching, derive(branching).trace(weight(1, 1, 1)), equation =>
      changeRight(equation, part =>
        part.kind === 'elision' && part.branches
          ? {...part, branches: {...part.branches, to: part.branches.to - 1}}
          : part,
      ),
    ),
  ],
];
