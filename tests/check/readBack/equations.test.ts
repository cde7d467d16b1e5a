import {describe, expect, test} from 'vitest';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import {derive} from '../../../src/math/derivation.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {formulaOf} from '../../../src/math/write/latex.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {Network} from '../../../src/network/network.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {seededNetwork} from '../../math/networks.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';

/** `npm run test:readback` reads those of all samples, and of more random ones. */
const networks: readonly (readonly [string, Network])[] = [
  ['the default network', defaultNetwork],
  ...(isWhole ? ['3-4-2-tanh', '1-1-1', '2-3-3-2-binary'] : ['1-1-1']).map(
    name => [name, sampleNetworks.get(name)!] as const,
  ),
  ...Array.from({length: isWhole ? 12 : 1}, (_, at) => {
    const [depth, seed] = [1 + (at % 3), at + 1];
    return [
      `a random network, ${depth} layers, seed ${seed}`,
      seededNetwork(depth, seed),
    ] as const;
  }),
];

/** Every equation of a derivation, written and read again; each text once. */
function readAll(network: Network) {
  const core = coreOf(network);
  const texts = new Set(
    Array.from(
      equationsOf(derive(network).sections()),
      ({equation}) => formulaOf(equation).tex,
    ),
  );
  return [...texts].map(tex => ({
    tex,
    outcome: outcomeOf(typesetGlyphs(tex), core),
  }));
}

describe('Every equation of a derivation is true as its glyphs are read', () => {
  test.each(networks)('of %s', {timeout: 300_000}, (_, network) => {
    const read = readAll(network);
    const untrue = read.filter(({outcome}) => outcome.kind === 'untrue');
    const unread = read.filter(({outcome}) => outcome.kind === 'unread');

    expect(untrue).toEqual([]);
    // Where the numbers of rows or columns are left out, nothing says what they are.
    expect(unread.length / read.length).toBeLessThan(0.15);
    expect(read.length).toBeGreaterThan(5);
  });
});

const core = coreOf(defaultNetwork);

describe('What is read of glyphs', () => {
  test.each([
    String.raw`\dfrac{\partial E}{\partial w^{(2)}_{11}} = \dfrac{\partial e_1}{\partial a^{(2)}_1} \cdot \dfrac{\partial a^{(2)}_1}{\partial z^{(2)}_1} \cdot \dfrac{\partial z^{(2)}_1}{\partial w^{(2)}_{11}}`,
    String.raw`\dfrac{\partial E}{\partial W^{(1)}} = \delta^{(1)} \, {X^{(0)}}^{\mathsf{T}}`,
    String.raw`\delta^{(\ell)} = \left({W^{(\ell+1)}}^{\mathsf{T}} \, \delta^{(\ell+1)}\right) \odot \dfrac{\partial A^{(\ell)}}{\partial Z^{(\ell)}}`,
    String.raw`e_1 = \dfrac{1}{2} \cdot \left(t_1 - a^{(2)}_1\right)^2`,
    String.raw`\begin{bmatrix} 0.40 & 0.45 \\ 0.50 & 0.55 \end{bmatrix} = W^{(2)}`,
    String.raw`\begin{bmatrix} 0.35 \\ 0.35 \end{bmatrix} = B^{(1)}`,
    String.raw`\begin{bmatrix} 0.60 \\ 0.60 \end{bmatrix} = B^{(2)}`,
    String.raw`0.7414 \cdot 0.1868 \cdot 0.5933 = 0.08217`,
  ])('is true: %s', tex => {
    expect(outcomeOf(typesetGlyphs(tex), core)).toMatchObject({kind: 'true'});
  });

  test.each([
    [
      'a factor twice',
      String.raw`\dfrac{\partial E}{\partial w^{(2)}_{11}} = \dfrac{\partial e_1}{\partial a^{(2)}_1} \cdot \dfrac{\partial e_1}{\partial a^{(2)}_1} \cdot \dfrac{\partial z^{(2)}_1}{\partial w^{(2)}_{11}}`,
    ],
    [
      'indices exchanged',
      String.raw`\dfrac{\partial E}{\partial w^{(2)}_{12}} = \delta^{(2)}_2 \cdot a^{(1)}_1`,
    ],
    [
      'no transpose',
      String.raw`\dfrac{\partial E}{\partial W^{(1)}} = \delta^{(1)} \, X^{(0)}`,
    ],
    [
      'δ of another layer',
      String.raw`\delta^{(\ell)} = \left({W^{(\ell+1)}}^{\mathsf{T}} \, \delta^{(\ell)}\right) \odot \dfrac{\partial A^{(\ell)}}{\partial Z^{(\ell)}}`,
    ],
    [
      'another exponent',
      String.raw`e_1 = \dfrac{1}{2} \cdot \left(t_1 - a^{(2)}_1\right)`,
    ],
    [
      'a plus for a minus',
      String.raw`e_1 = \dfrac{1}{2} \cdot \left(t_1 + a^{(2)}_1\right)^2`,
    ],
    [
      'rows for columns',
      String.raw`\begin{bmatrix} 0.40 & 0.50 \\ 0.45 & 0.55 \end{bmatrix} = W^{(2)}`,
    ],
    ['a minus lost', String.raw`-0.40 = 0.40`],
    ['a minus lost before a symbol', String.raw`-w^{(2)}_{11} = w^{(2)}_{11}`],
    [
      'a minus lost in a matrix',
      String.raw`-W^{(2)} = \begin{bmatrix} -0.40 & -0.45 \\ 0.50 & -0.55 \end{bmatrix}`,
    ],
    ['a wrong digit', String.raw`0.7414 \cdot 0.1868 \cdot 0.5933 = 0.08271`],
    [
      'a wrong power of ten',
      String.raw`0.0007414 \cdot 0.1 = 7.414{\times}10^{-6}`,
    ],
    ['a node that is not there', String.raw`z^{(2)}_3 = z^{(2)}_3`],
    ['a layer that is not there', String.raw`\delta^{(3)} = \delta^{(3)}`],
  ])('is not: %s', (_, tex) => {
    expect(outcomeOf(typesetGlyphs(tex), core)).toMatchObject({kind: 'untrue'});
  });
});
