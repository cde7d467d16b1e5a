import {describe, expect, test} from 'vitest';
import {mergeTiming} from '../../src/timing/mergeTiming.ts';

const order = ['first', 'second', 'third'];

describe('Changes to a timing file', () => {
  test('of different beats go together, whoever made them', () => {
    const {beats, conflicts} = mergeTiming(
      [{name: 'third', rest: 3}],
      [{name: 'first', was: null, is: {rest: 1}}],
      order,
    );

    expect(conflicts).toEqual([]);
    expect(beats).toEqual([
      {name: 'first', rest: 1},
      {name: 'third', rest: 3},
    ]);
  });

  test('of one beat to different rests are a conflict, and the file’s stays', () => {
    const {beats, conflicts} = mergeTiming(
      [{name: 'first', rest: 2}],
      [{name: 'first', was: {rest: 1}, is: {rest: 3}}],
      order,
    );

    expect(beats).toEqual([{name: 'first', rest: 2}]);
    expect(conflicts).toEqual([{name: 'first', was: {rest: 2}, is: {rest: 3}}]);
  });

  test('of one beat to the same rest, to the millisecond, are none', () => {
    const theirs = [{name: 'first', rest: 3.0004}];
    const change = {name: 'first', was: {rest: 1}, is: {rest: 3}};

    expect(mergeTiming(theirs, [change], order).conflicts).toEqual([]);
  });

  test('give a beat its own rest again', () => {
    const {beats} = mergeTiming(
      [
        {name: 'first', rest: 2},
        {name: 'second', targetTime: 4},
      ],
      [{name: 'second', was: {targetTime: 4}, is: null}],
      order,
    );

    expect(beats).toEqual([{name: 'first', rest: 2}]);
  });

  test('that meet a removal of the same beat are a conflict', () => {
    const change = {name: 'first', was: {rest: 2}, is: {rest: 3}};

    expect(mergeTiming([], [change], order)).toEqual({
      beats: [],
      conflicts: [{name: 'first', was: null, is: {rest: 3}}],
    });
  });

  test('leave beats that no scene has where they are, after the others', () => {
    const {beats} = mergeTiming(
      [
        {name: 'gone', rest: 9},
        {name: 'second', rest: 2},
      ],
      [{name: 'first', was: null, is: {rest: 1}}],
      order,
    );

    expect(beats.map(({name}) => name)).toEqual(['first', 'second', 'gone']);
  });
});
