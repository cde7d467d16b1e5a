import {expect, test} from 'vitest';
import {readingsOf} from '../../../src/check/readBack/readings.ts';
import type {Moment, Seen} from '../../../src/check/sight.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

const look = {color: '#ffffff', strength: 1} as const;
const box = {left: 0, top: 0, right: 10, bottom: 10};
const type = {...look, kind: 'value', box, em: 10, smallest: 10} as const;

/** A node of the map with its number. */
function node(scene: string, name: string, number: string): readonly Seen[] {
  const key = `${scene} ${name}`;
  return [
    {
      ...look,
      kind: 'disc',
      name,
      center: [0, 0],
      radius: 10,
      fill: {color: '#000000', opacity: 1},
      id: key,
      owners: [scene, key],
    },
    {...type, name: number, id: `${key} value`, owners: [scene, key, 'value']},
  ];
}

/** A number by itself on a plate. */
function token(scene: string, number: string): readonly Seen[] {
  const key = `${scene} token`;
  return [
    {
      ...look,
      kind: 'frame',
      name: 'plate',
      box,
      fill: {color: '#000000', opacity: 1},
      id: key,
      owners: [scene, key],
    },
    {...type, name: number, id: `${key} value`, owners: [scene, key, 'value']},
  ];
}

function untrueIn(...screens: readonly (readonly Seen[])[]): readonly string[] {
  const moments = screens.map((seen, time): Moment => ({
    time,
    seen,
    resting: seen,
  }));
  return readingsOf(moments, defaultNetwork)
    .filter(({outcome}) => outcome === 'untrue')
    .map(({shown}) => shown);
}

// x₁ = 0.05 moves by 0.10, so z₁ moves by 0.15 · 0.10.
const moved = [
  ...node('one', 'x1', '0.15'),
  ...node('one', 'z1-1', '0.3925'),
  ...token('one', '+0.10'),
];

test('Numbers of one network with one number moved are true', () => {
  expect(untrueIn(moved)).toEqual([]);
});

test('A number that is moved otherwise is untrue, though another is moved', () => {
  expect(
    untrueIn([
      ...node('one', 'x1', '0.15'),
      ...node('one', 'z1-1', '0.3952'),
      ...token('one', '+0.10'),
    ]),
  ).toEqual(['0.3952 at z1-1']);
});

test('A number is not moved while its source is at rest', () => {
  expect(
    untrueIn([
      ...node('one', 'x1', '0.05'),
      ...node('one', 'x2', '0.10'),
      ...node('one', 'z1-1', '0.3925'),
      ...token('one', '+0.10'),
    ]),
  ).toContain('0.3925 at z1-1');
});

test('A change that no number makes is untrue', () => {
  expect(untrueIn([...moved, ...token('one', '+0.03000')])).toContain(
    '+0.03000 at plate',
  );
});

test('What one scene moves says nothing of the next one', () => {
  const later = [
    ...node('two', 'x1', '0.15'),
    ...node('two', 'z1-1', '0.3925'),
  ];

  expect(untrueIn(moved, later)).toEqual(['0.15 at x1', '0.3925 at z1-1']);
});

test('A number that is shown again is read again', () => {
  const stale = [
    ...node('one', 'x1', '0.05'),
    ...node('one', 'z1-1', '0.3925'),
  ];

  expect(untrueIn(moved, stale)).toContain('0.3925 at z1-1');
});
