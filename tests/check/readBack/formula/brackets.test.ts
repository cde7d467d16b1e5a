import {describe, expect, test} from 'vitest';
import {coreOf} from '../../../../src/check/readBack/core.ts';
import {outcomeOf} from '../../../../src/check/readBack/equationFault.ts';
import {defaultNetwork} from '../../../../src/network/defaultNetwork.ts';
import {typesetGlyphs} from '../typesetGlyphs.ts';

const core = coreOf(defaultNetwork);
const read = (tex: string) => outcomeOf(typesetGlyphs(tex), core);

function numbers(count: number): readonly string[] {
  return Array.from({length: count}, (_, at) => `${at + 1}`);
}

function column(cells: readonly string[]): string {
  return String.raw`\begin{bmatrix} ${cells.join(String.raw` \\ `)} \end{bmatrix}`;
}

describe('Brackets of any height', () => {
  test.each([1, 2, 3, 5, 8])('enclose a column of %i, and turn it', count => {
    const row = String.raw`\begin{bmatrix} ${numbers(count).join(' & ')} \end{bmatrix}`;
    const turned = (cells: readonly string[]) =>
      String.raw`\left(${column(cells)}\right)^{\mathsf{T}} = ${row}`;

    expect(read(turned(numbers(count)))).toMatchObject({kind: 'true'});
    expect(read(turned([...numbers(count).slice(0, -1), '9']))).toMatchObject({
      kind: 'untrue',
    });
  });

  test.each([2, 4, 7])('stand beside each other, %i rows high', count => {
    const [one, two] = [
      column(numbers(count)),
      column(numbers(count).map(() => '2')),
    ];

    expect(
      read(
        String.raw`\left(${one} + ${one}\right) = \left(${two} \odot ${one}\right)`,
      ),
    ).toMatchObject({kind: 'true'});
  });

  test.each([
    String.raw`\left(\dfrac{1}{2}\right)^2 = 0.250`,
    String.raw`2 \cdot \left(1 + \left(2 - 1\right)\right) = 4`,
    String.raw`\left(\dfrac{\dfrac{1}{2}}{\dfrac{1}{4}} + 1\right) \cdot \left(\dfrac{\dfrac{\dfrac{1}{2}}{2}}{\dfrac{1}{4}}\right) = 3`,
  ])('hold what is between them: %s', tex => {
    expect(read(tex)).toMatchObject({kind: 'true'});
  });

  test.each([
    String.raw`(1 + 2 = 3`,
    String.raw`1 + 2) = 3`,
    String.raw`[1 + 2) = 3`,
  ])('that have no partner cannot be read: %s', tex => {
    expect(read(tex)).toMatchObject({kind: 'unread'});
  });
});
