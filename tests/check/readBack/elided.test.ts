import {describe, expect, test} from 'vitest';
import {coreOf} from '../../../src/check/readBack/core.ts';
import {elidedOutcome} from '../../../src/check/readBack/elided.ts';
import {outcomeOf} from '../../../src/check/readBack/equationFault.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {typesetGlyphs} from './typesetGlyphs.ts';

const core = coreOf(sampleNetworks.get('3-4-2-tanh')!);
const gradient = String.raw`\dfrac{\partial E}{\partial W^{(1)}}`;
const law = String.raw`${gradient} = \delta^{(1)} \, {X^{(0)}}^{\mathsf{T}}`;

/** A column between dots, of rows with dots between them. */
function between(first: string, last: string): string {
  return grid(
    String.raw`\cdots & ${first} & \cdots`,
    String.raw`\smash{\scriptstyle \ddots} & ${dots} & \smash{\scriptstyle \ddots}`,
    String.raw`\cdots & ${last} & \cdots`,
  );
}

/** A matrix, with its rows as TeX. */
function grid(...rows: readonly string[]): string {
  return String.raw`\begin{bmatrix} ${rows.join(String.raw` \\ `)} \end{bmatrix}`;
}

const dots = String.raw`\smash{\scriptstyle \vdots}`;
const delta = grid('-0.01545', dots, '-0.02913');
const inputs = grid(String.raw`0.70 & \cdots`);
const product = (last: string) =>
  grid(
    String.raw`-0.01081 & \cdots`,
    String.raw`${dots} & \smash{\scriptstyle \ddots}`,
    String.raw`${last} & \cdots`,
  );

function read(tex: string, ...stated: readonly string[]) {
  const equations = stated.map(one => outcomeOf(typesetGlyphs(one), core));
  const outcome = outcomeOf(typesetGlyphs(tex), core);
  if (outcome.kind !== 'unread' || !outcome.sides) return outcome;
  return elidedOutcome(outcome.sides, equations, core, outcome.why);
}

describe('Numbers beside dots', () => {
  test.each([
    ['in a product', `${delta} ${inputs} = ${product('-0.02039')}`],
    ['beside their name', `${gradient} = ${product('-0.02039')}`],
    [
      'in the columns before and after the dots',
      `${gradient} = ${grid(
        String.raw`-0.01081 & \cdots & -0.01390`,
        String.raw`${dots} & \smash{\scriptstyle \ddots} & ${dots}`,
        String.raw`-0.02039 & \cdots & -0.02622`,
      )}`,
    ],
    ['between dots', `${gradient} = ${between('0.006180', '0.01165')}`],
  ])('are true in their places: %s', (_, tex) => {
    expect(read(tex, law)).toMatchObject({kind: 'true'});
  });

  test.each([
    ['of the second row', product('-0.1374')],
    ['of a wrong digit', product('-0.02093')],
  ])('are not in the place of the last row: %s', (_, result) => {
    expect(read(`${delta} ${inputs} = ${result}`, law)).toMatchObject({
      kind: 'untrue',
    });
    expect(read(`${gradient} = ${result}`, law)).toMatchObject({
      kind: 'untrue',
    });
  });

  test('between dots are not those of a column beside them', () => {
    const tex = `${gradient} = ${between('-0.01390', '-0.02622')}`;

    expect(read(tex, law)).toMatchObject({kind: 'untrue'});
  });

  test('are not those of another factor', () => {
    const other = grid('-0.01545', dots, '-0.01064');

    expect(
      read(`${other} ${inputs} = ${product('-0.02039')}`, law),
    ).toMatchObject({kind: 'untrue'});
  });

  test('are left unread where no equation says whose they are', () => {
    expect(read(`${delta} ${inputs} = ${product('-0.02039')}`)).toMatchObject({
      kind: 'unread',
    });
  });

  test('are not read where they stand for terms of a sum', () => {
    const way = String.raw`\dfrac{\partial E}{\partial a^{(1)}_1} = \dfrac{\partial E}{\partial z^{(2)}_1} \cdot \dfrac{\partial z^{(2)}_1}{\partial a^{(1)}_1} + \cdots`;

    expect(read(way, law)).toMatchObject({kind: 'unread'});
  });
});
