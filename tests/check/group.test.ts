import {expect, test} from 'vitest';
import {groupsOf, unitOf} from '../../src/check/group.ts';
import {disc, value} from './helpers/things.ts';

test('Parts of one equation are one thing to a viewer, and other type is of its kind', () => {
  const things = [
    value('a', {kind: 'equation', formula: 'first'}),
    value('w', {kind: 'label', formula: 'first'}),
    value('b', {kind: 'equation', formula: 'second'}),
    value('=', {kind: 'equation', formula: 'first'}),
    value('x', {kind: 'label', formula: 'third'}),
    value('0.5'),
    disc('z1-1', [0, 0]),
  ];
  const groups = groupsOf(things, unitOf).map(({key, things}) => [
    key,
    things.map(({name}) => name).join(' '),
  ]);

  expect(groups).toEqual([
    ['first', 'a ='],
    ['label', 'w x'],
    ['second', 'b'],
    ['value', '0.5'],
    ['disc', 'z1-1'],
  ]);
});
